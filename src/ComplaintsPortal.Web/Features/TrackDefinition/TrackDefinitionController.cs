using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackDefinition;

/// <summary>The complainant says whether we understand the complaint (Code 5.6).</summary>
[Route(TrackController.CasePage + "/definition")]
public sealed class TrackDefinitionController(TrackedWork work, IValidator<TrackDefinitionForm> validator) : TrackedController
{
    public const string MemberAgrees = "I agree with how you understand the complaint.";

    [HttpGet("")]
    public IActionResult Index() => Page(new TrackDefinitionForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(TrackDefinitionForm form, CancellationToken cancellationToken)
    {
        if (!Tracked.CanAnswerDefinition)
        {
            return Page(form);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["Tracked"] = Tracked;
            return Invalid(form);
        }

        await work.DoAsync(
            Complaint.Reference, ActorName,
            (complaint, _, act) =>
            {
                // It is agreed when the complainant in whose name it stands agrees; anybody of a group can say that it is wrong.
                if (form.Agrees && Member is not null)
                {
                    complaint.ReceiveMessage(MemberAgrees, act);
                }
                else
                {
                    complaint.AnswerDefinition(form.Agrees ? DefinitionState.Agreed : DefinitionState.Corrected, form.Agrees ? "" : Member is null ? form.Words! : $"{ActorName}: {form.Words}", act);
                }
            },
            cancellationToken);
        Done(form.Agrees ? "Thank you. We know now that we have understood you." : "Thank you. We have what you told us, and look at it now.");
        return Redirect(Href());
    }

    private IActionResult Page(TrackDefinitionForm form)
    {
        var tracked = Tracked;
        if (!tracked.CanAnswerDefinition)
        {
            Notice("This cannot be answered here any more. You can send us a message at any time.");
            return Redirect(Href());
        }

        ViewData["Tracked"] = tracked;
        return View(form);
    }
}
