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

    /// <summary>How things stand, at the interval that was agreed, even where nothing is new (Code 5.9).</summary>
    ProgressUpdate,

    /// <summary>What the investigation of a hazard found and what follows.</summary>
    HazardSummary,

    /// <summary>What was found so far and speaks against somebody, who can answer before it is decided; only of policies that have it.</summary>
    ProvisionalFindings,

    /// <summary>Confirms that a complaint was withdrawn, and that it can be taken up again.</summary>
    Withdrawal,

    /// <summary>A new access code for the tracking page, because the old one is lost or never came.</summary>
    NewAccessCode,

    /// <summary>Says what we promised and have done, and asks whether they agree.</summary>
    RemediesDone,

    /// <summary>Asks the complainant whether somebody may speak for them (PCC-6d).</summary>
    ConsentRequest,

    /// <summary>Says what impedes, and how we would like to be in touch (ASH-7c).</summary>
    ContactWarning,

    /// <summary>Says how contact is limited, why, until when, and how to appeal (Code 5.14, 5.15).</summary>
    ContactRestriction,

    /// <summary>Says what was decided when a restriction was looked at again, appealed against or ended (Code 5.14).</summary>
    ContactDecision,
}

public static class LetterKinds
{
    /// <summary>True for a letter about how we are in touch: it can go at any time, and more than once.</summary>
    public static bool IsAboutPerson(LetterKind kind) => kind is LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision;

    /// <summary>True for a letter that only the complainant may get, whoever speaks for them.</summary>
    public static bool IsForComplainantOnly(LetterKind kind) => IsAboutPerson(kind) || kind == LetterKind.NewAccessCode;
}
