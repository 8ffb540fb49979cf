using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Publicity;

/// <summary>When, how and where the policy, the Code and the Ombudsman were made known (Code 3.5, LHP-33).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/publicity")]
public sealed class PublicityController(PortalDbContext context, Rulebooks rulebooks, IValidator<PublicityForm> validator) : PortalController
{
    public const string Address = "/staff/publicity";

    private const int Most = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(new PublicityForm { Day = DateParts.From(Today) }, cancellationToken));

    [HttpPost("")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Index(PublicityForm form, CancellationToken cancellationToken)
    {
        var policy = rulebooks.Current.Policy;
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(PublicityViewModel.Form)))
        {
            return Invalid(await ModelAsync(form, cancellationToken));
        }

        if (Domain.Openness.Publicity.Ways(policy).All(way => way.Code != form.Way))
        {
            ModelState.AddModelError($"Form.{nameof(form.Way)}", PublicityFormValidator.NoWay);
            return Invalid(await ModelAsync(form, cancellationToken));
        }

        context.Add(PublicityEntry.Record(form.Note(), policy, new Act(Actor, Clock.GetUtcNow().UtcDateTime)));
        await context.SaveChangesAsync(cancellationToken);
        Done("It is recorded.");
        return Redirect(Address);
    }

    private async Task<PublicityViewModel> ModelAsync(PublicityForm form, CancellationToken cancellationToken) => new(
        form, rulebooks.Current.Policy, await context.Set<PublicityEntry>().AsNoTracking().OrderByDescending(one => one.Day).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken),
        Today, PublicityEntry.WhyNot(Actor) is null);
}

/// <param name="Entries">The newest first.</param>
public sealed record PublicityViewModel(PublicityForm Form, LandlordPolicy Policy, IReadOnlyList<PublicityEntry> Entries, DateOnly Today, bool MayRecord)
{
    /// <summary>Ways whose last time is over: they are due again.</summary>
    public IEnumerable<PublicityEntry> DueAgain => Entries.GroupBy(one => one.Way).Select(group => group.First()).Where(one => one.NextDay <= Today).OrderBy(one => one.NextDay);

    /// <summary>Ways that the policy names and that were never used.</summary>
    public IReadOnlyList<string> NeverUsed =>
        [.. (Policy.Publicity?.Ways ?? []).Where(way => Entries.All(one => one.Way != way.Code)).Select(way => way.Words)];

    /// <summary>What nobody made known within the last twelve months.</summary>
    public IReadOnlyList<string> Forgotten =>
        [.. Enum.GetValues<PublicityMatter>().Where(matter => !Entries.Any(one => one.Day > Today.AddYears(-1) && one.Matters.Contains(matter))).Select(Domain.Openness.Publicity.Words)];
}

public sealed record PublicityForm
{
    public DateParts Day { get; init; } = new();

    public string? Way { get; init; }

    public string? Where { get; init; }

    public IReadOnlyList<PublicityMatter> Matters { get; init; } = [];

    public DateParts Next { get; init; } = new();

    public PublicityNote Note() => new(Day.ToDate()!.Value, Way!, Where!, Matters, Next.ToDate());
}

public sealed class PublicityFormValidator : AbstractValidator<PublicityForm>
{
    public const string NoWay = "Choose how it was made known";
    public const string NoWhere = "Say where it stood";
    public const string NoMatter = "Choose what was made known";

    public PublicityFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Way).NotEmpty().WithMessage(NoWay);
        RuleFor(f => f.Where).NotEmpty().WithMessage(NoWhere).IsAtMost(Limits.Line, "Where it stood");
        RuleFor(f => f.Matters).NotEmpty().WithMessage(NoMatter).Must(all => all.All(Enum.IsDefined)).WithMessage(NoMatter);
        RuleFor(f => f.Day).IsPastDate("the day on which it was made known", () => Domain.Calendar.LondonTime.Today(clock));
        RuleFor(f => f.Next).IsDate("the day by which it is done again", required: false, notBefore: f => f.Day.ToDate()?.AddDays(1) ?? DateOnly.MinValue, beforeSentence: "The next time must come after this one");
    }
}
