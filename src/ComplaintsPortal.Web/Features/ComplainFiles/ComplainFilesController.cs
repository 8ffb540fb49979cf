using ComplaintsPortal.Web.Features.Complain;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.ComplainFiles;

/// <summary>Photographs and files with a complaint: added and removed one by one, without script and without dragging.</summary>
[Route("complain/files")]
public sealed class ComplainFilesController(DraftSession session, ComplainFilesHandler handler, IValidator<ComplainFilesForm> validator) : DraftController(session)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        return Elsewhere(draft, Steps.Files) ?? View(await ModelAsync(draft!.Id, Read(draft), cancellationToken));
    }

    [HttpPost("")]
    [TakesFiles]
    public async Task<IActionResult> Index(ComplainFilesForm form, CancellationToken cancellationToken)
    {
        var draft = await Session.SaveAsync(answers => answers with { FilesSeen = true }, cancellationToken);
        if (draft.SentAs is not null)
        {
            return RedirectToSent();
        }

        await IsValidAsync(validator, form, cancellationToken);
        foreach (var sentence in await handler.AddAsync(draft.Id, form.Files, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Files), sentence);
        }

        var answers = Read(draft);
        return !ModelState.IsValid ? Invalid(await ModelAsync(draft.Id, answers, cancellationToken))
            : form.IsUpload ? Redirect(Request.Path + Request.QueryString)
            : Redirect(HrefAfter(Steps.Files, answers));
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(long file, CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        if (Elsewhere(draft, Steps.Files) is { } elsewhere)
        {
            return elsewhere;
        }

        if (await handler.RemoveAsync(draft!.Id, file, cancellationToken) is { } name)
        {
            Done($"“{name}” has been removed.");
        }

        return Redirect(Steps.Files.Href + (IsChange ? $"?{Change}" : ""));
    }

    private async Task<ComplainFilesViewModel> ModelAsync(long draftId, Answers answers, CancellationToken cancellationToken)
    {
        Frame(Steps.Files, answers);
        ViewData["OwnForm"] = true;
        return new ComplainFilesViewModel(await handler.ListAsync(draftId, cancellationToken), IsChange);
    }
}
