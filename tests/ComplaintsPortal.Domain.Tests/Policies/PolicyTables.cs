using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>The tables of docs/policies.md, one a landlord, written from the policies themselves.</summary>
internal static partial class PolicyTables
{
    private const string Tests = "../tests/ComplaintsPortal.Domain.Tests/";

    private static readonly Dictionary<string, string> TestOf = new(StringComparer.Ordinal)
    {
        ["portsmouth-2024"] = nameof(PortsmouthPolicyTests),
        ["housing-services-2025"] = nameof(HousingServicesPolicyTests),
        ["lhp-2023"] = nameof(LhpPolicyTests),
        ["ashfield-2020"] = nameof(AshfieldPolicyTests),
        ["briefing-interim"] = nameof(BriefingPolicyTests),
        ["briefing-code"] = nameof(BriefingPolicyTests),
    };

    public static string Write(IEnumerable<LandlordPolicy> policies, Code code)
    {
        var text = new StringBuilder();
        foreach (var policy in policies.OrderBy(p => Array.IndexOf([.. TestOf.Keys], p.Id)))
        {
            Write(text, policy, code);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, LandlordPolicy policy, Code code)
    {
        var begins = policy.OnAdoption ? "from the day of its adoption (a setting)" : $"from {DayWords.Date(policy.EffectiveFrom)}";
        text.Append(CultureInfo.InvariantCulture, $"\n### {policy.Landlord.Name} (`{policy.Id}`)\n\n{policy.Document.Title}, version {policy.Version}, {begins}.\n\n| matter | what the policy says | clause | test |\n|---|---|---|---|\n");
        foreach (var (matter, says, clause) in Rows(policy).Where(r => r.Says.Length > 0))
        {
            var test = matter.StartsWith("stage-", StringComparison.Ordinal) || matter.StartsWith("asking", StringComparison.Ordinal)
                ? Link(nameof(Deadlines.PolicyDeadlineTests), "Deadlines")
                : Link(TestOf[policy.Id], "Policies");
            text.Append(CultureInfo.InvariantCulture, $"| {matter} | {says} | {Clauses(clause)} | {test} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nWhere it differs from the Code ({Link(nameof(PolicyCheckTests), "Policies")}):\n\n| Code | the policy | | how the portal behaves |\n|---|---|---|---|\n");
        foreach (var finding in PolicyCheck.Findings(policy, code))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Clauses(finding.Clause)} | {finding.PolicySays} | {Kebab.Name(finding.Severity)} | {finding.PortalDoes} |\n");
        }
    }

