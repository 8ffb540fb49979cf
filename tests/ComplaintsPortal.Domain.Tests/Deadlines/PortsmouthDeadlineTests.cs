using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>Portsmouth's promise (from logging) beside the Code's statute (from receipt and acknowledgement).</summary>
public sealed class PortsmouthDeadlineTests
{
    [Theory]
    [Trait("Clause", "PCC-8a")]
    [Trait("Clause", "Code 6.2")]
    // received, logged, promise, statute, the one that counts
    [InlineData("2026-06-01", "2026-06-01", "2026-06-08", "2026-06-08", "2026-06-08")]
    [InlineData("2026-06-01", "2026-06-04", "2026-06-11", "2026-06-08", "2026-06-08")]
    [InlineData("2026-05-23", "2026-05-26", "2026-06-02", "2026-06-01", "2026-06-01")] // a bank-holiday Saturday
    [InlineData("2026-05-23", "2026-05-23", "2026-06-01", "2026-06-01", "2026-06-01")]
    public void PCC_8a_The_acknowledgement(string received, string logged, string promise, string statute, string due)
    {
        var found = For(DeadlineStep.StageOneAcknowledgement, new ClockFacts { Received = Day(received), Logged = Day(logged) });
        Dates(promise, statute, found);
        Assert.Equal(Day(due), found.Due);
        Assert.Equal((ClockBase.Logging, Day(logged), false), (found.Base, found.BaseDay, found.Projected));
        Assert.Equal(Walk(England, Day(logged), 5), found.Promise);
        Assert.Equal(Walk(England, Day(received), 5), found.Statute);
    }

    [Theory]
    [Trait("Clause", "PCC-8f")]
    [Trait("Clause", "Code 6.3")]
    // received, logged, acknowledged, promise, statute, the one that counts
    [InlineData("2026-06-01", "2026-06-01", "2026-06-01", "2026-06-15", "2026-06-15", "2026-06-15")] // all on one day
    [InlineData("2026-06-01", "2026-06-01", "2026-06-03", "2026-06-15", "2026-06-17", "2026-06-15")] // the promise is earlier
    [InlineData("2026-06-01", "2026-06-05", "2026-06-05", "2026-06-19", "2026-06-19", "2026-06-19")]
    [InlineData("2026-06-01", "2026-06-10", "2026-06-10", "2026-06-24", "2026-06-22", "2026-06-22")] // late: the statute is earlier
    [InlineData("2026-06-01", "2026-06-15", "2026-06-16", "2026-06-29", "2026-06-22", "2026-06-22")]
    public void PCC_8f_The_response(string received, string logged, string acknowledged, string promise, string statute, string due)
    {
        var found = For(DeadlineStep.StageOneResponse, new ClockFacts { Received = Day(received), Logged = Day(logged), Acknowledged = Day(acknowledged) });
        Dates(promise, statute, found);
        Assert.Equal(Day(due), found.Due);
        Assert.False(found.Projected);

        var ackDue = Walk(England, Day(received), 5);
        var from = Day(acknowledged) < ackDue ? Day(acknowledged) : ackDue;
        Assert.Equal(Walk(England, Day(logged), 10), found.Promise);
        Assert.Equal(Walk(England, from, 10), found.Statute);
    }

    [Theory]
    [Trait("Clause", "PCC-8g")]
    [Trait("Clause", "Code 6.11")]
    // requested, logged, promise, statute
    [InlineData("2026-07-01", "2026-07-01", "2026-07-08", "2026-07-08")]
    [InlineData("2026-07-01", "2026-07-06", "2026-07-13", "2026-07-08")]
    public void PCC_8g_The_stage_two_acknowledgement(string requested, string logged, string promise, string statute)
    {
        var found = For(DeadlineStep.StageTwoAcknowledgement, AskedFor(requested) with { EscalationLogged = Day(logged) });
        Dates(promise, statute, found);
        Assert.Equal((ClockBase.EscalationLogging, Day(logged), false), (found.Base, found.BaseDay, found.Projected));
    }

