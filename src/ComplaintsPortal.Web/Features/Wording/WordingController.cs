using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>The wording of the landlord's letters: read, change, bring back.</summary>
[Allow(Permission.WordLetters)]
[Route("staff/policy/wording")]
public sealed class WordingController(WordingQuery wordings, WordingHandler handler, IValidator<WordingForm> validator) : PortalController
{
    [HttpGet("")]
    public IActionResult Index() => View(wordings.List());

    /// <param name="back">The number of an earlier wording to bring back; 0 for the policy's own.</param>
    [HttpGet("{kind}")]
    public IActionResult Edit(string kind, int? back)
    {
        var letter = wordings.Kind(kind);
        var history = wordings.History(letter);
        var earlier = history.Changes.FirstOrDefault(change => change.Number == back);
        if (back is not null and not 0 && earlier is null)
        {
            throw new NotFoundException("earlier wording");
        }

        var text = back switch
        {
            null => wordings.Text(letter),
            0 => history.Own,
            _ => earlier!.Text ?? history.Own,
        };
        return View("Edit", wordings.Page(letter, new WordingForm { Text = text, From = wordings.Number(letter) }) with { Earlier = earlier, OwnAgain = back == 0 });
    }

    [HttpPost("{kind}")]
    public async Task<IActionResult> Edit(string kind, WordingForm form, CancellationToken cancellationToken)
    {
        var letter = wordings.Kind(kind);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(WordingViewModel.Form)) || !Holds(letter, form))
        {
            return Invalid(wordings.Page(letter, form), "Edit");
        }

        if (!await handler.HandleAsync(letter, form, Actor, cancellationToken))
        {
            ModelState.Remove("Form.From");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Edit", wordings.Conflict(letter, form));
        }

        Done("The wording is saved. Letters that are issued from now on have it");
        return Redirect(WordingRow.HrefOf(letter));
    }

    [HttpGet("{kind}/versions")]
    public IActionResult History(string kind) => View(wordings.History(wordings.Kind(kind)));

    private bool Holds(LetterKind letter, WordingForm form)
    {
        foreach (var fault in wordings.Faults(letter, form))
        {
            ModelState.AddModelError($"{nameof(WordingViewModel.Form)}.{nameof(form.Text)}", fault);
        }

        return ModelState.IsValid;
    }
}
