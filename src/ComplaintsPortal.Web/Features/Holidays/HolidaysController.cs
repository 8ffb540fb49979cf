using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Holidays;

/// <summary>Bank holidays that were proclaimed late: what one moves is shown first, then it is applied once.</summary>
[Allow(Permission.Administer)]
[Route("staff/policy/holidays")]
public sealed class HolidaysController(
    HolidaysQuery query, HolidayHandler handler, Rulebooks rulebooks, IValidator<HolidayForm> validator, IValidator<HolidayWithdrawalForm> withdrawal) : PortalController
{
    private const string Path = PolicyPages.Above + "/holidays";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(new HolidayForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(HolidayForm form, CancellationToken cancellationToken)
    {
        if (form.Change)
        {
            return View(await ModelAsync(form, cancellationToken));
        }

        if (!form.Confirmed || form.Day.ToDate() is not { } confirmed || form.Title is not { Length: > 0 and <= Limits.Name })
        {
            return await IsValidAsync(validator, form, cancellationToken, nameof(HolidaysViewModel.Form))
                ? View("Preview", new HolidayPreview(form, form.Day.ToDate()!.Value, await query.EffectAsync(form.Day.ToDate()!.Value, form.Title!, cancellationToken), Today))
                : Invalid(await ModelAsync(form, cancellationToken));
        }

        var application = await handler.AddAsync(confirmed, form.Title, Actor, cancellationToken);
        Done($"{DayWords.Long(confirmed)} is a bank holiday now. {Moved(application)}");
        return Redirect(Path);
    }

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(HolidayWithdrawalForm withdraw, CancellationToken cancellationToken)
    {
        var day = DateOnly.TryParseExact(withdraw.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : throw new NotFoundException("bank holiday");
        if (!await IsValidAsync(withdrawal, withdraw, cancellationToken, nameof(HolidaysViewModel.Withdraw)))
        {
            return Invalid(await ModelAsync(new HolidayForm(), cancellationToken) with { Withdraw = withdraw });
        }

        var application = await handler.WithdrawAsync(day, withdraw.Reason!, Actor, cancellationToken);
        Done($"{DayWords.Long(day)} is no bank holiday any more. {Moved(application)}");
        return Redirect(Path);
    }

    private static string Moved(CalendarApplication application) => OfComplaints(application)
        + (application.HazardsMoved + application.UpdatesMoved == 0 ? "" : $" Moved too: {HolidayWords.Beside(application.HazardsMoved, application.UpdatesMoved)}");

    private static string OfComplaints(CalendarApplication application) => application.Moved == 0
        ? "No date of an open complaint moved."
        : $"The dates of {Words.Count(application.Moved, "complaint")} moved; {(application.LettersOwed == 0 ? "no letter is" : Words.Count(application.LettersOwed, "letter") + (application.LettersOwed == 1 ? " is" : " are"))} owed.";

    private async Task<HolidaysViewModel> ModelAsync(HolidayForm form, CancellationToken cancellationToken)
    {
        var rows = await query.ReadAsync(cancellationToken);
        var calendar = rulebooks.State.Calendar;
        return new(form, rows, Today, [.. calendar.Holidays.Where(h => h.Date >= Today).Take(HolidaysViewModel.Coming)], calendar.LastKnownDay);
    }
}

public static class HolidayWords
{
    /// <summary>What moves beside complaints, such as “clocks of 1 hazard and the next update of 2 complaints.”</summary>
    public static string Beside(int hazards, int updates) => DayWords.List(
    [
        .. hazards > 0 ? [$"clocks of {Words.Count(hazards, "hazard")}"] : Array.Empty<string>(),
        .. updates > 0 ? [$"the next update of {Words.Count(updates, "complaint")}"] : Array.Empty<string>(),
    ]) + ".";
}

/// <param name="Next">The bank holidays that come next, official and added.</param>
public sealed record HolidaysViewModel(HolidayForm Form, IReadOnlyList<HolidayRow> Rows, DateOnly Today, IReadOnlyList<BankHoliday> Next, DateOnly LastKnownDay)
{
    public const int Coming = 10;

    /// <summary>A withdrawal that was sent back; empty otherwise.</summary>
    public HolidayWithdrawalForm Withdraw { get; init; } = new();
}

public sealed record HolidayPreview(HolidayForm Form, DateOnly Day, HolidayEffect Effect, DateOnly Today);
