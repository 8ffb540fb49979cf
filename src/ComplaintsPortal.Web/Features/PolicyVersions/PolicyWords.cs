using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>How a policy's matters are written on a page.</summary>
public static class PolicyWords
{
    private const int Longest = 400;

    /// <summary>A difference without the middle of a long text (a letter's part): the whole stands on the page of the version.</summary>
    public static string Shortened(string words) => words.Length <= Longest ? words : words[..(Longest / 2)] + " … " + words[^(Longest / 2)..];

    /// <summary>The name of a kind of letter: "Stage one acknowledgement".</summary>
    public static string Letter(LetterKind kind) => Capital(Kebab.Name(kind).Replace('-', ' '));

    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
