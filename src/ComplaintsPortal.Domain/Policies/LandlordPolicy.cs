using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>A landlord's complaints policy as data: one version, with the day from which it applies.</summary>
public sealed record LandlordPolicy
{
    /// <summary>For example <c>portsmouth-2024</c>.</summary>
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required Landlord Landlord { get; init; }

    /// <summary>The policy's own reference, owner, approver and review date (POL-1).</summary>
    public required PolicyDocument Document { get; init; }

    /// <summary>What the landlord calls a complaint, as its policy words it.</summary>
    public required string Definition { get; init; }

    public required Clocks Clocks { get; init; }

    /// <summary>Up to what age an issue is considered; null where the policy does not say.</summary>
    public AgeLimit? AgeLimit { get; init; }

    public required StageTwoRules StageTwo { get; init; }

    /// <summary>True where the lead checks every stage-one response before it goes (PCC-8e).</summary>
    public bool QualityCheckAtStageOne { get; init; }

    /// <summary>Who may decide not to accept a complaint.</summary>
    public required IReadOnlyList<StaffRole> MayDecline { get; init; }

    public required IReadOnlyList<DeclineReason> DeclineReasons { get; init; }

    public required IReadOnlyList<Choice> ExtensionReasons { get; init; }

    public required IReadOnlyList<EscalationRefusalGround> EscalationRefusalGrounds { get; init; }

    public required IReadOnlyList<RemedyKind> RemedyKinds { get; init; }

    /// <summary>How a complaint may reach the landlord.</summary>
    public required IReadOnlyList<Choice> Channels { get; init; }

    /// <summary>In what capacity somebody may complain.</summary>
    public required IReadOnlyList<Choice> ComplainantKinds { get; init; }

    /// <summary>Services and subjects a complaint may be about.</summary>
    public required IReadOnlyList<Choice> Categories { get; init; }

    /// <summary>Other processes a contact can be referred to, each with where to go.</summary>
    public required IReadOnlyList<OtherProcess> OtherProcesses { get; init; }

    /// <summary>The landlord's own words for the roles.</summary>
    public required IReadOnlyDictionary<StaffRole, string> Roles { get; init; }

    /// <summary>The letters: parts in order, with heading and wording.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterTemplate> Letters { get; init; }
}

public sealed record Landlord
{
    public required string Name { get; init; }

    public required string Service { get; init; }

    public required IReadOnlyList<string> Address { get; init; }

    public required string Telephone { get; init; }

    public required string Email { get; init; }

    public required string Website { get; init; }

    public required string PrivacyNotice { get; init; }

    /// <summary>Shown at once when somebody says that a person is in danger.</summary>
    public required IReadOnlyList<EmergencyLine> EmergencyLines { get; init; }

    /// <summary>Who is told at once of an immediate safety concern (PCC-8c).</summary>
    public required SafetyContact BuildingSafetyManager { get; init; }
}

public sealed record EmergencyLine(string For, string Telephone);

public sealed record SafetyContact(string Title, string Email);

public sealed record PolicyDocument
{
    public required string Title { get; init; }

    public string? Reference { get; init; }

    public required string Owner { get; init; }

    public string? Approver { get; init; }

    public DateOnly? Approved { get; init; }

    public DateOnly? NextReview { get; init; }

    /// <summary>Formats and languages in which the policy can be had (PCC-18).</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
}

/// <summary>An entry of a closed list: a code kept in the database, words shown, and the clause it comes from.</summary>
public sealed record Choice(string Code, string Words, string? Clause = null);

public sealed record AgeLimit
{
    public required int Months { get; init; }

    public required AgeBase Base { get; init; }

    /// <summary>When an older issue is still considered, in the policy's words.</summary>
    public required string Exception { get; init; }

    public required string Clause { get; init; }
}

/// <summary>From what an issue's age is counted.</summary>
public enum AgeBase
{
    Occurred,
    BecameApparent,
}

public sealed record StageTwoRules
{
    /// <summary>True where a director signs, or is, the stage-two decider.</summary>
    public required bool DirectorSignsOff { get; init; }

    public required IReadOnlyList<StaffRole> Reviewers { get; init; }

    /// <summary>True where new information can lead to a review of stage one instead (PCC-8g).</summary>
    public bool StageOneReview { get; init; }

    public string? Clause { get; init; }
}

/// <summary>A ground on which a complaint may not be accepted, with what it needs to stand.</summary>
public sealed record DeclineReason
{
    public required string Code { get; init; }

    public required string Words { get; init; }

    public required string Clause { get; init; }

    /// <summary>What must be given besides the reasons.</summary>
    public DeclineNeed Needs { get; init; }

    /// <summary>What the decline letter says of this ground.</summary>
    public required string LetterText { get; init; }

    /// <summary>The Code clause this ground conflicts with, if any; the person who uses it records why.</summary>
    public string? ConflictsWith { get; init; }
}

public enum DeclineNeed
{
    Nothing,

    /// <summary>The day on which the claim form was filed at court (Code 2.2).</summary>
    CourtFilingDate,

    /// <summary>The reference of the complaint in which it was considered (Code 2.2).</summary>
    EarlierCase,

    /// <summary>The insurer or claim reference.</summary>
    InsuranceClaim,

    /// <summary>When the issue arose or became apparent, and why discretion was not used (Code 2.3).</summary>
    AgeOfIssue,

    /// <summary>The request for stage two came after the policy's window, and no circumstances are exceptional.</summary>
    OutsideWindow,
}

public sealed record EscalationRefusalGround
{
    public required string Code { get; init; }

    public required string Words { get; init; }

    public required string Clause { get; init; }

    public DeclineNeed Needs { get; init; }

    /// <summary>What the letter that refuses says of this ground; empty where the words above say it.</summary>
    public string LetterText { get; init; } = "";

    public string? ConflictsWith { get; init; }
}

public sealed record RemedyKind(string Code, string Words, bool Financial = false, string? Clause = null);

public sealed record OtherProcess(string Code, string Words, string Contact, string? Clause = null);
