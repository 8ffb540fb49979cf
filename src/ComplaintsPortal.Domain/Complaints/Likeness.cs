using System.Text;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// How much two complaints are alike, and why: a number from 0 to 100 that anybody can work out again from what is shown. People decide what
/// follows from it; nothing is put together because of it.
/// </summary>
/// <param name="SharedWords">Words that both use, as the one that is looked at spells them; those that say most first.</param>
/// <param name="WordPoints">Of <see cref="MostForWords"/>.</param>
public sealed record Likeness(bool SameHome, bool SamePerson, IReadOnlyList<string> SharedWords, int WordPoints)
{
    public const int ForHome = 25;
    public const int ForPerson = 25;
    public const int MostForWords = 50;

    /// <summary>From here on two complaints are perhaps the same.</summary>
    public const int Alike = 45;

    /// <summary>Complaints further apart are not compared.</summary>
    public const int Months = 12;

    private const int MostShown = 8;
    private const int FewestShared = 2;
    private const int ShortestWord = 3;

    // Half of all words in common is as good as the same: nobody tells a thing twice in the same words.
    private const double FullAt = 0.5;

    private static readonly string[] Endings = ["ings", "ing", "ied", "ies", "ed", "es", "s", "y", "e"];

    // Words of any complaint, whatever it is about.
    private static readonly HashSet<string> Empty = new(
        ("about after again all also always and any are because been before being but call called came can cannot come complain complained complaint could day days did didn does doesn don done each even ever every for from get give given gone got had has "
        + "have having hear heard her here him his home house how into is isn its just know landlord last like make many may month months more most much my need never new nobody not nothing now off once one only other our out over please property put "
        + "rang said say see she should since some somebody something still such take tell tenant than that the their them then there these they thing this those time told too two until upon us use very want was wasn way we week weeks well were what "
        + "when where which while who why will with without won would year years yet you your").Split(' '),
        StringComparer.Ordinal);

    public int Score => (SameHome ? ForHome : 0) + (SamePerson ? ForPerson : 0) + WordPoints;

    public bool IsAlike => Score >= Alike && WordPoints > 0;

    /// <summary>The working of the score, in sentences.</summary>
    public string Why
    {
        get
        {
            string[] parts =
            [
                .. SameHome ? [$"same home ({ForHome})"] : Array.Empty<string>(),
                .. SamePerson ? [$"same person ({ForPerson})"] : Array.Empty<string>(),
                .. WordPoints > 0 ? [$"similar words ({WordPoints} of {MostForWords})"] : Array.Empty<string>(),
            ];
            var why = DayWords.List(parts);
            return why.Length == 0 ? "" : $"{char.ToUpperInvariant(why[0])}{why[1..]}.{(WordPoints > 0 ? $" Both say: {string.Join(", ", SharedWords.Take(MostShown))}." : "")}";
        }
    }

    /// <summary>Whether two days are near enough to each other to compare what came on them.</summary>
    public static bool IsNear(DateOnly one, DateOnly other) => one <= other ? one.AddMonths(Months) >= other : other.AddMonths(Months) >= one;

    /// <param name="words">What the complaint says that is looked at.</param>
    public static Likeness Between(string words, string others, bool sameHome, bool samePerson)
    {
        var (mine, theirs) = (Telling(words), Telling(others));
        List<string> shared = [.. mine.Keys.Where(theirs.ContainsKey)];
        var smaller = Math.Min(mine.Count, theirs.Count);
        var points = shared.Count < FewestShared ? 0 : (int)Math.Round(MostForWords * Math.Min(1, shared.Count / (smaller * FullAt)), MidpointRounding.AwayFromZero);
        return new Likeness(sameHome, samePerson, [.. shared.Select(stem => mine[stem]).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)], points);
    }

    /// <summary>The words that say what it is about, by their stems.</summary>
    private static Dictionary<string, string> Telling(string text)
    {
        var telling = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            plain.Append(char.IsLetter(letter) ? letter : letter is '\'' or '’' ? ' ' : char.IsDigit(letter) ? letter : ' ');
        }

        foreach (var word in plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= ShortestWord && !word.All(char.IsDigit) && !Empty.Contains(word))
            {
                telling.TryAdd(Stem(word), word);
            }
        }

        return telling;
    }

    // Rough, and the same for both: leaks, leaked and leaking are one word.
    private static string Stem(string word)
    {
        var ending = Array.Find(Endings, one => word.Length - one.Length >= ShortestWord && word.EndsWith(one, StringComparison.Ordinal)) ?? "";
        var stem = word[..^ending.Length];
        return stem.Length > ShortestWord && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }
}
