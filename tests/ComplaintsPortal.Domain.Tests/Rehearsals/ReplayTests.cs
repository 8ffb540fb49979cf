using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Rehearsals;

namespace ComplaintsPortal.Domain.Tests.Rehearsals;

/// <summary>The clocks of a complaint replayed: under what held, under another policy, with another bank holiday.</summary>
public sealed class ReplayTests
{
    private static readonly Rulebook Portsmouth = Rules("portsmouth-2024");
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Another_policy_moves_dates_and_what_was_done_stays_where_it_is()
    {
        // Received on Monday 1 June, logged on the 3rd, acknowledged on the 9th, answered on the 15th.
        var one = Case(new ClockFacts { Received = Day(6, 1), Logged = Day(6, 3), Acknowledged = Day(6, 9), Responded = Day(6, 15) });
        var steps = Replay.Of(one, Portsmouth, Rules("lhp-2023"), Today).ToList();

        // The acknowledgement is late under both (five working days of receipt). The response: ten working days of logging, against ten of receipt.
        Assert.Equal(
            [
                new(DeadlineStep.StageOneAcknowledgement, Day(6, 9), Day(6, 8), Day(6, 8), ReplayOutcome.Missed, ReplayOutcome.Missed),
                new(DeadlineStep.StageOneResponse, Day(6, 15), Day(6, 17), Day(6, 15), ReplayOutcome.Met, ReplayOutcome.Met),
            ],
            steps);
        Assert.True(steps[1].IsMoved);
        Assert.False(steps[1].IsLost);

        var later = Case(one.Facts with { Responded = Day(6, 16) });
        Assert.True(Replay.Of(later, Portsmouth, Rules("lhp-2023"), Today).Last().IsLost);
        Assert.True(Replay.Of(later, Rules("lhp-2023"), Portsmouth, Today).Last().IsGained);
    }

    [Theory]
    [InlineData(2, true)] // within the five working days of the acknowledgement
    [InlineData(8, true)] // the last of them
    [InlineData(9, false)] // not worked in the count of the acknowledgement, but in that of the response
    public void A_bank_holiday_gives_a_day_more_to_every_date_that_counts_over_it(int day, bool movesAcknowledgement)
    {
        var one = Case(new ClockFacts { Received = Day(6, 1), Logged = Day(6, 1), Acknowledged = Day(6, 8) });
        var rehearsed = Portsmouth with { Calendar = Portsmouth.Calendar.With([new(Day(6, day), "A day of mourning")]) };
        var steps = Replay.Of(one, Portsmouth, rehearsed, Today).ToList();

        Assert.Equal(movesAcknowledgement, steps[0].IsMoved);
        Assert.Equal((Day(6, 15), Day(6, 16)), (steps[1].WasDue, steps[1].WouldBeDue));
        Assert.Equal((ReplayOutcome.Met, ReplayOutcome.Missed), (steps[0].Was, steps[1].Was));
    }

    [Theory]
    [InlineData(17, ReplayOutcome.Running)] // the day itself
    [InlineData(18, ReplayOutcome.Missed)]
    public void What_is_not_done_runs_until_its_day_is_past(int today, ReplayOutcome expected)
    {
        var one = Case(new ClockFacts { Received = Day(6, 1), Logged = Day(6, 3), Acknowledged = Day(6, 4) });
        Assert.Equal(expected, Replay.Of(one, Portsmouth, Portsmouth, Day(6, today)).Single(s => s.Step == DeadlineStep.StageOneResponse).Was);
    }

    [Fact]
    public void A_complaint_that_was_not_accepted_owes_its_letter_in_the_time_of_an_acknowledgement_and_no_response()
    {
        var one = Case(new ClockFacts { Received = Day(6, 1) }) with { NotAccepted = true, NotAcceptedNotice = Day(6, 8) };
        var step = Assert.Single(Replay.Of(one, Portsmouth, Portsmouth, Today));
        Assert.Equal((DeadlineStep.StageOneAcknowledgement, ReplayOutcome.Met), (step.Step, step.Was));
    }

    [Fact]
    public void A_refused_stage_two_owes_the_letter_that_says_so_and_no_final_response()
    {
        var facts = new ClockFacts { Received = Day(6, 1), Logged = Day(6, 1), Acknowledged = Day(6, 2), Responded = Day(6, 10), EscalationRequested = Day(6, 22) };
        var refused = Case(facts) with { EscalationRefused = true, EscalationRefusedNotice = Day(6, 30) };
        var steps = Replay.Of(refused, Portsmouth, Portsmouth, Today).ToList();
        Assert.Equal(
            [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse, DeadlineStep.StageTwoAcknowledgement], steps.Select(s => s.Step));
        Assert.Equal((Day(6, 29), ReplayOutcome.Missed), (steps[2].WasDue, steps[2].Was));
    }

    [Fact]
    public void A_review_of_stage_one_answers_the_request_while_the_Codes_time_runs_on()
    {
        var facts = new ClockFacts
        {
            Received = Day(6, 1),
            Logged = Day(6, 1),
            Acknowledged = Day(6, 2),
            Responded = Day(6, 10),
            EscalationRequested = Day(6, 22),
            EscalationAcknowledged = Day(6, 24),
            ReviewDecided = Day(6, 24),
        };
        var steps = Replay.Of(Case(facts) with { Reviewed = true, ReviewAnswered = Day(7, 8) }, Portsmouth, Portsmouth, Today).ToList();
        Assert.Equal((Day(7, 8), Day(7, 8), ReplayOutcome.Met), (steps[3].WasDue, steps[3].Done!.Value, steps[3].Was));
    }

    [Fact]
    public void The_tally_counts_each_deadline_of_each_complaint_once()
    {
        var tally = new RehearsalTally();
        var lhp = Rules("lhp-2023");
        foreach (var answered in new[] { 12, 15, 16, 17, 18 })
        {
            tally.Add(Replay.Of(Case(new ClockFacts { Received = Day(6, 1), Logged = Day(6, 3), Acknowledged = Day(6, 4), Responded = Day(6, answered) }), Portsmouth, lhp, Today));
        }

        tally.Add(Replay.Of(Case(new ClockFacts { Received = Day(6, 1) }) with { NotAccepted = true }, Portsmouth, lhp, Today));
        var (acknowledgement, response) = (tally.Steps[0], tally.Steps[1]);

        Assert.Equal(6, tally.Complaints);
        Assert.Equal((6, 5, 1), (acknowledgement.All, acknowledgement.Of(ReplayOutcome.Met, false), acknowledgement.Of(ReplayOutcome.Missed, true)));
        Assert.Equal((4, 1), (response.Of(ReplayOutcome.Met, false), response.Of(ReplayOutcome.Missed, false)));
        Assert.Equal((2, 3), (response.Of(ReplayOutcome.Met, true), response.Of(ReplayOutcome.Missed, true)));
        Assert.Equal((5, 0, 2), (response.Moved, response.Gained, response.Lost));
        Assert.Equal(0, tally.Steps[2].All + tally.Steps[3].All);
    }

    private static ReplayCase Case(ClockFacts facts) =>
        new() { Id = 1, Reference = new ComplaintReference(2026, 1), PolicyId = "portsmouth-2024", Facts = facts };

    private static Rulebook Rules(string policy) =>
        new(PolicyCatalogue.Load().Get(policy), CodeCatalogue.Load().Latest, OfficialCalendars.For(Division.EnglandAndWales));

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
