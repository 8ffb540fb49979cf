using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record ComplaintRecorded(string Reference, DateTime ReceivedOn, string Channel, string SubmissionSha256, bool Danger) : ComplaintEvent
{
    public override string Summary =>
        $"Recorded as {Reference}, received on {Day(Calendar.LondonTime.DateOf(ReceivedOn))}." + (Danger ? " Somebody may be in danger." : "");
}

public sealed record DangerAlerted(string To) : ComplaintEvent
{
    public override string Summary => $"Alert sent at once to {To}, because somebody may be in danger.";
}

/// <param name="PolicyBefore">The version of the policy that held until then.</param>
/// <param name="PolicyAfter">The version that holds for a complaint received at the corrected moment.</param>
public sealed record ReceivedMomentCorrected(DateTime Before, DateTime After, string Reason, string PolicyBefore = "", string PolicyAfter = "") : ComplaintEvent
{
    public override string Summary =>
        $"Received moment corrected from {Day(Calendar.LondonTime.DateOf(Before))} to {Day(Calendar.LondonTime.DateOf(After))}."
        + (PolicyBefore == PolicyAfter ? "" : $" The policy that holds for it is now {PolicyAfter}, not {PolicyBefore}.");

    public override string? Because => Reason;
}

public sealed record ContactDetailsChanged(ContactDetails Before, ContactDetails After, string Reason) : ComplaintEvent
{
    public override string Summary => Before.PartsThatDiffer(After) is { Count: > 0 } parts ? $"Contact details changed: {Calendar.DayWords.List(parts)}." : "Contact details changed.";

    public override string? Because => Reason;
}

/// <summary>Which help and adjustments are agreed (Code 5.10 asks for a record).</summary>
public sealed record AdjustmentsChanged(string Before, string After, string Reason) : ComplaintEvent
{
    public override string Summary => After.Length > 0 ? "Adjustments changed." : "Adjustments removed.";

    public override string? Because => Reason;
}

public sealed record FileAdded(string Name, string Sha256, bool FromComplainant) : ComplaintEvent
{
    public override string Summary => FromComplainant ? $"The complainant added the file “{Name}”." : $"File “{Name}” added.";
}

public sealed record MessageReceived(string Text) : ComplaintEvent
{
    public override string Summary => "The complainant sent a message on the tracking page.";
}

public sealed record AccessCodeIssued(string Way) : ComplaintEvent
{
    public override string Summary => $"A new access code for the tracking page was given {Way}.";
}

public sealed record AccessCodeAskedByPost : ComplaintEvent
{
    public override string Summary => "A new access code for the tracking page was asked for. It is to go by post.";
}

public sealed record CorrespondenceHandedOver(ContactNote Note) : ComplaintEvent
{
    public override string Summary => $"A reply came from {Note.With}.";
}

/// <summary>Something on the record of the complainant: an adjustment, somebody who speaks for them, a restriction.</summary>
public sealed record PersonNoted(string What, string Reason) : ComplaintEvent
{
    public override string Summary => What;

    public override string? Because => Reason.Length > 0 ? Reason : null;
}
