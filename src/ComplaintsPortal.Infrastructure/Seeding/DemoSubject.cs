using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What a demonstration complaint is about, from the first words to the remedies.</summary>
internal sealed record DemoSubject
{
    public required string Category { get; init; }

    /// <summary>Name of the manager who would investigate it.</summary>
    public required string Manager { get; init; }

    public required string Words { get; init; }

    public required string Outcome { get; init; }

    public required IReadOnlyList<DemoPoint> Points { get; init; }

    public IReadOnlyList<DemoRemedy> Remedies { get; init; } = [];

    public required string Steps { get; init; }

    public string Changes { get; init; } = "";

    public string Adjustments { get; init; } = "";

    public string WhenToCall { get; init; } = "";

    public bool Danger { get; init; }
}

internal sealed record DemoPoint(string Text, string Happened, string Should, Decision Decision, string Reasons, string Detriment = "")
{
    /// <summary>The same point where the records show that nothing went wrong.</summary>
    public Finding NotUpheld() => new(
        "The records show the report, the answer and the visit, each within our times.", Should, Decision.NotUpheld,
        "We looked at every record and talked to the people concerned. What we do in such a case was done, and in time.",
        "Our repairs and tenancy procedures; Complaint Handling Code, section 7.", "");
}

/// <param name="Days">Working days after the response by which it is done.</param>
internal sealed record DemoRemedy(string Kind, string Description, int Days, decimal? Amount = null);