    private static IEnumerable<(string Matter, string Says, string? Clause)> Rows(LandlordPolicy p)
    {
        var clocks = p.Clocks;
        yield return ("document", string.Join("; ", new[]
        {
            p.Document.Reference, $"owner {p.Document.Owner}", p.Document.Approver is { } a ? $"approved by {a}" : null,
            p.Document.NextReview is { } r ? $"next review by {DayWords.Date(r)}" : null, p.Document.ReviewedHow is { } h ? $"reviewed {h}" : null,
        }.OfType<string>()), null);
        yield return ("a complaint is", p.Definition, "Code 1.2");
        yield return ("stage-one acknowledgement", Clock(clocks.StageOneAcknowledgement), clocks.StageOneAcknowledgement?.Clause ?? "Code 6.2");
        yield return ("stage-one response", Clock(clocks.StageOneResponse), clocks.StageOneResponse?.Clause ?? "Code 6.3");
        yield return ("stage-one extension", Extension(clocks.StageOneExtension), clocks.StageOneExtension.Clause);
        yield return ("asking for stage two", clocks.EscalationWindow is null ? "at any time" : $"within {Clock(clocks.EscalationWindow)}", clocks.EscalationWindow?.Clause ?? p.Escalation.Clause);
        yield return ("stage-two acknowledgement", Clock(clocks.StageTwoAcknowledgement), clocks.StageTwoAcknowledgement?.Clause ?? "Code 6.11");
        yield return ("stage-two response", Clock(clocks.StageTwoResponse), clocks.StageTwoResponse?.Clause ?? "Code 6.14");
        yield return ("stage-two extension", Extension(clocks.StageTwoExtension), clocks.StageTwoExtension.Clause);
        yield return ("review of stage one", clocks.StageOneReview is null ? "" : Clock(clocks.StageOneReview), clocks.StageOneReview?.Clause);
        yield return ("age of the issue", p.AgeLimit is { } limit
            ? $"{DayWords.CalendarMonths(limit.Months)} from when it {(limit.Base == AgeBase.Occurred ? "occurred" : "became apparent")}. {limit.Exception}" : "", p.AgeLimit?.Clause);
        yield return ("who may complain", List(p.ComplainantKinds.Select(k => k.Words)), Joined(p.ComplainantKinds.Select(k => k.Clause)));
        yield return ("ways to complain", List(p.Channels.Select(c => c.Words)), Joined(p.Channels.Select(c => c.Clause)));
        yield return ("representatives", p.Representation.Words, p.Representation.Clause);
        yield return ("asked at triage", List(p.TriageQuestions.Select(q => q.Words)), Joined(p.TriageQuestions.Select(q => q.Clause)));
        yield return ("grounds to decline", List(p.DeclineReasons.Select(r => r.Words)), Joined(p.DeclineReasons.Select(r => r.Clause)));
        yield return ("who may decline", List(p.MayDecline.Select(r => p.Roles[r])), p.Discretion?.Clause);
        yield return ("discretion", p.Discretion?.Words ?? "", p.Discretion?.Clause);
        yield return ("who answers at stage one", List(p.StageOneResponders.Select(r => p.Roles[r])) + (p.QualityCheckAtStageOne ? $", checked by the {p.Roles[StaffRole.ComplaintsLead]}" : ""), null);
        yield return ("who answers at stage two", List(p.StageTwo.Reviewers.Select(r => p.Roles[r])) + (p.StageTwo.DirectorSignsOff ? $", signed by the {p.Roles[StaffRole.Director]}" : ""), p.StageTwo.Clause);
        yield return ("reason for stage two", p.Escalation.Words, p.Escalation.Clause);
        yield return ("recorded about the review", List(p.Escalation.Record.Select(r => r.Words)), Joined(p.Escalation.Record.Select(r => r.Clause)));
        yield return ("grounds to refuse stage two", List(p.EscalationRefusalGrounds.Select(g => g.Words)), Joined(p.EscalationRefusalGrounds.Select(g => g.Clause)));
        yield return ("reasons for more time", List(p.ExtensionReasons.Select(e => e.Words)), Joined(p.ExtensionReasons.Select(e => e.Clause)));
        yield return ("remedies", List(p.RemedyKinds.Select(k => k.Words)), Joined(p.RemedyKinds.Select(k => k.Clause)));
        yield return ("contractors", p.Contractors.Words, p.Contractors.Clause);
        yield return ("without a name", p.Anonymous?.Words ?? "", p.Anonymous?.Clause);
        yield return ("petitions", p.Petitions?.Words ?? "", p.Petitions?.Clause);
        yield return ("survey", p.Survey?.Words ?? "", p.Survey?.Clause);
        yield return ("the Ombudsman's requests", p.OmbudsmanRequests?.Words ?? "", p.OmbudsmanRequests?.Clause);
        yield return ("asked of its letters", List(p.LetterParts.GroupBy(l => l.Clause).Select(g => $"{string.Join(", ", g.Select(l => Kebab.Name(l.Part)).Distinct(StringComparer.Ordinal))} ({g.Key})")), Joined(p.LetterParts.Select(l => l.Clause)));
        yield return ("other processes", List(p.OtherProcesses.Select(o => o.Words)), Joined(p.OtherProcesses.Select(o => o.Clause)));
        yield return ("formats", List(p.Document.Formats), null);
    }

    private static string Clock(ClockRule? rule) => rule is null
        ? "not stated: the Code's"
        : $"{(rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : DayWords.CalendarMonths(rule.CalendarMonths!.Value))} of {DeadlineWords.Noun(rule.Base)}"
            + (rule.BaseStated ? "" : " (not stated from when)")
            + (rule.Choices is { } choices ? $"; the landlord chooses {string.Join(" or ", choices)}" : "");

    private static string Extension(ExtensionRule rule) =>
        (rule.CapWorkingDays is { } cap ? $"at most {DayWords.WorkingDays(cap)}" : "no limit stated: the Code's")
        + (rule.Tells.Count > 0 ? $"; the notice tells {List(rule.Tells.Select(t => Kebab.Name(t).Replace('-', ' ')))}" : "")
        + (rule.Agreed ? "; agreed with the customer" : "");

    private static string List(IEnumerable<string> words) => string.Join("; ", words);

    private static string Joined(IEnumerable<string?> clauses) =>
        string.Join(", ", clauses.OfType<string>().SelectMany(c => c.Split(", ")).Distinct(StringComparer.Ordinal));

    // The page of the clauses names the tests of each: one step to the clause, one more to its test.
    private static string Clauses(string? clause) => clause is null ? "" : Clause().Replace(clause, m => $"[{m.Value}](clauses.md)");

    private static string Link(string test, string folder) => $"[{test}]({Tests}{folder}/{test}.cs)";

    [GeneratedRegex(@"[A-Z][A-Za-z]+[- ][A-Z]*[0-9.]*[a-z]?")]
    private static partial Regex Clause();
}
