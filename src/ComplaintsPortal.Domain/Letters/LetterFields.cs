using System.Collections.Frozen;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>The closed list of fields that the wording of letters can use, with what each stands for.</summary>
public static partial class LetterFields
{
    /// <summary>Every field with its meaning. Those of a list are named after it: <c>points.text</c>.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reference"] = "the complaint's reference",
        ["date"] = "the date on the letter",
        ["received"] = "the day the complaint, or the request for stage two, reached us",
        ["stage"] = "\"stage one\" or \"stage two\"",
        ["onBehalfOf"] = "the complainant's name, when the letter goes to a representative",
        ["copyTo"] = "who gets a copy",
        ["landlord.name"] = "the landlord",
        ["landlord.service"] = "the landlord's service",
        ["landlord.telephone"] = "the landlord's telephone number",
        ["landlord.email"] = "the landlord's email address",
        ["landlord.website"] = "the landlord's website",
        ["addressee.name"] = "who the letter goes to",
        ["officer.name"] = "who deals with it",
        ["officer.role"] = "their role",
        ["officer.telephone"] = "their telephone number",
        ["officer.email"] = "their email address",
        ["ombudsman.name"] = "the Ombudsman's name",
        ["ombudsman.web"] = "the Ombudsman's web form",
        ["ombudsman.telephone"] = "the Ombudsman's telephone number",
        ["ombudsman.post"] = "the Ombudsman's postal address",
        ["points"] = "the numbered points of the complaint",
        ["points.number"] = "the point's number",
        ["points.text"] = "the point",
        ["points.responsibility"] = "whether we are responsible: yes, no or partly",
        ["points.responsibilityInWords"] = "which part we are not responsible for, and who is",
        ["points.happened"] = "what happened",
        ["points.shouldHaveHappened"] = "what should have happened",
        ["points.decision"] = "upheld, partly upheld or not upheld",
        ["points.reasons"] = "the reasons for the decision",
        ["points.basis"] = "policy, law and good practice relied on",
        ["points.detriment"] = "how the fault affected them",
        ["outcomes"] = "the outcomes sought",
        ["outcomes.text"] = "the outcome",
        ["outcomesNotPossible"] = "what we may not be able to do",
        ["definitionAgreed"] = "set when they have agreed our understanding (for {{#if}})",
        ["adjustments"] = "help asked for or agreed",
        ["responseDue"] = "the date by which we respond",
        ["nextSteps"] = "what happens next in this case",
        ["questions"] = "what we need to know",
        ["questions.text"] = "the question",
        ["replyBy"] = "by when an answer would help",
        ["ground.text"] = "what the letter says of the ground in the policy",
        ["reasons"] = "the reasons in this case",
        ["destination.name"] = "who deals with it instead",
        ["destination.contact"] = "how to reach them",
        ["otherHelp"] = "where else they can turn",
        ["extension.reason"] = "the policy's words for the reason",
        ["extension.explanation"] = "the reason in this case",
        ["extension.oldDate"] = "the date that cannot be kept",
        ["extension.newDate"] = "the new date",
        ["extension.updates"] = "how often we will be in touch, for example \"at least every 5 working days\"",
        ["stepsTaken"] = "what we did to investigate",
        ["evidence"] = "the information and evidence",
        ["evidence.title"] = "what it is",
        ["evidence.description"] = "more about it",
        ["evidence.day"] = "the day it is from",
        ["evidenceConsidered"] = "what else was taken into account",
        ["overall"] = "the overall decision: upheld, partly upheld or not upheld",
        ["anythingUpheld"] = "set when any point is upheld or partly upheld (for {{#if}})",
        ["whatWentWrong"] = "what went wrong, and our apology",
        ["remedies"] = "what puts things right",
        ["remedies.kind"] = "the kind of remedy",
        ["remedies.description"] = "what is done",
        ["remedies.due"] = "by when",
        ["remedies.owner"] = "by whom",
        ["remedies.amount"] = "the amount in pounds",
        ["remedies.done"] = "the day it was done",
        ["outstanding"] = "what is still to be done",
        ["outstanding.description"] = "what will be done",
        ["outstanding.amount"] = "the amount in pounds",
        ["outstanding.due"] = "by when",
        ["outstanding.owner"] = "by whom",
        ["changes"] = "changes because of this complaint",
        ["support"] = "help to understand the outcome",
        ["window.words"] = "within what time stage two should be asked for",
        ["window.lastDay"] = "the last day of that time",
        ["earlierResponse"] = "the day of the response that stands",
        ["tracking.address"] = "the tracking page",
        ["tracking.hint"] = "how to get into the tracking page",
        ["formats"] = "formats and languages in which the letter can be had",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The fields that are lists.</summary>
    public static FrozenSet<string> Lists { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "points", "outcomes", "questions", "evidence", "remedies", "outstanding");

