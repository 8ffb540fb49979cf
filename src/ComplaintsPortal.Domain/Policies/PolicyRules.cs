using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>What is asked and recorded when somebody asks for stage two.</summary>
public sealed record EscalationRules
{
    public EscalationReason Reason { get; init; }

    /// <summary>The policy's words about the reason; empty where it says nothing.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is written down about the review before it begins (LHP-27).</summary>
    public IReadOnlyList<Choice> Record { get; init; } = [];

    public string? Clause { get; init; }
}

/// <summary>What the policy says about the reason for asking for stage two. The portal never demands one (Code 6.12).</summary>
public enum EscalationReason
{
    /// <summary>None is needed; the landlord tries to understand.</summary>
    NotNeeded,

    /// <summary>The lead weighs whether looking further is appropriate.</summary>
    LeadWeighs,

    /// <summary>The complainant is to explain.</summary>
    ToBeExplained,
}

/// <summary>Something to do before a complaint that came on one of these ways is recorded, in the policy's own words.</summary>
/// <param name="Channels">Codes of the ways on which it is asked.</param>
public sealed record IntakeQuestion(IntakeAsk Ask, IReadOnlyList<string> Channels, string Words, string Clause);

public enum IntakeAsk
{
    /// <summary>How it was made sure who is speaking (HSV-7b).</summary>
    Identity,

    /// <summary>That what was said was read back and is right (PCC-6b).</summary>
    ReadBack,
}

/// <summary>A question to settle at triage, in the policy's own words.</summary>
/// <param name="About">What the answer bears on, so that the screen can show what it knows beside it.</param>
public sealed record TriageQuestion(string Code, string Words, TriageMatter About, string Clause, string? Hint = null);

public enum TriageMatter
{
    Definition,
    ServiceRequest,
    AgeLimit,
    LegalProceedings,
    InsuranceClaim,
    AlreadyConsidered,
    OtherProcess,
    Standing,
    Clarity,
    Safety,
}

/// <summary>A decision that is discussed with, or belongs to, somebody in particular, and is recorded (LHP-49, ASH-8).</summary>
/// <param name="With">The role with which it is discussed beforehand, or to which it belongs.</param>
/// <param name="Covers">What it can be about.</param>
public sealed record Discretion(StaffRole With, string Words, IReadOnlyList<DiscretionMatter> Covers, string Clause);

public enum DiscretionMatter
{
    /// <summary>To accept, or not to accept, otherwise than the policy's grounds say.</summary>
    Acceptance,

    /// <summary>How the complaint is answered.</summary>
    Response,

    /// <summary>What puts things right.</summary>
    Remedy,
}

/// <summary>Somebody who acts for another.</summary>
public sealed record RepresentationRules
{
    public Consent Consent { get; init; }

    public string Words { get; init; } = "";

    /// <summary>True where somebody whose contact is restricted can be refused as a representative (BRF-G5).</summary>
    public bool MayRefuseRestricted { get; init; }

    public string? Clause { get; init; }
}

public enum Consent
{
    NotStated,

    /// <summary>Nothing is written to the representative before there is consent.</summary>
    BeforeCorrespondence,

    /// <summary>The landlord may ask the complainant whether they agree.</summary>
    MayBeChecked,

    /// <summary>Permission of whoever's personal data are held.</summary>
    ForPersonalData,

    /// <summary>A formal authorisation.</summary>
    Formal,
}

/// <summary>Behaviour that impedes the handling of complaints, and what may follow from it (Code 5.14).</summary>
public sealed record ConductRules
{
    /// <summary>What counts as such behaviour; what is usual where the policy lists nothing.</summary>
    public IReadOnlyList<Choice> Behaviours { get; init; } =
    [
        new("abuse", "Abusive, offensive or discriminating words"),
        new("threats", "Threats or violence"),
        new("too-often", "Contact so often or so long that it keeps others from being helped"),
        new("repeats", "The same points again after they were answered"),
        new("demands", "Demands that cannot be met, such as an answer at once"),
        new("recording", "Recording people without telling them"),
    ];

    /// <summary>How contact can be limited; what is usual where the policy lists nothing.</summary>
    public IReadOnlyList<Choice> Restrictions { get; init; } =
    [
        new("one-way", "Only one way of contact"),
        new("one-person", "Only one named member of staff"),
        new("times", "Only at certain times, or so many times a week"),
        new("witness", "Meetings only with a second member of staff, or at the office"),
    ];

