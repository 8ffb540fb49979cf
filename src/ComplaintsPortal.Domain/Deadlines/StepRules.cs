using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Which rule of the policy and of the Code each step goes by.</summary>
internal static class StepRules
{
    /// <summary>Null where the policy is silent.</summary>
    public static ClockRule? Of(Clocks clocks, DeadlineStep step, ClockFacts facts) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => clocks.StageOneAcknowledgement,
        DeadlineStep.StageOneResponse => clocks.StageOneResponse,
        DeadlineStep.EscalationWindowCloses => clocks.EscalationWindow,
        DeadlineStep.StageTwoAcknowledgement => clocks.StageTwoAcknowledgement,
        // A request that leads to a review of stage one is answered by that review, until it is logged at stage two after all.
        DeadlineStep.StageTwoResponse when facts is { ReviewDecided: not null, EscalationLogged: null } =>
            clocks.StageOneReview ?? clocks.StageTwoResponse,
        DeadlineStep.StageTwoResponse => clocks.StageTwoResponse,
        DeadlineStep.StageOneLatestExtension => clocks.StageOneResponse,
        DeadlineStep.StageTwoLatestExtension => clocks.StageTwoResponse,
    };

    public static ClockRule Of(Code code, DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => code.StageOneAcknowledgement,
        DeadlineStep.StageOneResponse or DeadlineStep.StageOneLatestExtension => code.StageOneResponse,
        DeadlineStep.StageTwoAcknowledgement => code.StageTwoAcknowledgement,
        DeadlineStep.StageTwoResponse or DeadlineStep.StageTwoLatestExtension => code.StageTwoResponse,
        DeadlineStep.EscalationWindowCloses => throw new ArgumentOutOfRangeException(nameof(step), step, "The Code knows no time within which stage two must be asked for."),
    };

    public static int StageOf(DeadlineStep step) =>
        step is DeadlineStep.StageTwoAcknowledgement or DeadlineStep.StageTwoResponse or DeadlineStep.StageTwoLatestExtension ? 2 : 1;

    public static DeadlineStep AcknowledgementOf(int stage) =>
        stage == 1 ? DeadlineStep.StageOneAcknowledgement : DeadlineStep.StageTwoAcknowledgement;
}
