using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Reports;
using ComplaintsPortal.Web.Features.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>How the landlord accounts for itself, as reports say it: the published self-assessment and annual report (Code 8.1a, 9.7d).</summary>
public sealed class ReportAccountQuery(PortalDbContext context, PublishedReports published)
{
    public async Task<IReadOnlyList<ReportBlock>> AssessmentAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var last = scope.To.AddDays(1);
        if (await context.Set<SelfAssessment>().AsNoTracking().Include(one => one.Rows).Where(one => one.PublishedOn != null && one.YearFirstDay <= last)
            .OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).FirstOrDefaultAsync(cancellationToken) is not { } assessment)
        {
            return [new ReportText("No self-assessment is published from this portal yet.")];
        }

        var open = assessment.Rows.Where(row => row.Answer.Complies == false).ToList();
        List<ReportBlock> blocks =
        [
            new ReportText($"{assessment.Title} was approved by {assessment.Approval!.Body} on {Words.ShortDay(assessment.Approval.Day)} and published on {Words.ShortDay(LondonTime.DateOf(assessment.PublishedOn!.Value))}. "
                + $"Of {assessment.Rows.Count} provisions of the Code, {assessment.Rows.Count - open.Count} are met{(open.Count == 0 ? "." : $" and {open.Count} {(open.Count == 1 ? "is" : "are")} not met yet.")}")
            {
                Href = $"{SelfAssessmentsController.Address}/{assessment.Id}",
            },
        ];
        if (open.Count > 0)
        {
            blocks.Add(new ReportTable("What we do not meet yet", ["Provision", "Why", "What we do about it", "Met from"],
                [.. open.Select(row => new ReportRow(row.Clause, [ReportCells.Words(row.Answer.Explanation), ReportCells.Words(row.Answer.Action), ReportCells.Words(row.Answer.MetFrom is { } day ? Words.ShortDay(day) : "")]))]));
        }

        return blocks;
    }

    public async Task<ReportText> AnnualReportAsync(CancellationToken cancellationToken) =>
        await published.ListAsync(ReportKind.AnnualReport, 1, cancellationToken) is [var last, ..]
            ? new ReportText($"The last annual report is {last.Title}. {last.ApprovedBy} approved it, and it was published on {Words.ShortDay(LondonTime.DateOf(last.PublishedOn))} with the governing body’s response.")
            : new ReportText("No annual report is published yet.");
}
