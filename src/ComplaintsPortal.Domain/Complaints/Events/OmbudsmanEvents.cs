using ComplaintsPortal.Domain.Ombudsman;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record OmbudsmanCaseOpened(string Reference, DateOnly FirstContact) : ComplaintEvent
{
    public override string Summary => $"The Ombudsman first contacted us on {Day(FirstContact)}" + (Reference.Length > 0 ? $", reference {Reference}." : ".");
}

public sealed record OmbudsmanReferenceNamed(string Before, string After) : ComplaintEvent
{
    public override string Summary => $"The Ombudsman’s reference is {After}.";
}

public sealed record OmbudsmanAsked(int Number, RequestNote Note, DateOnly Due) : ComplaintEvent
{
    public override string Summary => $"The Ombudsman’s request {Number} ({Request(Note.Kind)}) came on {Day(Note.ReceivedDay)}; due by {Day(Due)}.";

    public override string? Because => Note.InWords;
}

public sealed record OmbudsmanRequestExtended(int Number, DateOnly Before, DateOnly After, string Agreed) : ComplaintEvent
{
    public override string Summary => $"A later day was agreed for the Ombudsman’s request {Number}: {Day(After)} instead of {Day(Before)}.";

    public override string? Because => Agreed;
}

public sealed record OmbudsmanAnswered(int Number, RequestKind Kind, DateOnly Day, bool Late, string How) : ComplaintEvent
{
    public override string Summary => $"The Ombudsman’s request {Number} ({Request(Kind)}) was answered on {Words.Day(Day)}{(Late ? ", late" : "")}.";

    public override string? Because => How;
}

public sealed record OmbudsmanDetermined(string Issue, OmbudsmanFinding Finding, DateOnly Day) : ComplaintEvent
{
    public override string Summary => $"The Ombudsman determined on {Words.Day(Day)}: {Words.Finding(Finding)}.";

    public override string? Because => Issue;
}

public sealed record OmbudsmanOrdered(int Number, OrderNote Note, DateOnly Due) : ComplaintEvent
{
    public override string Summary => $"{Words.Order(Note.Kind)} {Number} of the Ombudsman; due by {Day(Due)}.";

    public override string? Because => Note.InWords;
}

public sealed record OmbudsmanOrderFollowed(int Number, ComplianceState State, DateOnly Day, bool Late, string Outcome) : ComplaintEvent
{
    public override string Summary => $"Order {Number} of the Ombudsman: {Words.Compliance(State).ToLowerInvariant()} on {Words.Day(Day)}{(Late ? ", late" : "")}.";

    public override string? Because => Outcome;
}

public sealed record OmbudsmanOrderGiven(int Number, string From, string To) : ComplaintEvent
{
    public override string Summary => $"{To} sees to order {Number} of the Ombudsman now, instead of {From}.";
}

public sealed record OmbudsmanReviewAsked(DateOnly Day, string Reason) : ComplaintEvent
{
    public override string Summary => $"A review of the Ombudsman’s determination was asked for on {Words.Day(Day)}.";

    public override string? Because => Reason;
}

public sealed record OmbudsmanCaseClosed : ComplaintEvent
{
    public override string Summary => "The Ombudsman’s case is closed: everything is answered and complied with.";
}

public sealed record BundleAsked(bool Redacted) : ComplaintEvent
{
    public override string Summary => Redacted ? "Asked for a redacted copy of the evidence bundle." : "Asked for the evidence bundle.";
}

public sealed record RedactionMarked : ComplaintEvent
{
    public override string Summary => "Words were marked that are taken out of copies for others.";
}
