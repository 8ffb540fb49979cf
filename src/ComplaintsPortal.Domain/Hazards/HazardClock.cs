using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Hazards;

/// <summary>One date of a hazard, with its working in sentences.</summary>
/// <param name="DueOn">The moment after which it is late (UTC): to the minute where hours are counted, otherwise the end of the day.</param>
/// <param name="Due">The day in London.</param>
/// <param name="InHours">True where hours are counted, through nights, weekends and holidays.</param>
/// <param name="DoneOn">When it was done (UTC); null while it was not.</param>
/// <param name="Projected">True while what it counts from has not happened, so that the date can still move.</param>
/// <param name="Explanation">How it is counted, sentence by sentence.</param>
public sealed record HazardClock(
    HazardStep Step, DateTime DueOn, DateOnly Due, bool InHours, DateTime? DoneOn, bool Projected, IReadOnlyList<string> Explanation)
{
    public bool IsDone => DoneOn is not null;

    /// <summary>Late, done or not.</summary>
    public bool IsLate(DateTime now) => (DoneOn ?? now) > DueOn;

    /// <summary>The date as people read it: with the time where hours count.</summary>
    public string DueInWords => InHours ? Complaints.Words.LongMoment(DueOn) : DayWords.Long(Due);
}