    [Theory]
    [Trait("Clause", "PCC-8h")]
    [Trait("Clause", "Code 6.14")]
    // requested, logged, acknowledged, promise, statute
    [InlineData("2026-07-01", "2026-07-01", "2026-07-03", "2026-07-29", "2026-07-31")]
    [InlineData("2026-07-01", "2026-07-06", "2026-07-06", "2026-08-03", "2026-08-03")]
    [InlineData("2026-07-01", "2026-07-13", "2026-07-14", "2026-08-10", "2026-08-05")] // late: the statute is earlier
    public void PCC_8h_The_final_response(string requested, string logged, string acknowledged, string promise, string statute)
    {
        var facts = AskedFor(requested) with { EscalationLogged = Day(logged), EscalationAcknowledged = Day(acknowledged) };
        var found = For(DeadlineStep.StageTwoResponse, facts);
        Dates(promise, statute, found);
        Assert.Equal(found.Promise < found.Statute ? found.Promise : found.Statute, found.Due);

        var ackDue = Walk(England, Day(requested), 5);
        Assert.Equal(Walk(England, Day(logged), 20), found.Promise);
        Assert.Equal(Walk(England, Day(acknowledged) < ackDue ? Day(acknowledged) : ackDue, 20), found.Statute);
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public void PCC_8g_The_window_closes_30_working_days_after_the_response_was_sent()
    {
        var facts = new ClockFacts { Received = Day("2026-11-02"), Logged = Day("2026-11-02"), Acknowledged = Day("2026-11-03"), Responded = Day("2026-11-16") };
        var found = For(DeadlineStep.EscalationWindowCloses, facts);
        Dates("2026-12-30", "-", found);
        Assert.Equal(Walk(England, Day("2026-11-16"), 30), found.Due);
        Assert.Equal((ClockBase.StageOneResponse, Day("2026-11-16"), false), (found.Base, found.BaseDay, found.Projected));
        Assert.Contains("The policy does not say from when it counts. It is counted from the stage one response.", found.Explanation);
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public void PCC_8g_A_review_of_stage_one_has_ten_working_days_while_the_Codes_clock_runs_on()
    {
        var request = AskedFor("2026-07-01");
        var review = request with { ReviewDecided = Day("2026-07-03") };
        var found = For(DeadlineStep.StageTwoResponse, review);
        Dates("2026-07-17", "2026-08-05", found);
        Assert.Equal((ClockBase.ReviewDecision, Day("2026-07-03")), (found.Base, found.BaseDay));
        Assert.Equal(For(DeadlineStep.StageTwoResponse, request).Statute, found.Statute);
        Assert.Contains("The policy promises an answer to the review within 10 working days of the decision to review stage one (PCC-8g).", found.Explanation);

        // Once it is logged at stage two after all, stage two's own promise holds.
        var logged = For(DeadlineStep.StageTwoResponse, review with { EscalationLogged = Day("2026-07-20") });
        Dates("2026-08-17", "2026-08-05", logged);
    }

    [Fact]
    public void There_is_one_deadline_for_each_step_in_order()
    {
        var all = DeadlineCalculator.Calculate(AskedFor("2026-07-01"), Portsmouth, TheCode, England);
        Assert.Equal(Enum.GetValues<DeadlineStep>(), all.Select(d => d.Step));
        Assert.All(all, d => Assert.Equal(England.Version, d.CalendarVersion));
        Assert.All(all, d => Assert.NotEmpty(d.Explanation));
        Assert.Equal(
            all.Select(d => (d.Promise, d.Statute)),
            DeadlineCalculator.Calculate(AskedFor("2026-07-01"), new Rulebook(Portsmouth, TheCode, England)).Select(d => (d.Promise, d.Statute)));
    }

    private static ClockFacts AskedFor(string requested) => new()
    {
        Received = Day("2026-06-01"),
        Logged = Day("2026-06-01"),
        Acknowledged = Day("2026-06-03"),
        Responded = Day("2026-06-12"),
        EscalationRequested = Day(requested),
    };
}
