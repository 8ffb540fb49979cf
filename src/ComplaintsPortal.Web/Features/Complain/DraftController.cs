using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>
/// What the pages of the public form do alike: show an answer, keep it whatever it is, and go on when it is one. Each may be
/// sent again, with another answer; the complaint itself is made once by its own means (PublicDraftStore.SendAsync).
/// </summary>
[Public]
[Repeatable]
public abstract class DraftController(DraftSession session) : PortalController
{
    /// <summary>In the address of a page that was opened from the check page, and leads back there.</summary>
    public const string Change = "change";

    /// <summary>In the address of a page that shows again what was not right. So the back button leads to a page, and not to a form to be sent anew.</summary>
    private const string Again = "again";

    protected DraftSession Session { get; } = session;

    protected bool IsChange => Request.Query.ContainsKey(Change);

    protected async Task<IActionResult> ShowAsync<TForm>(Step<TForm> step, CancellationToken cancellationToken)
        where TForm : class, new()
    {
        var draft = await Session.FindAsync(cancellationToken);
        if (Elsewhere(draft, step) is { } elsewhere)
        {
            return elsewhere;
        }

        var answers = Read(draft);
        var form = step.Form(answers);
        return Request.Query.ContainsKey(Again) && !await IsAnswerAsync(form, cancellationToken)
            ? Invalid(step, form, answers)
            : Page(step, form, answers);
    }

    protected async Task<IActionResult> SaveAsync<TForm>(Step<TForm> step, TForm form, CancellationToken cancellationToken)
        where TForm : class, new()
    {
        var draft = await Session.SaveAsync(answers => step.With(answers, form), cancellationToken);
        if (draft.SentAs is not null)
        {
            return TypedText.Of(Request) is { Count: > 0 } typed ? SentAlready(typed) : RedirectToSent();
        }

        var answers = Read(draft);
        return Redirect(
            await IsAnswerAsync(form, cancellationToken) ? HrefAfter(step, answers)
            : $"{step.Href}?{Again}{(IsChange ? $"&{Change}" : "")}");
    }

    private Task<bool> IsAnswerAsync<TForm>(TForm form, CancellationToken cancellationToken)
        where TForm : class =>
        IsValidAsync(HttpContext.RequestServices.GetRequiredService<IValidator<TForm>>(), form, cancellationToken);

    /// <summary>Where to go instead of a page of the form; null when the page can be shown.</summary>
    protected IActionResult? Elsewhere(PublicDraft? draft, Step? step) =>
        draft?.SentAs is not null ? RedirectToSent()
        : draft is null && step != Steps.First ? Redirect("/complain/not-found")
        : null;

    protected string HrefAfter(Step step, Answers answers) => IsChange ? Steps.CheckHref : Steps.HrefAfter(step, answers);

    protected static Answers Read(PublicDraft? draft) => draft is null ? new Answers() : Answers.Read(draft.Json);

    protected RedirectResult RedirectToSent() => Redirect("/complain/sent");

    /// <summary>What the layout of the form's pages needs.</summary>
    protected void Frame(Step step, Answers answers)
    {
        ViewData["Answers"] = answers;
        ViewData["Back"] = IsChange ? Steps.CheckHref : Steps.HrefBefore(step, answers);
    }

    // Another tab was open when it was sent; what was typed there may be new.
    private ViewResult SentAlready(IReadOnlyList<TypedField> typed)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Features/Complain/SentAlready.cshtml", typed);
    }

    private ViewResult Page<TForm>(Step<TForm> step, TForm form, Answers answers)
        where TForm : class, new()
    {
        Frame(step, answers);
        return View(ViewOf(step), form);
    }

    private ViewResult Invalid<TForm>(Step<TForm> step, TForm form, Answers answers)
        where TForm : class, new()
    {
        Frame(step, answers);
        return Invalid(form, ViewOf(step));
    }

    // "what-happened" is shown by WhatHappened.cshtml.
    private static string ViewOf(Step step) =>
        string.Concat(step.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
