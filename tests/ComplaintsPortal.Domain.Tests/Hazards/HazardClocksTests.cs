using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Hazards;

namespace ComplaintsPortal.Domain.Tests.Hazards;

[Trait("Clause", "PCC-8c")]
public sealed class HazardClocksTests
{
    private static readonly WorkingDayCalendar Calendar = OfficialCalendars.For(Division.EnglandAndWales);

    [Theory]
    [InlineData("2026-11-30", "2026-12-14", "2026-12-17", "2026-12-21", "2027-03-08")]
    [InlineData("2026-12-18", "2027-01-06", "2027-01-11", "2027-01-13", "2027-03-31")]
    public void A_significant_hazard_concluded_on_the_last_day(string aware, string investigate, string summary, string safe, string start)
    {
        var before = Facts(aware, "09:00");
        var after = before with { InvestigatedOn = London(investigate, "16:00") };

        Assert.Equal(Day(investigate), Clock(before, HazardStep.Investigate).Due);
        foreach (var facts in new[] { before, after })
        {
            Assert.Equal(Day(summary), Clock(facts, HazardStep.WrittenSummary).Due);
            Assert.Equal(Day(safe), Clock(facts, HazardStep.MakeSafe).Due);
            Assert.Equal(Day(safe), Clock(facts, HazardStep.BeginWorks).Due);
            Assert.Equal(Day(start), Clock(facts, HazardStep.StartWorks).Due);
        }

        Assert.True(Clock(before, HazardStep.MakeSafe).Projected);
        Assert.False(Clock(after, HazardStep.MakeSafe).Projected);
    }

    [Theory]
    [InlineData("2026-12-24", "23:30", "2026-12-25", "23:30")] // Christmas Eve into Christmas Day
    [InlineData("2026-12-25", "00:00", "2026-12-26", "00:00")]
    [InlineData("2026-03-28", "12:00", "2026-03-29", "13:00")] // the clocks go forward in the night
    [InlineData("2026-10-24", "12:00", "2026-10-25", "11:00")] // and back
    [InlineData("2026-06-05", "17:45", "2026-06-06", "17:45")] // over a weekend
    public void An_emergency_has_24_hours_by_the_clock(string aware, string time, string due, string dueTime)
    {
        var facts = Facts(aware, time) with { Grade = HazardGrade.Emergency };

        foreach (var clock in new[] { Clock(facts, HazardStep.Investigate), Clock(facts, HazardStep.MakeSafe) })
        {
            Assert.Equal(London(due, dueTime), clock.DueOn);
            Assert.Equal(Day(due), clock.Due);
            Assert.True(clock.InHours);
            Assert.False(clock.IsLate(London(due, dueTime)));
            Assert.True(clock.IsLate(London(due, dueTime).AddSeconds(1)));
        }
    }

