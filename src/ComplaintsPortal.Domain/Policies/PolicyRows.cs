using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>A policy as a table: each parameter is in exactly one of its rows.</summary>
public static class PolicyRows
{
    /// <summary>In the order in which a complaint meets them; rows about which the policy says nothing have no words.</summary>
    public static IReadOnlyList<PolicyRow> Of(LandlordPolicy policy) =>
        [.. Beginning(policy), .. Times(policy.Clocks, policy), .. Handling(policy), .. Deciding(policy), .. Others(policy), .. Details(policy), .. Letters(policy)];

    private static IEnumerable<PolicyRow> Beginning(LandlordPolicy p)
    {
        var document = p.Document;
        yield return PolicyRow.Of("document", string.Join("; ", new[]
        {
            document.Reference, $"owner {document.Owner}", document.Approver is { } a ? $"approved by {a}" : null,
            document.NextReview is { } r ? $"next review by {DayWords.Date(r)}" : null, document.ReviewedHow is { } h ? $"reviewed {h}" : null,
        }.OfType<string>()), null, document with { Title = "", Formats = [], ImpactAssessment = null, Related = [] });
        yield return PolicyRow.Of("a complaint is", p.Definition, "Code 1.2", p.Definition);
    }

    private static IEnumerable<PolicyRow> Times(Clocks clocks, LandlordPolicy p) =>
    [
        Time("stage-one acknowledgement", clocks.StageOneAcknowledgement, "Code 6.2"),
        Time("stage-one response", clocks.StageOneResponse, "Code 6.3"),
        PolicyRow.Of("stage-one extension", Words(clocks.StageOneExtension), clocks.StageOneExtension.Clause, clocks.StageOneExtension),
        PolicyRow.Of(
            "asking for stage two", clocks.EscalationWindow is null ? "at any time" : $"within {Words(clocks.EscalationWindow)}",
            clocks.EscalationWindow?.Clause ?? p.Escalation.Clause, clocks.EscalationWindow),
        Time("stage-two acknowledgement", clocks.StageTwoAcknowledgement, "Code 6.11"),
        Time("stage-two response", clocks.StageTwoResponse, "Code 6.14"),
        PolicyRow.Of("stage-two extension", Words(clocks.StageTwoExtension), clocks.StageTwoExtension.Clause, clocks.StageTwoExtension),
        PolicyRow.Of(
            "review of stage one", clocks.StageOneReview is null ? "" : Words(clocks.StageOneReview), clocks.StageOneReview?.Clause,
            clocks.StageOneReview, p.StageTwo.StageOneReview),
        PolicyRow.Of("age of the issue", p.AgeLimit is { } limit
            ? $"{DayWords.CalendarMonths(limit.Months)} from when it {(limit.Base == AgeBase.Occurred ? "occurred" : "became apparent")}. {limit.Exception}" : "", p.AgeLimit?.Clause, p.AgeLimit),
    ];

    private static IEnumerable<PolicyRow> Handling(LandlordPolicy p) =>
    [
        Choices("who may complain", p.ComplainantKinds),
        Choices("ways to complain", p.Channels),
        PolicyRow.Of("representatives", p.Representation.Words, p.Representation.Clause, p.Representation),
        PolicyRow.List("asked when it is recorded", p.IntakeQuestions, q => $"{Kebab.Name(q.Ask)} {string.Join(' ', q.Channels)}", q => q.Words, q => q.Clause),
        PolicyRow.List("asked at triage", p.TriageQuestions, q => q.Code, q => q.Words, q => q.Clause),
        PolicyRow.List("grounds to decline", p.DeclineReasons, r => r.Code, r => r.Words, r => r.Clause),
        Roles("who may decline", p.MayDecline, p) with { Clause = p.Discretion?.Clause },
        PolicyRow.Of("discretion", p.Discretion?.Words ?? "", p.Discretion?.Clause, p.Discretion),
    ];

