using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record ContractorNamed(string Name, IReadOnlyList<int> Points, string Why) : ComplaintEvent
{
    public override string Summary => Points.Count == 0 ? $"It is about the contractor {Name}."
        : $"{(Points.Count == 1 ? "Point" : "Points")} {string.Join(", ", Points)} {(Points.Count == 1 ? "is" : "are")} about the contractor {Name}.";

    public override string? Because => Why.Length > 0 ? Why : null;
}

public sealed record ContractorTold(string Name, ContractorNotice Notice) : ComplaintEvent
{
    public override string Summary => Notice switch
    {
        ContractorNotice.Receipt => $"The contractor {Name} was told that we received it.",
        ContractorNotice.Escalation => $"The contractor {Name} was told that it is at stage two.",
        ContractorNotice.Conclusion => $"The contractor {Name} was told that it is closed.",
    };
}

public sealed record ContractorReported(string Name, ContractorNotice Notice, DateOnly ToldDay, string InWords) : ComplaintEvent
{
    public override string Summary => Notice switch
    {
        ContractorNotice.Receipt => $"The contractor {Name} told us on {Day(ToldDay)} that they received it.",
        ContractorNotice.Escalation => $"The contractor {Name} told us on {Day(ToldDay)} that it was escalated with them.",
        ContractorNotice.Conclusion => $"The contractor {Name} told us on {Day(ToldDay)} that they have finished with it.",
    };

    public override string? Because => InWords.Length > 0 ? InWords : null;
}

public sealed record ContractorNotConcerned(string Name, string Reason) : ComplaintEvent
{
    public override string Summary => $"It is not about the contractor {Name} after all.";

    public override string? Because => Reason;
}