    /// <summary>What the policy says.</summary>
    public string? Words { get; init; }

    public string? Clause { get; init; }
}

/// <summary>Complaints about those who work for the landlord.</summary>
public sealed record ContractorRules
{
    /// <summary>True where the policy sends the person to the contractor's own process. The complaint stays here all the same (Code 5.4).</summary>
    public bool OwnProcess { get; init; }

    /// <summary>When the contractor and the complaints lead tell each other of a complaint.</summary>
    public IReadOnlyList<ContractorNotice> Notices { get; init; } = [];

    public string Words { get; init; } = "";

    public string? Clause { get; init; }
}

public enum ContractorNotice
{
    Receipt,
    Escalation,
    Conclusion,
}

/// <param name="Processed">False where it is not handled as a complaint; what it says is acted on all the same.</param>
public sealed record AnonymousRules(bool Processed, string Words, string Clause);

/// <param name="HandledAsComplaint">False where it is recorded and acknowledged, but not handled as a complaint.</param>
/// <param name="SharedWith">Who is told of it.</param>
public sealed record PetitionRules(bool HandledAsComplaint, string SharedWith, string Words, string Clause);

/// <summary>How often a complainant hears from us while an answer is owed, also where nothing is new (Code 5.9).</summary>
/// <param name="EveryDays">Working days from one update to the next, offered first.</param>
/// <param name="AtMostDays">The longest that may be agreed; null where the policy sets no limit.</param>
public sealed record UpdateRules(int EveryDays, string Words, string Clause, int? AtMostDays = null)
{
    /// <summary>Where the policy says nothing.</summary>
    public const int UsualEveryDays = 5;

    /// <summary>Why an interval is not possible under a policy; null when it is.</summary>
    public static string? WhyNot(LandlordPolicy policy, int everyDays) =>
        policy.Updates is { AtMostDays: { } most } rules && everyDays > most ? $"Under our policy they hear from us at least every {Complaints.Words.Count(most, "working day")} ({rules.Clause})." : null;
}

/// <param name="EveryComplainant">True where every complainant is asked.</param>
/// <param name="SaysHowToComplain">True where the survey itself tells how to complain (Code 1.6).</param>
/// <param name="AfterDays">How many days after closing somebody is asked; staff can ask before.</param>
/// <param name="OpenDays">For how many days answers are taken.</param>
public sealed record SurveyRules(
    bool EveryComplainant, string Words, string Clause, bool SaysHowToComplain = false, int AfterDays = 0, int OpenDays = SurveyRules.UsualOpenDays)
{
    /// <summary>Where the policy says nothing.</summary>
    public const int UsualOpenDays = 28;
}

/// <param name="WorkingDays">Within how many working days evidence goes to the Ombudsman, unless another day is agreed.</param>
public sealed record OmbudsmanRequests(int WorkingDays, string Words, string Clause);

/// <summary>
/// What the policy's document says that no screen follows, because the Code rules it out. Kept, so that the check of the
/// policy can name it and the landlord can mend the document.
/// </summary>
public sealed record PolicyText
{
    /// <summary>What the document calls the Ombudsman, or anything else, as if it were one more stage.</summary>
    public string? ExtraStage { get; init; }

    /// <summary>Sends people to an MP, councillor or panel first, or lets them wait eight weeks (abolished in 2022).</summary>
    public bool DesignatedPerson { get; init; }

    /// <summary>Expects people to have tried to get it solved before they complain.</summary>
    public bool PriorAttempt { get; init; }

    /// <summary>Asks what is unclear before the complaint is logged, while the Code's clock runs.</summary>
    public bool ClarificationBeforeLogging { get; init; }

    /// <summary>Complaints made through a councillor go by another policy.</summary>
    public bool CouncillorsElsewhere { get; init; }

    /// <summary>Gives a way to the Ombudsman that no longer works.</summary>
    public bool OldOmbudsmanContact { get; init; }

    /// <summary>Restricts somebody by not registering further complaints.</summary>
    public bool DeclinesToRegister { get; init; }

    /// <summary>The clauses of the document where these stand, by the name of the property.</summary>
    public IReadOnlyDictionary<string, string> Clauses { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
