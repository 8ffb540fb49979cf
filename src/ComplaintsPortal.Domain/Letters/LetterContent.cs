using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// Everything that a letter says, as facts. The wording is the landlord's (<see cref="LetterTemplate"/>); what may not
/// be missing is in <see cref="LetterRules"/>. Text that nobody has written yet is empty, never null.
/// </summary>
public sealed record LetterContent
{
    public required LetterKind Kind { get; init; }

    /// <summary>1 or 2; null for a letter about a contact that is not at a stage.</summary>
    public int? StageNumber { get; init; }

    public required string Reference { get; init; }

    /// <summary>The date printed on the letter.</summary>
    public required DateOnly Date { get; init; }

    public required LetterSender Sender { get; init; }

    public required LetterAddressee Addressee { get; init; }

    /// <summary>The named person who deals with it, and how to reach them.</summary>
    public required LetterOfficer Officer { get; init; }

    /// <summary>Who signs, where that is not the officer: the director at stage two.</summary>
    public LetterOfficer? Signatory { get; init; }

    /// <summary>The Ombudsman's details in force on the letter's date.</summary>
    public required OmbudsmanContact Ombudsman { get; init; }

    /// <summary>The day the complaint, or the request for stage two, reached us.</summary>
    public DateOnly? ReceivedDay { get; init; }

    public IReadOnlyList<LetterPoint> Points { get; init; } = [];

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>What we may not be able to do, said from the start (PCC-6e).</summary>
    public string OutcomesNotPossible { get; init; } = "";

    public DefinitionState DefinitionState { get; init; }

    /// <summary>Adjustments asked for or agreed (Code 5.10).</summary>
    public string Adjustments { get; init; } = "";

    /// <summary>The earlier of promise and statute.</summary>
    public DateOnly? ResponseDue { get; init; }

    public string NextSteps { get; init; } = "";

    /// <summary>What we need to know before we can define the complaint.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>By when an answer would help; nothing stops while we wait.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>The policy's ground for declining, or for refusing stage two, as the letter says it.</summary>
    public string Ground { get; init; } = "";

    /// <summary>The reasons in this case: for a decline, a refusal, a referral or a service request.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Who deals with it instead.</summary>
    public LetterDestination? Destination { get; init; }

    /// <summary>Where else the complainant can turn after a decline.</summary>
    public string OtherHelp { get; init; } = "";

    public LetterExtension? Extension { get; init; }

    public string StepsTaken { get; init; } = "";

    public IReadOnlyList<LetterEvidence> Evidence { get; init; } = [];

    public string EvidenceConsidered { get; init; } = "";

    /// <summary>What went wrong and our apology for it.</summary>
    public string WhatWentWrong { get; init; } = "";

    public IReadOnlyList<LetterRemedy> Remedies { get; init; } = [];

    /// <summary>What is still to be done besides the remedies.</summary>
    public IReadOnlyList<LetterAction> OtherActions { get; init; } = [];

    public string Changes { get; init; } = "";

    public string Support { get; init; } = "";

    /// <summary>Within what time stage two should be asked for; null where the policy has no such time.</summary>
    public LetterWindow? EscalationWindow { get; init; }

    /// <summary>The day of the response that stands after a refused request for stage two.</summary>
    public DateOnly? EarlierResponseDay { get; init; }

    /// <summary>The reference of the complaint that was opened about what is new; empty where none was.</summary>
    public string NewComplaint { get; init; } = "";

    public LetterUpdate? Update { get; init; }

    /// <summary>The hazards whose investigation is concluded.</summary>
    public IReadOnlyList<LetterHazard> Hazards { get; init; } = [];

    public LetterWithdrawal? Withdrawal { get; init; }

    /// <summary>Whoever the complainant is asked to agree to.</summary>
    public LetterRepresentative? Representative { get; init; }

    /// <summary>Behaviour that impedes, and what follows from it.</summary>
    public LetterConduct? Conduct { get; init; }

    /// <summary>Address of the tracking page; empty where it is not offered.</summary>
    public string TrackingAddress { get; init; } = "";

    /// <summary>How to get in: for example where the access code is to be found.</summary>
    public string AccessHint { get; init; } = "";

    /// <summary>Formats and languages in which the letter can be had.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The overall decision, derived from the points; null while a point has none.</summary>
    public Decision? Overall => Points.Count == 0 || Points.Any(p => p.Decision is null) ? null
        : Points.All(p => p.Decision == Decision.Upheld) ? Decision.Upheld
        : Points.All(p => p.Decision == Decision.NotUpheld) ? Decision.NotUpheld
        : Decision.PartlyUpheld;

    /// <summary>True when we were at fault in any point.</summary>
    public bool AnythingUpheld => Points.Any(p => p.Decision is Decision.Upheld or Decision.PartlyUpheld);

