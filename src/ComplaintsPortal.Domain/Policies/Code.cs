namespace ComplaintsPortal.Domain.Policies;

/// <summary>The Housing Ombudsman's Complaint Handling Code as data, with the day from which it binds.</summary>
public sealed record Code
{
    public required string Id { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Code 1.2, word for word.</summary>
    public required string Definition { get; init; }

    public required ClockRule StageOneAcknowledgement { get; init; }

    public required ClockRule StageOneResponse { get; init; }

    public required ExtensionRule StageOneExtension { get; init; }

    public required ClockRule StageTwoAcknowledgement { get; init; }

    public required ClockRule StageTwoResponse { get; init; }

    public required ExtensionRule StageTwoExtension { get; init; }

    /// <summary>Months within which a complaint is accepted (Code 2.3).</summary>
    public required int AgeLimitMonths { get; init; }

    /// <summary>The eight ways of putting things right (Code 7.1).</summary>
    public required IReadOnlyList<RemedyKind> RemedyKinds { get; init; }

    /// <summary>Kinds of fault to tell apart where a policy names none.</summary>
    public required IReadOnlyList<Choice> FaultKinds { get; init; }

    /// <summary>What the Ombudsman's guidance says about amounts (Code 7.4): a guide, never a tariff.</summary>
    public required RemedyGuidance RemedyGuidance { get; init; }

    /// <summary>What complaints are about, in the Ombudsman's categories.</summary>
    public required IReadOnlyList<Choice> Categories { get; init; }

    /// <summary>The clauses, each with a few words of our own.</summary>
    public required IReadOnlyList<CodeClause> Clauses { get; init; }

    /// <summary>How to reach the Ombudsman, by the day from which the details hold.</summary>
    public required IReadOnlyList<OmbudsmanContact> Contacts { get; init; }

    /// <summary>Addresses that must not appear in any letter.</summary>
    public required IReadOnlyList<string> ObsoleteContacts { get; init; }

    /// <summary>The details in force on a day.</summary>
    public OmbudsmanContact ContactOn(DateOnly day) =>
        Contacts.Where(c => c.EffectiveFrom <= day).MaxBy(c => c.EffectiveFrom) ?? Contacts.MinBy(c => c.EffectiveFrom)!;

    /// <summary>The clause with an id such as <c>Code 6.3</c>; null where there is none.</summary>
    public CodeClause? Clause(string id) => Clauses.FirstOrDefault(c => c.Id == id);
}

/// <param name="Source">Where the amounts are from, and what they are not.</param>
public sealed record RemedyGuidance(string Source, IReadOnlyList<RemedyBand> Bands);

/// <summary>A band of amounts in whole pounds.</summary>
/// <param name="To">Null where it is open upwards.</param>
public sealed record RemedyBand(int From, string Words, int? To = null);

/// <param name="Id">For example <c>Code 6.3</c>.</param>
/// <param name="Figures">Codes of the measures that show how far it is met.</param>
public sealed record CodeClause(string Id, string Words, IReadOnlyList<string>? Figures = null);

public sealed record OmbudsmanContact
{
    public required DateOnly EffectiveFrom { get; init; }

    public required string Name { get; init; }

    /// <summary>As it is printed, without <c>https://</c>.</summary>
    public required string WebForm { get; init; }

    /// <summary>As it is linked.</summary>
    public Uri WebFormLink => new("https://" + WebForm);

    public required string Telephone { get; init; }

    public required string Post { get; init; }
}
