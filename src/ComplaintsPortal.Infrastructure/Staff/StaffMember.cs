using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>Somebody who works for the landlord and signs in. Roles are Identity roles named after <c>StaffRole</c>.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    public const int NameLength = 200;
    public const int JobTitleLength = 200;
    public const int TeamLength = 200;
    public const int PhoneLength = 50;

    /// <summary>As it stands on letters.</summary>
    public required string Name { get; set; }

    public string? JobTitle { get; set; }

    public string? Team { get; set; }

    /// <summary>People who have left stay in the records and can no longer sign in.</summary>
    public bool IsActive { get; set; } = true;
}
