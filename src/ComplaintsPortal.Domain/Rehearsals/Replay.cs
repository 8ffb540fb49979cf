using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Rehearsals;

/// <summary>How a deadline ended, or stands.</summary>
public enum ReplayOutcome
{
    Met,

    /// <summary>Done late, or not done and the day is past.</summary>
    Missed,

    /// <summary>Not done, and there is still time.</summary>
    Running,
}

/// <summary>One deadline of one complaint, as it was and as it would have been.</summary>
/// <param name="Done">The day on which it was done; null while it is not.</param>
public sealed record ReplayedStep(DeadlineStep Step, DateOnly? Done, DateOnly WasDue, DateOnly WouldBeDue, ReplayOutcome Was, ReplayOutcome WouldBe)
{
    /// <summary>Its date would be another.</summary>
    public bool IsMoved => WasDue != WouldBeDue;

    /// <summary>It was missed, and would not have been.</summary>
    public bool IsGained => Was == ReplayOutcome.Missed && WouldBe != ReplayOutcome.Missed;

    /// <summary>It was not missed, and would have been.</summary>
    public bool IsLost => Was != ReplayOutcome.Missed && WouldBe == ReplayOutcome.Missed;
}

/// <summary>
/// The clocks of a complaint under the rules that held, and under others: what was done stays where it is, only the dates move.
/// </summary>
public static class Replay
{
    /// <summary>The deadlines that can be met or missed.</summary>
    public static IReadOnlyList<DeadlineStep> Steps { get; } =
        [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse, DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse];

    /// <summary>The deadlines that this complaint had.</summary>
    public static IEnumerable<ReplayedStep> Of(ReplayCase one, Rulebook held, Rulebook rehearsed, DateOnly today)
    {
        foreach (var step in Steps)
        {
            if (!IsOwed(one, step))
            {
                continue;
            }

            var was = Due(step, one, held);
            var wouldBe = held == rehearsed ? was : Due(step, one, rehearsed);
            var done = DoneOn(one, step);
            yield return new(step, done, was, wouldBe, Outcome(done, was, today), Outcome(done, wouldBe, today));
        }
    }

    // The same letters stop the same clocks as in the lists of work.
    private static bool IsOwed(ReplayCase one, DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneResponse => !one.NotAccepted,
        DeadlineStep.StageTwoAcknowledgement => one.Facts.EscalationRequested is not null,
        DeadlineStep.StageTwoResponse => one.Facts.EscalationRequested is not null && !one.EscalationRefused,
        _ => true,
    };

    private static DateOnly? DoneOn(ReplayCase one, DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => one.NotAccepted ? one.NotAcceptedNotice : one.Facts.Acknowledged,
        DeadlineStep.StageOneResponse => one.Facts.Responded,
        DeadlineStep.StageTwoAcknowledgement => one.Facts.EscalationAcknowledged ?? one.EscalationRefusedNotice,
        _ => one.Reviewed ? one.ReviewAnswered : one.Facts.StageTwoResponded,
    };

    private static DateOnly Due(DeadlineStep step, ReplayCase one, Rulebook rules) => DeadlineCalculator.For(step, one.Facts, rules).Due!.Value;

    private static ReplayOutcome Outcome(DateOnly? done, DateOnly due, DateOnly today) =>
        (done ?? today) > due ? ReplayOutcome.Missed : done is null ? ReplayOutcome.Running : ReplayOutcome.Met;
}
