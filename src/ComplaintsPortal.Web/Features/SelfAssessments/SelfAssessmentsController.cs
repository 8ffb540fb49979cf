using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>Self-assessments against the Code: begun and answered (Code 8.1–8.4).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/self-assessments")]
public sealed class SelfAssessmentsController(
    PortalDbContext context, AssessmentQuery assessments, AssessmentFiguresQuery figures, Rulebooks rulebooks,
    IValidator<StartForm> startValidator, IValidator<SectionForm> sectionValidator)
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
    public async Task<IActionResult> One(long id, CancellationToken cancellationToken) => View(new AssessmentViewModel(await assessments.FindAsync(id, cancellationToken), Actor, Today));

    /// <summary>One section of the Code: its provisions with their figures and answers.</summary>
    [HttpGet("{id:long}/sections/{section:int}")]
    public async Task<IActionResult> Section(long id, int section, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
        return section is < 1 || section > CodeSections.Count ? throw new NotFoundException("section of the Code")
            : View(await SectionAsync(one, section, null, cancellationToken));
    }

    [HttpPost("{id:long}/sections/{section:int}")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Section(long id, int section, SectionForm form, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
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

    private async Task<AssessmentsViewModel> ListAsync(StartForm form, CancellationToken cancellationToken)
    {
        var rows = await context.Set<SelfAssessment>().AsNoTracking().OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).Take(50)
            .Select(one => new AssessmentRowSummary(one, one.Rows.Count(row => row.CheckedOn != null), one.Rows.Count)).ToListAsync(cancellationToken);
        return new AssessmentsViewModel(form, rows, Today, SelfAssessment.WhyNotStart(rows.FirstOrDefault()?.Assessment is { State: AssessmentState.Draft } draft ? draft : null, Actor));
    }

    private async Task<SectionViewModel> SectionAsync(SelfAssessment one, int section, SectionForm? form, CancellationToken cancellationToken) => new(
        one, section, form ?? new SectionForm { Rows = [.. one.Rows.Where(row => row.Section == section).OrderBy(row => row.Number).Select(AnswerForm.Of)] },
        await figures.ReadAsync(one, cancellationToken), one.WhyNotAnswer(Actor) is null);
}
