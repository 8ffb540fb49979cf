using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Reports;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ReportLife;

/// <summary>What is done about a report: written, approved, taken back, responded to, published, followed by a further edition.</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/reports/{id:long}")]
public sealed class ReportLifeController(
    PortalDbContext context, ReportDocumentQuery documents, IValidator<ReportCommentForm> commentValidator, IValidator<ReportStepForm> stepValidator,
    IValidator<ResponseForm> responseValidator, IValidator<EditionForm> editionValidator) : PortalController
{
    private const string Changed = "Somebody changed the report while you had it open. Look at it again.";
    private const string ChangedPart = "Somebody else changed the report while you wrote. Your text is still here: compare it with theirs, and save it if it is to stand.";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpPost("write")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Write(long id, [Bind(Prefix = "Comment")] ReportCommentForm comment, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        if (await IsValidAsync(commentValidator, comment, cancellationToken, nameof(ReportViewModel.Comment)) && comment.Version != report.Version)
        {
            ModelState.AddModelError("Comment.Text", ChangedPart);
        }

        if (!ModelState.IsValid)
        {
            // What is pressed next was written with the newest version in sight.
            ModelState.Remove("Comment.Version");
            return await AgainAsync(report, model => model with { Comment = comment }, cancellationToken);
        }

        report.Write(comment.Part!, comment.Text ?? "", Act);
        await context.SaveChangesAsync(cancellationToken);
        Done("Your text is saved.");
        return Redirect($"{ReportsController.Address}/{id}#{comment.Part}");
    }

    [HttpPost("approve")]
    [Allow(Permission.ApproveReports)]
    public Task<IActionResult> Approve(long id, ReportStepForm step, CancellationToken cancellationToken) => StepAsync(
        id, step, "The report is approved. Its figures and words stand still from now on.",
        async report =>
        {
            IllegalActException.ThrowIf(report.WhyNotApprove(Today, Actor));
            report.Approve(await documents.MakeAsync(report, Today, cancellationToken), Act);
        },
        cancellationToken);

    [HttpPost("take-back")]
    public Task<IActionResult> TakeBack(long id, ReportStepForm step, CancellationToken cancellationToken) =>
        StepAsync(id, step, "The report is a draft again, with today’s figures.", report => Now(() => report.TakeBack(Act)), cancellationToken);

    [HttpPost("publish")]
    public Task<IActionResult> Publish(long id, ReportStepForm step, CancellationToken cancellationToken) => StepAsync(
        id, step, "The report is published. It stays as it is from now on.",
        async report =>
        {
            var (kind, from, edition) = (report.Kind, report.From, report.Edition);
            var before = await context.Set<Report>().Where(r => r.Kind == kind && r.From == from && r.Edition < edition && r.State == ReportState.Published)
                .OrderByDescending(r => r.Edition).FirstOrDefaultAsync(cancellationToken);
            report.Publish(before, Act);
        },
        cancellationToken);

    [HttpPost("respond")]
    public async Task<IActionResult> Respond(long id, [Bind(Prefix = "Response")] ResponseForm response, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(report.WhyNotRespond(Actor));
        if (await IsValidAsync(responseValidator, response, cancellationToken, nameof(ReportViewModel.Response)) && response.Day.ToDate() <= report.To)
        {
            ModelState.AddModelError("Response.Day", "The meeting must be after the period had ended");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(report, model => model with { Response = response }, cancellationToken);
        }

        report.Respond(response.Text!, response.Body!, response.Day.ToDate()!.Value, Act);
        await context.SaveChangesAsync(cancellationToken);
        Done("The governing body’s response is recorded. The report can be published.");
        return Redirect($"{ReportsController.Address}/{id}");
    }

    [HttpPost("edition")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Edition(long id, [Bind(Prefix = "Edition")] EditionForm edition, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(editionValidator, edition, cancellationToken, nameof(ReportViewModel.Edition)))
        {
            return await AgainAsync(report, model => model with { Edition = edition }, cancellationToken);
        }

        var (kind, from) = (report.Kind, report.From);
        if (await context.Set<Report>().AsNoTracking().FirstOrDefaultAsync(r => r.Kind == kind && r.From == from && r.State != ReportState.Published, cancellationToken) is { } begun)
        {
            Notice($"A further edition was begun by {begun.PreparedBy} on {Words.Moment(begun.PreparedOn)}.");
            return Redirect($"{ReportsController.Address}/{begun.Id}");
        }

        var next = report.Follow(edition.Because!, Act);
        context.Add(next);
        await context.SaveChangesAsync(cancellationToken);
        Done($"Edition {next.Edition} is begun, with today’s figures. What is published stays until it takes its place.");
        return Redirect($"{ReportsController.Address}/{next.Id}");
    }

    private async Task<IActionResult> StepAsync(long id, ReportStepForm step, string done, Func<Report, Task> doIt, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(await IsValidAsync(stepValidator, step, cancellationToken) && step.Version == report.Version ? null : Changed);
        await doIt(report);
        await context.SaveChangesAsync(cancellationToken);
        Done(done);
        return Redirect($"{ReportsController.Address}/{id}");
    }

    private static Task Now(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task<IActionResult> AgainAsync(Report report, Func<ReportViewModel, ReportViewModel> with, CancellationToken cancellationToken) =>
        Invalid(with(new ReportViewModel(report, await documents.ReadAsync(report, Today, cancellationToken), Actor, Today)), "/Features/Reports/Show.cshtml");

    private async Task<Report> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<Report>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException("report");
}
