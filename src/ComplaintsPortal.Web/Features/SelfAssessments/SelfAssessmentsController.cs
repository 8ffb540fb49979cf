using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>Self-assessments against the Code: begun, answered, approved, published, handed in (Code 8.1–8.4).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/self-assessments")]
public sealed class SelfAssessmentsController(
    PortalDbContext context, AssessmentFiguresQuery figures, Rulebooks rulebooks, IValidator<StartForm> startValidator, IValidator<SectionForm> sectionValidator,
    ILetterPdf pdf, IValidator<ApprovalForm> approvalValidator, IValidator<PublishForm> publishValidator, IValidator<SubmitForm> submitValidator)
    : PortalController
{
    public const string Address = "/staff/self-assessments";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await ListAsync(new StartForm(), cancellationToken));

    [HttpPost("")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Index(StartForm form, CancellationToken cancellationToken)
    {
        var last = await context.Set<SelfAssessment>().Include(one => one.Rows).AsSplitQuery().OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).FirstOrDefaultAsync(cancellationToken);
        if (!await IsValidAsync(startValidator, form, cancellationToken, nameof(AssessmentsViewModel.Form)))
        {
            return Invalid(await ListAsync(form, cancellationToken));
        }

        if (SelfAssessment.WhyNot(form.Start(), last, Today) is { } whyNot)
        {
            ModelState.AddModelError($"Form.{nameof(form.Year)}", whyNot);
            return Invalid(await ListAsync(form, cancellationToken));
        }

        var begun = SelfAssessment.Start(form.Start(), rulebooks.Current.Code, last, last is null ? figures.Remarks() : new Dictionary<string, string>(), Act);
        context.Add(begun);
        await context.SaveChangesAsync(cancellationToken);
        Done(last is null ? $"“{begun.Title}” has begun." : $"“{begun.Title}” has begun with the answers of “{last.Title}”. Look at each again.");
        return Redirect($"{Address}/{begun.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, CancellationToken cancellationToken) => View(await ModelAsync(id, model => model, cancellationToken));

    /// <summary>The whole of it on paper.</summary>
    [HttpGet("{id:long}.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Sheet(long id, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        var html = AssessmentSheet.Of(one, await figures.ReadAsync(one, cancellationToken), rulebooks.Current.Policy.Landlord.Name);
        return File(await pdf.MakeAsync(html, cancellationToken), "application/pdf", $"self-assessment-{one.YearFirstDay.Year}-{one.Edition}.pdf");
    }

    /// <summary>One section of the Code: its provisions with their figures and answers.</summary>
    [HttpGet("{id:long}/sections/{section:int}")]
    public async Task<IActionResult> Section(long id, int section, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        return section is < 1 || section > CodeSections.Count ? throw new NotFoundException("section of the Code")
            : View(await SectionAsync(one, section, null, cancellationToken));
    }

    [HttpPost("{id:long}/sections/{section:int}")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Section(long id, int section, SectionForm form, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotAnswer(Actor));
        var rows = one.Rows.Where(row => row.Section == section).ToList();
        if (rows.Count == 0 || !form.Rows.Select(row => row.Clause).SequenceEqual(rows.Select(row => row.Clause)))
        {
            throw new NotFoundException("section of the Code");
        }

        if (!await IsValidAsync(sectionValidator, form, cancellationToken, nameof(SectionViewModel.Form)))
        {
            return Invalid(await SectionAsync(one, section, form, cancellationToken), nameof(Section));
        }

        foreach (var row in form.Rows)
        {
            one.Answer(row.Clause!, row.Answer(), Act);
        }

        context.Entry(one).State = EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);
        Done($"Section {section} is saved.");
        return Redirect(section < CodeSections.Count ? $"{Address}/{id}/sections/{section + 1}" : $"{Address}/{id}");
    }

    [HttpPost("{id:long}/approve")]
    public async Task<IActionResult> Approve(long id, ApprovalForm approval, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotApprove(Actor));
        if (await IsValidAsync(approvalValidator, approval, cancellationToken, nameof(AssessmentViewModel.Approval))
            && one.WhyNot(new GoverningApproval(approval.Body!, approval.Day.ToDate()!.Value), Today) is { } whyNot)
        {
            ModelState.AddModelError($"Approval.{nameof(approval.Day)}", whyNot);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await ModelAsync(id, model => model with { Approval = approval }, cancellationToken), nameof(One));
        }

        one.Approve(new GoverningApproval(approval.Body!, approval.Day.ToDate()!.Value), await figures.ReadAsync(one, cancellationToken), Act);
        return await SavedAsync(one, "The approval is recorded. Answers and figures stand still from now on.", cancellationToken);
    }

    [HttpPost("{id:long}/publish")]
    public async Task<IActionResult> Publish(long id, PublishForm publish, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotPublish(Actor));
        if (!await IsValidAsync(publishValidator, publish, cancellationToken, nameof(AssessmentViewModel.Publish)))
        {
            return Invalid(await ModelAsync(id, model => model with { Publish = publish }, cancellationToken), nameof(One));
        }

        one.Publish(publish.Response!, Act);
        return await SavedAsync(one, "It is published.", cancellationToken);
    }

    [HttpPost("{id:long}/submit")]
    public async Task<IActionResult> Submit(long id, SubmitForm submit, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotSubmit(Actor));
        if (await IsValidAsync(submitValidator, submit, cancellationToken, nameof(AssessmentViewModel.Submit)) && submit.Day.ToDate() < one.Approval!.Day)
        {
            ModelState.AddModelError($"Submit.{nameof(submit.Day)}", "It cannot have been handed in before it was approved");
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await ModelAsync(id, model => model with { Submit = submit }, cancellationToken), nameof(One));
        }

        one.Submit(submit.Day.ToDate()!.Value, Act);
        return await SavedAsync(one, "It is recorded that the Ombudsman got it.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(SelfAssessment one, string done, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        Done(done);
        return Redirect($"{Address}/{one.Id}");
    }

    private async Task<AssessmentsViewModel> ListAsync(StartForm form, CancellationToken cancellationToken)
    {
        var rows = await context.Set<SelfAssessment>().AsNoTracking().OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).Take(50)
            .Select(one => new AssessmentRowSummary(one, one.Rows.Count(row => row.CheckedOn != null), one.Rows.Count)).ToListAsync(cancellationToken);
        return new AssessmentsViewModel(form, rows, Today, SelfAssessment.WhyNotStart(rows.FirstOrDefault()?.Assessment is { State: AssessmentState.Draft } draft ? draft : null, Actor));
    }

    private async Task<AssessmentViewModel> ModelAsync(long id, Func<AssessmentViewModel, AssessmentViewModel> with, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        return with(new AssessmentViewModel(one, Actor, Today));
    }

    private async Task<SectionViewModel> SectionAsync(SelfAssessment one, int section, SectionForm? form, CancellationToken cancellationToken) => new(
        one, section, form ?? new SectionForm { Rows = [.. one.Rows.Where(row => row.Section == section).OrderBy(row => row.Number).Select(AnswerForm.Of)] },
        await figures.ReadAsync(one, cancellationToken), one.WhyNotAnswer(Actor) is null);

    private async Task<SelfAssessment> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<SelfAssessment>().Include(one => one.Rows.OrderBy(row => row.Number)).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("self-assessment");
}