    /// <summary>The fields that a part's wording must use, or it would say nothing.</summary>
    public static IReadOnlyList<string> MustBeIn(LetterPartKind part, LetterKind kind) => part switch
    {
        LetterPartKind.Opening => kind is LetterKind.StageOneExtension or LetterKind.StageTwoExtension ? ["extension.oldDate"] : ["received"],
        LetterPartKind.Stage => ["stage"],
        LetterPartKind.Definition => ["points.text"],
        LetterPartKind.Outcomes => ["outcomes.text"],
        LetterPartKind.Responsibility => ["points.responsibility", "points.responsibilityInWords"],
        LetterPartKind.Handler => ["officer.name", "officer.telephone", "officer.email"],
        LetterPartKind.ResponseDate => ["responseDue"],
        LetterPartKind.Adjustments => ["adjustments"],
        LetterPartKind.Questions => ["questions.text"],
        LetterPartKind.NextSteps => kind switch
        {
            LetterKind.ServiceRequestNotice => ["nextSteps"],
            LetterKind.NewAccessCode => ["tracking.address", "tracking.hint"],
            _ => [],
        },
        LetterPartKind.PolicyGround => ["ground.text"],
        LetterPartKind.OtherRoutes => kind == LetterKind.Referral ? ["destination.name", "destination.contact"] : ["otherHelp"],
        LetterPartKind.Reasons => kind switch
        {
            LetterKind.StageOneExtension or LetterKind.StageTwoExtension => ["extension.reason", "extension.explanation"],
            LetterKind.StageOneResponse or LetterKind.StageTwoResponse =>
                ["points.happened", "points.shouldHaveHappened", "points.reasons"],
            _ => ["reasons"],
        },
        LetterPartKind.NewDate => ["extension.newDate"],
        LetterPartKind.Updates => ["extension.updates"],
        LetterPartKind.StepsTaken => ["stepsTaken"],
        LetterPartKind.Evidence => ["evidence.title", "evidenceConsidered"],
        LetterPartKind.Decision => ["overall", "points.decision"],
        LetterPartKind.Remedy => ["whatWentWrong", "remedies.kind", "remedies.description", "remedies.due", "remedies.amount", "remedies.done"],
        LetterPartKind.OutstandingActions => ["outstanding.description", "outstanding.due", "outstanding.owner"],
        LetterPartKind.Changes => ["changes"],
        LetterPartKind.HowToEscalate => kind == LetterKind.StageOneReview ? ["landlord.telephone"] : ["landlord.telephone", "window.words", "window.lastDay"],
        LetterPartKind.EarlierResponseStands => ["earlierResponse"],
        LetterPartKind.Ombudsman => ["ombudsman.web", "ombudsman.telephone", "ombudsman.post"],
        LetterPartKind.Support => ["formats"],
        LetterPartKind.Discussion or LetterPartKind.ServicesUnaffected or LetterPartKind.RightToComplain
            or LetterPartKind.FinalResponse => [],
    };
}
