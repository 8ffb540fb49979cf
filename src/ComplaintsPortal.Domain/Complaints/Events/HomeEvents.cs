namespace ComplaintsPortal.Domain.Complaints.Events;

/// <param name="Uprn">Null where the address is not in the register of homes.</param>
public sealed record HomeChosen(long? Uprn, string Address, string CountsAs, string Reason) : ComplaintEvent
{
    public override string Summary =>
        $"{(Uprn is null ? "The home is not in the register" : $"Home in the register: {Address}")}. Counts as {CountsAs}.";

    public override string? Because => Reason.Length > 0 ? Reason : null;
}
