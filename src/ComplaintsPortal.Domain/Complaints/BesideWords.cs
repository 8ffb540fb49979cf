using ComplaintsPortal.Domain.People;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What somebody said beside their words, one thing a line: for what is kept as a note, so that none of it is lost.</summary>
public static class BesideWords
{
    /// <summary>What they said of the matter, and what would help them.</summary>
    public static IReadOnlyList<string> OfMatter(Submission said) => Given(
        ("When, in their words", said.WhenInWords),
        ("The day it happened or began", Day(said.OccurredDay)),
        ("The day they first knew about it", Day(said.KnownDay)),
        ("What would put it right", said.OutcomeSought),
        ("Help or changes asked for", said.AdjustmentsAsked),
        ("Format of letters", said.LetterFormat == LetterFormat.Standard ? "" : LetterFormats.Words(said.LetterFormat)));

    /// <summary>How to reach them, as far as it is not what is on file, and who speaks for them.</summary>
    /// <param name="onFile">Null where number and address have fields of their own.</param>
    public static IReadOnlyList<string> OfPeople(Submission said, Correspondent? onFile) => Given(
        ("Telephone", onFile is null || said.Telephone == onFile.Telephone ? "" : said.Telephone),
        ("When to call", said.ContactTimes == onFile?.ContactTimes ? "" : said.ContactTimes),
        ("Address", onFile is null || said.HomeAddress.SequenceEqual(onFile.PostalAddress, StringComparer.OrdinalIgnoreCase) ? "" : string.Join(", ", said.HomeAddress)),
        ("Somebody speaks for them", said.Representative is { } one ? Listed(one.Name, one.Relation, one.Email, one.Telephone) : ""),
        ("Their consent", said.Representative?.ConsentInWords ?? ""));

    private static IReadOnlyList<string> Given(params (string What, string Said)[] all) => [.. all.Where(one => one.Said.Length > 0).Select(one => $"{one.What}: {one.Said}")];

    private static string Listed(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Day(DateOnly? day) => day is { } known ? Words.Day(known) : "";
}
