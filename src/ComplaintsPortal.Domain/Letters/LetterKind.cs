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
    StageOneResponse,
    StageTwoAcknowledgement,
    EscalationRefused,
    StageTwoExtension,
    StageTwoResponse,
}
