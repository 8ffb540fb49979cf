using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.TrackMessage;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>In to one's complaint with reference and code, and out again.</summary>
[Public]
[Repeatable]
[Route("track")]
public sealed class TrackController(TrackSession session, TrackingDoor door, LostCodes lostCodes, IValidator<TrackForm> validator, IValidator<LostCodeForm> lostCodeValidator) : PortalController
{
    /// <summary>One sentence for an unknown reference and for a wrong code.</summary>
    public const string Wrong = "The reference or the access code is not right. Check both and try again";

    public const string Locked = "There have been too many wrong tries. Wait one hour and try again, or telephone us";

    public const string CasePage = "/track/complaint";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await session.CurrentAsync(cancellationToken) is null ? View(new TrackForm()) : Redirect(CasePage);

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form);
        }

        var reference = ComplaintReference.Parse(form.Reference!, null);
        switch (await door.EnterAsync(reference, form.Code!, Address, cancellationToken))
        {
            case Entry.Open:
                await session.BeginAsync(reference, form.Code ?? "", cancellationToken);
                ViewData["Waits"] = true;
                return form.Words is { Length: > 0 } words ? View(TrackedController.MessagePage, new TrackMessageForm { Words = words }) : Redirect(CasePage);
            case Entry.Locked:
                ModelState.AddModelError("", Locked);
                return Invalid(form);
            default:
                ModelState.AddModelError("", Wrong);
                return Invalid(form);
        }
    }

    [HttpPost("close")]
    public IActionResult Close()
    {
        session.End();
        Done("You have signed out. Your complaint goes on.");
        return Redirect("/track");
    }

    [HttpGet("lost-code")]
    public IActionResult LostCode() => View(new LostCodeForm());

    [HttpPost("lost-code")]
    public async Task<IActionResult> LostCode(LostCodeForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(lostCodeValidator, form, cancellationToken))
        {
            return Invalid(form, nameof(LostCode));
        }

        await lostCodes.AskAsync(ComplaintReference.Parse(form.Reference!, null), Address, cancellationToken);
        return Redirect("/track/code-sent");
    }

    /// <summary>The same for every reference.</summary>
    [HttpGet("code-sent")]
    public IActionResult CodeSent() => View();

    private IPAddress Address => HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
}
