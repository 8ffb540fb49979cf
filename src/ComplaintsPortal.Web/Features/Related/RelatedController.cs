using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Related;

/// <summary>Other complaints of the same person or home, how much they are alike and why, and which belong with this one.</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/related")]
public sealed class RelatedController(CaseLoader cases, SamePersonQuery others, CaseReaders readers, PortalDbContext context, IValidator<RelatedForm> validator) : CaseTaskController(cases, "related")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, string? other, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new RelatedForm { Other = other }, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, RelatedForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var links = await LinksAsync(open, cancellationToken);
        var other = await FindAsync(form.Other, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(RelatedViewModel.Form))
            || !Allows(other is null ? RelatedFormValidator.Nothing : null, $"Form.{nameof(form.Other)}")
            || !Allows(CaseLink.WhyNotRelate(open.Complaint, other!, links, form.Why!, open.Reader), $"Form.{nameof(form.Other)}"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        await DoAsync(open, (complaint, act) => context.Add(CaseLink.Relate(complaint, other!, links, form.Why!, act)), cancellationToken);
        return Onward(open, "related", $"Noted on both: {other!.Reference} belongs with this one.");
    }

    [HttpPost("{id:long}/end")]
    public async Task<IActionResult> End(ComplaintReference reference, long id, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var link = (await LinksAsync(open, cancellationToken)).SingleOrDefault(one => one.Id == id) ?? throw new NotFoundException("note");
        var other = await FindAsync(link.From(open.Complaint.Id).ToString(), cancellationToken) ?? throw new NotFoundException("complaint");
        await DoAsync(open, (complaint, act) => link.End(complaint, other, act), cancellationToken);
        return Onward(open, "related", $"{other.Reference} does not belong with this one after all.");
    }

    // Only what the reader may see: whether there is another one is not to be learnt here.
    private async Task<Complaint?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (!ComplaintReference.TryParse(typed, out var reference))
        {
            return null;
        }

        var visible = context.Set<Complaint>().VisibleTo(Actor, await readers.TeamOfAsync(Actor, cancellationToken));
        return await visible.Include(c => c.Stages).SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken);
    }

    private async Task<IReadOnlyList<CaseLink>> LinksAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var id = open.Complaint.Id;
        var links = await context.Set<CaseLink>().Where(link => (link.ComplaintId == id || link.OtherId == id) && link.EndedOn == null).OrderBy(link => link.Id).ToListAsync(cancellationToken);
        var hidden = await context.NotToNameAsync([.. links.Select(link => link.From(id))], Actor, cancellationToken);
        return [.. links.Where(link => !hidden.Contains(link.From(id)))];
    }

    private async Task<RelatedViewModel> ModelAsync(OpenCase open, RelatedForm form, CancellationToken cancellationToken) =>
        new(open, form, await others.FindAsync(open.Complaint, Actor, cancellationToken), await LinksAsync(open, cancellationToken));
}

public sealed record RelatedForm
{
    /// <summary>The reference of the other one.</summary>
    public string? Other { get; init; }

    public string? Why { get; init; }
}

public sealed class RelatedFormValidator : AbstractValidator<RelatedForm>
{
    public const string Nothing = "Enter the reference of a complaint that you may see, such as CP-2026-00042";

    public RelatedFormValidator()
    {
        RuleFor(f => f.Other).NotEmpty().WithMessage(Nothing);
        RuleFor(f => f.Why).NotEmpty().WithMessage("Say what they have to do with each other")
            .MaximumLength(Limits.Line).WithMessage($"It must be {Limits.Line} characters or fewer");
    }
}

/// <param name="Others">Those of the same person or home, the most alike first.</param>
public sealed record RelatedViewModel(OpenCase Case, RelatedForm Form, IReadOnlyList<SamePerson> Others, IReadOnlyList<CaseLink> Links);
