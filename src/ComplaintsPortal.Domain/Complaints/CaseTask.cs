namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The tasks on a case, each with a page of its own.</summary>
public enum CaseTask
{
    None,
    Triage,

    /// <summary>Send the notice of a decision not to handle it as a complaint.</summary>
    IssueNotice,
    Define,
    Assign,
    Acknowledge,
    Findings,
    Remedies,
    Draft,

    /// <summary>Change a response that was sent back by the check or the signature.</summary>
    Revise,
    SubmitForCheck,
    QualityCheck,
    IssueResponse,

    /// <summary>A letter is in the print queue.</summary>
    PostLetter,

    /// <summary>An email is on its way.</summary>
    AwaitDelivery,
    DecideEscalation,
    SubmitForSignature,
    SignOff,
    CompleteActions,

    /// <summary>Record what is learnt where something was upheld.</summary>
    Learn,
    Close,
}
