using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.CodeCheck;

/// <param name="Shelf">Every policy that can be looked at.</param>
/// <param name="Versions">The landlord's own versions among them.</param>
/// <param name="InForce">The one that holds for a complaint received today.</param>
public sealed record CodeCheckViewModel(
    LandlordPolicy Policy, Code Code, IReadOnlyList<PolicyFinding> Findings,
    IReadOnlyList<LandlordPolicy> Shelf, IReadOnlyList<LandlordPolicy> Versions, LandlordPolicy InForce)
{
    /// <summary>The policies in a plain list: the one in force, the landlord's other versions, and those that are ready.</summary>
    public IEnumerable<FieldOption> Choices() => Shelf
        .OrderBy(policy => policy != InForce).ThenBy(policy => !Versions.Contains(policy))
        .Select(policy => new FieldOption(policy.Id, $"{policy.Landlord.Name}, {From(policy)} ({State(policy)})"));

    /// <summary>From when it holds, in words.</summary>
    public static string From(LandlordPolicy policy) =>
        policy.EffectiveFrom == LandlordPolicy.Adoption ? "from the day it is adopted" : $"from {DayWords.Date(policy.EffectiveFrom)}";

    public string State(LandlordPolicy policy) => policy == InForce ? "in force" : Versions.Contains(policy) ? "another version" : "ready to be used";

    /// <summary>The findings under the clause that each names first, in the Code's order.</summary>
    public IEnumerable<IGrouping<string, PolicyFinding>> ByClause() => Findings.GroupBy(finding => finding.Clause);

    /// <summary>What a clause, or each of several, says.</summary>
    public string WordsOf(string clauses) => string.Join(' ', clauses.Split(", ").Select(clause => Code.Clause(clause)?.Words).OfType<string>());

    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>How many of each, as a sentence.</summary>
    public string Summary() => Findings.Count == 0
        ? "This policy says what the Code says. Nothing is to be mended."
        : $"{Words.Count(Count(FindingSeverity.Conflict), "conflict")}, {Words.Count(Count(FindingSeverity.Gap), "gap")} and {Words.Count(Count(FindingSeverity.Note), "note")}.";

    public static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Conflict => "Conflict",
        FindingSeverity.Gap => "Gap",
        FindingSeverity.Note => "Note",
    };

    public static string Colour(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Conflict => "red",
        FindingSeverity.Gap => "yellow",
        FindingSeverity.Note => "blue",
    };

    /// <summary>What each word means.</summary>
    public static string Meaning(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Conflict => "The policy gives a resident less than the Code does. The document has to be mended.",
        FindingSeverity.Gap => "The policy leaves something out, or says it in other words. The portal does what the Code says.",
        FindingSeverity.Note => "The policy promises more than the Code, or the Code says nothing about it. Good to know; nothing has to be mended.",
    };
}
