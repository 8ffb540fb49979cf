using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record RemedyPromised(int Number, int Stage, RemedyPromise Promise) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number} promised by {Day(Promise.DueDay)}: {Promise.Description}";
}

public sealed record RemedyChanged(int Number, RemedyPromise Before, RemedyPromise After, string Reason) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number} changed; now due by {Day(After.DueDay)}.";

    public override string? Because => Reason.Length > 0 ? Reason : null;
}

public sealed record RemedyDone(int Number, DateOnly Day, string Evidence) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number} done on {Words.Day(Day)}.";

    public override string? Because => Evidence;
}

public sealed record RemedyReleased(int Number, string Reason) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number} released.";

    public override string? Because => Reason;
}

public sealed record EscalationAsked(DateTime ReceivedOn, string InWords, bool AfterWindow) : ComplaintEvent
{
    public override string Summary =>
        $"Stage two was asked for on {Day(Calendar.LondonTime.DateOf(ReceivedOn))}." + (AfterWindow ? " That is after the policy’s window." : "");

    public override string? Because => InWords.Length > 0 ? InWords : null;
}

/// <param name="InWords">The circumstances of a late request, and what was written down about the review.</param>
public sealed record EscalationAccepted(EscalationDecision Decision, string InWords = "") : ComplaintEvent
{
    public override string Summary => "Logged at stage two.";

    public override string? Because => InWords.Length > 0 ? InWords : null;
}

public sealed record NewComplaintOpened(string Reference) : ComplaintEvent
{
    public override string Summary => $"What is new was opened as a complaint of its own: {Reference}.";
}

public sealed record OpenedFromComplaint(string Reference) : ComplaintEvent
{
    public override string Summary => $"Opened from {Reference}, where it was raised.";
}

public sealed record StageOneReviewDecided(string NewInformation) : ComplaintEvent
{
    public override string Summary => "Stage one is looked at again, because the request brought new information.";

    public override string? Because => NewInformation;
}

public sealed record EscalationRefused(EscalationDecision Decision, string GroundInWords) : ComplaintEvent
{
    public override string Summary => $"Stage two refused: {GroundInWords}.";

    public override string? Because => Decision.InWords();
}

public sealed record EffortToUnderstandRecorded(string InWords) : ComplaintEvent
{
    public override string Summary => "Recorded what was done to understand why the complainant remains unhappy.";

    public override string? Because => InWords;
}

public sealed record ComplaintClosed : ComplaintEvent
{
    public override string Summary => "Closed: nothing is left to do.";
}
