using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A page on which something is done to a case.</summary>
/// <param name="Segment">The last part of its address: <c>/cases/{reference}/{segment}</c>.</param>
/// <param name="Title">Its heading, the words of the link to it, and of the button where it is the next thing to do.</param>
/// <param name="WhyNot">Why the person who looks cannot do it now; null when they can. The verb itself is asked again.</param>
/// <param name="Group">Under which heading it stands beside the case.</param>
public sealed record CaseTaskPage(string Segment, string Title, Func<OpenCase, string?> WhyNot, CaseTaskGroup Group = CaseTaskGroup.Work);

/// <summary>The headings under which the tasks on a case stand, in this order.</summary>
public enum CaseTaskGroup
{
    /// <summary>The straight road from triage to closing.</summary>
    Work,

    /// <summary>The complainant, who speaks for them, and how they are reached.</summary>
    People,

    /// <summary>Hazards, meetings, information from others: what runs beside the complaint.</summary>
    Beside,

    /// <summary>Remedies, money and learning.</summary>
    PuttingRight,

    /// <summary>Withdrawal, transfer, reopening, points: what is not usual.</summary>
    Changes,

    /// <summary>The Housing Ombudsman and the evidence for them.</summary>
    Ombudsman,
}

/// <summary>The one table of the tasks on a case: what each is called, where it is done, who can do it and whom it waits for.</summary>
public static class CaseTasks
{
    /// <summary>Every task page, in the order of the work.</summary>
    public static IReadOnlyList<CaseTaskPage> Pages { get; } =
    [
        new("triage", "Decide what this is", open => May(open, Permission.Triage) ?? (open.Complaint.AwaitsTriage ? null : "This complaint has been through triage already.")),
        new("triage/decline", "Do not accept it", open => May(open, Permission.Decline) ?? open.Complaint.WhyNotDecline(open.Policy, open.Reader)),
        new("clarification", "Record the answer to our question", open => May(open, Permission.Investigate) ?? open.Complaint.WhyNotAnswerClarification()),
        new("define", "Set out the complaint", open => open.Complaint.WhyNotDefine(open.Reader)),
        new("assign", "Name who deals with it", open => May(open, Permission.DefineAndAssign) ?? (open.Complaint.IsBeingInvestigated ? null : "Nobody can be named now.")),
        new("acknowledge", "Send the acknowledgement", open => open.Complaint.WhyNotIssue(Acknowledgement(open.Complaint), open.Reader, policy: open.Policy)),
        new("definition", "Record what the complainant says of the definition", open => May(open, Permission.Investigate) ?? open.Complaint.WhyNotAnswerDefinition()),
        new("contact", "Record a contact", open => May(open, Permission.Investigate) ?? NotClosed(open)),
        new("evidence", "Add evidence", open => open.Complaint.WhyNotInvestigate(open.Reader)),
        new("files", "Add files", open => May(open, Permission.Investigate) ?? NotClosed(open), CaseTaskGroup.Beside),
        new("findings", "Record the findings", open => open.Complaint.WhyNotInvestigate(open.Reader) ?? open.Complaint.WhyNotBeforeConfirmed(open.Policy)),
        new("remedies", "Promise a remedy", open => May(open, Permission.Investigate) ?? NotClosed(open)),
        new("draft", "Write the response", open => open.Complaint.WhyNotInvestigate(open.Reader)),
        new("send-for-check", "Send for the quality check", open => open.Complaint.WhyNotSubmitForCheck(open.Policy, open.Reader, open.Today)),
        new("quality-check", "Check the quality", open => open.Complaint.WhyNotReturnFromCheck(open.Policy, open.Reader)),
        new("extend", "Extend the response date", open => May(open, Permission.Extend) ?? (open.Complaint.AwaitsResponse ? null : "No response is owed now.")),
        new("issue", "Issue the letter", open => LetterToIssue(open) is null ? "No letter waits to be issued." : null),
        new("escalation-request", "Record a request for stage two", open => May(open, Permission.Investigate) ?? open.Complaint.WhyNotRequestEscalation(open.Today)),
        new("escalation", "Decide on the request for stage two", open => May(open, Permission.DecideEscalation) ?? (open.Complaint.Status is ComplaintStatus.EscalationRequested or ComplaintStatus.StageOneReview ? null : "No request for stage two waits for a decision.")),
        new("send-for-signature", "Send for signature", open => open.Complaint.WhyNotSubmitForSignature(open.Policy, open.Reader, open.Today)),
        new("sign-off", "Sign the response or send it back", open => open.Complaint.WhyNotReturnFromSignature(open.Policy, open.Reader)),
        new("actions", "Complete the remedies", open => open.Complaint.Remedies.Any(r => r.IsOpen) ? open.Complaint.WhyNotFinish(open.Reader) : "No remedy is open."),
        new("learning", "Record what we learn", open => open.Complaint.WhyNotLearn(open.Reader), CaseTaskGroup.PuttingRight),
        new("money", "Approve, answer and pay money", open => open.Complaint.Remedies.Any(r => r.IsOpen && r.AwardState is not null) ? open.Complaint.WhyNotFinish(open.Reader) : "No payment is open.", CaseTaskGroup.PuttingRight),
        new("answers", "Record whether they agree that it is done", open => May(open, Permission.CompleteActions) ?? (open.Complaint.Remedies.Any(r => open.Complaint.WhyNotAnswerRemedy(r.Number) is null) ? null : "No remedy waits for their answer."), CaseTaskGroup.PuttingRight),
        new(Features.Letters.LetterRoutes.Segment(LetterKind.RemediesDone), "Tell them what is done", open => open.Complaint.WhyNotIssue(LetterKind.RemediesDone, open.Reader), CaseTaskGroup.PuttingRight),
        new("ombudsman", "The Ombudsman’s case", open => open.Reader.Can(Permission.UseStaffPages) ? null : "Your role does not include this.", CaseTaskGroup.Ombudsman),
        new("bundle", "Evidence bundle", open => May(open, Permission.DealWithOmbudsman), CaseTaskGroup.Ombudsman),
        new("close", "Close the complaint", open => open.Complaint.WhyNotClose(open.Reader)),
        new("complainant", "Their record and other complaints", open => May(open, Permission.SeePeople), CaseTaskGroup.People),
        new("home", "The home in the register", open => May(open, Permission.Investigate) ?? Domain.Homes.CaseHome.WhyNotChoose(open.Complaint, open.Reader), CaseTaskGroup.People),
        new("related", "Complaints like this one", open => May(open, Permission.Investigate), CaseTaskGroup.Beside),
        new("contributions", "Ask somebody for information", open => Domain.Contributions.Contribution.WhyNotAsk(open.Complaint, open.Reader), CaseTaskGroup.Beside),
        new("contractors", "Say that it is about a contractor", open => Domain.Contractors.ContractorInvolvement.WhyNotName(open.Complaint, open.Reader), CaseTaskGroup.Beside),
        new("service-request", "Follow the service request", open => Domain.ServiceRequests.ServiceRequest.WhyNotFollow(open.Complaint, open.Reader), CaseTaskGroup.Beside),
        new("group", "Others who complain of the same", open => Domain.People.CaseParty.WhyNotChangeGroup(open.Complaint, open.Reader), CaseTaskGroup.People),
        new("assignment", "Take it on, or give it back", open => May(open, Permission.Investigate) ?? open.Complaint.WhyNotAnswerAssignment(open.Reader), CaseTaskGroup.People),
        new("keep-away", "Keep somebody away from it", open => May(open, Permission.Triage) ?? NotClosed(open), CaseTaskGroup.People),
        new("conflict", "Declare a conflict of interest", open => May(open, Permission.Investigate) ?? NotClosed(open), CaseTaskGroup.People),
        new("contact-details", "Change contact details or adjustments", open => May(open, Permission.Investigate) ?? NotClosed(open), CaseTaskGroup.People),
        new(Features.Letters.LetterRoutes.Segment(LetterKind.NewAccessCode), "Send a new access code", open => open.Complaint.WhyNotIssue(LetterKind.NewAccessCode, open.Reader), CaseTaskGroup.People),
        new("hazards", "Hazards in the home", open => May(open, Permission.Investigate), CaseTaskGroup.Beside),
        new("notes", "Notes for colleagues", open => Domain.Notes.InternalNote.WhyNotWrite(open.Reader), CaseTaskGroup.Beside),
        new("survey", "Ask how we handled it, or see what they said", open => May(open, Permission.IssueLetters) ?? (open.Complaint.Status == ComplaintStatus.Closed ? null : "We ask once the complaint is closed."), CaseTaskGroup.PuttingRight),
        new("updates", "Keep them informed", open => May(open, Permission.Investigate) ?? (Domain.Updates.UpdatePlan.Counts(open.Complaint) ? null : "No answer is owed and no remedy is open."), CaseTaskGroup.Beside),
        new("concerns", "Risks and legal matters", open => May(open, Permission.Investigate) ?? NotClosed(open), CaseTaskGroup.Beside),
        new("meetings", "Meetings and calls", open => May(open, Permission.Investigate), CaseTaskGroup.Beside),
        new("reply", "Answers before the decision", open => open.Complaint.Reply is not null ? May(open, Permission.Investigate) : open.Complaint.WhyNotOfferReply(open.Reader), CaseTaskGroup.Beside),
        new("issues", "Something new was raised", open => open.Complaint.WhyNotRaiseIssue(open.Reader), CaseTaskGroup.Changes),
        new("withdraw", "Record a withdrawal", open => May(open, Permission.Investigate) ?? open.Complaint.WhyNotWithdraw(open.Reader), CaseTaskGroup.Changes),
        new("reopen", "Take it up again", open => open.Complaint.WhyNotReopen(open.Reader), CaseTaskGroup.Changes),
        new("received", "Correct the moment of receipt", open => open.Complaint.WhyNotCorrectReceived(open.Complaint.RecordedOn, open.Reader), CaseTaskGroup.Changes),
    ];

