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
            return await OverAsync(work, form.Words, Over, cancellationToken);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["Tracked"] = Tracked;
            return Invalid(form);
        }

        return await AnswerAsync(
            work, form.Words, "Thank you. We have your answer and read it before we decide.",
            (complaint, rules, act) => complaint.AnswerReply(null, form.Words!, rules, act, Member?.Party.Id), cancellationToken);
    }

    private IActionResult Page(TrackReplyForm form)
    {
        var tracked = Tracked;
        if (!tracked.CanReply)
        {
            Notice($"{Over} {SendAMessage}");
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
