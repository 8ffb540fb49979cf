namespace ComplaintsPortal.Domain.Measures;

/// <summary>How a number is told where few people stand behind it.</summary>
public enum Telling
{
    /// <summary>As it is.</summary>
    Told,

    /// <summary>Only that it is fewer than ten, none included.</summary>
    Small,

    /// <summary>Not small itself, but a small one would follow from it by subtraction.</summary>
    HeldBack,
}

/// <summary>A number as it may be told.</summary>
/// <param name="Number">Null where it is not told.</param>
public sealed record ToldNumber(Telling Telling, long? Number)
{
    public static ToldNumber Of(long number) => SmallNumbers.IsSmall(number) ? new(Telling.Small, null) : new(Telling.Told, number);
}

/// <summary>The parts of a whole as they may be told, in their order, and their sum.</summary>
public sealed record ToldParts(IReadOnlyList<ToldNumber> Parts, ToldNumber Total);

/// <summary>
/// Counts under ten can point to a person, so they are not told outside the landlord, and nothing is told from which one follows: not the only
/// number that is missing from a known sum, and not numbers that the sum leaves no choice. One rule for whatever is published or broken down by group.
/// </summary>
public static class SmallNumbers
{
    /// <summary>The least number that is told.</summary>
    public const int Least = 10;

    public const string Small = "Fewer than 10";
    public const string HeldBack = "Not shown";

    private const long MostSmall = Least - 1;

    public static bool IsSmall(long number) => number < Least;

    /// <summary>False where a part, or what it leaves of the whole, is so small that neither may be told beside the whole or beside a percentage of it.</summary>
    public static bool MayCount(long part, long whole) => !IsSmall(part) && !IsSmall(whole - part);

    /// <summary>Which parts of a whole may be told beside their sum.</summary>
    public static ToldParts Of(IReadOnlyList<long> parts)
    {
        if (parts.Any(part => part < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(parts), "A count cannot be negative.");
        }

        var total = parts.Sum();
        if (IsSmall(total))
        {
            return new([.. parts.Select(_ => new ToldNumber(Telling.Small, null))], new(Telling.Small, null));
        }

        var hidden = parts.Select(IsSmall).ToArray();
        while (Follows(parts, hidden))
        {
            // The smallest of those that are left costs the reader least.
            var next = Enumerable.Range(0, parts.Count).Where(place => !hidden[place]).OrderBy(place => parts[place]).Select(place => (int?)place).FirstOrDefault();
            if (next is not { } at)
            {
                return new(Told(parts, hidden), new(Telling.HeldBack, null));
            }

            hidden[at] = true;
        }

        return new(Told(parts, hidden), new(Telling.Told, total));
    }

    private static IReadOnlyList<ToldNumber> Told(IReadOnlyList<long> parts, bool[] hidden) =>
        [.. parts.Select((part, place) => IsSmall(part) ? new ToldNumber(Telling.Small, null) : hidden[place] ? new(Telling.HeldBack, null) : new ToldNumber(Telling.Told, part))];

    // What the reader knows: the sum of the hidden ones, that each "fewer than 10" is 0 to 9, and that each of the others is 10 or more.
    private static bool Follows(IReadOnlyList<long> parts, bool[] hidden)
    {
        var (small, held, sum) = (0, 0, 0L);
        for (var place = 0; place < parts.Count; place++)
        {
            if (hidden[place])
            {
                (small, held, sum) = (small + (IsSmall(parts[place]) ? 1 : 0), held + (IsSmall(parts[place]) ? 0 : 1), sum + parts[place]);
            }
        }

        if (small == 0)
        {
            return false;
        }

        var most = Math.Min(MostSmall, sum - (held * Least));
        var least = held > 0 ? 0 : Math.Max(0, sum - (MostSmall * (small - 1)));
        return small + held == 1 || IsSmall(sum) || most <= least;
    }
}
