using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Where the pages are that are measured.</summary>
internal static class Addresses
{
    /// <summary>All complaints, so many pages on; a smaller register's last page.</summary>
    public static async Task<string> PageOnAsync(BenchSite site, int pages)
    {
        var skip = Math.Min(pages, (site.Complaints / WorklistQuery.PageSize) - 2) * WorklistQuery.PageSize;
        var row = await site.InDatabaseAsync(context => context.Set<Complaint>()
            .OrderByDescending(c => c.ReceivedDay).ThenByDescending(c => c.Id).Skip(skip).Select(c => new { c.Danger, c.ReceivedDay, c.Id }).FirstAsync());
        return $"/staff/all?after={new RowKey(row.Danger, row.ReceivedDay, row.Id)}";
    }

    /// <summary>The last twelve months as the period of figures.</summary>
    public static string LastYear(BenchSite site)
    {
        var today = DateOnly.FromDateTime(site.Clock.UtcNow);
        var first = today.AddYears(-1);
        return $"Form.From.Day={first.Day}&Form.From.Month={first.Month}&Form.From.Year={first.Year}&Form.To.Day={today.Day}&Form.To.Month={today.Month}&Form.To.Year={today.Year}";
    }

    /// <summary>The annual report of the last year, still a draft, so that every figure in it is counted at every look.</summary>
    public static async Task<string> AnnualReportAsync(BenchSite site)
    {
        var (from, to) = ReportKinds.LastEnded(ReportKind.AnnualReport, DateOnly.FromDateTime(site.Clock.UtcNow));
        var id = await site.InDatabaseAsync(async context =>
        {
            // The page is asked for more than once.
            if (await context.Set<Report>().Where(r => r.From == from).OrderBy(r => r.Id).FirstOrDefaultAsync() is { } known)
            {
                return known.Id;
            }

            var report = Report.Prepare(ReportKind.AnnualReport, from, to, new Act(new Actor(site.Lead.Id, site.Lead.Name, [StaffRole.ComplaintsLead]), site.Clock.UtcNow));
            context.Add(report);
            await context.SaveChangesAsync();
            return report.Id;
        });
        return $"/staff/reports/{id}";
    }

    public static async Task<string> CaseAsync(BenchSite site, ComplaintStatus status)
    {
        var reference = await site.InDatabaseAsync(context => context.Set<Complaint>().Where(c => c.Status == status).OrderBy(c => c.Id).Select(c => c.Reference).FirstAsync());
        return CaseHref.Of(reference);
    }

    /// <summary>A complaint in the same state with a long history: 2,000 events and 500 files.</summary>
    public static async Task<string> LongCaseAsync(BenchSite site)
    {
        var (id, reference) = await site.InDatabaseAsync(async context =>
        {
            var one = await context.Set<Complaint>().Where(c => c.Status == ComplaintStatus.StageTwoSigning).OrderBy(c => c.Id).Skip(1).Select(c => new { c.Id, c.Reference }).FirstAsync();
            return (one.Id, one.Reference);
        });
        Register.Lengthen(site, id, events: 2_000, files: 500);
        return CaseHref.Of(reference);
    }
}
