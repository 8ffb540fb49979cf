using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.HomeImports;

/// <summary>Brings the register of homes up to date: upload a file, see what it would change, save.</summary>
[Allow(Permission.KeepHomes)]
[Route("staff/homes/imports")]
public sealed class HomeImportsController(HomeImportsQuery query, HomeImportHandler handler, HomesOptions options, UploadRules rules, IValidator<HomeFileForm> validator) : PortalController
{
    public const string Href = "/staff/homes/imports";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(cancellationToken));

    /// <summary>Reads and compares; nothing of the register is changed, so the file may be sent again.</summary>
    [HttpPost("")]
    [TakesFiles]
    [Repeatable]
    public async Task<IActionResult> Index(HomeFileForm form, CancellationToken cancellationToken) =>
        await IsValidAsync(validator, form, cancellationToken, nameof(HomeImportsViewModel.Form))
            ? Redirect($"{Href}/{await handler.CheckAsync(form.File!, Actor, cancellationToken)}")
            : Invalid(await ModelAsync(cancellationToken));

    /// <param name="after">The row after which the list goes on.</param>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Import(long id, HomeRowKind? show, long? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View("Import", await query.ReadAsync(id, show, after ?? 0, Actor, cancellationToken));
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(long id, CancellationToken cancellationToken)
    {
        var import = await handler.SaveAsync(id, Actor, cancellationToken);
        Done(import.State == HomeImportState.Saved ? $"{Words.Count(import.Counts.Changes, "change")} saved" : "The changes are being saved. You can leave this page");
        return Redirect($"{Href}/{id}");
    }

    private async Task<HomeImportsViewModel> ModelAsync(CancellationToken cancellationToken) =>
        new(new HomeFileForm(), await query.LatestAsync(cancellationToken), options, rules);
}

/// <summary>The landlord's file of homes.</summary>
public sealed record HomeFileForm
{
    public IFormFile? File { get; init; }
}

public sealed class HomeFileFormValidator : AbstractValidator<HomeFileForm>
{
    public const string NoFile = "Choose the file of homes";

    public HomeFileFormValidator(UploadRules rules)
    {
        RuleFor(f => f.File).NotNull().WithMessage(NoFile);
        RuleFor(f => f.File).Must(file => file!.Length > 0).When(f => f.File is not null).WithMessage("The file is empty");
        RuleFor(f => f.File).Must(file => file!.Length <= rules.MaxBytes).When(f => f.File is not null).WithMessage(f => rules.TooLarge(f.File!.FileName));
    }
}

public sealed record HomeImportsViewModel(HomeFileForm Form, IReadOnlyList<HomeImport> Imports, HomesOptions Options, UploadRules Rules);

/// <param name="Show">The kind of change that is listed.</param>
/// <param name="WhyNotSave">Null where its changes can be saved.</param>
public sealed record HomeImportViewModel(HomeImport Import, HomeRowKind Show, IReadOnlyList<ShownRow> Rows, long After, long? Next, string? WhyNotSave)
{
    public IEnumerable<(HomeRowKind Kind, int Count)> Kinds =>
    [
        (HomeRowKind.New, Import.Counts.New), (HomeRowKind.Changed, Import.Counts.Changed), (HomeRowKind.Returned, Import.Counts.Returned),
        (HomeRowKind.Left, Import.Counts.Left), (HomeRowKind.Refused, Import.Counts.Refused),
    ];

    public string? PreviousHref => After > 0 ? Href(Show) : null;

    public string? NextHref => Next is { } next ? Href(Show, next) : null;

    public string Href(HomeRowKind kind, long after = 0) => QueryHelpers.AddQueryString(
        $"{HomeImportsController.Href}/{Import.Id}", new Dictionary<string, string?> { ["show"] = kind.ToString(), ["after"] = after > 0 ? $"{after}" : null });
}

/// <param name="Address">As it will be, or as it is where the home goes.</param>
public sealed record ShownRow(int Line, long? Uprn, string Address, IReadOnlyList<string> What, int Complaints);
