using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Holidays;

/// <summary>Makes a day a bank holiday, or takes it back, and counts the dates of the open complaints anew.</summary>
public sealed class HolidayHandler(PortalDbContext context, RuleChanges changes, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <exception cref="IllegalActException">It is one already, or cannot be one.</exception>
    public Task<CalendarApplication> AddAsync(DateOnly day, string title, Actor by, CancellationToken cancellationToken) => ApplyAsync(
        (state, number) => HolidayFormValidator.WhyNot(state, day) is { } whyNot
            ? throw new IllegalActException(whyNot + ".")
            : Change(number, RuleChangeKind.HolidayAdded, day, title, "", by),
        cancellationToken);

    /// <exception cref="IllegalActException">It is none that was added here, or has begun.</exception>
    public Task<CalendarApplication> WithdrawAsync(DateOnly day, string reason, Actor by, CancellationToken cancellationToken) => ApplyAsync(
        (state, number) => WhyNotWithdraw(state, day) is { } whyNot
            ? throw new IllegalActException(whyNot)
            : Change(number, RuleChangeKind.HolidayWithdrawn, day, null, reason, by),
        cancellationToken);

    private string? WhyNotWithdraw(RuleState state, DateOnly day) =>
        state.AddedHolidays.All(h => h.Day != day) ? $"{DayWords.Long(day)} is no bank holiday that was added here."
        : day <= LondonTime.Today(clock) ? "A bank holiday can be taken back only before it begins."
        : null;

    private RuleChange Change(int number, RuleChangeKind kind, DateOnly day, string? title, string note, Actor by) => new()
    {
        Number = number,
        Kind = kind,
        Subject = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FirstDay = day,
        Text = title,
        Note = note,
        On = clock.GetUtcNow().UtcDateTime,
        ById = by.StaffId,
        ByName = by.Name,
    };

    // The day holds from the save on. Should this server die while the complaints are counted, a job does the rest.
    private async Task<CalendarApplication> ApplyAsync(Func<RuleState, int, RuleChange> make, CancellationToken cancellationToken)
    {
        CalendarApplication? application = null;
        await changes.SaveAsync(
            (state, number) =>
            {
                if (application is not null)
                {
                    context.Entry(application).State = EntityState.Detached;
                }

                var change = make(state, number);
                application = new CalendarApplication { ChangeNumber = number };
                context.Add(application);
                return change;
            },
            cancellationToken);
        // In a context of its own: it lets go of each complaint before the next.
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CalendarRecount>().RunAsync(cancellationToken);
        return await context.Set<CalendarApplication>().AsNoTracking().SingleAsync(one => one.ChangeNumber == application!.ChangeNumber, cancellationToken);
    }
}
