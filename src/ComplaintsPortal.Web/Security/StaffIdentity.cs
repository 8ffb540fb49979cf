using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Web.Security;

/// <summary>ASP.NET Core Identity as the portal wants it: lock-out, long passwords, a session of eight hours.</summary>
internal static class StaffIdentity
{
    public const int PasswordLength = 12;
    public const int TriesBeforeLockOut = 5;
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Session = TimeSpan.FromHours(8);
    public static readonly TimeSpan StampLasts = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan PasswordLinkLasts = TimeSpan.FromDays(3);

    public static void AddStaffIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration.RequiresHttps();
        services.AddSingleton<IClaimsTransformation, CoverClaims>();
        services.AddIdentity<StaffMember, IdentityRole<Guid>>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockOut;
                options.Lockout.DefaultLockoutTimeSpan = LockOut;

                // Length is what makes a password strong; rules about signs make people write them down.
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddSignInManager<StaffSignInManager>()
            .AddErrorDescriber<PlainIdentityErrors>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinkLasts);

        // Somebody who is deactivated or loses a role is stopped within a minute, wherever they are signed in.
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampLasts;
            options.OnRefreshingPrincipal = TwoFactor.KeepAsync;
        });
        services.ConfigureApplicationCookie(options =>
        {
            Harden(options, "portal-staff", https);
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = true;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = null;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = context =>
                IsStampDue(context) ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask;
            options.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(SignInAddress(context));
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Harden(options, "portal-code", https));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, options => Harden(options, "portal-remembered", https));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, options => Harden(options, "portal-external", https));
    }

    // The framework's validator brings everything that knows about people with it, only to find that the minute has not passed: a
    // twentieth of a page.
    private static bool IsStampDue(CookieValidatePrincipalContext context) =>
        context.Properties.IssuedUtc is not { } issued || (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow() - issued > StampLasts;

    private static void Harden(CookieAuthenticationOptions options, string name, bool https)
    {
        options.Cookie.Name = https ? $"__Host-{name}" : name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    // A form that was sent after the session ended cannot be sent again by a link: lead back to its page, where the draft is.
    private static string SignInAddress(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var page = HttpMethods.IsGet(request.Method) ? $"{request.Path}{request.QueryString}"
            : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referrer) && referrer.Authority == request.Host.Value ? referrer.PathAndQuery
            : "/staff";
        return $"/sign-in{QueryString.Create("returnUrl", page)}";
    }
}

/// <summary>People who have left cannot sign in.</summary>
internal sealed class StaffSignInManager(
    UserManager<StaffMember> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation) : SignInManager<StaffMember>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(StaffMember user) => user.IsActive && await base.CanSignInAsync(user);

    /// <summary>Also asked again while somebody is signed in.</summary>
    public override async Task<bool> ValidateSecurityStampAsync(StaffMember? user, string? securityStamp) =>
        user is { IsActive: true } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
