using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Security;

/// <summary>Who may come in: deny by default, one policy a permission.</summary>
internal static class SecuritySetUp
{
    public static void AddPortalSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration.RequiresHttps();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = https ? "__Host-portal-form" : "portal-form";
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.FormFieldName = "FormToken";
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(Policy(Permission.UseStaffPages)).AddPermissions();
    }

    private static void AddPermissions(this AuthorizationBuilder authorization)
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            authorization.AddPolicy(AllowAttribute.PolicyName(permission), Policy(permission));
        }
    }

    private static AuthorizationPolicy Policy(Permission permission) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireRole(Permissions.RolesWith(permission).Select(role => role.ToString()))
        .Build();
}
