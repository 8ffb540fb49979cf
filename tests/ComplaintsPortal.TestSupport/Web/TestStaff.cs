using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>A member of staff in every test database: two for each role, so that no test passes because there was only one.</summary>
public sealed record TestStaff(Guid Id, string Name, StaffRole Role)
{
    public const string Password = "correct horse battery";

    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<StaffMember>().HashPassword(new StaffMember { Name = "" }, Password));

    private static readonly string[] Names =
    [
        "Aisha Rahman", "Tom Baker", "Grace Okafor", "Daniel Reed", "Priya Nair", "Owen Clarke", "Helen Marsh", "Samir Haddad",
        "Fiona Doyle", "Marcus Bell", "Ruth Feldman", "Ade Balogun", "Chloe Turner", "Ivan Petrov", "Nia Morgan", "Leo Santos",
    ];

    private static readonly string[] JobTitles =
    [
        "Housing officer", "Complaints manager", "Repairs manager", "Head of tenancies", "Director of housing", "Councillor", "Internal auditor", "Systems manager",
    ];

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<TestStaff> All { get; } =
        [.. Enum.GetValues<StaffRole>().SelectMany(role => new[] { Make(role, 0), Make(role, 1) })];

    public string Email => $"{Name.Replace(' ', '.').ToLowerInvariant()}@landlord.example";

    /// <summary>As they stand in a list from which somebody is chosen.</summary>
    public string InLists => $"{Name} ({JobTitles[(int)Role]})";

    public Actor Actor => new(Id, Name, [Role]);

    /// <summary>The first who holds the role.</summary>
    public static TestStaff Of(StaffRole role) => All.First(staff => staff.Role == role);

    /// <summary>Another who holds the same role.</summary>
    public static TestStaff Another(StaffRole role) => All.Last(staff => staff.Role == role);

    internal static async Task SeedAsync(PortalDbContext context)
    {
        var roles = await context.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id);
        foreach (var staff in All)
        {
            context.Users.Add(new StaffMember
            {
                Id = staff.Id,
                Name = staff.Name,
                JobTitle = JobTitles[(int)staff.Role],
                Team = staff == Of(staff.Role) ? "North" : "South",
                Email = staff.Email,
                NormalizedEmail = staff.Email.ToUpperInvariant(),
                UserName = staff.Email,
                NormalizedUserName = staff.Email.ToUpperInvariant(),
                PhoneNumber = "023 9200 0000",
                PasswordHash = Hash.Value,
                LockoutEnabled = true,
                SecurityStamp = staff.Id.ToString("N"),
                ConcurrencyStamp = staff.Id.ToString("N"),
            });
            context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = staff.Id, RoleId = roles[staff.Role.ToString()] });
        }

        await context.SaveChangesAsync();
    }

    private static TestStaff Make(StaffRole role, int index) =>
        new(new Guid(0x57AFF, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(int)role, (byte)(index + 1)), Names[((int)role * 2) + index], role);
}
