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

        return AlreadyOrNotYet();
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackStageTwoForm form, CancellationToken cancellationToken)
    {
        if (!Tracked.CanAskForStageTwo)
        {
            return AlreadyOrNotYet();
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["AboutTheReason"] = Tracked.AboutTheReason;
            return Invalid(form);
        }

        await work.DoAsync(
            Complaint.Reference, ActorName, (complaint, rules, act) => complaint.RequestEscalation(act.On, form.Words ?? "", rules, act), cancellationToken);
        Done("You have asked for stage two. We write to you by the date below.");
        return Redirect(Href());
    }

    private RedirectResult AlreadyOrNotYet()
    {
        Notice(Tracked.StageTwo is null
            ? $"{Tracked.WhyNoStageTwo} You can send us a message at any time."
            : $"Stage two was asked for already, on {Domain.Complaints.Words.Day(Tracked.StageTwo.RequestedDay)}. Nothing was done a second time.");
        return Redirect(Href());
    }
}
