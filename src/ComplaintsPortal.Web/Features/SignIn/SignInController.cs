using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SignIn;

/// <summary>Signing in, with a code where the person has an authenticator app, and out.</summary>
[Public]
[Repeatable]
public sealed class SignInController(SignInHandler handler) : PortalController
{
    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl) =>
        User.Identity is { IsAuthenticated: true } ? Onward(returnUrl) : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form, [FromServices] IValidator<SignInForm> validator, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form);
        }

        var outcome = await handler.WithPasswordAsync(form.Email!, form.Password!);
        if (outcome == SignInOutcome.NeedsCode)
        {
            return RedirectToAction(nameof(Code), new { form.ReturnUrl });
        }

        return Answer(outcome, form.ReturnUrl, nameof(Index), form, nameof(SignInForm.Password), "The email address or the password is not right");
    }

    [HttpGet("/sign-in/code")]
    public IActionResult Code(string? returnUrl) => View(new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in/code")]
    public async Task<IActionResult> Code(CodeForm form, [FromServices] IValidator<CodeForm> validator, CancellationToken cancellationToken) =>
        await IsValidAsync(validator, form, cancellationToken)
            ? Answer(await handler.WithCodeAsync(form.Code!), form.ReturnUrl, nameof(Code), form, nameof(CodeForm.Code), "That code is not right. Enter the code that your app shows now")
            : Invalid(form, nameof(Code));

    [HttpGet("/sign-in/recovery-code")]
    public IActionResult RecoveryCode(string? returnUrl) => View(new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in/recovery-code")]
    public async Task<IActionResult> RecoveryCode(CodeForm form, [FromServices] IValidator<CodeForm> validator, CancellationToken cancellationToken) =>
        await IsValidAsync(validator, form, cancellationToken)
            ? Answer(await handler.WithRecoveryCodeAsync(form.Code!), form.ReturnUrl, nameof(RecoveryCode), form, nameof(CodeForm.Code), "That recovery code is not right, or it has been used already")
            : Invalid(form, nameof(RecoveryCode));

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await handler.SignOutAsync();
        Done("You have signed out");
        return RedirectToAction(nameof(Index));
    }

    private IActionResult Answer(SignInOutcome outcome, string? returnUrl, string view, object form, string field, string wrong)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return Onward(returnUrl);
            case SignInOutcome.StartAgain:
                Notice("Please sign in again: it is too long since you gave your password");
                return RedirectToAction(nameof(Index), new { returnUrl });
            case SignInOutcome.LockedOut:
                ModelState.AddModelError("", $"Your account is locked because there were {StaffIdentity.TriesBeforeLockOut} wrong tries. Try again in {StaffIdentity.LockOut.TotalMinutes:0} minutes, or ask an administrator to unlock it");
                return Invalid(form, view);
            default:
                ModelState.AddModelError(field, wrong);
                return Invalid(form, view);
        }
    }

    private RedirectResult Onward(string? returnUrl) => Redirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/staff");
}
