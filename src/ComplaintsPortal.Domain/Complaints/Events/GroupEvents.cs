namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record GroupJoined(string Name, string How) : ComplaintEvent
{
    public override string Summary => $"{Name} complains of the same and is part of it now.";

    public override string? Because => How;
}

public sealed record GroupLeft(string Name, string Said) : ComplaintEvent
{
    public override string Summary => $"{Name} is not part of it any more.";

    public override string? Because => Said;
}
