using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Concerns;

/// <summary>Risks and legal matters beside a complaint (HSV-5.2, LHP-46, LHP-60, Code 6.1).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/concerns")]
public sealed class ConcernsController(
    CaseLoader cases, PortalDbContext context, IValidator<ConcernForm> validator, IValidator<EndConcernForm> endValidator) : CaseTaskController(cases, "concerns")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new ConcernForm(), cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, ConcernForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ConcernsViewModel.Form))
            || !Allows(Concern.WhyNotNote(form.Note(), open.Today, Actor), $"Form.{nameof(form.Filed)}"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        var number = await context.Set<Concern>().CountAsync(c => c.ComplaintId == open.Complaint.Id, cancellationToken) + 1;
        await DoAsync(open, (complaint, act) => context.Add(Concern.Note(complaint, number, form.Note(), act)), cancellationToken);
        return form.Kind is ConcernKind.Proceedings or ConcernKind.LetterBeforeAction
            ? Onward(open, "updates", "Noted. The complaint goes on. Agree now how often they hear from us.")
            : Onward(open, "concerns", "Noted. It stands at the top of every page of this case.");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> End(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new EndConcernViewModel(open, await FindAsync(open, number, cancellationToken), new EndConcernForm()));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> End(ComplaintReference reference, int number, EndConcernForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var concern = await FindAsync(open, number, cancellationToken);
        if (!await IsValidAsync(endValidator, form, cancellationToken, nameof(EndConcernViewModel.Form)))
        {
            return Invalid(new EndConcernViewModel(open, concern, form), nameof(End));
        }

        await DoAsync(open, (complaint, act) => concern.End(complaint, form.Why!, act), cancellationToken);
        return Onward(open, "concerns", "It is recorded that this is no longer so.");
    }

    private async Task<Concern> FindAsync(OpenCase open, int number, CancellationToken cancellationToken) =>
        await context.Set<Concern>().SingleOrDefaultAsync(c => c.ComplaintId == open.Complaint.Id && c.Number == number, cancellationToken) ?? throw new NotFoundException("note");

    private async Task<ConcernsViewModel> ModelAsync(OpenCase open, ConcernForm form, CancellationToken cancellationToken) =>
        new(open, await context.Set<Concern>().AsNoTracking().Where(c => c.ComplaintId == open.Complaint.Id).OrderBy(c => c.Number).ToListAsync(cancellationToken), form);
}

public sealed record ConcernsViewModel(OpenCase Case, IReadOnlyList<Concern> Concerns, ConcernForm Form);

public sealed record EndConcernViewModel(OpenCase Case, Concern Concern, EndConcernForm Form);
