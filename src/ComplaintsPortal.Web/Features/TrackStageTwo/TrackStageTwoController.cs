using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackStageTwo;

/// <summary>Asking for stage two: no reason, and no date that refuses it (Code 6.10, 6.12).</summary>
[Route(TrackController.CasePage + "/stage-two")]
public sealed class TrackStageTwoController(TrackedWork work, IValidator<TrackStageTwoForm> validator) : TrackedController
{
    [HttpGet("")]
    public IActionResult Index()
    {
        if (Tracked.CanAskForStageTwo)
        {
            ViewData["AboutTheReason"] = Tracked.AboutTheReason;
            return View(new TrackStageTwoForm());
        }

        Notice($"{WhyNot} {SendAMessage}");
        return Redirect(Href());
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackStageTwoForm form, CancellationToken cancellationToken)
    {
        if (!Tracked.CanAskForStageTwo)
        {
            return await OverAsync(work, form.Words, WhyNot, cancellationToken);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["AboutTheReason"] = Tracked.AboutTheReason;
            return Invalid(form);
        }

        return await AnswerAsync(
            work, form.Words, "You have asked for stage two. We write to you by the date below.",
            (complaint, rules, act) => complaint.RequestEscalation(act.On, form.Words ?? "", rules, act), cancellationToken);
    }

    private string WhyNot => Tracked.StageTwo is { } asked ? $"Stage two was asked for already, on {Domain.Complaints.Words.Day(asked.RequestedDay)}." : Tracked.WhyNoStageTwo!;
}
