namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record MemberAsked(string Member, string InWords) : ComplaintEvent
{
    public override string Summary => $"{Member} asked about it.";

    public override string? Because => InWords;
}

public sealed record MemberAskedElsewhere(string Member, string Other) : ComplaintEvent
{
    public override string Summary => $"The question of {Member} is about {Other}, not about this.";
}

public sealed record ResponseShared(string Member, string Title, string Ground, string Evidence) : ComplaintEvent
{
    public override string Summary => $"A copy of “{Title}” was sent to {Member}, because {Ground}.";

    public override string? Because => Evidence;
}
