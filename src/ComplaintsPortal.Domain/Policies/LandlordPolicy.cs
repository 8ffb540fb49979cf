using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>A landlord's complaints policy as data: one version, with the day from which it applies.</summary>
public sealed record LandlordPolicy
{
    /// <summary>For example <c>portsmouth-2024</c>.</summary>
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>The policy of which this is one version, for example <c>briefing</c>; a policy with one version leaves it out.</summary>
    public string? Series { get; init; }

    /// <summary>The first day of this version: complaints received from then on have it.</summary>
    public DateOnly EffectiveFrom { get; init; } = Adoption;

    /// <summary>True where the version begins on the day the landlord adopts it, which is a setting.</summary>
    public bool OnAdoption { get; init; }

    /// <summary>The version from which what is not written here is taken.</summary>
    public string? BasedOn { get; init; }

    public required Landlord Landlord { get; init; }

    /// <summary>The policy's own reference, owner, approver and review date (POL-1).</summary>
    public required PolicyDocument Document { get; init; }

    /// <summary>What the landlord calls a complaint, as its policy words it.</summary>
    public required string Definition { get; init; }

    public required Clocks Clocks { get; init; }

    /// <summary>How the policy is made known; null where it does not say.</summary>
    public PublicityRules? Publicity { get; init; }

    /// <summary>Up to what age an issue is considered; null where the policy does not say.</summary>
    public AgeLimit? AgeLimit { get; init; }

    /// <summary>Who answers at stage one.</summary>
    public IReadOnlyList<StaffRole> StageOneResponders { get; init; } = [StaffRole.InvestigatingManager];

    public required StageTwoRules StageTwo { get; init; }

    /// <summary>What is asked and recorded when somebody asks for stage two.</summary>
    public EscalationRules Escalation { get; init; } = new();

    /// <summary>What is asked of whoever writes a complaint down, by the way on which it came.</summary>
    public IReadOnlyList<IntakeQuestion> IntakeQuestions { get; init; } = [];

    /// <summary>What the lead asks before deciding, in the order in which it is asked.</summary>
    public IReadOnlyList<TriageQuestion> TriageQuestions { get; init; } = [];

    /// <summary>True where the lead checks every stage-one response before it goes (PCC-8e).</summary>
    public bool QualityCheckAtStageOne { get; init; }

    /// <summary>Where the policy says so.</summary>
    public string? QualityCheckClause { get; init; }

    /// <summary>Who may decide not to accept a complaint.</summary>
    public required IReadOnlyList<StaffRole> MayDecline { get; init; }

    /// <summary>False where the policy is silent on telling a person who is declined of the Ombudsman (Code 2.4).</summary>
    public bool DeclineNamesOmbudsman { get; init; } = true;

    /// <summary>Decisions that are not for one person alone; null where the policy knows none.</summary>
    public Discretion? Discretion { get; init; }

    public required IReadOnlyList<DeclineReason> DeclineReasons { get; init; }

    public required IReadOnlyList<Choice> ExtensionReasons { get; init; }

    public required IReadOnlyList<EscalationRefusalGround> EscalationRefusalGrounds { get; init; }

    /// <summary>Ways of putting things right; the Code's where the policy states none.</summary>
    public IReadOnlyList<RemedyKind> RemedyKinds { get; init; } = [];

    /// <summary>What kinds of fault are told apart, for figures (LHP-53); a usual list where the policy states none.</summary>
    public IReadOnlyList<Choice> FaultKinds { get; init; } = [];

    /// <summary>Up to how many pounds each role may approve a payment; a role that is not named approves none. Where nothing is written, only the director approves.</summary>
    public IReadOnlyList<ApprovalLimit> ApprovalLimits { get; init; } = [];

    /// <summary>How a complaint may reach the landlord.</summary>
    public required IReadOnlyList<Choice> Channels { get; init; }

    /// <summary>In what capacity somebody may complain.</summary>
    public required IReadOnlyList<Choice> ComplainantKinds { get; init; }

    public RepresentationRules Representation { get; init; } = new();

    /// <summary>Behaviour that impedes, and how contact can be limited because of it.</summary>
    public ConductRules Conduct { get; init; } = new();

    public ContractorRules Contractors { get; init; } = new();

    /// <summary>What happens with a complaint without a name; null where the policy does not say.</summary>
    public AnonymousRules? Anonymous { get; init; }

    /// <summary>What happens with a petition; null where the policy does not say.</summary>
    public PetitionRules? Petitions { get; init; }

    /// <summary>How often a complainant hears from us; null where the policy does not say.</summary>
    public UpdateRules? Updates { get; init; }

    /// <summary>Who is asked how the complaint was handled; null where the policy does not say.</summary>
    public SurveyRules? Survey { get; init; }

    /// <summary>By when the Ombudsman's requests are answered; null where the policy does not say.</summary>
    public OmbudsmanRequests? OmbudsmanRequests { get; init; }

    /// <summary>What the document says that no screen follows, because the Code says otherwise.</summary>
    public PolicyText Text { get; init; } = new();

    /// <summary>Services and subjects a complaint may be about; the Ombudsman's categories where none are written.</summary>
    public IReadOnlyList<Choice> Categories { get; init; } = [];

    /// <summary>Other processes a contact can be referred to, each with where to go.</summary>
    public required IReadOnlyList<OtherProcess> OtherProcesses { get; init; }

