using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>Questions about who works here.</summary>
public static class StaffDirectory
{
    /// <summary>Active staff who hold one of the roles, by name.</summary>
    public static IQueryable<StaffMember> ActiveStaffWith(this PortalDbContext context, params StaffRole[] roles)
    {
        var names = roles.Select(role => (string?)role.ToString()).ToArray();
        return ActiveStaff(context).Where(staff => context.UserRoles.Any(held =>
            held.UserId == staff.Id && context.Roles.Any(one => one.Id == held.RoleId && names.Contains(one.Name))));
    }

    /// <summary>The leads who hear of a complaint by email.</summary>
    public static async Task<IReadOnlyList<StaffMember>> LeadsToTellAsync(this PortalDbContext context, Complaint complaint, CancellationToken cancellationToken = default) =>
        (await context.ActiveStaffWith(StaffRole.ComplaintsLead).AsNoTracking().ToListAsync(cancellationToken)).WhoHearOf(complaint);

    /// <summary>Each once, with an address, and without whoever is kept away from the complaint (Code 5.8).</summary>
    public static IReadOnlyList<StaffMember> WhoHearOf(this IEnumerable<StaffMember> staff, Complaint complaint) =>
        [.. staff.Where(one => !complaint.IsKeptAway(one.Id) && OutboxMessage.IsAddress(one.Email)).DistinctBy(one => one.Id)];

    /// <summary>Everybody active, by name.</summary>
    public static IQueryable<StaffMember> ActiveStaff(this PortalDbContext context) =>
        context.Users.Where(staff => staff.IsActive).OrderBy(staff => staff.Name).ThenBy(staff => staff.Id);

    /// <summary>The roles that a person holds today, whatever their cookie says.</summary>
    public static async Task<IReadOnlyList<StaffRole>> RolesOfAsync(this PortalDbContext context, Guid staffId, CancellationToken cancellationToken = default)
    {
        var names = await context.UserRoles.Where(held => held.UserId == staffId)
            .Join(context.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name)
            .ToListAsync(cancellationToken);
        return [.. Enum.GetValues<StaffRole>().Where(role => names.Contains(role.ToString()))];
    }
}
