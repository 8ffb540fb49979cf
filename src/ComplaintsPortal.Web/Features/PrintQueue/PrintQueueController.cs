using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.PrintQueue;

/// <summary>Letters for people who want post, or whose email came back. Whoever does the post needs no access to the case.</summary>
[Allow(Permission.PostLetters)]
[Route("staff/print-queue")]
public sealed class PrintQueueController(
    PrintQueueQuery query, WorklistCountsQuery counts, PrintQueueHandler handler, IValidator<PrintQueueForm> validator, StoredFiles files, PdfJoin join) : PortalController
{
    /// <param name="all">Every letter of the page is ticked.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(bool all, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var model = await ModelAsync(new PrintQueueForm { PostedOn = DateParts.From(Today) }, cancellationToken);
        return View(all ? model with { Form = model.Form with { Letters = [.. model.Letters.Select(letter => letter.Id)] } } : model);
    }

    // Each letter is recorded in a save of its own, and one that was recorded already is left out: no form key is needed.
    [HttpPost("")]
    [Repeatable]
    public async Task<IActionResult> Post(PrintQueueForm form, CancellationToken cancellationToken)
    {
        var valid = await IsValidAsync(validator, form, cancellationToken, nameof(PrintQueueViewModel.Form));
        var chosen = await query.ReadAsync(form.Letters, Actor, cancellationToken);
        if (valid && chosen.Find(letter => letter.DateOnLetter > form.PostedOn.ToDate()) is { } later)
        {
            ModelState.AddModelError($"{nameof(PrintQueueViewModel.Form)}.{nameof(form.PostedOn)}", $"The letter “{later.Title}” ({later.Reference}) was issued on {Words.ShortDay(later.DateOnLetter)}. The day of posting must be that day or later");
            valid = false;
        }

        if (!valid)
        {
            return Invalid(await ModelAsync(form, cancellationToken));
        }

        var outcome = await handler.HandleAsync(chosen, form.PostedOn.ToDate()!.Value, Actor, cancellationToken);
        Done(Sentence(outcome, form.Letters.Count - chosen.Count, form.PostedOn.ToDate()!.Value));
        return Redirect("/staff/print-queue");
    }

    /// <summary>A letter that waits; once it is posted, only those who see the case can open it.</summary>
    [HttpGet("{id:long}.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Pdf(long id, CancellationToken cancellationToken)
    {
        var (sha256, name) = await query.PdfAsync(id, Actor, cancellationToken) ?? throw new NotFoundException("letter in the print queue");
        return files.Letter(Response, sha256, name);
    }

    /// <summary>The ticked letters as one PDF, in the order of the page. Nothing is recorded: that they were posted is said afterwards.</summary>
    [HttpPost("print")]
    [Repeatable]
    public async Task<IActionResult> Print(PrintQueueForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var chosen = await query.ReadAsync(form.Letters, Actor, cancellationToken);
        var parts = await query.PdfsAsync([.. chosen.Select(letter => letter.Id)], Actor, cancellationToken);
        try
        {
            if (parts.Count > 0)
            {
                return File(await join.JoinAsync(parts, cancellationToken), "application/pdf", $"letters-{Today:yyyy-MM-dd}.pdf");
            }

            ModelState.AddModelError($"{nameof(PrintQueueViewModel.Form)}.{nameof(form.Letters)}", "Select the letters that you want to print");
        }
        catch (LetterFailedException fault)
        {
            ModelState.AddModelError($"{nameof(PrintQueueViewModel.Form)}.{nameof(form.Letters)}", $"{fault.Message} Nothing was put together. You can print the others without it");
        }

        return Invalid(await ModelAsync(form, cancellationToken));
    }

    private static string Sentence(PostingOutcome outcome, int gone, DateOnly day)
    {
        List<string> sentences = [];
        if (outcome.Posted > 0)
        {
            sentences.Add($"{Words.Count(outcome.Posted, "letter")} recorded as posted on {Words.Day(day)}.");
        }

        if (gone > 0)
        {
            sentences.Add($"{Words.Count(gone, "letter")} had been recorded already.");
        }

        sentences.AddRange(outcome.Refused);
        return string.Join(" ", sentences);
    }

    private async Task<PrintQueueViewModel> ModelAsync(PrintQueueForm form, CancellationToken cancellationToken)
    {
        var letters = await query.ReadAsync(Actor, cancellationToken);

        // Counted for the navigation anyhow, once in a request.
        var all = (await counts.ReadAsync(Actor, cancellationToken)).LettersToPost;
        return new PrintQueueViewModel(form, letters, all, Today, Actor.Can(Permission.SeeAllCases));
    }
}

/// <param name="All">How many wait in all; the page shows the oldest.</param>
/// <param name="LinksToCases">True for people who may open every case.</param>
public sealed record PrintQueueViewModel(PrintQueueForm Form, IReadOnlyList<QueuedLetter> Letters, int All, DateOnly Today, bool LinksToCases);
