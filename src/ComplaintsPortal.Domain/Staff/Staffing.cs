using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>Which roles somebody must always hold.</summary>
public static class Staffing
{
    /// <summary>Roles without which the portal stops: Code 4.1 wants a complaints officer; only an administrator can appoint anybody.</summary>
    public static IReadOnlyList<StaffRole> NeverEmpty { get; } = [StaffRole.ComplaintsLead, StaffRole.Administrator];

    /// <summary>Refuses that the last active holder of such a role loses it.</summary>
    /// <param name="lost">The roles that the person holds now and would not hold afterwards.</param>
    /// <param name="othersActive">How many other active people hold a role.</param>
    public static void RequireCover(string name, IEnumerable<StaffRole> lost, Func<StaffRole, int> othersActive)
    {
        foreach (var role in lost.Where(role => NeverEmpty.Contains(role) && othersActive(role) == 0))
        {
            throw new IllegalActException(role == StaffRole.ComplaintsLead
                ? $"{name} is the only complaints lead. There must always be one (Complaint Handling Code 4.1): give the role to somebody else first."
                : $"{name} is the only administrator. There must always be one: give the role to somebody else first.");
        }
    }
}
