using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Feedback;
using ComplaintsPortal.Web.Features.FigureRegisters;

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
            [.. now.Zip(before).Select(one => new ReportRow(FeedbackWords.Of(one.First.Kind), [Cell(one.First.Received, Behind(one.First, scope.Filter)), Became(one.First, Behind(one.First, scope.Filter) with { Raised = true }), Cell(one.Second.Received, Behind(one.Second, scope.FilterBefore))]))])
        { Note = scope.IsPublic ? "Numbers under ten are not told, so that nobody can be recognised." : "" };

        ReportCell Cell(int number, RegisterForm behind) => scope.IsPublic ? ReportCells.Told(ToldNumber.Of(number), behind.Href()) : ReportCells.Count(number, behind.Href());

        // Neither how many became complaints nor how many did not may follow where one of them is small.
        ReportCell Became(FeedbackCount count, RegisterForm behind) =>
            scope.IsPublic && !SmallNumbers.MayCount(count.BecameComplaints, count.Received) ? ReportCells.Words(SmallNumbers.HeldBack) : ReportCells.Count(count.BecameComplaints, behind.Href());
    }

    private static RegisterForm Behind(FeedbackCount count, FigureFilter period) => new() { Feedback = count.Kind, From = period.From, To = period.To };

    /// <summary>How many compliments a report tells of, as it stands there; null where it tells nothing of them.</summary>
    public static string? Compliments(ReportDocument? report) =>
        report?.Tables.FirstOrDefault(one => one.Table.Title == Title).Table?.Rows.FirstOrDefault(row => row.Words == FeedbackWords.Of(FeedbackKind.Compliment))?.Cells[0].Text;
}