    private static IEnumerable<PolicyRow> Deciding(LandlordPolicy p) =>
    [
        PolicyRow.Of(
            "who answers at stage one",
            Words(p.StageOneResponders, p) + (p.QualityCheckAtStageOne ? $", checked by the {p.Roles[StaffRole.ComplaintsLead]}" : ""), null,
            p.StageOneResponders, p.QualityCheckAtStageOne, p.QualityCheckClause),
        PolicyRow.Of(
            "who answers at stage two",
            Words(p.StageTwo.Reviewers, p) + (p.StageTwo.DirectorSignsOff ? $", signed by the {p.Roles[StaffRole.Director]}" : ""), p.StageTwo.Clause,
            p.StageTwo with { StageOneReview = false }),
        PolicyRow.Of("reason for stage two", p.Escalation.Words, p.Escalation.Clause, p.Escalation with { Record = [] }),
        Choices("recorded about the review", p.Escalation.Record),
        PolicyRow.List("grounds to refuse stage two", p.EscalationRefusalGrounds, g => g.Code, g => g.Words, g => g.Clause),
        Choices("reasons for more time", p.ExtensionReasons),
        PolicyRow.List("remedies", p.RemedyKinds, k => k.Code, k => k.Words, k => k.Clause),
        Choices("kinds of fault", p.FaultKinds),
        PolicyRow.List("who may approve payments", p.ApprovalLimits, l => Kebab.Name(l.Role), l => $"{p.Roles[l.Role]}: up to £{l.Pounds.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)}", _ => null) with { Clause = null, InDocument = false },
    ];

    private static IEnumerable<PolicyRow> Others(LandlordPolicy p) =>
    [
        PolicyRow.Of("contractors", p.Contractors.Words, p.Contractors.Clause, p.Contractors),
        PolicyRow.Of("without a name", p.Anonymous?.Words ?? "", p.Anonymous?.Clause, p.Anonymous),
        PolicyRow.Of("petitions", p.Petitions?.Words ?? "", p.Petitions?.Clause, p.Petitions),
        PolicyRow.Of("behaviour that impedes", p.Conduct.Words ?? "", p.Conduct.Clause, new { p.Conduct.Words, p.Conduct.Clause }),
        Choices("behaviours", p.Conduct.Behaviours) with { InDocument = p.Conduct.Behaviours.Any(b => b.Clause is not null) },
        Choices("restrictions of contact", p.Conduct.Restrictions) with { InDocument = p.Conduct.Restrictions.Any(b => b.Clause is not null) },
        PolicyRow.Of("kept informed", UpdateWords(p.Updates), p.Updates?.Clause, p.Updates),
        PolicyRow.Of("survey", SurveyWords(p.Survey), p.Survey?.Clause, p.Survey),
        PolicyRow.Of("the Ombudsman's requests", p.OmbudsmanRequests?.Words ?? "", p.OmbudsmanRequests?.Clause, p.OmbudsmanRequests),
        PolicyRow.List("asked of its letters", p.LetterParts, l => $"{l.Part} {l.Clause} {string.Join(' ', l.Letters ?? [])}", Words, l => l.Clause) with
        {
            Says = string.Join("; ", p.LetterParts.GroupBy(l => l.Clause)
                .Select(g => $"{string.Join(", ", g.Select(l => Plain(Kebab.Name(l.Part))).Distinct(StringComparer.Ordinal))} ({g.Key})")),
        },
        PolicyRow.List("other processes", p.OtherProcesses, o => o.Code, o => o.Words, o => o.Clause),
        PolicyRow.List("formats", p.Document.Formats, f => f, f => f, _ => null) with { Clause = null },
        PolicyRow.Of("impact assessment", p.Document.ImpactAssessment ?? "", null, p.Document.ImpactAssessment),
        PolicyRow.List("related documents", p.Document.Related, r => r, r => r, _ => null) with { Clause = null },
        PolicyRow.Of(
            "how it is made known", p.Publicity is { } known
                ? string.Join("; ", known.Ways.Select(way => way.Words)) + (known.EveryMonths is { } months ? $"; again within {DayWords.CalendarMonths(months)}" : "") : "",
            p.Publicity?.Clause, p.Publicity),
    ];

