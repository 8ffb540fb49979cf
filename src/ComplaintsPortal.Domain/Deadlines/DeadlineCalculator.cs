using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Works out every date of a complaint from what has happened. Pure: the same facts give the same dates.</summary>
public static class DeadlineCalculator
{
    /// <summary>One deadline for each step, in the order of the steps.</summary>
    public static IReadOnlyList<Deadline> Calculate(ClockFacts facts, LandlordPolicy policy, Code code, WorkingDayCalendar calendar)
    {
        var run = new DeadlineRun(facts, policy, code, calendar);
        return [.. Enum.GetValues<DeadlineStep>().Select(run.Of)];
    }

    public static IReadOnlyList<Deadline> Calculate(ClockFacts facts, Rulebook rules) =>
        Calculate(facts, rules.Policy, rules.Code, rules.Calendar);

    public static Deadline For(DeadlineStep step, ClockFacts facts, LandlordPolicy policy, Code code, WorkingDayCalendar calendar) =>
        new DeadlineRun(facts, policy, code, calendar).Of(step);

    public static Deadline For(DeadlineStep step, ClockFacts facts, Rulebook rules) =>
        For(step, facts, rules.Policy, rules.Code, rules.Calendar);
}
