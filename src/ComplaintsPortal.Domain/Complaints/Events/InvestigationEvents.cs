using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record ComplaintDefined(int Stage, DefinitionSnapshot? Before, DefinitionSnapshot After) : ComplaintEvent
{
    public override string Summary =>
        $"Complaint definition for {StageName(Stage)} {(Before is null ? "set out" : "changed")}: {Count(After.Points.Count, "point")}.";
}

/// <summary>A definition as it was.</summary>
public sealed record DefinitionSnapshot(IReadOnlyList<PointDefinition> Points, IReadOnlyList<string> Outcomes, string OutcomesNotPossible);

public sealed record DefinitionStateChanged(int Stage, DefinitionState Before, DefinitionState After, string InWords) : ComplaintEvent
{
    public override string Summary => After switch
    {
        DefinitionState.None => "The definition is not proposed any more.",
        DefinitionState.Proposed => $"The definition for {StageName(Stage)} was proposed to the complainant.",
        DefinitionState.Agreed => $"The complainant agreed the definition for {StageName(Stage)}.",
        DefinitionState.Corrected => $"The complainant corrected the definition for {StageName(Stage)}.",
        DefinitionState.NoReply => $"No reply from the complainant about the definition for {StageName(Stage)}.",
    };

    public override string? Because => InWords.Length > 0 ? InWords : null;
}

public sealed record HandlerAssigned(int Stage, StaffCard? Before, StaffCard After, string HandoverNote = "") : ComplaintEvent
{
    public override string? Because => HandoverNote.Length > 0 ? HandoverNote : null;

    public override string Summary => Before is null
        ? $"{After.Name} is to {(Stage == 1 ? "investigate" : "review")} {StageName(Stage)}."
        : $"{StageName(Stage, capital: true)} passed from {Before.Name} to {After.Name}.";
}

/// <param name="Handled">True when they dealt with the complaint until then.</param>
public sealed record PersonKeptAway(Guid StaffId, string Name, KeptAwayGround Ground, string Reason, bool Handled) : ComplaintEvent
{
    public override string Summary =>
        $"{Name} is kept away: {(Ground == KeptAwayGround.Named ? "the complaint is about them" : "conflict of interest")}.{(Handled ? " Somebody else must be named to deal with it." : "")}";

    public override string? Because => Reason;
}

public sealed record PersonLetBack(Guid StaffId, string Name, string Reason) : ComplaintEvent
{
    public override string Summary => $"{Name} may see and handle the complaint again.";

    public override string? Because => Reason;
}

public sealed record AssignmentAccepted(int Stage) : ComplaintEvent
{
    public override string Summary => $"Took on {StageName(Stage)}.";
}

public sealed record AssignmentReturned(int Stage, StaffCard Before, string Reason) : ComplaintEvent
{
    public override string Summary => $"{Before.Name} gave {StageName(Stage)} back. Somebody else must be named.";

    public override string? Because => Reason;
}

public sealed record ContactRecorded(int Stage, ContactNote Note) : ComplaintEvent
{
    public override string Summary => Note.Direction == Direction.FromUs ? $"We contacted {Note.With}." : $"{Note.With} contacted us.";
}

public sealed record EvidenceAdded(int Stage, int Number, string Title) : ComplaintEvent
{
    public override string Summary => $"Evidence {Number} added: {Title}.";
}

/// <param name="Unjoined">After a conflict: what the writer had before joining it with the version of somebody else.</param>
public sealed record FindingRecorded(int Stage, int Point, Finding Before, Finding After, Finding? Unjoined = null) : ComplaintEvent
{
    public override string Summary => Unjoined is not null
        ? $"Finding on point {Point} joined from two people’s versions."
        : After.Decision is { } decision ? $"Finding on point {Point}: {DecisionWords(decision)}."
        : $"Finding on point {Point} saved without a decision yet.";
}

/// <param name="Unjoined">After a conflict: what the writer had before joining it with the version of somebody else.</param>
public sealed record DraftSaved(int Stage, int Revision, ResponseDraft Before, ResponseDraft After, bool Joined, ResponseDraft? Unjoined = null) : ComplaintEvent
{
    public override string Summary => Joined
        ? $"Draft of the {StageName(Stage)} response joined from two people’s versions (revision {Revision})."
        : $"Draft of the {StageName(Stage)} response saved (revision {Revision}).";
}

public sealed record SentForQualityCheck(int Revision) : ComplaintEvent
{
    public override string Summary => "Response sent to the complaints lead for the quality check.";
}

public sealed record QualityChecked(int Revision, string Note) : ComplaintEvent
{
    public override string Summary => "Quality of the investigation and response checked and found right.";

    public override string? Because => Note.Length > 0 ? Note : null;
}

public sealed record SentBack(int Stage, string Reason) : ComplaintEvent
{
    public override string Summary => Stage == 1 ? "Sent back by the complaints lead after the quality check." : "Sent back by the director.";

    public override string? Because => Reason;
}

public sealed record SentForSignature(int Revision) : ComplaintEvent
{
    public override string Summary => "Stage-two response sent for signature.";
}

public sealed record SignedOff(int Revision) : ComplaintEvent
{
    public override string Summary => "Stage-two response signed.";
}

public sealed record ResponseExtended(int Stage, string ReasonInWords, int WorkingDays, string Explanation, DateOnly? Before, DateOnly? After, string? GoodReason) : ComplaintEvent
{
    public override string Summary =>
        $"{StageName(Stage, capital: true)} response to be extended by {Count(WorkingDays, "working day")} ({ReasonInWords})"
        + (After is { } day ? $", to {Day(day)} if the notice is sent in time." : ".");

    public override string? Because => GoodReason is null ? Explanation : $"{Explanation} Past the cap because: {GoodReason}";
}
