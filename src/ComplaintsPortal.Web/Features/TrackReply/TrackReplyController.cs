using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Complain;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackReply;

/// <summary>The complainant sees what was found so far and answers before it is decided (Code 5.8, LHP-37).</summary>
[Route(TrackController.CasePage + "/reply")]
public sealed class TrackReplyController(TrackedWork work, IValidator<TrackReplyForm> validator) : TrackedController
{
    [HttpGet("")]
    public IActionResult Index() => Page(new TrackReplyForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackReplyForm form, CancellationToken cancellationToken)
    {
        if (!Tracked.CanReply)
        {
            return Page(form);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["Tracked"] = Tracked;
            return Invalid(form);
        }

        await work.DoAsync(Complaint.Reference, ActorName, (complaint, rules, act) => complaint.AnswerReply(null, form.Words!, rules, act, Member?.Party.Id), cancellationToken);
        Done("Thank you. We have your answer and read it before we decide.");
        return Redirect(Href());
    }

    private IActionResult Page(TrackReplyForm form)
    {
        var tracked = Tracked;
        if (!tracked.CanReply)
        {
            Notice("This cannot be answered here any more. You can send us a message at any time.");
            return Redirect(Href());
        }

        ViewData["Tracked"] = tracked;
        return View(form);
    }
}

public sealed record TrackReplyForm
{
    public string? Words { get; init; }
}

public sealed class TrackReplyFormValidator : AbstractValidator<TrackReplyForm>
{
    public TrackReplyFormValidator() =>
        RuleFor(form => form.Words).NotEmpty().WithMessage("Write what is wrong or missing, or that you have nothing to add").Fits("Your answer", Limits.Words);
}
