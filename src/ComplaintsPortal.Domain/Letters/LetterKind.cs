namespace ComplaintsPortal.Domain.Letters;

/// <summary>The letters that the portal writes.</summary>
public enum LetterKind
{
    StageOneAcknowledgement,
    Clarification,
    ServiceRequestNotice,
    Referral,
    Decline,
    StageOneExtension,

    /// <summary>Says that a date which an earlier letter promised has moved, because a bank holiday became known since.</summary>
    NewDate,
    StageOneResponse,
    StageTwoAcknowledgement,

    /// <summary>Says that stage one is looked at again on new information; only of policies that have such a review.</summary>
    StageOneReview,
    EscalationRefused,
    StageTwoExtension,
    StageTwoResponse,

    /// <summary>A new access code for the tracking page, because the old one is lost or never came.</summary>
    NewAccessCode,
}
