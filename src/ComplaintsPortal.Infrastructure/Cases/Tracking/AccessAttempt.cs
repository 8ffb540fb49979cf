namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>One wrong reference or code on the tracking page, counted by reference and by network address.</summary>
public sealed class AccessAttempt
{
    public const int KeyLength = 80;

    public long Id { get; private set; }

    /// <summary>What it is counted under; a hash, so that no address of a person is kept.</summary>
    public required string Key { get; init; }

    public required DateTime On { get; init; }

    /// <summary>The attempt that was one too many locks its key until then.</summary>
    public DateTime? LocksUntil { get; set; }
}
