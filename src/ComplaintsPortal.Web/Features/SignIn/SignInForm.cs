using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.SignIn;

public sealed record SignInForm
{
    public string? Email { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }

    public string? ReturnUrl { get; init; }
}

/// <summary>A code from the authenticator app, or one of the recovery codes.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }

    public string? ReturnUrl { get; init; }
}

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Enter your email address");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password");
    }
}

internal sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code");
}
