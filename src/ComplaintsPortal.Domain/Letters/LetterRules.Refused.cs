using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

public static partial class LetterRules
{
    /// <summary>
    /// Words that no letter may contain: stages that do not exist, and ways to the Ombudsman that no longer work. Looked
    /// for in the wording and in what staff typed, not in the points and outcomes, which are the complainant's matter.
    /// </summary>
    public static IReadOnlyList<RefusedWords> Refused(LetterContent content, LetterTemplate template, Code code) =>
    [
        .. Refused(template, code),
        .. TypedBy(content).SelectMany(t => Refused(t.Text, t.Place, t.Where, code)),
    ];

    /// <summary>Words in a letter's wording that no letter may contain.</summary>
    public static IReadOnlyList<RefusedWords> Refused(LetterTemplate template, Code code) =>
    [
        .. Refused(template.Title, "the title", FillAt.Policy, code),
        .. template.Parts.SelectMany(p => Refused($"{p.Heading}\n{p.Text}", $"the wording of the part \"{p.Part}\"", FillAt.Policy, code)),
    ];

    private static IEnumerable<RefusedWords> Refused(string text, string place, FillAt where, Code code)
    {
        foreach (Match match in OtherStage().Matches(text))
        {
            yield return new RefusedWords(match.Value, place, "Code 5.2, Code 5.3",
                $"\"{match.Value}\" in {place}: there are two stages, and nothing before, between or after them.", where);
        }

        foreach (Match match in AbolishedRoute().Matches(text))
        {
            yield return new RefusedWords(match.Value, place, "Code 3.7",
                $"\"{match.Value}\" in {place}: nobody has to go through anyone else to reach the Ombudsman.", where);
        }

        foreach (var old in code.ObsoleteContacts.Where(o => Mentions(text, o)))
        {
            yield return new RefusedWords(old, place, "Code 3.7",
                $"\"{old}\" in {place}: this is no longer a way to reach the Ombudsman.", where);
        }
    }

    // However it is punctuated, spaced or cased, and also over the end of a line.
    private static bool Mentions(string text, string contact)
    {
        var words = Word().Matches(contact).Select(m => Regex.Escape(m.Value));
        return Regex.IsMatch(text, $@"(?<!\w){string.Join(@"[\W_]*", words)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static IEnumerable<(string Text, string Place, FillAt Where)> TypedBy(LetterContent c)
    {
        var early = c.Kind is LetterKind.EscalationRefused or LetterKind.StageOneReview ? FillAt.Escalation : FillAt.Triage;
        yield return (c.Reasons, "the reasons", early);
        yield return (c.Ground, "the ground", FillAt.Policy);
        yield return (c.NextSteps, "the next steps", early);
        yield return (c.Destination?.Contact ?? "", "the contact details", FillAt.Policy);
        yield return (c.OtherHelp, "the other help", early);
        yield return (string.Join('\n', c.Questions), "the questions", FillAt.Triage);
        yield return (c.OutcomesNotPossible, "what may not be possible", FillAt.Define);
        yield return (c.Extension?.Explanation ?? "", "the explanation of the extension", FillAt.Extend);
        yield return ($"{c.Conduct?.Evidence}\n{c.Conduct?.Guide}\n{c.Conduct?.Terms}\n{c.Conduct?.Equality}", "what is said of contact", FillAt.People);
        yield return (c.StepsTaken, "the steps taken", FillAt.Draft);
        yield return (c.EvidenceConsidered, "the information considered", FillAt.Draft);
        yield return (c.WhatWentWrong, "what went wrong", FillAt.Draft);
        yield return (c.Changes, "the changes", FillAt.Draft);
        yield return (c.Support, "the support offered", FillAt.Draft);
        foreach (var p in c.Points)
        {
            yield return (p.ResponsibilityInWords, $"what we are responsible for in point {p.Number}", FillAt.Define);
            yield return ($"{p.WhatHappened}\n{p.WhatShouldHaveHappened}\n{p.Reasons}\n{p.Basis}\n{p.Detriment}",
                $"the finding on point {p.Number}", FillAt.Findings);
        }

        foreach (var (r, i) in c.Remedies.Select((r, i) => (r, i)))
        {
            yield return (r.Description, $"remedy {i + 1}", FillAt.Remedies);
        }
    }

    [GeneratedRegex(@"\bstage[\s-]*(?:0|zero|nought|3|three|iii|4|four)\b|\b(?:third|3rd|fourth|4th)[\s-]+stage\b|\b(?:informal|preliminary)[\s-]+stage\b|\bpre-?stage\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherStage();

    [GeneratedRegex(@"\bdesignated\s+persons?\b|\bdemocratic\s+filter\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbolishedRoute();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
