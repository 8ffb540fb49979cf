using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>
/// On working mornings, London time: writes to everybody what is theirs today and what is late, and to leads and directors what is overdue
/// with others: complaints, and what is due beside them. Whoever covers for somebody hears of theirs too. Each person's mail is saved together with the mark that their morning is done, so that whatever dies in between, nobody
/// gets two and nobody is forgotten: the next run goes on with those who have no mark. A portal that was off until midday lets it be.
/// </summary>
public sealed class MorningRound(
    PortalDbContext context, JobTurns turns, DueBesideQuery dueBeside, MorningQuery query, MorningMail mail, AbsenceBook absences, Rulebooks rulebooks, JobOptions options, TimeProvider clock,
    ILogger<MorningRound> logger)
{
    public const string Name = "morning";

    private const int Midday = 12;

    /// <summary>After it, whoever has the turn is taken for dead.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>So often, those are looked for who have no mark yet.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan KeepMarks = TimeSpan.FromDays(60);

    /// <summary>How many people were written to.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var now = LondonTime.FromUtc(clock.GetUtcNow().UtcDateTime);
        var day = DateOnly.FromDateTime(now);
        if (now.Hour < options.MorningHour || now.Hour >= Midday)
        {
            return 0;
        }

        await rulebooks.RefreshAsync(context, cancellationToken);
        if (!rulebooks.Current.Calendar.IsWorkingDay(day) || !await turns.TryTakeAsync(Name, Every, Hold, cancellationToken))
        {
            return 0;
        }

        var waiting = await context.ActiveStaff().AsNoTracking()
            .Where(staff => staff.Email != null && !context.Set<MorningMark>().Any(mark => mark.StaffId == staff.Id && mark.Day == day))
            .Select(staff => new { staff.Id, staff.Name, staff.Email }).ToListAsync(cancellationToken);
        await absences.ReloadAsync(cancellationToken);
        var beside = waiting.Count > 0 ? await dueBeside.ReadAllAsync(day, cancellationToken) : [];
        var written = 0;
        foreach (var one in waiting)
        {
            written += await WriteAsync(one.Id, one.Name, one.Email!, day, beside, cancellationToken) ? 1 : 0;
        }

        var forgotten = day.AddDays(-KeepMarks.Days);
        await context.Set<MorningMark>().Where(mark => mark.Day < forgotten).ExecuteDeleteAsync(cancellationToken);
        await turns.FinishAsync(Name, cancellationToken);
        if (waiting.Count > 0)
        {
            logger.LogInformation("Morning of {Day}: {Written} of {People} people were written to", day, written, waiting.Count);
        }

        return written;
    }

    private async Task<bool> WriteAsync(Guid id, string name, string email, DateOnly day, IReadOnlyList<DueBeside> beside, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var choice = await context.Set<ReminderChoice>().AsNoTracking().SingleOrDefaultAsync(one => one.StaffId == id, cancellationToken) ?? new ReminderChoice { StaffId = id };
        var actor = new Actor(id, name, await context.RolesOfAsync(id, cancellationToken)) { Covers = absences.CoveredBy(id, day) };
        var morning = await query.ReadAsync(actor, choice, beside, cancellationToken);
        var mails = !morning.IsQuiet && OutboxMessage.IsAddress(email);
        context.Add(new MorningMark { StaffId = id, Day = day, Mailed = mails });
        if (mails)
        {
            context.Add(mail.Write(name, email, morning, clock.GetUtcNow().UtcDateTime));
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return mails;
        }
        catch (DbUpdateException fault) when (UniqueKey.IsTaken(fault))
        {
            // Another server, which had been taken for dead, was first.
            return false;
        }
    }
}