    [Fact]
    public void A_change_of_the_clocks_is_explained()
    {
        Assert.Contains("The clocks change", Said(Facts("2026-03-28", "12:00") with { Grade = HazardGrade.Emergency }, HazardStep.MakeSafe), StringComparison.Ordinal);
        Assert.DoesNotContain("The clocks change", Said(Facts("2026-03-27", "12:00") with { Grade = HazardGrade.Emergency }, HazardStep.MakeSafe), StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_emergency_on_Christmas_Day_the_summary_is_due_after_the_holidays()
    {
        var facts = Facts("2026-12-24", "23:30") with { Grade = HazardGrade.Emergency, InvestigatedOn = London("2026-12-25", "10:00"), MadeSafeOn = London("2026-12-25", "11:00") };

        // 28 December stands in for Boxing Day, which is a Saturday: days one, two and three are 29, 30 and 31 December.
        Assert.Equal(Day("2026-12-31"), Clock(facts, HazardStep.WrittenSummary).Due);
        Assert.Contains("Boxing Day", Said(facts, HazardStep.WrittenSummary), StringComparison.Ordinal);
        Assert.False(Clock(facts, HazardStep.MakeSafe).IsLate(London("2027-01-30", "10:00")));
        Assert.Equal(HazardStep.WrittenSummary, HazardClocks.Next(facts, Calendar)!.Step);
    }

    [Fact]
    public void A_minute_before_midnight_is_the_day_before()
    {
        Assert.Equal(Day("2026-06-15"), Clock(Facts("2026-06-01", "23:59"), HazardStep.Investigate).Due);
        Assert.Equal(Day("2026-06-16"), Clock(Facts("2026-06-02", "00:00"), HazardStep.Investigate).Due);
    }

    [Fact]
    public void A_day_is_kept_until_its_last_moment()
    {
        var clock = Clock(Facts("2026-06-01", "09:00"), HazardStep.Investigate);

        Assert.False(clock.IsLate(London("2026-06-15", "23:59")));
        Assert.True(clock.IsLate(London("2026-06-16", "00:00")));
    }

    [Fact]
    public void An_emergency_found_on_the_way_counts_from_the_finding()
    {
        var facts = Facts("2026-06-01", "09:00") with { Grade = HazardGrade.Emergency, EmergencyFoundOn = London("2026-06-09", "15:20") };

        Assert.Equal(London("2026-06-10", "15:20"), Clock(facts, HazardStep.MakeSafe).DueOn);
        Assert.Contains("turned out", Said(facts, HazardStep.MakeSafe), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_comes_within_ten_working_days_of_being_asked()
    {
        var facts = Facts("2026-06-01", "09:00") with { InvestigatedOn = London("2026-06-02", "10:00"), InPersonAskedDay = Day("2026-06-03") };

        Assert.Equal(Day("2026-06-17"), Clock(facts, HazardStep.InvestigateInPerson).Due);
        Assert.DoesNotContain(HazardClocks.Calculate(facts with { InPersonAskedDay = null }, Calendar), clock => clock.Step == HazardStep.InvestigateInPerson);
        Assert.True(Clock(facts with { InPersonDay = Day("2026-06-18") }, HazardStep.InvestigateInPerson).IsLate(London("2026-06-30", "10:00")));
    }

    [Fact]
    public void Where_nothing_is_found_only_the_summary_is_owed()
    {
        var facts = Facts("2026-06-01", "09:00") with { InvestigatedOn = London("2026-06-03", "10:00"), NothingFound = true };

        Assert.Equal([HazardStep.Investigate, HazardStep.WrittenSummary], HazardClocks.Calculate(facts, Calendar).Select(clock => clock.Step));
        Assert.Equal(Day("2026-06-08"), HazardClocks.Next(facts, Calendar)!.Due);
        Assert.Null(HazardClocks.Next(facts with { SummarySentDay = Day("2026-06-08") }, Calendar));
    }

    [Theory]
    [InlineData("2026-06-08", true)]
    [InlineData("2026-06-09", false)]
    public void Finished_within_three_working_days_no_summary_is_needed(string completed, bool waived)
    {
        var facts = Facts("2026-06-01", "09:00") with
        {
            InvestigatedOn = London("2026-06-03", "10:00"),
            MadeSafeOn = London("2026-06-03", "12:00"),
            CompletedDay = Day(completed),
        };

        Assert.Equal(waived, Clock(facts, HazardStep.WrittenSummary).IsDone);
        Assert.Equal(waived, Said(facts, HazardStep.WrittenSummary).Contains("told all the same", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_date_says_how_it_is_counted()
    {
        foreach (var grade in Enum.GetValues<HazardGrade>())
        {
            foreach (var clock in HazardClocks.Calculate(Facts("2026-12-18", "09:00") with { Grade = grade }, Calendar))
            {
                Assert.Contains(clock.InHours ? clock.DueInWords : DayWords.Long(clock.Due), string.Join(' ', clock.Explanation), StringComparison.Ordinal);
            }
        }
    }

    private static HazardFacts Facts(string day, string time) => new() { AwareOn = London(day, time), Grade = HazardGrade.Significant };

    private static HazardClock Clock(HazardFacts facts, HazardStep step) => HazardClocks.Calculate(facts, Calendar).Single(clock => clock.Step == step);

    private static string Said(HazardFacts facts, HazardStep step) => string.Join(' ', Clock(facts, step).Explanation);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static DateTime London(string day, string time) => LondonTime.ToUtc(Day(day), TimeOnly.ParseExact(time, "HH:mm", null));
}
