using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Hazards;
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

/// <summary>Clocks of a hazard moved because of bank holidays, or with the corrected moment of receipt.</summary>
public sealed record HazardDatesMoved(int Number, string Reason, IReadOnlyList<HazardMove> Dates) : ComplaintEvent
{
    public override string Summary =>
        $"Hazard {Number} counted anew: {string.Join("; ", Dates.Select(d => $"{HazardWords.Step(d.Step)}: {Day(d.Before)} became {Day(d.After)}"))}.";

    public override string? Because => Reason;
}

/// <summary>The day of the next update moved because of bank holidays.</summary>
public sealed record UpdateMoved(string Reason, DateOnly Before, DateOnly After) : ComplaintEvent
{
    public override string Summary => $"Next update counted anew: {Day(Before)} became {Day(After)}.";

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
