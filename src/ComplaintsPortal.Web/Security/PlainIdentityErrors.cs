using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Web.Security;

/// <summary>What Identity says, in the portal's words.</summary>
internal sealed class PlainIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Password must be {length} characters or more");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Password must have at least {uniqueChars} different characters");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "The current password is not right");

    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), "This link has been used or is too old. Ask an administrator for a new one");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Somebody with this email address is here already");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Somebody with this email address is here already");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Enter an email address in the correct format, like name@example.com");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Somebody else has just changed this. Open the page again");

    private static IdentityError Error(string code, string sentence) => new() { Code = code, Description = sentence };
}
