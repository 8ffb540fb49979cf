using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.TestSupport;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTime utcNow) : TimeProvider
{
    public TestClock()
        : this(new DateTime(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc))
    {
    }

    public DateTime UtcNow { get; set; } = DateTime.SpecifyKind(utcNow, DateTimeKind.Utc);

    public DateOnly Today => LondonTime.Today(this);

    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    public void Advance(TimeSpan by) => UtcNow += by;

    /// <summary>Ten in the morning, London time, of a day.</summary>
    public void GoTo(DateOnly day) => GoTo(day, new TimeOnly(10, 0));

    public void GoTo(DateOnly day, TimeOnly time) => UtcNow = LondonTime.ToUtc(day, time);
}
