using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Equality;

/// <summary>How many answered so, and of how many of them something holds, and of how many not.</summary>
public sealed record EqualityCount(string Group, long All, long Upheld, long NotUpheld, long InTime, long Late);

/// <summary>A share of a group as it may be told.</summary>
/// <param name="Percent">Null where it may not be told.</param>
/// <param name="Differs">It differs from the largest group by more than chance explains.</param>
public sealed record EqualityShare(decimal? Percent, ShareRange? Range, bool Differs);

/// <summary>One group of a question, as it may be told.</summary>
public sealed record EqualityLine(string Group, ToldNumber Count, EqualityShare Upheld, EqualityShare InTime);

/// <summary>
/// Answers to one question with how complaints ended, told so that nobody can be found in them: no group under ten, no share of which either side
/// is under ten, and none that follows from the others and their sum (LHP-70, LHP-71).
/// </summary>
public sealed record EqualityTable(string Question, IReadOnlyList<EqualityLine> Lines, ToldNumber Total)
{
    public bool HasDifference => Lines.Any(line => line.Upheld.Differs || line.InTime.Differs);

    public static EqualityTable Of(string question, IReadOnlyList<EqualityCount> counts)
    {
        var groups = SmallNumbers.Of([.. counts.Select(one => one.All)]);
        var upheld = Shares(groups, [.. counts.Select(one => one.Upheld)], [.. counts.Select(one => one.NotUpheld)]);
        var inTime = Shares(groups, [.. counts.Select(one => one.InTime)], [.. counts.Select(one => one.Late)]);
        return new(question, [.. counts.Select((one, place) => new EqualityLine(one.Group, groups.Parts[place], upheld[place], inTime[place]))], groups.Total);
    }

    private static IReadOnlyList<EqualityShare> Shares(ToldParts groups, IReadOnlyList<long> yes, IReadOnlyList<long> no)
    {
        var hidden = Hidden(groups, yes, no);
        var told = Enumerable.Range(0, yes.Count).Where(place => !hidden.Contains(place)).ToList();
        var ranges = told.ToDictionary(place => place, place => ShareRange.Of(yes[place], yes[place] + no[place]));
        var largest = told.OrderByDescending(place => yes[place] + no[place]).Select(place => (int?)place).FirstOrDefault();
        return
        [
            .. Enumerable.Range(0, yes.Count).Select(place => ranges.TryGetValue(place, out var range)
                ? new EqualityShare(new Share((int)yes[place], (int)(yes[place] + no[place])).Percent, range, !range.Overlaps(ranges[largest!.Value]))
                : new EqualityShare(null, null, false)),
        ];
    }

    // Whoever knows both sums from another question must not learn a hidden side by subtraction: never one hidden alone, never a small sum, and
    // among them one group that is not small itself.
    private static HashSet<int> Hidden(ToldParts groups, IReadOnlyList<long> yes, IReadOnlyList<long> no)
    {
        var all = Enumerable.Range(0, yes.Count).ToList();
        var hidden = all.Where(place => groups.Parts[place].Number is null || SmallNumbers.IsSmall(yes[place]) || SmallNumbers.IsSmall(no[place])).ToHashSet();
        while (hidden.Count > 0 && hidden.Count < all.Count
            && (hidden.Count == 1 || SmallNumbers.IsSmall(hidden.Sum(place => yes[place])) || SmallNumbers.IsSmall(hidden.Sum(place => no[place])) || hidden.All(place => groups.Parts[place].Telling == Telling.Small)))
        {
            hidden.Add(all.Where(place => !hidden.Contains(place)).MinBy(place => yes[place] + no[place]));
        }

        return hidden;
    }
}
