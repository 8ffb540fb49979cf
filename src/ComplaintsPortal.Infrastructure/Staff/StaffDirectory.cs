using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
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
