using System.Text.Encodings.Web;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.SignIn;
using ComplaintsPortal.Web.Hosting;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace ComplaintsPortal.Web.Features.Authenticator;

/// <summary>Setting up an authenticator app (one-time codes), and taking it away again.</summary>
public sealed class AuthenticatorHandler(UserManager<StaffMember> users, SignInManager<StaffMember> signIn, Branding branding)
{
    private const int RecoveryCodes = 10;

    /// <summary>The secret to put into the app; made when there is none.</summary>
    public async Task<string> KeyAsync(StaffMember person)
    {
        if (await users.GetAuthenticatorKeyAsync(person) is { Length: > 0 } key)
        {
            return key;
        }

        await users.ResetAuthenticatorKeyAsync(person);
        await signIn.RefreshSignInAsync(person);
        return await users.GetAuthenticatorKeyAsync(person) ?? throw new InvalidOperationException("The key was not saved.");
    }

    /// <summary>The secret as a picture for the app's camera.</summary>
    public async Task<string> PictureAsync(StaffMember person)
    {
        var issuer = UrlEncoder.Default.Encode($"{branding.Landlord} {branding.Service}");
        var account = UrlEncoder.Default.Encode(person.Email ?? person.Name);
        var address = $"otpauth://totp/{issuer}:{account}?secret={await KeyAsync(person)}&issuer={issuer}&digits=6";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4);
    }

    /// <summary>Starts asking for codes, once a right one shows that the app has the secret. Gives the recovery codes.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(StaffMember person, string code)
    {
        if (!await users.VerifyTwoFactorTokenAsync(person, users.Options.Tokens.AuthenticatorTokenProvider, SignInHandler.Digits(code)))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(person, true);
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [TwoFactor.Claim.Clone()]);
        return await NewRecoveryCodesAsync(person);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(StaffMember person) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? []];

    public async Task TurnOffAsync(StaffMember person)
    {
        await users.SetTwoFactorEnabledAsync(person, false);
        await users.ResetAuthenticatorKeyAsync(person);
        await signIn.SignInAsync(person, isPersistent: false);
    }
}
