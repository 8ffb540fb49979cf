using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Bundle;

/// <summary>Everything on a complaint in one press, and copies with third parties taken out (Code 5.12, LHP-62).</summary>
[Allow(Permission.DealWithOmbudsman)]
[Route("cases/{reference}/bundle")]
public sealed class BundleController(CaseLoader cases, PortalDbContext context, StoredFiles files, IValidator<BundleForm> validator) : CaseTaskController(cases, "bundle")
{
    private const int Shown = 20;

    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) =>
        View(await ModelAsync(await OpenAsync(reference, cancellationToken), new BundleForm(), cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, BundleForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(form.Do == BundleAct.Mark ? RedactionMark.WhyNot(form.Words!, form.Because!, Actor) : null, "Form.Words")
            || !Allows(form.Do == BundleAct.Redacted && model.Marks.Count == 0 ? "Mark what is to be taken out first" : null, ""))
        {
            return Invalid(model);
        }

        await DoAsync(open, (complaint, act) => context.Add(form.Do == BundleAct.Mark
            ? RedactionMark.Put(complaint, form.Words!, form.Because!, act)
            : EvidenceBundle.Ask(complaint, form.Do == BundleAct.Redacted, model.Marks, act)), cancellationToken);
        return Onward(open, "bundle", form.Do == BundleAct.Mark ? "It is marked. Copies that are made from now on do not have it." : "The bundle is being made. Look again in a minute.");
    }

    [HttpGet("{id:long}.zip")]
    [Download]
    public async Task<IActionResult> Zip(ComplaintReference reference, long id, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var bundle = await context.Set<EvidenceBundle>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.ComplaintId == open.Complaint.Id && one.State == BundleState.Ready, cancellationToken) ?? throw new NotFoundException("bundle");
        return files.Given(Response, bundle.ZipSha256!, $"{open.Reference}-evidence{(bundle.IsRedacted ? "-redacted" : "")}.zip", "application/zip");
    }

    private async Task<BundleViewModel> ModelAsync(OpenCase open, BundleForm form, CancellationToken cancellationToken) => new(
        open, form,
        await context.Set<EvidenceBundle>().AsNoTracking().Where(one => one.ComplaintId == open.Complaint.Id).OrderByDescending(one => one.Id).Take(Shown).ToListAsync(cancellationToken),
        await context.Set<RedactionMark>().AsNoTracking().Where(one => one.ComplaintId == open.Complaint.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken));
}

public sealed record BundleViewModel(OpenCase Case, BundleForm Form, IReadOnlyList<EvidenceBundle> Bundles, IReadOnlyList<RedactionMark> Marks);

public enum BundleAct
{
    Whole,
    Redacted,
    Mark,
}

public sealed record BundleForm
{
    public BundleAct? Do { get; init; }

    /// <summary>What is to be taken out.</summary>
    public string? Words { get; init; }

    public string? Because { get; init; }
}

public sealed class BundleFormValidator : AbstractValidator<BundleForm>
{
    public const string NoWords = "Enter the name or words to take out";
    public const string NoReason = "Say whose they are, and why they are taken out";

    public BundleFormValidator()
    {
        RuleFor(f => f.Do).NotNull();
        When(f => f.Do == BundleAct.Mark, () =>
        {
            RuleFor(f => f.Words).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Line);
            RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
        });
    }
}
