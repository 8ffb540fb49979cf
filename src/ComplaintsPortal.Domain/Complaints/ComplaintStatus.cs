namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Where a complaint stands. <em>Responded</em> (the answer was sent) is not <em>closed</em> (nothing is left to do).</summary>
public enum ComplaintStatus
{
    /// <summary>Recorded; the lead has not decided yet what it is.</summary>
    ToTriage,

    /// <summary>The lead has asked the complainant something; every clock runs on (Code 6.2).</summary>
    Clarifying,

    /// <summary>Handled as a request for a service (Code 1.4).</summary>
    ServiceRequest,

    /// <summary>Passed to another process.</summary>
    Referred,

    /// <summary>Not accepted (Code 2.4).</summary>
    Declined,

    /// <summary>The complainant said that they do not want to go on (BRF-G12).</summary>
    Withdrawn,

    /// <summary>Logged at stage one, being defined, acknowledged and investigated.</summary>
    StageOne,

    /// <summary>The stage-one response is with the lead for its quality check (PCC-8e).</summary>
    StageOneChecking,

    /// <summary>Checked; the response is to be issued or is on its way.</summary>
    StageOneReady,

    /// <summary>The stage-one response was sent.</summary>
    StageOneResponded,

    /// <summary>Somebody asked for stage two; the lead has not decided yet.</summary>
    EscalationRequested,

    /// <summary>New information came with the request, so stage one is looked at again (PCC-8g).</summary>
    StageOneReview,

    /// <summary>The request was refused; the earlier response stands (Code 5.11).</summary>
    EscalationRefused,

    /// <summary>Logged at stage two, being reviewed.</summary>
    StageTwo,

    /// <summary>The stage-two response waits for the director's signature.</summary>
    StageTwoSigning,

    /// <summary>Signed; the response is to be issued or is on its way.</summary>
    StageTwoReady,

    /// <summary>The final response was sent.</summary>
    StageTwoResponded,

    /// <summary>Every remedy and action is done or released.</summary>
    Closed,
}
