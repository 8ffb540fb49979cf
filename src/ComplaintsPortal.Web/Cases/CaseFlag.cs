using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Something that whoever opens the case must know before they write, call or visit: one line in the strip at the top.</summary>
/// <param name="Title">In bold: what kind of thing it is.</param>
/// <param name="Words">What to know, in one sentence.</param>
/// <param name="Href">The page with the rest of it; null where there is none.</param>
/// <param name="IsWarning">True for danger, a hazard or a restriction: shown like danger, before everything else.</param>
public sealed record CaseFlag(string Title, string Words, string? Href = null, bool IsWarning = false)
{
    /// <summary>In a list of many people: as much as fits there.</summary>
    public string InShort { get => field ?? Title; init; }

    /// <summary>True where not every way of contact is open: what was agreed before is looked at again.</summary>
    public bool LimitsContact { get; init; }

    /// <summary>How letters to the complainant are made, where that is what it says; otherwise null.</summary>
    public LetterFormat? Format { get; init; }
}

/// <summary>What to know of somebody before they are written to or called.</summary>
/// <param name="Title">Says of whom.</param>
public sealed record BeforeContact(string Title, IReadOnlyList<CaseFlag> Flags)
{
    /// <summary>Of somebody on record.</summary>
    public static BeforeContact With(KnownPerson person) =>
        new(person.Name.Length > 0 ? $"Before you write to or call {person.Name}" : "Before you write or call", person.Flags);
}
