using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>A complaint is taken in whatever bank holidays have been announced (Code 2.5, 3.2).</summary>
public sealed class BeyondTheKnownYearsTests
{
    private const string NotAnnounced = "Bank holidays after 2028 are not yet announced.";

    [Fact]
    public void A_date_after_the_last_announced_year_is_counted_and_marked()
    {
        // Received Wednesday 20 December 2028. Days off: 25 and 26 December 2028 (announced), 1 January 2029 (by rule).
        var facts = new ClockFacts { Received = Day("2028-12-20"), Logged = Day("2028-12-20"), Acknowledged = Day("2028-12-21") };
        var acknowledgement = For(DeadlineStep.StageOneAcknowledgement, facts);
        Dates("2028-12-29", "2028-12-29", acknowledgement);
        Assert.False(acknowledgement.Projected);
        Assert.DoesNotContain(acknowledgement.Explanation, s => s.Contains("not yet announced", StringComparison.Ordinal));

        var response = For(DeadlineStep.StageOneResponse, facts);
        Dates("2029-01-08", "2029-01-09", response);
        Assert.True(response.Projected);
        Assert.Contains(response.Explanation, s => s.StartsWith(NotAnnounced, StringComparison.Ordinal));
        Assert.Contains(response.Explanation, s => s.Contains("Monday 1 January (New Year’s Day)", StringComparison.Ordinal));
        Assert.Equal(10, WorkingDayTrace.DayByDay(England, response.PromiseCount!).Count(d => d.Number is not null));
    }

    [Fact]
    public void Easter_2029_is_foreseen()
    {
        // Received Thursday 22 March 2029: Good Friday 30 March and Easter Monday 2 April are off.
        var facts = new ClockFacts { Received = Day("2029-03-22"), Logged = Day("2029-03-22"), Acknowledged = Day("2029-03-22") };
        Dates("2029-04-09", "2029-04-09", For(DeadlineStep.StageOneResponse, facts));
    }

    [Fact]
    public void Calendar_months_do_not_ask_for_bank_holidays()
    {
        var window = For(DeadlineStep.EscalationWindowCloses, new ClockFacts { Received = Day("2028-12-01"), Responded = Day("2028-12-15") }, FromReceipt);
        Dates("2029-01-15", "-", window);
        Assert.False(window.Projected);
        Assert.DoesNotContain(window.Explanation, s => s.Contains("announced", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1985-06-03", "1985-06-10")]
    [InlineData("2011-12-22", "2012-01-03")] // 26 and 27 December by rule, 2 January announced
    public void A_day_before_the_list_begins_is_counted_and_marked_too(string received, string due)
    {
        var found = For(DeadlineStep.StageOneAcknowledgement, new ClockFacts { Received = Day(received), Logged = Day(received) });
        Assert.Equal(Day(due), found.Promise);
        Assert.Contains(found.Explanation, s => s.StartsWith("Bank holidays before 2012 are not in the list.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2012-01-01")]
    [InlineData("2028-12-31")]
    [InlineData("2029-01-01")]
    [InlineData("2400-02-29")]
    [InlineData("9998-12-31")]
    public void No_day_of_receipt_makes_reckoning_fail(string received)
    {
        var facts = new ClockFacts { Received = Day(received), EscalationRequested = Day(received) };
        foreach (var policy in new[] { Portsmouth, FromAcknowledgement, Silent })
        {
            Assert.Equal(7, DeadlineCalculator.Calculate(facts, policy, TheCode, England).Count(d => d.Explanation.Count > 0));
        }
    }

    [Fact]
    public void Within_the_known_years_both_ways_of_counting_agree()
    {
        foreach (var division in Enum.GetValues<Division>())
        {
            var calendar = OfficialCalendars.For(division);
            for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2027, 6, 1); day = day.AddDays(1))
            {
                Assert.Equal(calendar.Add(day, 10), calendar.Reckon(day, 10));
                Assert.Equal(calendar.Add(day, -7), calendar.Reckon(day, -7));
                Assert.Equal(calendar.IsWorkingDay(day), calendar.IsForeseenWorkingDay(day));
                Assert.Equal(day, calendar.Reckon(day, 0));
            }
        }
    }

    [Fact]
    public void A_question_about_working_days_alone_still_says_that_it_cannot_be_answered() =>
        Assert.StartsWith("Bank holidays are known only up to 31 December 2028", Assert.Throws<CalendarException>(() => England.Add(Day("2028-12-20"), 10)).Message, StringComparison.Ordinal);
}
