using System.Security.Claims;
using ComplaintsPortal.Domain.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>What the sign-in cookie says about a member of staff, and back again.</summary>
public static class StaffClaims
{
    /// <summary>The person's name as colleagues know it; Identity's own name claim is the sign-in name.</summary>
    public const string Name = "portal:name";

    /// <summary>A colleague who is away today and for whom the person acts; never in the cookie, see <see cref="CoverClaims"/>.</summary>
    public const string Covers = "portal:covers";

    // Asked several times in each request.
    private static readonly (StaffRole Role, string Name)[] Named = [.. Enum.GetValues<StaffRole>().Select(role => (role, role.ToString()))];

    /// <summary>The signed-in person as the domain knows them.</summary>
    public static Actor ToActor(this ClaimsPrincipal principal) =>
        principal.StaffId() is { } id
            ? new Actor(id, principal.FindFirstValue(Name) ?? principal.Identity?.Name ?? "", Roles(principal)) { Covers = [.. principal.FindAll(Covers).Select(claim => Guid.Parse(claim.Value))] }
            : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The signed-in person's id, or null when nobody is signed in.</summary>
    public static Guid? StaffId(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static StaffRole[] Roles(ClaimsPrincipal principal) =>
        [.. Named.Where(role => principal.IsInRole(role.Name)).Select(role => role.Role)];
}

/// <summary>Adds the person's name to the cookie. Register with <c>AddClaimsPrincipalFactory</c>.</summary>
public sealed class StaffClaimsFactory(UserManager<StaffMember> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffMember, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffClaims.Name, user.Name));
        return identity;
    }
}
