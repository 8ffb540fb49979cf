using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.ContributionAnswer;

/// <summary>
/// Whoever was asked for information answers here by the link in their mail, without an account. Opening the page changes nothing, so a
/// mail scanner that follows links does no harm; only the form that is sent from it answers.
/// </summary>
[Public]
[Route("information-for-complaint/{token}")]
public sealed class ContributionAnswerController(ContributionDesk desk, Uploads uploads, IValidator<AnswerForm> validator, UploadRules rules) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        var linked = await FindAsync(token, cancellationToken);
        return WhyNot(linked) is { } whyNot ? View("Over", (linked.Contribution, whyNot)) : View(new AnswerViewModel(linked, new AnswerForm { By = linked.Contribution.Name }, rules));
    }

    [HttpPost("")]
    [TakesFiles]
    public async Task<IActionResult> Index(string token, AnswerForm form, CancellationToken cancellationToken)
    {
        var linked = await FindAsync(token, cancellationToken);
        IllegalActException.ThrowIf(WhyNot(linked));
        var outcome = await IsValidAsync(validator, form, cancellationToken, nameof(AnswerViewModel.Form))
            ? await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken)
            : null;
        foreach (var file in outcome?.Refused ?? [])
        {
            ModelState.AddModelError($"{nameof(AnswerViewModel.Form)}.{nameof(form.Files)}", file.Sentence);
        }

        if (outcome is null || outcome.Refused.Count > 0)
        {
            return Invalid(new AnswerViewModel(linked, form, rules));
        }

        await desk.AnswerAsync(token, form.Answer!, form.By!, outcome.Files, cancellationToken);
        Done("Thank you. We have your answer.");
        return Redirect($"{ContributionMail.Path}/{token}");
    }

    private async Task<LinkedContribution> FindAsync(string token, CancellationToken cancellationToken) =>
        await desk.FindAsync(token, cancellationToken) ?? throw new NotFoundException("request for information");

    private string? WhyNot(LinkedContribution linked) => linked.Contribution.WhyNotAnswer(linked.Link, linked.Status, LondonTime.Today(Clock));
}

public sealed record AnswerViewModel(LinkedContribution Linked, AnswerForm Form, UploadRules Rules);
