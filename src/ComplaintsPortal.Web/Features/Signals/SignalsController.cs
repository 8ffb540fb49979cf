using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Themes;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Signals;

/// <summary>One thing that repeats: which complaints, by which rule; made a theme, or set aside with a reason.</summary>
[Allow(Permission.Investigate)]
[Route("staff/signals")]
public sealed class SignalsController(PortalDbContext context, ThemesQuery query, SignalRules rules, WorklistQuery lists, IValidator<DismissForm> validator) : PortalController
{
    public static string Href(string key) => $"/staff/signals?key={Uri.EscapeDataString(key)}";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? key, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await ModelAsync(key, new DismissForm(), cancellationToken) is { } model ? View(model) : Gone();
    }

    [HttpPost("")]
    public async Task<IActionResult> Dismiss(string? key, DismissForm form, CancellationToken cancellationToken)
    {
        if (await ModelAsync(key, form, cancellationToken) is not { } model)
        {
            return Gone();
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form)))
        {
            return Invalid(model);
        }

        context.Add(SignalDismissal.Of(model.Signal, form.Reason!, new Act(Actor, Clock.GetUtcNow().UtcDateTime)));
        await context.SaveChangesAsync(cancellationToken);
        Done("It is set aside until the next complaint.");
        return Redirect(ThemesController.Address);
    }

    // Set aside by somebody, or it repeats no more: nothing is wrong with the address.
    private RedirectResult Gone()
    {
        Notice("This does not stand out any more.");
        return Redirect(ThemesController.Address);
    }

    private async Task<SignalViewModel?> ModelAsync(string? key, DismissForm form, CancellationToken cancellationToken) =>
        (await query.SignalsAsync(Today, cancellationToken)).FirstOrDefault(one => one.Key == key) is { } signal
            ? new SignalViewModel(signal, rules, await query.BehindAsync(signal, await lists.ReaderAsync(Actor, cancellationToken), cancellationToken), form)
            : null;
}

/// <param name="Complaints">Those that the reader may see.</param>
public sealed record SignalViewModel(Signal Signal, SignalRules Rules, IReadOnlyList<SignalComplaint> Complaints, DismissForm Form)
{
    public int Hidden => Signal.Count - Complaints.Count;
}

/// <summary>Why a signal needs nothing.</summary>
public sealed record DismissForm
{
    public string? Reason { get; init; }
}

public sealed class DismissFormValidator : AbstractValidator<DismissForm>
{
    public const string NoReason = "Say why it needs nothing";

    public DismissFormValidator() => RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason");
}
