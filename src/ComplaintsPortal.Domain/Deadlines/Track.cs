using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>One of the two dates of a step while it is worked out: where it counts from, and the working in words.</summary>
/// <param name="WorkingDays">How many working days after the base; null where calendar months are counted.</param>
internal sealed record Track(DateOnly Date, ClockBase Base, DateOnly BaseDay, bool Projected, int? WorkingDays, IReadOnlyList<string> Working)
{
    public WorkingDayCount? Count => WorkingDays is { } days ? new(BaseDay, days) : null;

    /// <summary>The same track with its date some working days later.</summary>
    public Track Later(Calendar.WorkingDayCalendar calendar, int days) =>
        this with { Date = calendar.Add(Date, days), WorkingDays = WorkingDays + days };
}
