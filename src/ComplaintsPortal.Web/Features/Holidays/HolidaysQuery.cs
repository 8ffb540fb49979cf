using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Holidays;

/// <summary>The bank holidays that were added, and what a further one would move.</summary>
public sealed class HolidaysQuery(PortalDbContext context, Rulebooks rulebooks)
{
    /// <summary>How many complaints the preview names; more are counted.</summary>
    public const int Most = 200;

    private const int Batch = 100;

    /// <summary>Every change to the bank holidays, newest first, with how far it has been carried into the complaints.</summary>
    public async Task<IReadOnlyList<HolidayRow>> ReadAsync(CancellationToken cancellationToken)
    {
        await rulebooks.RefreshAsync(context, cancellationToken);
        var state = rulebooks.State;
        var applications = await context.Set<CalendarApplication>().AsNoTracking().ToDictionaryAsync(one => one.ChangeNumber, cancellationToken);
        return
        [
            .. state.Changes.Where(c => c.Kind is RuleChangeKind.HolidayAdded or RuleChangeKind.HolidayWithdrawn).Reverse()
                .Select(c => new HolidayRow(c, TitleOf(state, c), state.AddedHolidays.Any(h => h.Change == c), applications.GetValueOrDefault(c.Number))),
        ];
    }

    /// <summary>The open complaints of which a date would move, in the order of their next dates.</summary>
    public async Task<HolidayEffect> EffectAsync(DateOnly day, string title, CancellationToken cancellationToken)
    {
        var calendar = rulebooks.State.Calendar.With([new BankHoliday(day, title)]);
        var (moved, letters, rows) = (0, 0, new List<MovedComplaint>());
        long last = 0;
        while (true)
        {
            var complaints = await context.Set<Complaint>().AsNoTrackingWithIdentityResolution().Whole()
                .Where(c => c.Due != null && c.Id > last).OrderBy(c => c.Id).Take(Batch).ToListAsync(cancellationToken);
            if (complaints.Count == 0)
            {
                return new HolidayEffect(moved, letters, await BesideAsync(calendar, cancellationToken), [.. rows.OrderBy(row => row.Moves[0].Before).ThenBy(row => row.Reference.ToString(), StringComparer.Ordinal).Take(Most)]);
            }

            foreach (var complaint in complaints)
            {
                var moves = complaint.MovesUnder(rulebooks.For(complaint) with { Calendar = calendar });
                moved += moves.Count > 0 ? 1 : 0;
                letters += moves.Any(move => move.NeedsLetter) ? 1 : 0;
                if (moves.Count > 0)
                {
                    rows.Add(new(complaint.Reference, moves));
                }
            }

            last = complaints[^1].Id;
        }
    }

    // What has clocks of its own beside the complaint: hazards, and the next update where somebody waits for one.
    private async Task<IReadOnlyList<MovedBeside>> BesideAsync(WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        var now = rulebooks.State.Calendar;
        var hazards = await (from h in context.Set<Hazard>().AsNoTracking()
                             join c in context.Set<Complaint>() on h.ComplaintId equals c.Id
                             where h.IsListed
                             select new { c.Reference, Hazard = h }).ToListAsync(cancellationToken);
        var plans = await (from p in context.Set<UpdatePlan>().AsNoTracking()
                           join c in context.Set<Complaint>() on p.ComplaintId equals c.Id
                           where c.ResponseDue != null || c.NextRemedyDue != null
                           select new { c.Reference, p.LastDay, p.EveryDays }).ToListAsync(cancellationToken);
        return
        [
            .. hazards.SelectMany(one => one.Hazard.MovesBetween(now, calendar)
                .Select(move => new MovedBeside(one.Reference, one.Hazard.Number, $"Hazard {one.Hazard.Number}: {HazardWords.Step(move.Step)}", move.Before, move.After)))
                .Concat(plans.Select(one => new MovedBeside(one.Reference, null, "Next update", now.Reckon(one.LastDay, one.EveryDays), calendar.Reckon(one.LastDay, one.EveryDays))))
                .Where(one => one.Before != one.After)
                .OrderBy(one => one.Before).ThenBy(one => one.Reference.ToString(), StringComparer.Ordinal).ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    private static string TitleOf(RuleState state, RuleChange change) => change.Text
        ?? state.Changes.LastOrDefault(c => c.Kind == RuleChangeKind.HolidayAdded && c.FirstDay == change.FirstDay && c.Number < change.Number)?.Text ?? "";
}

/// <summary>A change to the bank holidays.</summary>
/// <param name="Holds">True where the day is a bank holiday because of it.</param>
public sealed record HolidayRow(RuleChange Change, string Title, bool Holds, CalendarApplication? Application)
{
    public DateOnly Day => Change.FirstDay!.Value;
}

/// <param name="Moved">How many complaints would have another date.</param>
/// <param name="Letters">To how many of them a letter would be owed.</param>
/// <param name="Beside">Clocks of hazards, and next updates, that would be other ones.</param>
public sealed record HolidayEffect(int Moved, int Letters, IReadOnlyList<MovedBeside> Beside, IReadOnlyList<MovedComplaint> Rows)
{
    public int Hazards => Beside.Where(one => one.Hazard is not null).DistinctBy(one => (one.Reference, one.Hazard)).Count();

    public int Updates => Beside.Count(one => one.Hazard is null);
}

/// <param name="Hazard">Its number; null for the next update.</param>
public sealed record MovedBeside(ComplaintReference Reference, int? Hazard, string What, DateOnly Before, DateOnly After);

public sealed record MovedComplaint(ComplaintReference Reference, IReadOnlyList<DateMove> Moves);
