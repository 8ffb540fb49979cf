using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>The complaints behind a number, by the very conditions that counted them.</summary>
public sealed class FigureComplaintsQuery(PortalDbContext context, FiguresQuery figures, WorklistQuery lists, Rulebooks rulebooks)
{
    public const string Whole = "whole";
    public const string Part = "part";
    public const string LeftOut = "left-out";
    public const string All = "all";

    /// <summary>Everything of the period but what was no complaint; of the measures that tell it apart.</summary>
    public const string Accepted = "accepted";

    private const string NoComplaint = "not-a-complaint";

    /// <summary>Null where the measure has no such bucket.</summary>
    public async Task<FigureComplaintsViewModel?> ReadAsync(Measure measure, string bucket, FiguresView view, WorklistFilter place, long pastAfter, Actor actor, CancellationToken cancellationToken)
    {
        var filter = view.Form.Filter();
        var name = measure.Buckets.FirstOrDefault(one => one.Code == bucket)?.Words;
        if (name is null && bucket is not (Whole or Part or LeftOut or All) && !(bucket == Accepted && measure.Buckets.Any(one => one.Code == NoComplaint)))
        {
            return null;
        }

        var behind = name is not null ? figures.Behind(measure, bucket, filter)
            : bucket == Accepted ? figures.AllBut(measure, NoComplaint, filter)
            : bucket == All ? figures.Of(measure, filter)
            : bucket == LeftOut ? figures.LeftOutOf(measure, filter)
            : figures.Behind(measure, part: bucket == Part, filter);
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        var theirs = context.Set<Complaint>().Where(c => behind.Any(f => f.ComplaintId == c.Id));
        var visible = theirs.VisibleTo(actor, reader.Team);
        var count = await behind.CountAsync(cancellationToken);
        var past = await PastAsync(behind, pastAfter, cancellationToken);
        var shown = await visible.CountAsync(cancellationToken) + past.Count;
        var path = $"{FiguresView.Path}/{measure.Code}/complaints";
        var page = await lists.PageAsync(visible, place, place.Sort ?? WorklistSort.ReceivedLast, reader, WorklistQuery.PageSize, cancellationToken);
        var table = new WorklistTable(measure.Title, view.Form.Href(path, ("bucket", bucket)), place, place.Sort ?? WorklistSort.ReceivedLast, page, reader, rulebooks.Current.Policy);
        return new FigureComplaintsViewModel(view, measure, name ?? bucket switch { Part => "Counted", Whole => "What the figure is of", LeftOut => "Left out", Accepted => "Accepted as complaints", _ => "Everything of the period" }, count, count - shown, table, past);
    }

    // What came from another system has no page of work, so it is listed apart; everybody who sees figures may see it.
    private async Task<PastRows> PastAsync(IQueryable<CaseFacts> behind, long after, CancellationToken cancellationToken)
    {
        var all = behind.Where(f => f.PastComplaintId != null);
        if (await all.CountAsync(cancellationToken) is not (> 0 and var count))
        {
            return new PastRows(0, [], null);
        }

        var rows = await all.Where(f => f.PastComplaintId > after).OrderBy(f => f.PastComplaintId).Take(WorklistQuery.PageSize + 1)
            .Join(context.Set<PastComplaint>(), f => f.PastComplaintId, one => (long?)one.Id, (f, one) => new PastLine(one.Id, one.Source, one.Reference, f.ReceivedDay, f.OneRespondedDay))
            .ToListAsync(cancellationToken);
        rows.Sort((one, other) => one.Id.CompareTo(other.Id));
        return new PastRows(count, [.. rows.Take(WorklistQuery.PageSize)], rows.Count > WorklistQuery.PageSize ? rows[WorklistQuery.PageSize - 1].Id : null);
    }
}

/// <param name="Count">The number on the page from which one came.</param>
/// <param name="NotShown">Those that this person may not see.</param>
public sealed record FigureComplaintsViewModel(FiguresView View, Measure Measure, string Bucket, int Count, int NotShown, WorklistTable Table, PastRows Past)
{
    /// <summary>The next past complaints of the list; null where there are no more.</summary>
    public string? MorePast => Past.Next is { } next ? Table.Path + (Table.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"pastAfter={next}" : null;
}

/// <summary>Past complaints behind a number.</summary>
public sealed record PastRows(int Count, IReadOnlyList<PastLine> Lines, long? Next);

public sealed record PastLine(long Id, string Source, string Reference, DateOnly Received, DateOnly? Answered);

/// <summary>One measure with its slices.</summary>
public sealed record FigureMeasureViewModel(FiguresView View, FigureRow Row, IReadOnlyList<FigureBreakdown> Breakdowns)
{
    public Measure Measure => Row.Measure;

    public FigureLink Link(long number, string bucket, string about) => Link(number, View.Form, bucket, about);

    public FigureLink Link(long number, FiguresForm form, string bucket, string about) =>
        new(number, form.Href($"{FiguresView.Path}/{Measure.Code}/complaints", ("bucket", bucket)), about);

    public FigureLink PartOf(FigureSlice slice) => Link(slice.Tally.Part, slice.Form, FigureComplaintsQuery.Part, $"counted: {slice.Words}");

    public FigureLink WholeOf(FigureSlice slice) => Link(slice.Tally.Whole, slice.Form, FigureComplaintsQuery.Whole, $"in all: {slice.Words}");

    public FigureLink Everything => Link(Row.Tally.All, FigureComplaintsQuery.All, "everything of the period");
}
