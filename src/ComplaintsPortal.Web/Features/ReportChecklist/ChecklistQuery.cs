using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using OwnedHomes = ComplaintsPortal.Domain.Measures.HomesOwned;

namespace ComplaintsPortal.Web.Features.ReportChecklist;

/// <summary>The return of the last year that ended, what is ready for it, and those before.</summary>
public sealed class ChecklistQuery(PortalDbContext context)
{
    private const int Most = 20;

    public async Task<ChecklistViewModel> ReadAsync(Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var year = ReportingYear.Of(today).Before;
        var all = await context.Set<OmbudsmanReturn>().AsNoTracking().OrderByDescending(r => r.YearFirstDay).ThenByDescending(r => r.Number).Take(Most).ToListAsync(cancellationToken);
        var homes = await context.Set<OwnedHomes>().AsNoTracking().Where(h => h.YearFirstDay == year.First).Select(h => (int?)h.Count).SumAsync(cancellationToken);
        var first = year.First;
        var report = await context.Set<Report>().AsNoTracking().Where(r => r.Kind == ReportKind.AnnualReport && r.From == first).OrderByDescending(r => r.Edition)
            .Select(r => new { r.Id, r.State }).FirstOrDefaultAsync(cancellationToken);
        var assessed = await context.Set<SelfAssessment>().AsNoTracking().Where(one => one.PublishedOn != null).OrderByDescending(one => one.PublishedOn).Select(one => one.PublishedOn).FirstOrDefaultAsync(cancellationToken);
        var current = all.FirstOrDefault(r => r.YearFirstDay == year.First);
        return new ChecklistViewModel(year, homes > 0 ? homes : null, current, [.. all.Where(r => r != current)], actor.Can(Permission.WriteReports), today)
        {
            ReportId = report?.Id,
            ReportState = report?.State,
            AssessedDay = assessed is { } on ? LondonTime.DateOf(on) : null,
            Form = ReturnForm.Of(current, year),
            Send = new SendForm { Year = year.First },
            Repeat = new RepeatForm { Year = year.First },
        };
    }
}

/// <param name="Homes">Null where nobody entered them.</param>
/// <param name="Current">What is handed in, or to be handed in, for the year; null where nobody has begun.</param>
public sealed record ChecklistViewModel(ReportingYear Year, int? Homes, OmbudsmanReturn? Current, IReadOnlyList<OmbudsmanReturn> Earlier, bool MayWrite, DateOnly Today)
{
    public long? ReportId { get; init; }

    /// <summary>When a self-assessment was last published.</summary>
    public DateOnly? AssessedDay { get; init; }

    /// <summary>True where what was handed in is no longer what is published.</summary>
    public bool HasChanged => Current?.SentDay is { } sent && AssessedDay > sent;

    public ReportState? ReportState { get; init; }

    public ReturnForm Form { get; init; } = new();

    public SendForm Send { get; init; } = new();

    public RepeatForm Repeat { get; init; } = new();

    public DateOnly Due => OmbudsmanReturn.DueOf(Year, Homes);

    public bool IsSent => Current?.SentDay is not null;

    /// <summary>What is handed in, each with where it is published.</summary>
    public IEnumerable<(string What, string Link)> Rows()
    {
        var links = Current?.Links ?? new ReturnLinks("", "", "", "");
        yield return ("Complaints policy", links.Policy);
        yield return ("Self-assessment against the Code", links.SelfAssessment);
        yield return ("Annual complaints performance and service improvement report", links.Report);
        yield return ("The governing body’s response", links.Response);
    }
}
