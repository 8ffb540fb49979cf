using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Hazards;

/// <summary>
/// Works out by when a hazard is investigated, made safe, summed up and put right. Pure: the same facts give the same dates. These
/// clocks run beside the complaint's and never instead of them.
/// </summary>
public static class HazardClocks
{
    public const int EmergencyHours = 24;
    public const int InvestigateWorkingDays = 10;
    public const int MakeSafeWorkingDays = 5;
    public const int SummaryWorkingDays = 3;
    public const int StartWeeks = 12;

    private const string Projection = "The investigation is not concluded, so this counts from the last day for it and can still move.";

    /// <summary>The clocks that this hazard has, in the order of the work.</summary>
    public static IReadOnlyList<HazardClock> Calculate(HazardFacts facts, WorkingDayCalendar calendar)
    {
        var emergency = facts.Grade == HazardGrade.Emergency;
        var investigate = emergency
            ? Hours(HazardStep.Investigate, facts, facts.InvestigatedOn ?? facts.MadeSafeOn)
            : Days(HazardStep.Investigate, LondonTime.DateOf(facts.AwareOn), "on which we became aware of it", InvestigateWorkingDays, facts.InvestigatedOn, calendar);
        List<HazardClock> clocks = [investigate];
        if (facts.InPersonAskedDay is { } asked)
        {
            clocks.Add(Days(HazardStep.InvestigateInPerson, asked, "on which the tenant asked for somebody to come", InvestigateWorkingDays, EndOf(facts.InPersonDay), calendar));
        }

        var concluded = facts.InvestigatedOn is { } on ? LondonTime.DateOf(on) : investigate.Due;
        var projected = facts.InvestigatedOn is null;
        if (!facts.NothingFound)
        {
            clocks.Add(emergency
                ? Hours(HazardStep.MakeSafe, facts, facts.MadeSafeOn)
                : FromInvestigation(HazardStep.MakeSafe, MakeSafeWorkingDays, facts.MadeSafeOn));
        }

        var summary = FromInvestigation(HazardStep.WrittenSummary, SummaryWorkingDays, EndOf(facts.SummarySentDay));
        clocks.Add(summary.IsDone || facts.CompletedDay is not { } finished || finished > summary.Due ? summary : summary with
        {
            DoneOn = EndOf(finished),
            Explanation = [.. summary.Explanation, $"All work was finished on {DayWords.Long(finished)}, within this time, so no summary is needed. The tenant is told all the same."],
        });
        if (!facts.NothingFound)
        {
            clocks.Add(FromInvestigation(HazardStep.BeginWorks, MakeSafeWorkingDays, EndOf(facts.StepsTakenDay ?? facts.WorksStartedDay ?? facts.CompletedDay)));
            clocks.Add(Weeks(concluded, projected, EndOf(facts.WorksStartedDay ?? facts.CompletedDay)));
        }

        return facts.ClosedDay is null ? clocks : [.. clocks.Where(clock => clock.IsDone)];

        HazardClock FromInvestigation(HazardStep step, int days, DateTime? done)
        {
            var clock = Days(step, concluded, projected ? "that is the last one for the investigation" : "on which the investigation was concluded", days, done, calendar);
            return projected ? clock with { Projected = !clock.IsDone, Explanation = [Projection, .. clock.Explanation] } : clock;
        }
    }

    /// <summary>The next thing that is due; null when nothing is.</summary>
    public static HazardClock? Next(HazardFacts facts, WorkingDayCalendar calendar) =>
        Calculate(facts, calendar).Where(clock => !clock.IsDone).OrderBy(clock => clock.DueOn).ThenBy(clock => clock.Step).FirstOrDefault();

    private static HazardClock Hours(HazardStep step, HazardFacts facts, DateTime? done)
    {
        var from = facts.EmergencyFoundOn ?? facts.AwareOn;
        var due = from.AddHours(EmergencyHours);
        List<string> said =
        [
            facts.EmergencyFoundOn is null
                ? $"We became aware of it on {Words.LongMoment(from)}."
                : $"It turned out to be an emergency on {Words.LongMoment(from)}.",
            $"An emergency is investigated and made safe within {EmergencyHours} hours. Nights, weekends and bank holidays count.",
        ];
        if (LondonTime.FromUtc(due) - LondonTime.FromUtc(from) != due - from)
        {
            said.Add("The clocks change in between. Hours are counted as they pass, so the time of day is another.");
        }

        said.Add($"{EmergencyHours} hours later is {Words.LongMoment(due)}.");
        return new HazardClock(step, due, LondonTime.DateOf(due), true, done, false, said);
    }

    private static HazardClock Days(HazardStep step, DateOnly from, string whatDay, int days, DateTime? done, WorkingDayCalendar calendar)
    {
        var due = calendar.Reckon(from, days);
        return new HazardClock(step, EndOfDay(due), due, false, done, false,
        [
            $"Counted from {DayWords.Long(from)}, the day {whatDay}. That day is day 0.",
            .. WorkingDayTrace.InWords(calendar, from, days),
            $"{DayWords.WorkingDays(days)} later is {DayWords.Long(due)}.",
        ]);
    }

    private static HazardClock Weeks(DateOnly concluded, bool projected, DateTime? done)
    {
        var due = concluded.AddDays(StartWeeks * 7);
        string[] said =
        [
            $"Counted from {DayWords.Long(concluded)}, the day {(projected ? "that is the last one for the investigation" : "on which the investigation was concluded")}.",
            $"Further work starts as soon as it can, at the latest {StartWeeks} weeks later: {StartWeeks * 7} days, each counted. That is {DayWords.Long(due)}.",
        ];
        return new HazardClock(HazardStep.StartWorks, EndOfDay(due), due, false, done, projected && done is null, projected ? [Projection, .. said] : said);
    }

    // A day is kept until its last moment in London.
    private static DateTime EndOfDay(DateOnly day) => LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    // Of what was done on a day the hour is not known; it was done by the end of it.
    private static DateTime? EndOf(DateOnly? day) => day is { } known ? EndOfDay(known) : null;
}
