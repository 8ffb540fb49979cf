using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Web.Features.SignIn;

public enum SignInOutcome
{
    SignedIn,
    NeedsCode,
    Refused,
    LockedOut,

    /// <summary>The password was given too long ago to go on with the code.</summary>
    StartAgain,
}

/// <summary>Signs staff in. An unknown address, a wrong password and somebody who has left cannot be told apart.</summary>
public sealed class SignInHandler(SignInManager<StaffMember> signIn, UserManager<StaffMember> users, IPasswordHasher<StaffMember> hasher)
{
    private const string SomeHash = "AQAAAAIAAYagAAAAEAECAwQFBgcICQoLDA0ODxAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==";

    public async Task<SignInOutcome> WithPasswordAsync(string email, string password)
    {
        var person = await users.FindByEmailAsync(email);
        if (person is not { IsActive: true })
        {
            // As long as the check of a real password takes.
            hasher.VerifyHashedPassword(new StaffMember { Name = "" }, SomeHash, password);
            return SignInOutcome.Refused;
        }

        return Outcome(await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true));
    }

    public async Task<SignInOutcome> WithCodeAsync(string code) => await signIn.GetTwoFactorAuthenticationUserAsync() is { IsActive: true }
        ? Outcome(await signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false))
        : SignInOutcome.StartAgain;

    public async Task<SignInOutcome> WithRecoveryCodeAsync(string code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsActive: true } person)
        {
            return SignInOutcome.StartAgain;
        }

        if (await users.IsLockedOutAsync(person))
        {
            return SignInOutcome.LockedOut;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        if (!result.Succeeded)
        {
            await users.AccessFailedAsync(person);
        }

        return Outcome(result);
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    internal static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static SignInOutcome Outcome(SignInResult result) =>
        result.Succeeded ? SignInOutcome.SignedIn
        : result.RequiresTwoFactor ? SignInOutcome.NeedsCode
        : result.IsLockedOut ? SignInOutcome.LockedOut
        : SignInOutcome.Refused;
}
