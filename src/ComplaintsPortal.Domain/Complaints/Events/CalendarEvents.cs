using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

/// <summary>Dates moved because bank holidays became known, or were taken back.</summary>
public sealed record DatesMoved(string Reason, IReadOnlyList<MovedDate> Dates, bool LetterOwed) : ComplaintEvent
{
    public override string Summary =>
        $"Dates counted anew: {string.Join("; ", Dates.Select(d => $"{d.What} {Day(d.Before)} became {Day(d.After)}"))}."
        + (LetterOwed ? " A letter with the new date is owed." : "");

    public override string? Because => Reason;
}

public sealed record MovedDate(DeadlineStep Step, DateOnly Before, DateOnly After)
{
    internal string What => Step switch
    {
        DeadlineStep.StageOneAcknowledgement => "stage one acknowledgement",
        DeadlineStep.StageOneResponse => "stage one response",
        DeadlineStep.StageTwoAcknowledgement => "stage two acknowledgement",
        DeadlineStep.StageTwoResponse => "stage two response",
        DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => "latest extension",
        DeadlineStep.EscalationWindowCloses => "last day to ask for stage two",
    };
}