    /// <summary>What the policy itself asks of its letters, on top of what the Code asks of everybody's.</summary>
    public IReadOnlyList<PolicyPart> LetterParts { get; init; } = [];

    /// <summary>The landlord's own words for the roles.</summary>
    public required IReadOnlyDictionary<StaffRole, string> Roles { get; init; }

    /// <summary>The letters: parts in order, with heading and wording.</summary>
    public required IReadOnlyDictionary<LetterKind, LetterTemplate> Letters { get; init; }

    /// <summary>Stands for the first day of a version whose adoption is still to come.</summary>
    public static readonly DateOnly Adoption = DateOnly.MaxValue;

    /// <summary>What this policy says that a part of a letter must be there for; empty where it says nothing of it.</summary>
    public string ClauseOf(LetterPartKind part, LetterKind kind) =>
        string.Join(", ", LetterParts.Where(p => p.Part == part && p.IsIn(kind)).Select(p => p.Clause));

    /// <summary>The most that somebody may approve, in pounds.</summary>
    public decimal MayApprove(Actor by) => Limits.Where(limit => by.Is(limit.Role)).Select(limit => (decimal)limit.Pounds).DefaultIfEmpty(0).Max();

    /// <summary>The roles that may approve an amount, in the landlord's words.</summary>
    public string WhoMayApprove(decimal pounds) =>
        string.Join(" or ", Limits.Where(limit => limit.Pounds >= pounds).OrderBy(limit => limit.Pounds).Select(limit => Roles[limit.Role]).Distinct(StringComparer.Ordinal));

    private IReadOnlyList<ApprovalLimit> Limits => ApprovalLimits.Count > 0 ? ApprovalLimits : [new ApprovalLimit(StaffRole.Director, int.MaxValue)];

    /// <summary>A clause in brackets, after a space; nothing where there is none.</summary>
    public static string InBrackets(string? clause) => string.IsNullOrEmpty(clause) ? "" : $" ({clause})";

    /// <summary>True for a complaint from before this version's first day, which has it because there is none before.</summary>
    public bool IsAfter(DateOnly received) => received < EffectiveFrom;
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

    /// <summary>How often the policy is looked at again, in its own words; null where it does not say.</summary>
    public string? ReviewedHow { get; init; }

    /// <summary>Formats and languages in which the policy can be had (PCC-18).</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>What was looked at so that the policy is fair to everybody; null where the document does not say (PCC-15).</summary>
    public string? ImpactAssessment { get; init; }

    /// <summary>Documents that are read together with it (PCC-17).</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}

/// <summary>How the policy, the Code and the Ombudsman are made known (Code 3.5).</summary>
public sealed record PublicityRules
{
    /// <summary>The ways that the policy names, or those that are offered where it names none.</summary>
    public IReadOnlyList<Choice> Ways { get; init; } = [];

    /// <summary>Within how many months each is done again; null where the policy does not say.</summary>
    public int? EveryMonths { get; init; }

    public string? Clause { get; init; }
}

/// <summary>A part that the policy asks for in its letters.</summary>
/// <param name="Letters">The kinds of letter in which it is asked for; none written for all that can have the part.</param>
public sealed record PolicyPart(LetterPartKind Part, string Clause, IReadOnlyList<LetterKind>? Letters = null)
{
    public bool IsIn(LetterKind kind) => Letters is null || Letters.Contains(kind);
}

/// <summary>An entry of a closed list: a code kept in the database, words shown, and the clause it comes from.</summary>
public sealed record Choice(string Code, string Words, string? Clause = null)
{
    /// <summary>The words of a code in a list of a policy; the code itself for one that the list has no more.</summary>
    public static string WordsOf(IEnumerable<Choice> choices, string code) => choices.FirstOrDefault(choice => choice.Code == code)?.Words ?? code;
}

public sealed record AgeLimit
{
    public required int Months { get; init; }

    public required AgeBase Base { get; init; }

    /// <summary>When an older issue is still considered, in the policy's words.</summary>
    public required string Exception { get; init; }

    /// <summary>The same as a list from which one is chosen.</summary>
    public IReadOnlyList<Choice> Exceptions { get; init; } = [];

    /// <summary>True where older reports are looked at as the background of a recent one.</summary>
    public bool OlderAsBackground { get; init; }

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

    /// <summary>The other process that deals with it instead, by its code; null where there is none.</summary>
    public string? RoutesTo { get; init; }

    /// <summary>What the decline letter says of this ground.</summary>
    public required string LetterText { get; init; }

    /// <summary>The clause of the Code this ground conflicts with (several with commas), if any; whoever uses it records why.</summary>
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

    /// <summary>True where what was newly raised becomes a complaint of its own in the same step (LHP-29b).</summary>
    public bool OpensNewComplaint { get; init; }

    /// <summary>What the letter that refuses says of this ground; empty where the words above say it.</summary>
    public string LetterText { get; init; } = "";

    public string? ConflictsWith { get; init; }
}

public sealed record RemedyKind(string Code, string Words, bool Financial = false, string? Clause = null);

/// <summary>The most that a role may approve, in whole pounds.</summary>
public sealed record ApprovalLimit(StaffRole Role, int Pounds);

public sealed record OtherProcess(string Code, string Words, string Contact, string? Clause = null);
