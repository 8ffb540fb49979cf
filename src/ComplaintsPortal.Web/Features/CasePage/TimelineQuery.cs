using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CasePage;

/// <summary>One line of the timeline.</summary>
public sealed record TimelineEntry(DateTime On, string By, string Summary, string? Because)
{
    /// <summary>The complaints that it names.</summary>
    public IEnumerable<ComplaintReference> Named => ComplaintReference.NamedIn($"{Summary} {Because}");

    /// <summary>The same without what it says, where it names one of these.</summary>
    public TimelineEntry Without(IReadOnlyCollection<ComplaintReference> hidden) => Named.Any(hidden.Contains) ? this with { Summary = Hidden, Because = null } : this;

    internal const string Hidden = "About a complaint from which you are kept away.";
}

/// <param name="Earlier">Where the earlier events begin; null on the last page.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, string? Earlier, bool IsFirst)
{
    public static TimelinePage Empty { get; } = new([], null, true);
}

/// <summary>Reads what happened on a case from its table, the newest first, a page at a time.</summary>
public sealed class TimelineQuery(PortalDbContext context)
{
    public const int PageSize = 20;

    private static readonly PreparedQuery<Func<PortalDbContext, long, DateTime, long, IAsyncEnumerable<Row>>> Page = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId, DateTime on, long id) =>
        context.Set<RecordedEvent>().AsNoTracking()
            .Where(e => e.ComplaintId == complaintId && e.On <= on && (e.On < on || e.Id < id))
            .OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(PageSize + 1)
            .Select(e => new Row(e.On, e.Id, e.Kind, e.ById, e.ByName, e.Summary, e.Because))));

    public async Task<TimelinePage> ReadAsync(OpenCase open, string? before, CancellationToken cancellationToken)
    {
        var place = Place(before);
        var (on, id) = place ?? (DateTime.MaxValue, 0);
        var rows = await Page.For(context)(context, open.Complaint.Id, on, id).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        return new TimelinePage(
            [.. shown.Select(e => open.View == CaseView.Everything
                ? new TimelineEntry(e.On, e.ByName, e.Summary, e.Because)
                : new TimelineEntry(e.On, RedactedWords.By(e.ById), RedactedWords.Of(e.Kind), null))],
            rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].On.Ticks}.{shown[^1].Id}") : null,
            place is null);
    }

    private sealed record Row(DateTime On, long Id, string Kind, Guid? ById, string ByName, string Summary, string? Because);

    private static (DateTime On, long Id)? Place(string? text) =>
        text?.Split('.') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var on) && on <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new DateTime(on, DateTimeKind.Utc), number)
            : null;
}
