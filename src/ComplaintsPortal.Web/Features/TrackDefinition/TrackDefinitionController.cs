using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackDefinition;

/// <summary>The complainant says whether we understand the complaint (Code 5.6).</summary>
[Route(TrackController.CasePage + "/definition")]
public sealed class TrackDefinitionController(TrackedWork work, IValidator<TrackDefinitionForm> validator) : TrackedController
{
    [HttpGet("")]
    public IActionResult Index() => Page(new TrackDefinitionForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackDefinitionForm form, CancellationToken cancellationToken)
    {
        if (!Tracked.CanAnswerDefinition)
        {
            return await OverAsync(work, form.Words, Over, cancellationToken);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["Tracked"] = Tracked;
            return Invalid(form);
        }

        return await AnswerAsync(
            work, form.Words, form.Agrees ? "Thank you. We know now that we have understood you." : "Thank you. We have what you told us, and look at it now.",
            (complaint, _, act) =>
            {
                if (Member is not null)
                {
                    complaint.AnswerDefinitionInGroup(form.Agrees, form.Words ?? "", act);
                }
                else
                {
                    complaint.AnswerDefinition(form.Agrees ? DefinitionState.Agreed : DefinitionState.Corrected, form.Agrees ? "" : form.Words!, act);
                }
            },
            cancellationToken);
    }

    private IActionResult Page(TrackDefinitionForm form)
    {
        var tracked = Tracked;
        if (!tracked.CanAnswerDefinition)
        {
            Notice($"{Over} {SendAMessage}");
            return Redirect(Href());
        }

        ViewData["Tracked"] = tracked;
        return View(form);
    }
}
