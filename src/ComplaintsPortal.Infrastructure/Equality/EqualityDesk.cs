using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Equality;

/// <summary>Takes answers, joins to them what figures need once the complaint is over, and counts.</summary>
public sealed class EqualityDesk(PortalDbContext context, EqualityCodes codes, TimeProvider clock)
{
    private const int YearsBack = 4;

    // The last answer of each question is that somebody would rather not say; to leave it out says the same.
    private const string NotSaid = "Not said";

    /// <summary>False when the questions about this complaint were answered before.</summary>
    public async Task<bool> AnswerAsync(ComplaintReference reference, EqualityAnswers answers, CancellationToken cancellationToken = default)
    {
        var mark = codes.MarkOf(reference);
        if (await context.Set<EqualityAnswered>().AnyAsync(one => one.Mark == mark, cancellationToken))
        {
            return false;
        }

        context.AddRange(new EqualityAnswered(mark), new EqualityAnswer(mark, answers));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (UniqueKey.IsTaken(fault))
        {
            return false;
        }
    }

    public async Task<bool> IsAnsweredAsync(ComplaintReference reference, CancellationToken cancellationToken = default)
    {
        var mark = codes.MarkOf(reference);
        return await context.Set<EqualityAnswered>().AnyAsync(one => one.Mark == mark, cancellationToken);
    }

    /// <summary>Joins year, decision and time to the answers about complaints that are over, and wipes their marks. How many.</summary>
    public async Task<int> JoinAsync(CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.Clear();
        var waiting = await context.Set<EqualityAnswer>().Where(one => one.Mark != null).ToDictionaryAsync(one => one.Mark!, StringComparer.Ordinal, cancellationToken);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var since = LondonTime.Today(clock).AddYears(-YearsBack);
        var over = context.Set<Complaint>().AsNoTracking().Where(c => c.ClosedDay != null)
            .Join(context.Set<CaseFacts>().Where(f => f.ReceivedDay >= since), c => (long?)c.Id, f => f.ComplaintId, (c, facts) => new { c.Reference, facts.ReceivedDay, facts.OneOutcome, facts.TwoOutcome, facts.OneRespondedDay, facts.OneExtendedDue });
        var joined = 0;
        await foreach (var one in over.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (waiting.Remove(codes.MarkOf(one.Reference), out var answer))
            {
                answer.Join(
                    ReportingYear.Of(one.ReceivedDay).First,
                    one.OneOutcome is null && one.TwoOutcome is null ? null : one.OneOutcome is Decision.Upheld or Decision.PartlyUpheld || one.TwoOutcome is Decision.Upheld or Decision.PartlyUpheld,
                    one.OneRespondedDay is { } day ? day <= one.OneExtendedDue : null);
                joined++;
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        return joined;
    }

    /// <summary>A whole reporting year that is over: one that still runs could be subtracted from itself a day later.</summary>
    public async Task<IReadOnlyList<EqualityTable>> ReadAsync(ReportingYear year, CancellationToken cancellationToken = default)
    {
        var all = await context.Set<EqualityAnswer>().AsNoTracking().Where(one => one.Mark == null && one.YearFirstDay == year.First).ToListAsync(cancellationToken);
        return
        [
            Table("Age", one => one.Age, EqualityWords.Of), Table("Sex", one => one.Sex, EqualityWords.Of), Table("Disabled", one => one.Disability, EqualityWords.Of),
            Table("Ethnic group", one => one.Ethnicity, EqualityWords.Of), Table("Religion", one => one.Religion, EqualityWords.Of), Table("Sexual orientation", one => one.Orientation, EqualityWords.Of),
        ];

        EqualityTable Table<T>(string question, Func<EqualityAnswer, T?> group, Func<T, string> words)
            where T : struct, Enum => EqualityTable.Of(question,
            [
                .. Enum.GetValues<T>().SkipLast(1).Select(value => Count(words(value), [.. all.Where(one => EqualityComparer<T?>.Default.Equals(group(one), value))])),
                Count(NotSaid, [.. all.Where(one => group(one) is not { } said || EqualityComparer<T>.Default.Equals(said, Enum.GetValues<T>()[^1]))]),
            ]);
    }

    private static EqualityCount Count(string group, List<EqualityAnswer> of) => new(
        group, of.Count, of.Count(one => one.Upheld == true), of.Count(one => one.Upheld == false), of.Count(one => one.InTime == true), of.Count(one => one.InTime == false));
}