    private static IEnumerable<PolicyRow> Details(LandlordPolicy p)
    {
        var landlord = p.Landlord;
        var text = p.Text;
        PolicyRow[] rows =
        [
            PolicyRow.Of("title of the document", p.Document.Title, null, p.Document.Title),
            PolicyRow.Of("told of the Ombudsman when declined", p.DeclineNamesOmbudsman ? "yes" : "the policy does not say so; the letter does", "Code 2.4", p.DeclineNamesOmbudsman),
            PolicyRow.Of("said in the document, followed by no screen", string.Join("; ", text.Clauses.Select(c => $"{Plain(c.Key)} ({c.Value})")), null, text),
            Choices("subjects", p.Categories),
            PolicyRow.List("names of the roles", p.Roles.OrderBy(r => r.Key), r => Kebab.Name(r.Key), r => $"{Plain(Kebab.Name(r.Key))}: {r.Value}", _ => null),
            PolicyRow.Of("landlord's name", landlord.Name, null, landlord.Name),
            PolicyRow.Of("landlord's service", landlord.Service, null, landlord.Service),
            PolicyRow.Of("landlord's address", string.Join(", ", landlord.Address), null, landlord.Address),
            PolicyRow.Of("landlord's telephone number", landlord.Telephone, null, landlord.Telephone),
            PolicyRow.Of("landlord's email address", landlord.Email, null, landlord.Email),
            PolicyRow.Of("landlord's website", landlord.Website, null, landlord.Website),
            PolicyRow.Of("landlord's privacy notice", landlord.PrivacyNotice, null, landlord.PrivacyNotice),
            PolicyRow.List("emergency lines", landlord.EmergencyLines, l => l.For, l => $"{l.For}: {l.Telephone}", _ => null),
            PolicyRow.Of("told of danger in a building", $"{landlord.BuildingSafetyManager.Title}, {landlord.BuildingSafetyManager.Email}", "PCC-8c", landlord.BuildingSafetyManager),
        ];
        return rows.Select(row => row with { InDocument = false, Clause = row.Clause is { Length: > 0 } ? row.Clause : null });
    }

    private static IEnumerable<PolicyRow> Letters(LandlordPolicy p) =>
        p.Letters.Keys.Order().Select(kind =>
        {
            var letter = p.Letters[kind];
            LetterPartTemplate title = new(default, "", letter.Title);
            return PolicyRow.List(
                $"letter: {Plain(Kebab.Name(kind))}", [title, .. letter.Parts],
                part => part == title ? "title" : Kebab.Name(part.Part),
                part => part == title ? "the title" : $"the part “{(part.Heading.Length > 0 ? part.Heading : Plain(Kebab.Name(part.Part)))}”",
                _ => null) with
            { Says = letter.Title, Clause = null, InDocument = false };
        });

    private static PolicyRow Time(string matter, ClockRule? rule, string code) => PolicyRow.Of(matter, Words(rule), rule?.Clause ?? code, rule);

    private static PolicyRow Choices(string matter, IEnumerable<Choice> choices) => PolicyRow.List(matter, choices, c => c.Code, c => c.Words, c => c.Clause);

    private static PolicyRow Roles(string matter, IReadOnlyList<StaffRole> roles, LandlordPolicy p) =>
        PolicyRow.List(matter, roles, r => Kebab.Name(r), r => p.Roles[r], _ => null) with { Clause = null };

    private static string Words(IEnumerable<StaffRole> roles, LandlordPolicy p) => string.Join("; ", roles.Select(r => p.Roles[r]));

    private static string Words(ClockRule? rule) => rule is null
        ? "not stated: the Code's"
        : $"{(rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : DayWords.CalendarMonths(rule.CalendarMonths!.Value))} of {DeadlineWords.Noun(rule.Base)}"
            + (rule.BaseStated ? "" : " (not stated from when)")
            + (rule.Choices is { } choices ? $"; the landlord chooses {string.Join(" or ", choices)}" : "");

    private static string Words(ExtensionRule rule) =>
        (rule.CapWorkingDays is { } cap ? $"at most {DayWords.WorkingDays(cap)}" : "no limit stated: the Code's")
        + (rule.Tells.Count > 0 ? $"; the notice tells {string.Join("; ", rule.Tells.Select(t => Plain(Kebab.Name(t))))}" : "")
        + (rule.Agreed ? "; agreed with the customer" : "");

    private static string Words(PolicyPart part) =>
        $"{Plain(Kebab.Name(part.Part))} ({part.Clause})" + (part.Letters is { Count: > 0 } letters ? $" in the letters {string.Join(", ", letters.Select(kind => Plain(Kebab.Name(kind))))}" : "");

    private static string Plain(string name) => name.Replace('-', ' ');

    private static string UpdateWords(UpdateRules? updates) => updates is null ? ""
        : $"{updates.Words} Where nothing else is agreed, every {Complaints.Words.Count(updates.EveryDays, "working day")}"
            + (updates.AtMostDays is { } most ? $"; at least every {Complaints.Words.Count(most, "working day")}." : ".");

    private static string SurveyWords(SurveyRules? survey) => survey is null ? ""
        : survey.EveryComplainant
            ? $"{survey.Words} It goes {(survey.AfterDays == 0 ? "when the complaint is closed" : $"{Complaints.Words.Count(survey.AfterDays, "day")} after the complaint is closed")}, and answers are taken for {Complaints.Words.Count(survey.OpenDays, "day")}."
            : $"{survey.Words} Staff send it where they choose, and answers are taken for {Complaints.Words.Count(survey.OpenDays, "day")}.";
}
