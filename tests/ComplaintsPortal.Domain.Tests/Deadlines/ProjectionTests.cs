using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>Dates whose base has not happened are worked out from where it should, and say so.</summary>
public sealed class ProjectionTests
{
    private static readonly ClockFacts Fresh = new() { Received = Day("2026-06-01") };

    [Fact]
    public void Before_logging_it_is_as_if_logged_on_the_day_of_receipt()
    {
        var acknowledgement = For(DeadlineStep.StageOneAcknowledgement, Fresh);
        Dates("2026-06-08", "2026-06-08", acknowledgement);
        Assert.True(acknowledgement.Projected);
        Assert.Equal(Day("2026-06-01"), acknowledgement.BaseDay);
        Assert.Contains(
            "It has not been logged yet. The date is worked out as if it were logged on the day of receipt, Monday 1 June 2026, and can still change.",
            acknowledgement.Explanation);

        Dates("2026-06-15", "2026-06-22", For(DeadlineStep.StageOneResponse, Fresh));
    }

    [Fact]
    [Trait("Clause", "Code 6.3")]
    public void Before_the_acknowledgement_the_statute_counts_from_the_day_it_is_due()
    {
        var response = For(DeadlineStep.StageOneResponse, Fresh with { Logged = Day("2026-06-02") });
        Dates("2026-06-16", "2026-06-22", response);
        Assert.True(response.Projected);
        Assert.Contains(
            "The acknowledgement has not been sent yet. The date is worked out from the day it is due, Monday 8 June 2026, and can still change.",
            response.Explanation);
        Assert.False(For(DeadlineStep.StageOneResponse, Fresh with { Logged = Day("2026-06-02"), Acknowledged = Day("2026-06-02") }).Projected);
    }

    [Fact]
    public void A_promise_from_the_acknowledgement_is_projected_from_the_policys_own_date()
    {
        // Acknowledged in 3 working days by this policy, in 5 by the Code.
        var response = For(DeadlineStep.StageOneResponse, Fresh, FromAcknowledgement);
        Dates("2026-06-18", "2026-06-22", response);
        Assert.Equal((ClockBase.Acknowledgement, Day("2026-06-04"), true), (response.Base, response.BaseDay, response.Projected));
    }

    [Fact]
    public void A_promise_from_the_acknowledgement_is_read_as_it_is_written_while_the_statute_is_strict()
    {
        var late = For(DeadlineStep.StageOneResponse, Fresh with { Acknowledged = Day("2026-06-15") }, FromAcknowledgement);
        Dates("2026-06-29", "2026-06-22", late);
        Assert.Equal(Day("2026-06-22"), late.Due);
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public void Before_the_response_the_window_is_projected_from_the_date_that_counts()
    {
        var window = For(DeadlineStep.EscalationWindowCloses, Fresh with { Logged = Day("2026-06-10"), Acknowledged = Day("2026-06-10") });
        // The response is due on 22 June by the Code, earlier than the promise of 24 June.
        Assert.Equal((Day("2026-06-22"), true), (window.BaseDay!.Value, window.Projected));
        Assert.Equal(Walk(England, Day("2026-06-22"), 30), window.Promise);
    }

    [Fact]
    public void An_extension_moves_the_projected_window_too()
    {
        var facts = Fresh with { Logged = Day("2026-06-01"), Acknowledged = Day("2026-06-03"), Extensions = [new ExtensionFact(1, 4, Day("2026-06-15"))] };
        Assert.Equal(Walk(England, Day("2026-06-19"), 30), For(DeadlineStep.EscalationWindowCloses, facts).Promise);
    }

    [Theory]
    [InlineData(DeadlineStep.StageTwoAcknowledgement, ClockBase.EscalationLogging)]
    [InlineData(DeadlineStep.StageTwoResponse, ClockBase.EscalationLogging)]
    [InlineData(DeadlineStep.StageTwoLatestExtension, ClockBase.EscalationLogging)]
    public void Before_anybody_asks_for_stage_two_it_has_no_dates(DeadlineStep step, ClockBase countedFrom)
    {
        var deadline = For(step, Fresh);
        Dates("-", "-", deadline);
        Assert.Null(deadline.Due);
        Assert.Null(deadline.BaseDay);
        Assert.Null(deadline.PromiseCount);
        Assert.Equal((countedFrom, true), (deadline.Base, deadline.Projected));
        Assert.Equal(["Nobody has asked for stage two yet."], deadline.Explanation);
        Dates("-", "-", For(step, Fresh, Silent));
    }

    [Fact]
    public void Before_logging_stage_two_it_is_as_if_logged_on_the_day_of_the_request()
    {
        var asked = Fresh with { EscalationRequested = Day("2026-07-04") }; // a Saturday
        var acknowledgement = For(DeadlineStep.StageTwoAcknowledgement, asked);
        Dates("2026-07-10", "2026-07-10", acknowledgement);
        Assert.Equal((Day("2026-07-04"), true), (acknowledgement.BaseDay!.Value, acknowledgement.Projected));
        Dates("2026-07-31", "2026-08-07", For(DeadlineStep.StageTwoResponse, asked));
    }
}
