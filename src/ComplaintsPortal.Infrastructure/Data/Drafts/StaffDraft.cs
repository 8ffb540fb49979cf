namespace ComplaintsPortal.Infrastructure.Data.Drafts;

/// <summary>What a member of staff has typed into a form and not yet sent. Survives sign-out and restarts.</summary>
public sealed class StaffDraft
{
    public const int FormKeyLength = 100;

    public long Id { get; private set; }

    public required Guid StaffId { get; init; }

    /// <summary>Which form of which case, such as "findings/1042/2".</summary>
    public required string FormKey { get; init; }

    public required string Json { get; set; }

    public required DateTime SavedOn { get; set; }
}
