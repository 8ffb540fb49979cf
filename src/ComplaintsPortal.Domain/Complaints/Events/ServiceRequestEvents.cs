using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record ServiceRequestPassedOn(string WentTo, string TheirReference, DateOnly Due) : ComplaintEvent
{
    public override string Summary =>
        $"The service request went to {WentTo}{(TheirReference.Length > 0 ? $", reference {TheirReference}" : "")}. We ask how it stands by {Day(Due)}.";
}

public sealed record ServiceRequestChased(string Answer, DateOnly Before, DateOnly After, string TheirReference) : ComplaintEvent
{
    public override string Summary => $"Asked how the service request stands. We ask again by {Day(After)}.";

    public override string? Because => Answer;
}

public sealed record ServiceRequestDone(string Outcome, DateOnly Day) : ComplaintEvent
{
    public override string Summary => $"The service request was done on {Complaints.Words.Day(Day)}.";

    public override string? Because => Outcome;
}

public sealed record ServiceRequestRaised(string Reference) : ComplaintEvent
{
    public override string Summary => $"A complaint about this service request was raised: {Reference}. The request goes on.";
}
