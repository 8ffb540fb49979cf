using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Web.Features.TrackCase;

/// <summary>What a date means to the person who waits for it.</summary>
public static class DateWords
{
    public static string Of(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => "Our first letter to you, by",
        DeadlineStep.StageOneResponse => "Our answer, by",
        DeadlineStep.EscalationWindowCloses => "Ask for stage two, if you can, by",
        DeadlineStep.StageTwoAcknowledgement => "Our letter about stage two, by",
        DeadlineStep.StageTwoResponse => "Our final answer, by",
        DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => "The latest date, if we need more time",
    };
}
