using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
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

    /// <summary>Null where the measure has no such bucket.</summary>
    public async Task<FigureComplaintsViewModel?> ReadAsync(Measure measure, string bucket, FiguresView view, WorklistFilter place, Actor actor, CancellationToken cancellationToken)
    {
        var filter = view.Form.Filter();
        var name = measure.Buckets.FirstOrDefault(one => one.Code == bucket)?.Words;
        if (name is null && bucket is not (Whole or Part or LeftOut or All))
        {
            return null;
        }

        var behind = name is not null ? figures.Behind(measure, bucket, filter)
            : bucket == All ? figures.Of(measure, filter)
            : bucket == LeftOut ? figures.LeftOutOf(measure, filter)
            : figures.Behind(measure, part: bucket == Part, filter);
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        var theirs = context.Set<Complaint>().Where(c => behind.Any(f => f.ComplaintId == c.Id));
        var visible = theirs.VisibleTo(actor, reader.Team);
        var count = await behind.CountAsync(cancellationToken);
        var shown = await visible.CountAsync(cancellationToken);
        var path = $"{FiguresView.Path}/{measure.Code}/complaints";
        var page = await lists.PageAsync(visible, place, place.Sort ?? WorklistSort.ReceivedLast, reader, WorklistQuery.PageSize, cancellationToken);
        var table = new WorklistTable(measure.Title, view.Form.Href(path, ("bucket", bucket)), place, place.Sort ?? WorklistSort.ReceivedLast, page, reader, rulebooks.Current.Policy);
        return new FigureComplaintsViewModel(view, measure, name ?? bucket switch { Part => "Counted", Whole => "What the figure is of", LeftOut => "Left out", _ => "Everything of the period" }, count, count - shown, table);
    }
}

/// <param name="Count">The number on the page from which one came.</param>
/// <param name="NotShown">Those that this person may not see.</param>
public sealed record FigureComplaintsViewModel(FiguresView View, Measure Measure, string Bucket, int Count, int NotShown, WorklistTable Table);

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
