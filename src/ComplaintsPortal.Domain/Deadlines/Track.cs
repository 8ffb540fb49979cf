using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>One of the two dates of a step while it is worked out: where it counts from, and the working in words.</summary>
/// <param name="WorkingDays">How many working days after the base; null where calendar months are counted.</param>
/// <param name="Said">What happened and what the rule is.</param>
/// <param name="Counting">How the days were counted.</param>
internal sealed record Track(
    DateOnly Date, ClockBase Base, DateOnly BaseDay, bool Projected, int? WorkingDays, IEnumerable<string> Said, IEnumerable<string> Counting)
{
    public WorkingDayCount? Count => WorkingDays is { } days ? new(BaseDay, days) : null;

    /// <summary>The same track with its date some working days later.</summary>
    public Track Later(WorkingDayCalendar calendar, int days) =>
        this with { Date = calendar.Reckon(Date, days), WorkingDays = WorkingDays + days };
}
