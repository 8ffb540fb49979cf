using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Complain;
using ComplaintsPortal.Web.Features.ComplainFiles;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.ComplainCheck;

/// <summary>Check the answers, send them once, and see that they arrived.</summary>
[Route("complain")]
public sealed class ComplainCheckController(DraftSession session, ComplainFilesHandler files, ComplainCheckHandler handler, SentQuery sent, Rulebooks rulebooks) : DraftController(session)
{
    private const string CodeKey = "AccessCode";

    [HttpGet("check")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        if (Elsewhere(draft, null) is { } elsewhere)
        {
            return elsewhere;
        }

        var answers = Read(draft);
        if (Steps.Unanswered(answers, HttpContext.RequestServices) is { } step)
        {
            return Redirect($"{step.Href}?{Change}");
        }

        ViewData["Answers"] = answers;
        ViewData["Back"] = Steps.Help.Href;
        ViewData["OwnForm"] = true;
        return View(new ComplainCheckViewModel(draft!.Id, answers, await files.ListAsync(draft.Id, cancellationToken), rulebooks.Current.Policy));
    }

    [HttpPost("check")]
    public async Task<IActionResult> Send(ComplainCheckForm form, CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        if (Elsewhere(draft, null) is { } elsewhere)
        {
            return elsewhere;
        }

        if (form.Draft != draft!.Id || Steps.Unanswered(Read(draft), HttpContext.RequestServices) is not null)
        {
            // A page from before, or an answer that another tab has changed since: look at them again.
            return Redirect(Steps.CheckHref);
        }

        if (await handler.HandleAsync(draft.Id, cancellationToken) is { } taken)
        {
            TempData[CodeKey] = Representation.WhyNotGiveCode(taken.Complaint.Submission.AsItCame, rulebooks.For(taken.Complaint).Policy.Representation) is null ? taken.AccessCode : "";
        }

        return RedirectToSent();
    }

    /// <summary>That it arrived, now or before. The access code is shown the first time only.</summary>
    [HttpGet("sent")]
    public async Task<IActionResult> Sent(CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        if (draft?.SentAs is not { Length: > 0 } reference)
        {
            return Redirect("/complain");
        }

        return View(await sent.AskAsync(ComplaintReference.Parse(reference, null), TempData[CodeKey] as string, cancellationToken));
    }
}
