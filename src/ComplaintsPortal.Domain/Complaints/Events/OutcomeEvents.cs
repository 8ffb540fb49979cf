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

public sealed record AwardApproved(int Number, decimal Amount, string Note) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number}: {Pounds(Amount)} approved.";

    public override string? Because => Note.Length > 0 ? Note : null;
}

public sealed record AwardAnswered(int Number, bool Accepted, string InWords) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number}: the complainant {(Accepted ? "accepts" : "does not accept")} the money.";

    public override string? Because => InWords;
}

public sealed record AwardPaid(int Number, AwardPayment Payment) : ComplaintEvent
{
    public override string Summary =>
        $"Remedy {Number}: {Pounds(Payment.ToComplainant)} paid to the complainant on {Day(Payment.Day)}."
        + (Payment.AgainstArrears > 0 ? $" {Pounds(Payment.AgainstArrears)} set against arrears, as agreed on {Day(Payment.SetOffAgreedDay!.Value)}." : "");

    public override string? Because => Payment.AgainstArrears > 0 ? $"{Payment.Evidence}\nHow they agreed: {Payment.SetOffAgreedHow}" : Payment.Evidence;
}

public sealed record RemedyChased(int Number, DateOnly Due, string Told) : ComplaintEvent
{
    public override string Summary => $"Remedy {Number} is late: it was due by {Day(Due)}. Reminded {Told}.";
}

public sealed record RemedyConfirmed(int Number, string InWords) : ComplaintEvent
{
    public override string Summary => $"The complainant confirmed that remedy {Number} is done.";

    public override string? Because => InWords.Length > 0 ? InWords : null;
}

/// <param name="Before">How we had known that it was done.</param>
public sealed record RemedyDisputed(int Number, string Before, string InWords) : ComplaintEvent
{
    public override string Summary => $"The complainant says that remedy {Number} is not done. It is owed again.";

    public override string? Because => InWords;
}

public sealed record LearningRecorded(string Improvement) : ComplaintEvent
{
    public override string Summary => "Recorded what we learn from this.";

    public override string? Because => Improvement;
}

public sealed record LearningShared(string With) : ComplaintEvent
{
    public override string Summary => "What we learn was shared.";

    public override string? Because => With;
}

public sealed record ThemeJoined(string Theme, string Why) : ComplaintEvent
{
    public override string Summary => $"Belongs to the theme “{Theme}”.";

    public override string? Because => Why;
}

public sealed record ThemeLeft(string Theme) : ComplaintEvent
{
    public override string Summary => $"Taken out of the theme “{Theme}”.";
}

public sealed record ImprovementMade(string Change, DateOnly Day, string How) : ComplaintEvent
{
    public override string Summary => $"The change that follows from this was made on {Words.Day(Day)}.";

    public override string? Because => $"{Change}\n{How}";
}

public sealed record ImprovementGiven(string Change, string From, string To) : ComplaintEvent
{
    public override string Summary => $"{To} sees to the change that follows from this now, instead of {From}.";

    public override string? Because => Change;
}

public sealed record LearningWaived(string Reason) : ComplaintEvent
{
    public override string Summary => "Nothing to learn from this.";

    public override string? Because => Reason;
}

public sealed record EscalationAsked(DateTime ReceivedOn, string InWords, bool AfterWindow) : ComplaintEvent
{
    /// <summary>Whoever of a group asked; empty for the complainant.</summary>
    public string Asker { get; init; } = "";

    public override string Summary =>
        $"Stage two was asked for{(Asker.Length > 0 ? $" by {Asker}" : "")} on {Day(Calendar.LondonTime.DateOf(ReceivedOn))}." + (AfterWindow ? " That is after the policy’s window." : "");

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
