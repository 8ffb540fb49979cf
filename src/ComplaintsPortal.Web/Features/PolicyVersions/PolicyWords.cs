using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>How a policy's matters are written on a page.</summary>
public static class PolicyWords
{
    private const int Longest = 400;

    /// <summary>A difference without the middle of a long text (a letter's part): the whole stands on the page of the version.</summary>
    public static string Shortened(string words) => words.Length <= Longest ? words : words[..(Longest / 2)] + " … " + words[^(Longest / 2)..];

    /// <summary>The document's reference, who approved it and when it is read again.</summary>
    public static string Particulars(PolicyDocument document) => Capital(string.Join("; ", new[]
    {
        document.Reference,
        (document.Approver, document.Approved) switch
        {
            ({ } by, { } on) => $"approved by {by} on {Words.ShortDay(on)}",
            ({ } by, null) => $"approved by {by}",
            (null, { } on) => $"approved on {Words.ShortDay(on)}, not said by whom",
            _ => "not said who approved it",
        },
        document.NextReview is { } review ? $"next review by {Words.ShortDay(review)}" : "no day for its review",
    }.OfType<string>()));

    /// <summary>The name of a kind of letter: "Stage one acknowledgement".</summary>
    public static string Letter(LetterKind kind) => Capital(Kebab.Name(kind).Replace('-', ' '));

    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
