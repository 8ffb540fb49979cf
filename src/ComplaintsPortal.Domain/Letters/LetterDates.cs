using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// The dates that letters print: always the earlier of promise and statute, reckoned as if the letter went on its own
/// date, so that what is printed holds when it was sent.
/// </summary>
public static class LetterDates
{
    /// <summary>By when we respond, in an acknowledgement of that date.</summary>
    public static DateOnly? ResponseDue(ClockFacts facts, int stage, Rulebook rules, DateOnly date) =>
        Due(stage == 1 ? DeadlineStep.StageOneResponse : DeadlineStep.StageTwoResponse, Acknowledged(facts, stage, date), rules);

    /// <summary>The date that an extension leaves and the one it sets.</summary>
    public static (DateOnly? From, DateOnly? To) Extension(ClockFacts facts, Stage stage, Extension extension, Rulebook rules, DateOnly date)
    {
        var step = stage.Number == 1 ? DeadlineStep.StageOneResponse : DeadlineStep.StageTwoResponse;
        var others = facts.Extensions.Where(e => e.Stage != stage.Number).ToList();
        var earlier = stage.Extensions.Where(e => e.Number < extension.Number && e.NoticeSentDay is not null)
            .Select(e => new ExtensionFact(stage.Number, e.WorkingDays, e.NoticeSentDay));
        var before = Acknowledged(facts, stage.Number, date) with { Extensions = [.. others, .. earlier] };
        if (Due(step, before, rules) is not { } from)
        {
            return (null, null);
        }

        // Also a notice that comes too late says by when we will answer; that it moves no clock is for the record.
        var notice = date < from ? date : from;
        var after = before with { Extensions = [.. before.Extensions, new ExtensionFact(stage.Number, extension.WorkingDays, notice)] };
        return (from, Due(step, after, rules));
    }

    /// <summary>The last day to ask for stage two, in a response of that date.</summary>
    public static DateOnly? WindowCloses(ClockFacts facts, Rulebook rules, DateOnly date) =>
        Due(DeadlineStep.EscalationWindowCloses, facts with { Responded = facts.Responded ?? date }, rules);

    private static ClockFacts Acknowledged(ClockFacts facts, int stage, DateOnly date) => stage == 1
        ? facts with { Acknowledged = facts.Acknowledged ?? date }
        : facts with { EscalationAcknowledged = facts.EscalationAcknowledged ?? date };

    private static DateOnly? Due(DeadlineStep step, ClockFacts facts, Rulebook rules) => DeadlineCalculator.For(step, facts, rules).Due;
}
