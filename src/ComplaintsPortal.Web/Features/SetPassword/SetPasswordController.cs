using System.ComponentModel.DataAnnotations;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Account;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SetPassword;

public sealed record SetPasswordForm
{
    public Guid Id { get; init; }

    public string? Token { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

internal sealed class SetPasswordFormValidator : AbstractValidator<SetPasswordForm>
{
    public SetPasswordFormValidator() => RuleFor(form => form.Password).NewPassword();
}

/// <summary>Choosing a password by the link that an administrator gave. Opening the link does nothing; only the form uses it up.</summary>
[Public]
public sealed class SetPasswordController(UserManager<StaffMember> users, IValidator<SetPasswordForm> validator) : PortalController
{
    [HttpGet("/set-password/{id:guid}")]
    public IActionResult Index(Guid id, string? token) => View(new SetPasswordForm { Id = id, Token = token });

    [HttpPost("/set-password/{id:guid}")]
    public async Task<IActionResult> Index(SetPasswordForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form);
        }

        var person = await users.FindByIdAsync(form.Id.ToString());
        var result = person is { IsActive: true } && SignInLink.Decode(form.Token) is { } token
            ? await users.ResetPasswordAsync(person, token, form.Password!)
            : IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(SetPasswordForm.Password), error.Description);
            }

            return Invalid(form);
        }

        await users.SetLockoutEndDateAsync(person!, null);
        Done("Your password is set. You can sign in now");
        return Redirect("/sign-in");
    }
}
