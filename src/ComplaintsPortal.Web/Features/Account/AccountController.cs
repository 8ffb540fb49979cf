using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Hosting;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Account;

/// <summary>One's own account.</summary>
[Allow(Permission.UseStaffPages)]
[BeforeTwoFactor]
public sealed class AccountController(UserManager<StaffMember> users, SignInManager<StaffMember> signIn, Branding branding) : PortalController
{
    [HttpGet("/account")]
    public async Task<IActionResult> Index()
    {
        var person = await MeAsync();
        var roles = Actor.Roles.Select(branding.NameOf).ToList();
        return View(new AccountViewModel(person.Name, person.Email ?? "", person.JobTitle, person.Team, roles, person.TwoFactorEnabled));
    }

    [HttpGet("/account/password")]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(PasswordForm form, [FromServices] IValidator<PasswordForm> validator, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form, nameof(Password));
        }

        var person = await MeAsync();
        var result = await users.ChangePasswordAsync(person, form.Current!, form.New!);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(PasswordForm.Current) : nameof(PasswordForm.New), error.Description);
            }

            return Invalid(form, nameof(Password));
        }

        await signIn.RefreshSignInAsync(person);
        Done("Your password has been changed");
        return RedirectToAction(nameof(Index));
    }

    private async Task<StaffMember> MeAsync() => await users.GetUserAsync(User) ?? throw new NotFoundException();
}
