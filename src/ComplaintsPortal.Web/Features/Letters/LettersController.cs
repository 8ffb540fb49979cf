using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>A kind of letter on a case: what it lacks, how it looks, and the button that issues it, once.</summary>
[Allow(Permission.IssueLetters)]
[Route("cases/{reference}/letters/{kind}")]
public sealed class LettersController(CaseLoader cases, LetterDesk desk, IssueLetterHandler handler, IValidator<LetterForm> validator) : CaseController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, string kind, bool correct, [FromQuery(Name = "for")] int? onlyFor, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(reference, kind, onlyFor, cancellationToken);
        return View(correct && model.Standing is { } old
            ? model with { Correcting = true, Form = new LetterForm { Replaces = old.Number } }
            : model);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, string kind, LetterForm form, [FromQuery(Name = "for")] int? onlyFor, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(reference, kind, onlyFor, cancellationToken) with { Form = form, Correcting = form.Replaces is not null };
        GuardCorrection(model, form);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form)))
        {
            return Invalid(model);
        }

        if (model.WhyNot is null && model.Draft.Gaps.Count > 0)
        {
            ModelState.AddModelError("", "This letter cannot go yet: something that it must say is missing");
            return Invalid(model);
        }

        try
        {
            var letter = await handler.HandleAsync(model.Case, model.Kind, form.Replaces is null ? null : form.Reason, cancellationToken, onlyFor);
            Done(letter.Delivery == Delivery.Email
                ? $"“{letter.Title}” is issued. The email is on its way."
                : $"“{letter.Title}” is issued and waits in the print queue.");
            return Redirect(model.Case.Href());
        }
        catch (LetterFailedException failed)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return View(await ModelAsync(reference, kind, onlyFor, cancellationToken) with { Form = form, Correcting = form.Replaces is not null, Failure = failed.Message });
        }
    }

    // A correction is of the letter that the page showed, not of one that has replaced it since.
    private static void GuardCorrection(LetterViewModel model, LetterForm form)
    {
        if (form.Replaces is { } number && model.Standing is { } standing && standing.Number != number)
        {
            throw new IllegalActException($"{standing.IssuedBy} corrected this letter on {Words.Moment(standing.IssuedOn)} already.");
        }
    }

    private async Task<LetterViewModel> ModelAsync(ComplaintReference reference, string kind, int? onlyFor, CancellationToken cancellationToken)
    {
        if (!Kebab.TryParse<LetterKind>(kind, out var letter))
        {
            throw new NotFoundException("letter");
        }

        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        return new LetterViewModel(open, await desk.ComposeAsync(open, letter, cancellationToken, onlyFor), new LetterForm());
    }
}
