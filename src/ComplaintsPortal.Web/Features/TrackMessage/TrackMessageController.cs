using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackMessage;

/// <summary>A message, files, or the answer to our question.</summary>
[Route(TrackController.CasePage + "/message")]
public sealed class TrackMessageController(TrackMessageHandler handler, IValidator<TrackMessageForm> validator) : TrackedController
{
    [HttpGet("")]
    public IActionResult Index() => Page(new TrackMessageForm());

    [HttpPost("")]
    [TakesFiles]
    public async Task<IActionResult> Index(TrackMessageForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Again(form);
        }

        var refused = await handler.HandleAsync(Complaint.Reference, ActorName, form, cancellationToken);
        if (refused.Count > 0)
        {
            foreach (var sentence in refused)
            {
                ModelState.AddModelError(nameof(form.Files), sentence);
            }

            return Again(form);
        }

        Done("Thank you. We have what you sent.");
        return Redirect(Href());
    }

    private ViewResult Page(TrackMessageForm form)
    {
        ViewData["Question"] = Question;
        return View(form);
    }

    private ViewResult Again(TrackMessageForm form)
    {
        ViewData["Question"] = Question;
        return Invalid(form);
    }

    // Our question, once the letter that asks it was sent.
    private string? Question => Complaint is { Status: ComplaintStatus.Clarifying, Triage: { } triage }
        && Tracked.Letters.Any(letter => letter.Kind == Domain.Letters.LetterKind.Clarification && !(letter.IssuedOn < triage.AskedOn))
        ? triage.Question
        : null;
}