    /// <summary>Everything that is still to be done when the letter goes: open remedies, then other actions (Code 6.6).</summary>
    public IReadOnlyList<LetterAction> Outstanding =>
        [.. Remedies.Where(r => r.DoneDay is null).Select(r => new LetterAction(r.Description, r.Due, r.Owner, r.Amount)), .. OtherActions];
}

/// <summary>The landlord as on its letterhead.</summary>
public sealed record LetterSender(
    string Name,
    string Service,
    IReadOnlyList<string> Address,
    string Telephone,
    string Email,
    string Website);

/// <summary>Who the letter goes to.</summary>
/// <param name="Salutation">What stands after "Dear".</param>
/// <param name="Lines">Postal lines, postcode last; empty when it goes by email only.</param>
/// <param name="OnBehalfOf">The complainant, when the letter goes to a representative.</param>
/// <param name="CopyTo">Who gets a copy.</param>
public sealed record LetterAddressee(
    string Name,
    string Salutation,
    IReadOnlyList<string> Lines,
    string OnBehalfOf = "",
    IReadOnlyList<string>? CopyTo = null);

/// <summary>A member of staff in the letter, with the landlord's words for the role.</summary>
public sealed record LetterOfficer(string Name, string Role, string Telephone, string Email);

/// <summary>One numbered point with what was found about it.</summary>
public sealed record LetterPoint
{
    public required int Number { get; init; }

    public required string Text { get; init; }

    public Responsibility? Responsibility { get; init; }

    /// <summary>Why not, or which part, and where else to go.</summary>
    public string ResponsibilityInWords { get; init; } = "";

    public string WhatHappened { get; init; } = "";

    public string WhatShouldHaveHappened { get; init; } = "";

    public Decision? Decision { get; init; }

    public string Reasons { get; init; } = "";

    /// <summary>Policy, law and good practice relied on.</summary>
    public string Basis { get; init; } = "";

    public string Detriment { get; init; } = "";
}

/// <summary>Where something goes instead, and how to reach them.</summary>
public sealed record LetterDestination(string Name, string Contact);

/// <param name="Reason">The policy's words for the reason.</param>
/// <param name="Explanation">The reason in this case.</param>
/// <param name="UpdateEveryDays">Working days between updates (Code 5.9).</param>
public sealed record LetterExtension(string Reason, string Explanation, DateOnly? OldDate, DateOnly? NewDate, int UpdateEveryDays);

public sealed record LetterEvidence(string Title, string Description = "", DateOnly? Day = null);

/// <summary>Something that puts things right: what, by whom, by when, or when it was done.</summary>
/// <param name="Kind">The policy's words for the kind of remedy.</param>
/// <param name="Financial">True when it needs an amount in pounds.</param>
public sealed record LetterRemedy(
    string Kind,
    string Description,
    DateOnly? Due,
    string Owner,
    bool Financial = false,
    decimal? Amount = null,
    DateOnly? DoneDay = null);

public sealed record LetterAction(string Description, DateOnly? Due, string Owner, decimal? Amount = null);

/// <param name="Words">For example "30 working days".</param>
public sealed record LetterWindow(string Words, DateOnly LastDay);

/// <param name="NextDay">The day by which they hear from us again.</param>
public sealed record LetterUpdate(string Done, string Left, DateOnly? NextDay);

/// <summary>What a written summary says of a hazard.</summary>
/// <param name="Result">For example "an emergency hazard", or "no hazard".</param>
/// <param name="Found">What was found, or why it is none.</param>
public sealed record LetterHazard(
    int Number, string Kind, DateOnly AwareDay, bool IsHazard, string Result, string Found, string Action, DateOnly? Start, DateOnly? End,
    DateOnly? MadeSafe = null, bool AccommodationOffered = false);

/// <param name="Said">In their words.</param>
public sealed record LetterWithdrawal(string Said, DateOnly? Day);

/// <summary>Somebody who says that they speak for the complainant.</summary>
/// <param name="Relation">Who they are to the complainant: daughter, councillor.</param>
public sealed record LetterRepresentative(string Name, string Relation);

/// <summary>Behaviour that impedes, and what follows from it (Code 5.14, 5.15).</summary>
/// <param name="Guide">How we would like to be in touch.</param>
/// <param name="Terms">How contact is limited; empty in a warning.</param>
/// <param name="Equality">How disability and adjustments were considered.</param>
public sealed record LetterConduct(
    IReadOnlyList<string> Behaviours, string Evidence, string Guide, string Terms = "", string Equality = "", DateOnly? From = null, DateOnly? Review = null)
{
    /// <summary>What was decided last, where something was since they were told of it first.</summary>
    public RestrictionDecision? Decision { get; init; }
}