    /// <summary>What this person can do on the case now, in the order of the work.</summary>
    public static IReadOnlyList<CaseTaskPage> Possible(OpenCase open) =>
        open.SeesEverything ? [.. Pages.Where(page => !IsPartOfTriage(page, open) && page.WhyNot(open) is null)] : [];

    /// <summary>The page that hands a written response to whoever checks or signs it; null while this person cannot.</summary>
    public static CaseTaskPage? SendOn(OpenCase open) => Possible(open).FirstOrDefault(page => page.Segment is "send-for-check" or "send-for-signature");

    // Whoever decides at triage comes to it from there, after everything that speaks for accepting.
    private static bool IsPartOfTriage(CaseTaskPage page, OpenCase open) => page.Segment == "triage/decline" && open.Reader.Can(Permission.Triage);

    /// <summary>The heading of a group.</summary>
    public static string Words(CaseTaskGroup group) => group switch
    {
        CaseTaskGroup.Work => "What you can do",
        CaseTaskGroup.People => "People",
        CaseTaskGroup.Beside => "Beside the complaint",
        CaseTaskGroup.PuttingRight => "Putting it right",
        CaseTaskGroup.Changes => "When something changes",
        CaseTaskGroup.Ombudsman => "The Ombudsman",
    };

    /// <summary>The page of the next thing to do, where this person can do it; otherwise null, and <see cref="WaitsFor"/> says for whom it waits.</summary>
    public static CaseTaskPage? Next(OpenCase open) =>
        open.SeesEverything && Segment(open.Complaint.NextTask) is { } segment && Page(segment) is var page && page.WhyNot(open) is null ? page : null;

