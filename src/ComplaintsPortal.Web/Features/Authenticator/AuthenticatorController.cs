using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.SignIn;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Authenticator;

/// <summary>One's own authenticator app and recovery codes.</summary>
[Allow(Permission.UseStaffPages)]
[BeforeTwoFactor]
public sealed class AuthenticatorController(AuthenticatorHandler handler, UserManager<StaffMember> users, IConfiguration configuration) : PortalController
{
    private const string CodesKey = "RecoveryCodes";

    [HttpGet("/account/authenticator")]
    public async Task<IActionResult> Index() => View(await PageAsync());

    /// <summary>The secret as a QR code; its own address, since pages carry no inline pictures of secrets that a cache might keep.</summary>
    [HttpGet("/account/authenticator/qr")]
    public async Task<IActionResult> Picture()
    {
        var person = await MeAsync();
        return person.TwoFactorEnabled ? NotFound() : Content(await handler.PictureAsync(person), "image/svg+xml");
    }

    [HttpPost("/account/authenticator")]
    public async Task<IActionResult> Index(CodeForm form, [FromServices] IValidator<CodeForm> validator, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, form, cancellationToken))
        {
            if (await handler.TurnOnAsync(await MeAsync(), form.Code!) is { } codes)
            {
                return ShowOnce(codes, "Your authenticator app is set up");
            }

            ModelState.AddModelError(nameof(CodeForm.Code), "That code is not right. Enter the code that your app shows now");
        }

        return Invalid(await PageAsync() with { Code = form.Code });
    }

    [HttpGet("/account/recovery-codes")]
    public IActionResult RecoveryCodes() =>
        TempData[CodesKey] is string[] codes ? View(codes) : RedirectToAction(nameof(Index));

    [HttpPost("/account/recovery-codes")]
    public async Task<IActionResult> NewRecoveryCodes()
    {
        var person = await MeAsync();
        return person.TwoFactorEnabled
            ? ShowOnce(await handler.NewRecoveryCodesAsync(person), "You have new recovery codes. The old ones no longer work")
            : RedirectToAction(nameof(Index));
    }

    [HttpPost("/account/authenticator/off")]
    public async Task<IActionResult> TurnOff()
    {
        if (Required)
        {
            throw new NotAllowedException("Everybody here signs in with an authenticator app, so it cannot be turned off.");
        }

        await handler.TurnOffAsync(await MeAsync());
        Done("Your authenticator app is turned off");
        return RedirectToAction(nameof(Index));
    }

    private bool Required => configuration.GetValue<bool>(TwoFactor.Key);

    private RedirectToActionResult ShowOnce(IReadOnlyList<string> codes, string done)
    {
        TempData[CodesKey] = codes.ToArray();
        Done(done);
        return RedirectToAction(nameof(RecoveryCodes));
    }

    private async Task<AuthenticatorViewModel> PageAsync()
    {
        var person = await MeAsync();
        return person.TwoFactorEnabled
            ? new AuthenticatorViewModel { IsOn = true, IsRequired = Required, CodesLeft = await users.CountRecoveryCodesAsync(person) }
            : new AuthenticatorViewModel { IsRequired = Required, Key = await handler.KeyAsync(person) };
    }

    private async Task<StaffMember> MeAsync() => await users.GetUserAsync(User) ?? throw new NotFoundException();
}
