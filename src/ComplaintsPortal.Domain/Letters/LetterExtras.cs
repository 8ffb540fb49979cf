using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>What a letter says besides what stands on the complaint.</summary>
public sealed record LetterExtras
{
    /// <summary>The date on the letter.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The landlord as it is reached on that date; without it, as in the policy of the case.</summary>
    public Landlord? Landlord { get; init; }

    /// <summary>The Ombudsman as it is reached on that date; without it, as in the Code of the case.</summary>
    public OmbudsmanContact? Ombudsman { get; init; }

    /// <summary>Who writes it: named in letters about contacts that nobody is assigned to yet.</summary>
    public StaffCard? Writer { get; init; }

    /// <summary>The director who signed a stage-two response, with job title; without it the policy's word for the role is used.</summary>
    public StaffCard? Signatory { get; init; }

    /// <summary>Address of the tracking page; empty where it is not offered.</summary>
    public string TrackingAddress { get; init; } = "";

    /// <summary>A new access code that goes with this letter; empty where none does.</summary>
    public string AccessCode { get; init; } = "";

    /// <summary>What the update says; kept beside the complaint.</summary>
    public LetterUpdate? Update { get; init; }

    /// <summary>The hazards to be summed up; kept beside the complaint.</summary>
    public IReadOnlyList<LetterHazard> Hazards { get; init; } = [];

    /// <summary>Who gets it instead of the complainant; null where nobody does.</summary>
    public LetterRecipient? To { get; init; }

    /// <summary>Whoever the complainant is asked to agree to; null where nobody waits for consent.</summary>
    public LetterRepresentative? ConsentTo { get; init; }

    /// <summary>The warning or restriction that the letter is about; null where there is none.</summary>
    public LetterConduct? Conduct { get; init; }

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<string> CopyTo { get; init; } = [];
}
