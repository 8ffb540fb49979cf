using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>One's own reminders: which mails, and the address of one's calendar.</summary>
[Allow(Permission.UseStaffPages)]
[Route("staff/reminders")]
[Repeatable]
public sealed class RemindersController(PortalDbContext context, JobOptions options, SiteAddress site, IValidator<RemindersForm> validator) : PortalController
{
    public const string Address = "/staff/reminders";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var choice = await ChoiceAsync(cancellationToken);
        List<string> mails = [];
        foreach (var (name, on) in new[] { (RemindersForm.Morning, choice.Morning), (RemindersForm.Overdue, choice.Overdue), (RemindersForm.Mentions, choice.Mentions) })
        {
            if (on)
            {
                mails.Add(name);
            }
        }

        return View(Model(choice, new RemindersForm { Mails = mails }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(RemindersForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(RemindersViewModel.Form)))
        {
            return Invalid(Model(await ChoiceAsync(cancellationToken), form));
        }

        await ChangeAsync(choice =>
        {
            choice.Morning = form.Mails.Contains(RemindersForm.Morning);
            choice.Mentions = form.Mails.Contains(RemindersForm.Mentions);

            // Not asked of others, so not switched off by them either.
            choice.Overdue = form.Mails.Contains(RemindersForm.Overdue) || !HearsOfOverdue(Actor);
        }, cancellationToken);
        Done("Your reminders are saved.");
        return Redirect(Address);
    }

    /// <summary>Gives the calendar a new secret address, which is shown this once. The one before stops working.</summary>
    [HttpPost("calendar")]
    public async Task<IActionResult> Calendar(CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await ChangeAsync(choice => (choice.CalendarHash, choice.CalendarMadeOn) = (HashOf(secret), Clock.GetUtcNow().UtcDateTime), cancellationToken);
        return View("Calendar", site.Of($"/calendar/{secret}.ics"));
    }

    [HttpPost("calendar/off")]
    public async Task<IActionResult> CalendarOff(CancellationToken cancellationToken)
    {
        await ChangeAsync(choice => (choice.CalendarHash, choice.CalendarMadeOn) = (null, null), cancellationToken);
        Done("The address of your calendar does not work any more.");
        return Redirect(Address);
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal static bool HearsOfOverdue(Actor actor) => actor.Can(Permission.Triage) || actor.Can(Permission.SignOff);

    private RemindersViewModel Model(ReminderChoice choice, RemindersForm form) =>
        new(form, HearsOfOverdue(Actor), !Actor.Can(Permission.Triage), options.MorningHour, options.DirectorAfterWorkingDays, choice.CalendarMadeOn);

    private async Task<ReminderChoice> ChoiceAsync(CancellationToken cancellationToken)
    {
        var id = Actor.StaffId!.Value;
        return await context.Set<ReminderChoice>().SingleOrDefaultAsync(one => one.StaffId == id, cancellationToken) ?? new ReminderChoice { StaffId = id };
    }

    private async Task ChangeAsync(Action<ReminderChoice> change, CancellationToken cancellationToken)
    {
        var choice = await ChoiceAsync(cancellationToken);
        change(choice);
        if (context.Entry(choice).State == EntityState.Detached)
        {
            context.Add(choice);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <param name="HearsOfOverdue">True for those to whom what is overdue with others is escalated.</param>
/// <param name="OnlyAfterDays">True for those who hear of it only after some working days.</param>
/// <param name="CalendarMadeOn">Since when there is a calendar; null where there is none.</param>
public sealed record RemindersViewModel(RemindersForm Form, bool HearsOfOverdue, bool OnlyAfterDays, int Hour, int AfterDays, DateTime? CalendarMadeOn)
{
    public string At => $"{(Hour == 0 ? 12 : Hour)}am";
}
