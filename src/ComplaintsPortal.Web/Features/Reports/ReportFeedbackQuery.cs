using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Feedback;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What people sent besides complaints, reported like complaints (PCC-12).</summary>
public sealed class ReportFeedbackQuery(FeedbackCountsQuery counts)
{
    public const string Title = "What else people told us";

    public async Task<ReportTable> ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var now = await counts.ReadAsync(scope.From, scope.To, cancellationToken);
        var before = await counts.ReadAsync(scope.FilterBefore.From, scope.FilterBefore.To, cancellationToken);
        return new(Title, ["Kind", scope.Now, "Became complaints", scope.Before],
            [.. now.Zip(before).Select(one => new ReportRow(FeedbackWords.Of(one.First.Kind), [Cell(one.First.Received), Became(one.First), Cell(one.Second.Received)]))])
        { Note = scope.IsPublic ? "Numbers under ten are not told, so that nobody can be recognised." : "" };

        ReportCell Cell(int number) => scope.IsPublic ? ReportCells.Told(ToldNumber.Of(number)) : ReportCells.Count(number);

        // Neither how many became complaints nor how many did not may follow where one of them is small.
        ReportCell Became(FeedbackCount count) =>
            scope.IsPublic && !SmallNumbers.MayCount(count.BecameComplaints, count.Received) ? ReportCells.Words(SmallNumbers.HeldBack) : ReportCells.Count(count.BecameComplaints);
    }

    /// <summary>How many compliments a report tells of, as it stands there; null where it tells nothing of them.</summary>
    public static string? Compliments(ReportDocument? report) =>
        report?.Tables.FirstOrDefault(one => one.Table.Title == Title).Table?.Rows.FirstOrDefault(row => row.Words == FeedbackWords.Of(FeedbackKind.Compliment))?.Cells[0].Text;
}