    public static CaseTaskPage Page(string segment) => Pages.Single(page => page.Segment == segment);

    /// <summary>The next task in words, for lists.</summary>
    public static string Words(CaseTask task) => task switch
    {
        CaseTask.None => "Nothing to do",
        CaseTask.Triage => "Triage",
        CaseTask.IssueNotice => "Issue the letter that says so",
        CaseTask.Define => "Set out the complaint",
        CaseTask.Assign => "Name who deals with it",
        CaseTask.Acknowledge => "Acknowledge",
        CaseTask.Findings => "Investigate",
        CaseTask.Remedies => "Promise remedies",
        CaseTask.Draft => "Write the response",
        CaseTask.Revise => "Change the response, which was sent back",
        CaseTask.SubmitForCheck => "Send for the quality check",
        CaseTask.QualityCheck => "Quality check",
        CaseTask.IssueResponse => "Issue the response",
        CaseTask.PostLetter => "Post the letter",
        CaseTask.AwaitDelivery => "Email on its way",
        CaseTask.DecideEscalation => "Decide on stage two",
        CaseTask.SubmitForSignature => "Send for signature",
        CaseTask.SignOff => "Sign the response",
        CaseTask.CompleteActions => "Complete the remedies",
        CaseTask.Learn => "Record what we learn",
        CaseTask.Close => "Close",
    };

