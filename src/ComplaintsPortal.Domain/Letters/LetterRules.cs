using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Letters.LetterPartKind;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// What each kind of letter must contain, each part with its clause, and what no letter may contain. A letter of which
/// anything is missing cannot be issued.
/// </summary>
public static partial class LetterRules
{
    private const string HazardRegulations = "SI 2025/1042";

    private static readonly RequiredPart Contact = new(Handler, "Code 5.8",
        "who deals with it and how to reach them", FillAt.Assign);

    private static readonly RequiredPart OtherFormats = new(Support, "Code 3.1, Code 5.10",
        "how to get help with the letter, and other formats", FillAt.Policy);

    private static readonly Dictionary<LetterKind, RequiredPart[]> ByKind = new()
    {
        [LetterKind.StageOneAcknowledgement] = Acknowledgement("Code 6.2"),
        [LetterKind.StageTwoAcknowledgement] = Acknowledgement("Code 6.11"),
        [LetterKind.Clarification] =
        [
            new(Opening, "Code 5.6", "when we received the complaint", FillAt.Triage),
            new(Questions, "Code 5.6", "what we need to know", FillAt.Triage),
            new(NextSteps, "", "what happens next", FillAt.Policy, OnlyByPolicy: true),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ServiceRequestNotice] =
        [
            new(Opening, "Code 1.4", "when we received it and that it is treated as a request for a service", FillAt.Triage),
            new(Reasons, "Code 1.4", "why it is treated as a request for a service", FillAt.Triage),
            new(NextSteps, "Code 1.4", "what we will do about the request", FillAt.Triage),
            new(RightToComplain, "Code 1.5", "that they can still complain, while the work goes on", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.Referral] =
        [
            new(Opening, "Code 2.4", "when we received it and that another process deals with it", FillAt.Triage),
            new(Reasons, "Code 2.4", "why another process deals with it", FillAt.Triage),
            new(OtherRoutes, "Code 2.4", "who deals with it and how to reach them", FillAt.Triage),
            new(RightToComplain, "Code 2.4", "what they can do if they disagree", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.Decline] =
        [
            new(Opening, "Code 2.4", "when we received it and that we do not accept it", FillAt.Triage),
            new(PolicyGround, "Code 2.2", "the ground in the policy", FillAt.Triage),
            new(Reasons, "Code 2.1, Code 2.4, Code 2.5", "the reasons in this case", FillAt.Triage),
            new(RightToComplain, "Code 2.4", "the right to take this decision to the Ombudsman", FillAt.Policy),
            new(OtherRoutes, "Code 2.4", "other ways to get help", FillAt.Policy),
            Contact, Ombudsman("Code 2.4, Code 3.7"), OtherFormats,
        ],
        [LetterKind.StageOneExtension] = Extension("Code 6.4", "Code 6.5"),
        [LetterKind.StageTwoExtension] = Extension("Code 6.15", "Code 6.16"),
        [LetterKind.NewDate] =
        [
            new(Opening, "Code 5.9", "which date does not hold any more", FillAt.Policy),
            new(Reasons, "Code 5.9", "which bank holiday moved it", FillAt.Policy),
            new(NewDate, "Code 5.9", "the new date", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.StageOneResponse] =
        [
            .. Response("Code 6.9", "Code 6.7", "Code 6.6"),
            new(HowToEscalate, "Code 6.9(g), Code 6.12", "how to ask for stage two", FillAt.Policy),
            Ombudsman("Code 3.7"),
        ],
        [LetterKind.StageOneReview] =
        [
            new(Opening, "Code 6.11", "when we received the request and that stage one is looked at again", FillAt.Escalation),
            new(Reasons, "Code 6.11", "which information is new", FillAt.Escalation),
            new(ResponseDate, "", "when to expect our answer", FillAt.Escalation),
            new(HowToEscalate, "Code 6.10, Code 6.12", "that they can still have stage two, without giving a reason", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.EscalationRefused] =
        [
            new(Opening, "Code 5.11", "when we received the request and that it is refused", FillAt.Escalation),
            new(PolicyGround, "Code 5.11, Code 2.2", "the ground in the policy", FillAt.Escalation),
            new(Reasons, "Code 5.11", "the reasons in this case", FillAt.Escalation),
            new(EarlierResponseStands, "Code 5.11", "that the earlier response stands, and its date", FillAt.Escalation),
            Contact, Ombudsman("Code 5.11, Code 3.7"), OtherFormats,
        ],
        [LetterKind.StageTwoResponse] =
        [
            .. Response("Code 6.19", "Code 6.18", "Code 6.17"),
            new(FinalResponse, "Code 6.10, Code 6.20", "that it is the final response", FillAt.Policy),
            Ombudsman("Code 6.19(g), Code 3.7"),
        ],
        [LetterKind.ProgressUpdate] =
        [
            new(Opening, "Code 5.9", "when we received the complaint", FillAt.Triage),
            new(Progress, "Code 5.9", "what has been done and what is left", FillAt.Updates),
            new(LetterPartKind.Updates, "Code 5.9", "when they will hear from us again", FillAt.Updates),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.HazardSummary] =
        [
            new(Opening, HazardRegulations, "when we received the complaint", FillAt.Triage),
            new(LetterPartKind.Hazards, HazardRegulations, "which hazard was found, what is done about it and by when", FillAt.Hazards),
            new(RightToComplain, HazardRegulations, "how to complain about it", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ProvisionalFindings] =
        [
            new(Opening, "Code 5.8", "when we received the complaint", FillAt.Triage),
            new(Provisional, "Code 5.8", "what was found so far", FillAt.Findings),
            new(ReplyBy, "Code 5.8", "by when and how to answer", FillAt.Reply),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.Withdrawal] =
        [
            new(Opening, "Code 5.12", "when we received the complaint", FillAt.Triage),
            new(Withdrawn, "Code 5.12", "what they told us, and on which day", FillAt.Withdrawal),
            new(Reopening, "Code 2.4", "that it can be taken up again", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ConsentRequest] =
        [
            new(Opening, "Code 3.6", "which complaint it is about", FillAt.Policy),
            new(Reasons, "Code 3.6", "who wants to speak for them, and why we ask", FillAt.People),
            new(NextSteps, "Code 3.6", "how to agree, and what happens until then", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ContactWarning] =
        [
            new(Opening, "Code 5.14", "which complaint it is about", FillAt.Policy),
            new(Reasons, "Code 5.14", "what impedes, and what it rests on", FillAt.People),
            new(NextSteps, "Code 5.14", "how we would like to be in touch", FillAt.People),
            new(RightToComplain, "Code 5.15", "that they can still complain and report emergencies", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ContactRestriction] =
        [
            new(Opening, "Code 5.14", "which complaint it is about", FillAt.Policy),
            new(Reasons, "Code 5.14, Code 5.15", "what impedes, what it rests on, and how equality was considered", FillAt.People),
            new(NextSteps, "Code 5.14", "how contact is limited", FillAt.People),
            new(Review, "Code 5.14", "from when it holds and when it is looked at again", FillAt.People),
            new(Appeal, "Code 5.14", "how to appeal", FillAt.Policy),
            new(RightToComplain, "Code 5.15", "that they can still complain and report emergencies", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.ContactDecision] =
        [
            new(Opening, "Code 5.14", "which complaint it is about", FillAt.Policy),
            new(Reasons, "Code 5.14", "what was decided, and why", FillAt.People),
            new(NextSteps, "Code 5.14", "what holds from now on, and until when", FillAt.People),
            new(RightToComplain, "Code 5.15", "that they can still complain and report emergencies", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.NewAccessCode] =
        [
            new(Opening, "Code 3.1", "when we received the complaint", FillAt.Triage),
            new(NextSteps, "Code 3.1", "the new code, and where to use it", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
        [LetterKind.RemediesDone] =
        [
            new(Opening, "Code 7.3", "which complaint it is about", FillAt.Triage),
            new(Completed, "Code 7.3", "what we promised and have done, and when", FillAt.Remedies),
            new(OutstandingActions, "Code 6.6", "what is still to be done, by whom and by when", FillAt.Remedies),
            new(NextSteps, "Code 7.3", "how to tell us if it is not done", FillAt.Policy),
            Contact, Ombudsman("Code 3.7"), OtherFormats,
        ],
    };

    /// <summary>The kinds of letter that a landlord with this policy writes.</summary>
    public static IEnumerable<LetterKind> KindsOf(LandlordPolicy policy) =>
        Enum.GetValues<LetterKind>().Where(kind => kind switch
        {
            LetterKind.StageOneReview => policy.StageTwo.StageOneReview,
            _ => true,
        });

    /// <summary>The parts that a kind of letter can be asked to have, with what the Code says of each.</summary>
    public static IReadOnlyList<RequiredPart> KnownParts(LetterKind kind) => ByKind[kind];

    /// <summary>The parts that a landlord's letter must have: what the Code asks of everybody, and what the landlord's own policy asks besides.</summary>
    public static IReadOnlyList<RequiredPart> RequiredParts(LetterKind kind, LandlordPolicy policy) =>
    [
        .. ByKind[kind]
            .Select(part => (Part: part, Own: policy.ClauseOf(part.Part, kind)))
            .Where(one => !one.Part.OnlyByPolicy || one.Own.Length > 0)
            .Select(one => one.Part with { Clause = string.Join(", ", new[] { one.Part.Clause, one.Own }.Where(c => c.Length > 0)) }),
    ];

    /// <summary>True where a landlord's letter must have the part.</summary>
    public static bool Asks(LandlordPolicy policy, LetterKind kind, LetterPartKind part) => RequiredParts(kind, policy).Any(p => p.Part == part);

    /// <summary>The stage a kind of letter belongs to; null for one about a contact that is not at a stage.</summary>
    public static int? StageOf(LetterKind kind) => kind switch
    {
        LetterKind.StageOneAcknowledgement or LetterKind.StageOneExtension or LetterKind.StageOneResponse => 1,
        LetterKind.StageTwoAcknowledgement or LetterKind.StageTwoExtension or LetterKind.StageTwoResponse => 2,
        LetterKind.Clarification or LetterKind.ServiceRequestNotice or LetterKind.Referral or LetterKind.Decline
            or LetterKind.NewDate or LetterKind.StageOneReview or LetterKind.EscalationRefused or LetterKind.NewAccessCode
            or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.ProvisionalFindings or LetterKind.Withdrawal or LetterKind.RemediesDone
            or LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => null,
    };

    private static RequiredPart Ombudsman(string clause) => new(LetterPartKind.Ombudsman, clause,
        "how to reach the Housing Ombudsman online, by telephone and by post", FillAt.Policy);

    private static RequiredPart[] Acknowledgement(string clause) =>
    [
        new(Opening, clause, "when we received it", FillAt.Triage),
        new(Stage, clause, "which stage this is", FillAt.Triage),
        new(Definition, "Code 5.6", "our understanding of the complaint, point by point", FillAt.Define),
        new(Outcomes, "Code 5.6", "the outcomes sought", FillAt.Define),
        new(Responsibility, "Code 5.7", "what we are and are not responsible for", FillAt.Define),
        new(Discussion, "", "that they can correct us and discuss it", FillAt.Policy, OnlyByPolicy: true),
        Contact,
        new(NextSteps, "", "what happens next", FillAt.Policy, OnlyByPolicy: true),
        new(ResponseDate, "", "when to expect our response", FillAt.Define),
        new(ServicesUnaffected, "Code 5.1", "that complaining never affects their services", FillAt.Policy),
        new(Adjustments, "Code 5.10", "which help was asked for, and how to ask for more", FillAt.Policy),
        Ombudsman("Code 3.7"),
        OtherFormats,
    ];

    private static RequiredPart[] Extension(string clause, string ombudsmanClause) =>
    [
        new(Opening, clause, "which date cannot be kept", FillAt.Extend),
        new(Stage, clause, "which stage this is", FillAt.Extend),
        new(Reasons, clause, "why more time is needed", FillAt.Extend),
        new(NewDate, clause, "the new date", FillAt.Extend),
        new(LetterPartKind.Updates, "Code 5.9", "how often we will be in touch until then", FillAt.Extend),
        Contact,
        Ombudsman(ombudsmanClause),
        OtherFormats,
    ];

    private static RequiredPart[] Response(string clause, string pointsClause, string actionsClause) =>
    [
        new(Opening, clause, "which complaint it answers", FillAt.Triage),
        new(Stage, $"{clause}(a)", "which stage this is", FillAt.Triage),
        new(Definition, $"{clause}(b)", "our understanding of the complaint, point by point", FillAt.Define),
        new(Outcomes, $"{clause}(b), Code 5.6", "the outcomes sought", FillAt.Define),
        new(StepsTaken, "", "what we did to investigate", FillAt.Draft, OnlyByPolicy: true),
        new(Evidence, "Code 5.8", "the information and evidence taken into account", FillAt.Evidence),
        new(Decision, $"{clause}(c)", "the decision on every point", FillAt.Findings),
        new(Reasons, $"{clause}(d), {pointsClause}", "the reasons for the decision on every point", FillAt.Findings),
        new(Remedy, $"{clause}(e), Code 7.1", "what went wrong and how and when we put it right", FillAt.Remedies),
        new(OutstandingActions, $"{clause}(f), {actionsClause}", "what is still to be done, by whom and by when", FillAt.Remedies),
        new(Changes, "Code 9.1", "any changes because of this complaint", FillAt.Draft),
        Contact,
        OtherFormats,
    ];
}
