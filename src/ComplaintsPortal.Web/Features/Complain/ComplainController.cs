using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>The public form, one question a page.</summary>
[Route("complain")]
public sealed class ComplainController(DraftSession session) : DraftController(session)
{
    /// <summary>Goes to the first question, or asks whether to go on where a form was begun.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var draft = await Session.FindAsync(cancellationToken);
        return draft is null ? Redirect(Steps.First.Href) : draft.SentAs is null ? View(draft) : RedirectToSent();
    }

    /// <summary>Deletes what was answered, at any time.</summary>
    [HttpGet("delete")]
    public IActionResult Delete() => View();

    [HttpPost("delete")]
    public async Task<IActionResult> DeleteNow(CancellationToken cancellationToken)
    {
        await Session.DeleteAsync(cancellationToken);
        Done("Your answers and files have been deleted.");
        return Redirect("/");
    }

    /// <summary>Leaves a complaint that was sent and begins another.</summary>
    [HttpPost("another")]
    public IActionResult Another()
    {
        Session.Leave();
        return Redirect(Steps.First.Href);
    }

    [HttpGet("not-found")]
    public IActionResult Missing() => View();

    [HttpGet("danger")]
    public Task<IActionResult> Danger(CancellationToken cancellationToken) => ShowAsync(Steps.Danger, cancellationToken);

    [HttpPost("danger")]
    public Task<IActionResult> Danger(DangerForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Danger, form, cancellationToken);

    [HttpGet("emergency")]
    public Task<IActionResult> Emergency(CancellationToken cancellationToken) => ShowAsync(Steps.Emergency, cancellationToken);

    [HttpPost("emergency")]
    public Task<IActionResult> Emergency(EmergencyForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Emergency, form, cancellationToken);

    [HttpGet("what-happened")]
    public Task<IActionResult> What(CancellationToken cancellationToken) => ShowAsync(Steps.What, cancellationToken);

    [HttpPost("what-happened")]
    public Task<IActionResult> What(WhatForm form, CancellationToken cancellationToken) => SaveAsync(Steps.What, form, cancellationToken);

    [HttpGet("when")]
    public Task<IActionResult> When(CancellationToken cancellationToken) => ShowAsync(Steps.When, cancellationToken);

    [HttpPost("when")]
    public Task<IActionResult> When(WhenForm form, CancellationToken cancellationToken) => SaveAsync(Steps.When, form, cancellationToken);

    [HttpGet("outcome")]
    public Task<IActionResult> Outcome(CancellationToken cancellationToken) => ShowAsync(Steps.Outcome, cancellationToken);

    [HttpPost("outcome")]
    public Task<IActionResult> Outcome(OutcomeForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Outcome, form, cancellationToken);

    [HttpGet("for-whom")]
    public Task<IActionResult> ForWhom(CancellationToken cancellationToken) => ShowAsync(Steps.ForWhom, cancellationToken);

    [HttpPost("for-whom")]
    public Task<IActionResult> ForWhom(ForWhomForm form, CancellationToken cancellationToken) => SaveAsync(Steps.ForWhom, form, cancellationToken);

    [HttpGet("representative")]
    public Task<IActionResult> Representative(CancellationToken cancellationToken) => ShowAsync(Steps.Representative, cancellationToken);

    [HttpPost("representative")]
    public Task<IActionResult> Representative(RepresentativeForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Representative, form, cancellationToken);

    [HttpGet("about")]
    public Task<IActionResult> About(CancellationToken cancellationToken) => ShowAsync(Steps.About, cancellationToken);

    [HttpPost("about")]
    public Task<IActionResult> About(AboutForm form, CancellationToken cancellationToken) => SaveAsync(Steps.About, form, cancellationToken);

    [HttpGet("home")]
    public Task<IActionResult> Home(CancellationToken cancellationToken) => ShowAsync(Steps.Home, cancellationToken);

    [HttpPost("home")]
    public Task<IActionResult> Home(HomeForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Home, form, cancellationToken);

    [HttpGet("contact")]
    public Task<IActionResult> Contact(CancellationToken cancellationToken) => ShowAsync(Steps.Contact, cancellationToken);

    [HttpPost("contact")]
    public Task<IActionResult> Contact(ContactForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Contact, form, cancellationToken);

    [HttpGet("letters")]
    public Task<IActionResult> Letters(CancellationToken cancellationToken) => ShowAsync(Steps.Letters, cancellationToken);

    [HttpPost("letters")]
    public Task<IActionResult> Letters(LettersForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Letters, form, cancellationToken);

    [HttpGet("help")]
    public Task<IActionResult> Help(CancellationToken cancellationToken) => ShowAsync(Steps.Help, cancellationToken);

    [HttpPost("help")]
    public Task<IActionResult> Help(HelpForm form, CancellationToken cancellationToken) => SaveAsync(Steps.Help, form, cancellationToken);
}
