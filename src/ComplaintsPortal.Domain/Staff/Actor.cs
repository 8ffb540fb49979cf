namespace ComplaintsPortal.Domain.Staff;

/// <summary>Who does something: a member of staff, the complainant, or the portal itself.</summary>
public sealed record Actor(Guid? StaffId, string Name, IReadOnlyList<StaffRole> Roles)
{
    /// <summary>The portal's own jobs.</summary>
    public static Actor System { get; } = new(null, "The portal", []);

    /// <summary>The complainant or somebody for them, through the public pages.</summary>
    public static Actor Complainant(string name) => new(null, name, []);

    /// <summary>Colleagues who are away today and for whom this person acts.</summary>
    public IReadOnlyList<Guid> Covers { get; init; } = [];

    /// <summary>True for the person's own work and that of somebody they cover.</summary>
    public bool ActsFor(Guid? staffId) => staffId is { } id && (StaffId == id || Covers.Contains(id));

    public bool Is(StaffRole role) => Roles.Contains(role);

    public bool Can(Permission permission) => Permissions.Allow(Roles, permission);
}

/// <summary>One act: who, and when (UTC).</summary>
public sealed record Act(Actor By, DateTime On)
{
    /// <summary>The London day of the act.</summary>
    public DateOnly Day => Calendar.LondonTime.DateOf(On);
}
