namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record RelatedNoted(string Reference, string Why) : ComplaintEvent
{
    public override string Summary => $"Belongs with {Reference}.";

    public override string? Because => Why;
}

public sealed record RelatedEnded(string Reference) : ComplaintEvent
{
    public override string Summary => $"Does not belong with {Reference} after all.";
}