    /// <summary>Whom a task waits for: a name where one is known, otherwise the role as the landlord calls it. Empty where nobody has to act.</summary>
    /// <param name="handlerName">Null where nobody deals with it, or where the reader sees no names.</param>
    /// <param name="isHandled">Whether somebody deals with it.</param>
    public static string WaitsFor(CaseTask task, string? handlerName, bool isHandled, LandlordPolicy policy) => task switch
    {
        CaseTask.None => "",
        CaseTask.Triage or CaseTask.Assign or CaseTask.QualityCheck or CaseTask.DecideEscalation or CaseTask.Close =>
            policy.Roles[StaffRole.ComplaintsLead],
        CaseTask.IssueNotice or CaseTask.Define or CaseTask.Acknowledge or CaseTask.Findings or CaseTask.Remedies or CaseTask.Draft or CaseTask.Revise or CaseTask.SubmitForCheck
            or CaseTask.IssueResponse or CaseTask.SubmitForSignature or CaseTask.Learn => handlerName ?? (isHandled ? "whoever deals with it" : policy.Roles[StaffRole.ComplaintsLead]),
        CaseTask.SignOff => policy.Roles[StaffRole.Director],
        CaseTask.PostLetter => "whoever does the post",
        CaseTask.AwaitDelivery => "the mail server",
        CaseTask.CompleteActions => "whoever promised each remedy",
    };

    /// <summary>The last part of the task's address; null where there is no page on the case for it.</summary>
    public static string? Segment(CaseTask task) => task switch
    {
        CaseTask.None or CaseTask.PostLetter or CaseTask.AwaitDelivery => null,
        CaseTask.Triage => "triage",
        CaseTask.IssueNotice or CaseTask.IssueResponse => "issue",
        CaseTask.Define => "define",
        CaseTask.Assign => "assign",
        CaseTask.Acknowledge => "acknowledge",
        CaseTask.Findings => "findings",
        CaseTask.Remedies => "remedies",
        CaseTask.Draft or CaseTask.Revise => "draft",
        CaseTask.SubmitForCheck => "send-for-check",
        CaseTask.QualityCheck => "quality-check",
        CaseTask.DecideEscalation => "escalation",
        CaseTask.SubmitForSignature => "send-for-signature",
        CaseTask.SignOff => "sign-off",
        CaseTask.CompleteActions => "actions",
        CaseTask.Learn => "learning",
        CaseTask.Close => "close",
    };

    /// <summary>The letter that is owed, other than an acknowledgement, and that this person can issue now.</summary>
    public static LetterKind? LetterToIssue(OpenCase open) => Enum.GetValues<LetterKind>()
        .Where(kind => kind is not (LetterKind.StageOneAcknowledgement or LetterKind.StageTwoAcknowledgement or LetterKind.NewAccessCode or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.ProvisionalFindings or LetterKind.RemediesDone) && !LetterKinds.IsAboutPerson(kind))
        .Cast<LetterKind?>()
        .FirstOrDefault(kind => open.Complaint.WhyNotIssue(kind!.Value, open.Reader, policy: open.Policy) is null);

    /// <summary>The acknowledgement of the current stage.</summary>
    public static LetterKind Acknowledgement(Complaint complaint) =>
        complaint.CurrentStage.Number == 1 ? LetterKind.StageOneAcknowledgement : LetterKind.StageTwoAcknowledgement;

    private static string? May(OpenCase open, Permission permission) => open.Reader.Can(permission) ? null : "Your role does not include this.";

    private static string? NotClosed(OpenCase open) => open.Complaint.Status == ComplaintStatus.Closed ? "The complaint is closed." : null;
}
