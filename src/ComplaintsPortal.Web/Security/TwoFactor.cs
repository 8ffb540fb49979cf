using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Web.Security;

/// <summary>Open to staff who have not set up their authenticator app yet, although the site wants everybody to.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeTwoFactorAttribute : Attribute;

/// <summary>Where <c>Portal:RequireTwoFactor</c> is true, staff see nothing but the set-up until they have signed in with a code.</summary>
internal static class TwoFactor
{
    public const string Key = "Portal:RequireTwoFactor";
    public const string SetUpPath = "/account/authenticator";

    private const string Method = "amr";
    private const string Code = "mfa";

    public static Claim Claim { get; } = new(Method, Code);

    public static bool SignedInWithCode(this ClaimsPrincipal person) => person.HasClaim(Method, Code);

    public static void UseTwoFactorWhereRequired(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Key))
        {
            return;
        }

        app.Use((context, next) =>
        {
            var metadata = context.GetEndpoint()?.Metadata;
            if (context.User.Identity is not { IsAuthenticated: true }
                || context.User.SignedInWithCode()
                || metadata?.GetMetadata<PublicAttribute>() is not null
                || metadata?.GetMetadata<BeforeTwoFactorAttribute>() is not null)
            {
                return next(context);
            }

            context.Response.Redirect(SetUpPath);
            return Task.CompletedTask;
        });
    }

    /// <summary>The renewed cookie still says that a code was given.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.SignedInWithCode() == true && context.NewPrincipal?.Identity is ClaimsIdentity renewed)
        {
            renewed.AddClaim(Claim.Clone());
        }

        return Task.CompletedTask;
    }
}
