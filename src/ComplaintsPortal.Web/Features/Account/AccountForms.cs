using System.ComponentModel.DataAnnotations;
using ComplaintsPortal.Web.Security;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Account;

public sealed record PasswordForm
{
    [DataType(DataType.Password)]
    public string? Current { get; init; }

    [DataType(DataType.Password)]
    public string? New { get; init; }
}

public sealed record AccountViewModel(string Name, string Email, string? JobTitle, string? Team, IReadOnlyList<string> Roles, bool HasAuthenticator);

internal sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(form => form.Current).NotEmpty().WithMessage("Enter your current password");
        RuleFor(form => form.New).NewPassword();
    }
}

internal static class PasswordRules
{
    public const int MaxLength = 200;

    public static void NewPassword<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .NotEmpty().WithMessage("Enter a new password")
        .MinimumLength(StaffIdentity.PasswordLength).WithMessage($"Password must be {StaffIdentity.PasswordLength} characters or more")
        .MaximumLength(MaxLength).WithMessage($"Password must be {MaxLength} characters or fewer")
        .Must(password => password!.Distinct().Count() > 3).WithMessage("Choose a password with more different characters");
}
