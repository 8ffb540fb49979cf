using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>All reports, the newest period first, and those that are due: of each kind the last period that has ended.</summary>
public sealed class ReportListQuery(PortalDbContext context)
{
    private const int Most = 100;

    public async Task<ReportsViewModel> ReadAsync(PrepareReportForm form, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var reports = await context.Set<Report>().AsNoTracking().OrderByDescending(r => r.From).ThenByDescending(r => r.Id).Take(Most)
            .Select(r => new ReportLine(r.Id, r.Kind, r.From, r.To, r.Edition, r.State, r.PublishedOn, r.SupersededOn)).ToListAsync(cancellationToken);
        var due = ReportKinds.All.Select(kind => (Kind: kind, Period: ReportKinds.LastEnded(kind, today)))
            .Select(one => new DueReport(one.Kind, one.Period.From, one.Period.To, reports.Where(r => r.Kind == one.Kind && r.From == one.Period.From).MaxBy(r => r.Edition)))
            .Where(one => one.Begun is not { State: ReportState.Published }).ToList();
        return new ReportsViewModel(reports, due, form, actor.Can(Permission.WriteReports));
    }
}

public sealed record ReportLine(long Id, ReportKind Kind, DateOnly From, DateOnly To, int Edition, ReportState State, DateTime? PublishedOn, DateTime? SupersededOn)
{
    public string Title => Report.TitleOf(Kind, From, To) + (Edition > 1 ? $", edition {Edition}" : "");

    public string Href => $"{ReportsController.Address}/{Id}";
}

/// <param name="Begun">Null where nobody has begun it.</param>
public sealed record DueReport(ReportKind Kind, DateOnly From, DateOnly To, ReportLine? Begun)
{
    public string Title => Report.TitleOf(Kind, From, To);
}

public sealed record ReportsViewModel(IReadOnlyList<ReportLine> Reports, IReadOnlyList<DueReport> Due, PrepareReportForm Form, bool MayWrite);
