using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Reports;

/// <summary>A published report as a list shows it.</summary>
public sealed record PublishedReport(long Id, ReportKind Kind, DateOnly From, DateOnly To, int Edition, DateTime PublishedOn, string ApprovedBy, string Sha256)
{
    public string Title => Report.TitleOf(Kind, From, To);
}

/// <summary>The reports that everybody may read: published ones, and of each period its last edition.</summary>
public sealed class PublishedReports(PortalDbContext context)
{
    /// <summary>Of one kind, the newest period first.</summary>
    public async Task<IReadOnlyList<PublishedReport>> ListAsync(ReportKind kind, int most, CancellationToken cancellationToken) =>
        await Current.Where(r => r.Kind == kind).OrderByDescending(r => r.From).Take(most)
            .Select(r => new PublishedReport(r.Id, r.Kind, r.From, r.To, r.Edition, r.PublishedOn!.Value, r.ApprovedBy, r.Sha256)).ToListAsync(cancellationToken);

    /// <summary>The document of one, exactly as it was published; null where there is no published report of that number and kind, or a later edition stands in its place.</summary>
    public async Task<ReportDocument?> ReadAsync(ReportKind kind, long id, CancellationToken cancellationToken) =>
        await Current.Where(r => r.Kind == kind && r.Id == id).Select(r => r.Document).SingleOrDefaultAsync(cancellationToken) is { } json ? ReportJson.Read(json) : null;

    private IQueryable<Report> Current => context.Set<Report>().AsNoTracking().Where(r => r.State == ReportState.Published && r.SupersededOn == null);
}
