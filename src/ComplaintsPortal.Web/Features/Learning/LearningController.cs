using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Learning;

/// <summary>What we learn from a complaint, and whether it was done and shared (Code 9.1–9.3).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/learning")]
public sealed class LearningController(
    CaseLoader cases, PortalDbContext context, ColleaguesQuery colleagues, IValidator<LearningForm> validator, IValidator<ImprovementForm> improvementValidator)
    : CaseTaskController(cases, "learning")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new LearningForm { OwnerId = open.Complaint.HandlerId }, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, LearningForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(form.Learnt == true ? Improvement.WhyNot(open.Complaint, model.Note, Actor) : open.Complaint.WhyNotWaiveLearning(Actor), "Form.Learnt"))
        {
            return Invalid(model);
        }

        await DoAsync(open, (complaint, act) =>
        {
            if (form.Learnt == true)
            {
                context.Add(Improvement.Record(complaint, model.Note, open.Rules, act));
            }
            else
            {
                complaint.WaiveLearning(form.Reason!, open.Rules, act);
            }
        }, cancellationToken);
        return form.Learnt == true ? Onward(open, "learning", "What we learn is recorded.") : BackToCase(open, "It is recorded why there is nothing to learn.");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Change(ComplaintReference reference, long id, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new ImprovementViewModel(open, await FindAsync(open, id, cancellationToken), new ImprovementForm { Day = DateParts.From(Today) }));
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Change(ComplaintReference reference, long id, ImprovementForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var one = await FindAsync(open, id, cancellationToken);
        if (!await IsValidAsync(improvementValidator, form, cancellationToken, nameof(ImprovementViewModel.Form)))
        {
            return Invalid(new ImprovementViewModel(open, one, form), nameof(Change));
        }

        await DoAsync(open, (complaint, act) =>
        {
            if (form.Made == true)
            {
                one.Finish(complaint, form.Day.ToDate()!.Value, form.How!, act);
            }
            else
            {
                one.Share(complaint, form.With!, act);
            }
        }, cancellationToken);
        return Onward(open, "learning", form.Made == true ? "The change is recorded as made." : "It is recorded with whom this was shared.");
    }

    private async Task<LearningViewModel> ModelAsync(OpenCase open, LearningForm form, CancellationToken cancellationToken) => new(
        open, form, await context.Set<Improvement>().AsNoTracking().Where(one => one.ComplaintId == open.Complaint.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
        await colleagues.CaseWorkersAsync(cancellationToken));

    private async Task<Improvement> FindAsync(OpenCase open, long id, CancellationToken cancellationToken) =>
        await context.Set<Improvement>().SingleOrDefaultAsync(one => one.Id == id && one.ComplaintId == open.Complaint.Id, cancellationToken) ?? throw new NotFoundException("improvement");
}

public sealed record LearningViewModel(OpenCase Case, LearningForm Form, IReadOnlyList<Improvement> Improvements, IReadOnlyList<Colleague> Colleagues)
{
    public ImprovementNote Note => Form.Note(Colleagues.FirstOrDefault(c => c.Id == Form.OwnerId)?.Name ?? "");
}

public sealed record ImprovementViewModel(OpenCase Case, Improvement Improvement, ImprovementForm Form);
