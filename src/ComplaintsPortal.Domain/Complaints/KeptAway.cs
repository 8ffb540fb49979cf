namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Why somebody has no part in a complaint.</summary>
public enum KeptAwayGround
{
    /// <summary>The complaint is about them, or names them.</summary>
    Named,

    /// <summary>They, or somebody for them, declared a conflict of interest (LHP-45).</summary>
    Conflict,
}

/// <summary>A member of staff who neither sees nor handles a complaint, with who decided it and why.</summary>
public sealed record KeptAway(Guid StaffId, string Name, KeptAwayGround Ground, string Reason, string DecidedBy, DateTime DecidedOn);
