using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.FigureRegisters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What was learnt and changed in a period, from the register of improvements (Code 8.1d, 9.1 to 9.3).</summary>
public sealed class ReportLearningQuery(PortalDbContext context)
{
    private const int Most = 15;

    public async Task<IReadOnlyList<ReportBlock>> ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var (from, to) = (LondonTime.ToUtc(scope.From, TimeOnly.MinValue), LondonTime.ToUtc(scope.To.AddDays(1), TimeOnly.MinValue));
        var changes = await context.Set<Improvement>().AsNoTracking().Where(one => one.RecordedOn >= from && one.RecordedOn < to)
            .GroupBy(one => new { one.Change, one.RootCause })
            .Select(group => new
            {
                group.Key.Change,
                group.Key.RootCause,
                Times = group.Count(),
                Done = group.Count(one => one.DoneDay != null),
                Late = group.Count(one => one.DoneDay == null && one.DueDay < scope.Today),
                Shared = group.Count(one => one.SharedWith != ""),
                Due = group.Max(one => one.DueDay),
                One = group.Min(one => one.Id),
            }).OrderByDescending(one => one.Times).ThenBy(one => one.Change).ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return [new ReportText("No improvement was recorded in this period.")];
        }

        var (all, done, late, shared) = (changes.Sum(one => one.Times), changes.Sum(one => one.Done), changes.Sum(one => one.Late), changes.Sum(one => one.Shared));
        return
        [
            ReportList.Of(Sentences()),
            new ReportTable("What changes because of complaints", ["Change", "What lay behind it", "From complaints", "Done", "By"],
                [.. changes.Take(Most).Select(one => new ReportRow(one.Change,
                [
                    ReportCells.Words(one.RootCause), ReportCells.Count(one.Times, Behind(one.One).Href()), ReportCells.Count(one.Done, (Behind(one.One) with { Stands = ImprovementStanding.Done }).Href()),
                    ReportCells.Words(one.Done == one.Times ? "Done" : Words.ShortDay(one.Due)),
                ]))])
            {
                Note = changes.Count > Most ? $"The {Most} that most complaints led to; {changes.Count - Most} more are in the register." : "",
            },
        ];

        IEnumerable<(string Words, string? Href)> Sentences()
        {
            yield return ($"{Words.Count(all, "improvement")} came out of complaints in this period.", Those(null));
            yield return Standing(done, "done", ImprovementStanding.Done);
            if (all - done - late is > 0 and var open)
            {
                yield return Standing(open, "still to be done and not late", ImprovementStanding.Open);
            }

            yield return Standing(late, "overdue", ImprovementStanding.Overdue);
            yield return Standing(shared, "shared with residents’ panels, teams or committees", ImprovementStanding.Shared, past: true);
        }

        (string Words, string? Href) Standing(int number, string words, ImprovementStanding standing, bool past = false) =>
            ($"{(number == 0 ? "None" : number)} {(past, number) switch { (true, 1) => "was", (true, _) => "were", (_, 0 or 1) => "is", _ => "are" }} {words}.", number == 0 ? null : Those(standing));

        string Those(ImprovementStanding? standing) => new RegisterForm { All = RegisterKind.Improvements, Stands = standing, From = scope.From, To = scope.To }.Href();

        RegisterForm Behind(long one) => new() { Like = one, From = scope.From, To = scope.To };
    }
}
