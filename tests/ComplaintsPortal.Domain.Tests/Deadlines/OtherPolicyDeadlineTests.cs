using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>What other policies state: months, unstated bases, nothing at all; and complaints from before the Code.</summary>
public sealed class OtherPolicyDeadlineTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-02-28")] // clipped at the end of the shorter month
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2026-03-31", "2026-04-30")]
    [InlineData("2026-04-15", "2026-05-15")]
    [InlineData("2026-11-27", "2026-12-27")] // a Sunday: not rolled to a working day
    [InlineData("2026-11-25", "2026-12-25")] // nor Christmas Day
    public void A_calendar_month_ends_on_the_same_day_clipped_and_not_rolled(string responded, string closes)
    {
        var window = For(DeadlineStep.EscalationWindowCloses, new ClockFacts { Received = Day("2024-01-02"), Responded = Day(responded) }, FromReceipt);
        Dates(closes, "-", window);
        Assert.Null(window.PromiseCount);
        Assert.Equal(
            [
                $"The stage one response was sent on {DayWords.Long(Day(responded))}.",
                "The policy asks that stage two is requested within 1 calendar month of the stage one response (7.4).",
                "Calendar months run to the same day of the month, or to the last day of a shorter month, whatever day of the week that is.",
                $"The last day is {DayWords.Long(Day(closes))}.",
            ],
            window.Explanation);
    }

    [Fact]
    public void A_response_in_calendar_months_can_be_extended_in_working_days()
    {
        var policy = Portsmouth with
        {
            Clocks = new Clocks { StageOneResponse = new() { CalendarMonths = 1, Base = ClockBase.Receipt, Clause = "1" } },
        };
        var facts = new ClockFacts { Received = Day("2026-05-29"), Extensions = [new(1, 3, Day("2026-06-15"))] };
        var response = For(DeadlineStep.StageOneResponse, facts, policy);
        Assert.Equal(Walk(England, Day("2026-06-29"), 3), response.Promise);
        Assert.Null(response.PromiseCount);
        Assert.Equal(new WorkingDayCount(Day("2026-06-05"), 13), response.StatuteCount);
    }

    [Fact]
    public void A_base_that_the_policy_does_not_state_is_said_to_be_our_reading()
    {
        var facts = new ClockFacts { Received = Day("2026-06-01"), Logged = Day("2026-06-04") };
        var acknowledgement = For(DeadlineStep.StageOneAcknowledgement, facts, FromReceipt);
        Dates("2026-06-08", "2026-06-08", acknowledgement);
        Assert.Equal(ClockBase.Receipt, acknowledgement.Base);
        Assert.Contains("The policy does not say from when it counts. It is counted from receipt.", acknowledgement.Explanation);
    }

    [Fact]
    public void A_policy_without_a_window_closes_none()
    {
        var window = For(DeadlineStep.EscalationWindowCloses, new ClockFacts { Received = Day("2026-06-01") }, Silent);
        Dates("-", "-", window);
        Assert.Equal(["The policy sets no time within which stage two must be asked for."], window.Explanation);
    }

    [Fact]
    public void Where_the_policy_is_silent_the_Code_holds_strictly()
    {
        var facts = new ClockFacts
        {
            Received = Day("2026-06-01"),
            Logged = Day("2026-06-10"),
            Acknowledged = Day("2026-06-15"),
            EscalationRequested = Day("2026-07-01"),
            EscalationAcknowledged = Day("2026-07-20"),
        };
        Dates("2026-06-08", "2026-06-08", For(DeadlineStep.StageOneAcknowledgement, facts, Silent));
        Dates("2026-06-22", "2026-06-22", For(DeadlineStep.StageOneResponse, facts, Silent));
        Dates("2026-07-06", "2026-07-06", For(DeadlineStep.StageOneLatestExtension, facts, Silent));
        Dates("2026-07-08", "2026-07-08", For(DeadlineStep.StageTwoAcknowledgement, facts, Silent));
        Dates("2026-08-05", "2026-08-05", For(DeadlineStep.StageTwoResponse, facts, Silent));
        Assert.Contains(
            "The policy states no time for this, so the Code's holds: an acknowledgement within 5 working days of receipt (Code 6.2).",
            For(DeadlineStep.StageOneAcknowledgement, facts, Silent).Explanation);
    }

    [Theory]
    [InlineData("2024-03-31", false)]
    [InlineData("2024-04-01", true)]
    public void Before_1_April_2024_there_is_no_statute(string received, bool binds)
    {
        var facts = new ClockFacts
        {
            Received = Day(received),
            Logged = Day(received),
            Responded = Day("2024-04-12"),
            EscalationRequested = Day("2024-05-01"), // after the day, but the complaint's own day decides
            EscalationLogged = Day("2024-05-01"),
        };
        foreach (var deadline in DeadlineCalculator.Calculate(facts, Portsmouth, TheCode, England).Where(d => d.Step != DeadlineStep.EscalationWindowCloses))
        {
            Assert.NotNull(deadline.Promise);
            Assert.Equal(binds, deadline.Statute is not null);
            Assert.Equal(binds, deadline.StatuteCount is not null);
            Assert.Equal(!binds, deadline.Explanation.Contains("The Code binds for complaints received from 1 April 2024. This one was received before, so only the policy's date counts."));
            Assert.Equal(binds ? null : $"The date is {DayWords.Long(deadline.Promise!.Value)}.", binds ? null : deadline.Explanation[^1]);
        }
    }

    [Fact]
    public void Before_the_Code_a_silent_policy_still_has_its_times()
    {
        var facts = new ClockFacts { Received = Day("2024-03-01"), Acknowledged = Day("2024-03-04"), Extensions = [new(1, 2, Day("2024-03-18"))] };
        Dates("2024-03-08", "-", For(DeadlineStep.StageOneAcknowledgement, facts, Silent));
        Dates("2024-03-20", "-", For(DeadlineStep.StageOneResponse, facts, Silent));
    }
}
