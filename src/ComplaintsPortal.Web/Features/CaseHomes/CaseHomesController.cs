using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Homes;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CaseHomes;

/// <summary>Which home of the register a complaint is about, and as what it counts. The address that was given stays as it is.</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/home")]
public sealed class CaseHomesController(CaseLoader cases, HomesQuery homes, PortalDbContext context, IValidator<CaseHomeForm> validator) : CaseTaskController(cases, "home")
{
    private const int Most = 12;

    /// <param name="q">An address, postcode or UPRN to look for; without one, homes of the postcode that was given.</param>
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, string? q, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new CaseHomeForm { Question = q }, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, CaseHomeForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var home = form.HomeId is { } id ? await context.Set<Home>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) : null;
        var ownership = form.Ownership ?? home?.Ownership;
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(CaseHomeViewModel.Form))
            || !Allows(home is null && !form.IsNone ? CaseHomeFormValidator.NoHome : null, $"Form.{nameof(form.Home)}")
            || !Allows(CaseHome.WhyNotCountAs(ownership, home, form.Reason ?? ""), ownership is null ? $"Form.{nameof(form.Ownership)}" : $"Form.{nameof(form.Reason)}"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        await DoAsync(
            open,
            async (complaint, act) =>
            {
                if (await LinkAsync(complaint.Id, cancellationToken) is { } link)
                {
                    link.Change(complaint, home, ownership!.Value, form.Reason ?? "", act);
                }
                else
                {
                    context.Add(CaseHome.Choose(complaint, home, ownership!.Value, form.Reason ?? "", act));
                }
            },
            cancellationToken);
        return BackToCase(open, home is null ? "Noted that the home is not in the register." : $"The complaint is about {home.InOneLine}.");
    }

    private Task<CaseHome?> LinkAsync(long complaintId, CancellationToken cancellationToken) =>
        context.Set<CaseHome>().SingleOrDefaultAsync(one => one.ComplaintId == complaintId, cancellationToken);

    private async Task<CaseHomeViewModel> ModelAsync(OpenCase open, CaseHomeForm form, CancellationToken cancellationToken)
    {
        var link = await LinkAsync(open.Complaint.Id, cancellationToken);
        var now = link?.HomeId is { } id ? await context.Set<Home>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken) : null;
        var found = form.Question is { Length: > 0 } question
            ? await homes.ChooseFromAsync(question, Most, cancellationToken)
            : await context.AtPostcode(open.Complaint.Postcode).AsNoTracking().Where(home => home.LeftDay == null).OrderBy(home => home.Address).ThenBy(home => home.Id).Take(Most).ToListAsync(cancellationToken);
        return new CaseHomeViewModel(open, form with { Home = form.Home ?? now?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (link is null ? null : CaseHomeForm.None) }, link, now, found);
    }
}

/// <summary>The home that was chosen, and as what the complaint counts.</summary>
public sealed record CaseHomeForm
{
    public const string None = "none";

    /// <summary>What was looked for.</summary>
    public string? Question { get; init; }

    /// <summary>The home's number here, or <see cref="None"/>.</summary>
    public string? Home { get; init; }

    /// <summary>Null to count as the home does.</summary>
    public HomeType? Ownership { get; init; }

    public string? Reason { get; init; }

    public bool IsNone => Home == None;

    public long? HomeId => long.TryParse(Home, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}

public sealed class CaseHomeFormValidator : AbstractValidator<CaseHomeForm>
{
    public const string NoHome = "Choose the home, or say that it is not in the register";

    public CaseHomeFormValidator()
    {
        RuleFor(f => f.Home).NotEmpty().WithMessage(NoHome);
        RuleFor(f => f.Reason).MaximumLength(Limits.Line).WithMessage($"The reason must be {Limits.Line} characters or fewer");
    }
}

/// <param name="Link">What is recorded now; null where nothing is.</param>
/// <param name="Now">The home to which it points now.</param>
public sealed record CaseHomeViewModel(OpenCase Case, CaseHomeForm Form, CaseHome? Link, Home? Now, IReadOnlyList<Home> Found)
{
    public IEnumerable<FieldOption> Options =>
    [
        .. Found.Concat(Now is { } now && Found.All(home => home.Id != now.Id) ? [now] : Array.Empty<Home>()).Select(Option),
        new FieldOption(CaseHomeForm.None, "It is not in the register", "For example a neighbour’s own house."),
    ];

    public static FieldOption Option(Home home) => new(home.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), home.InOneLine, $"{(home.Tenure.Length > 0 ? home.Tenure + ", counts" : "Counts")} as {OwnershipWords.Short(home.Ownership)}. UPRN {home.Uprn}.");
}
