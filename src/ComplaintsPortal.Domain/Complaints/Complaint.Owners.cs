namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Whoever sees to an order of the Ombudsman or to a change that was learnt: without the complaint they could not do it.</summary>
public sealed partial class Complaint
{
    /// <summary>They see all of it, as those who see to a remedy do.</summary>
    public IReadOnlyList<Guid> OwnersBeside { get; private set; } = [];

    internal void SeenToBy(Guid staffId) => OwnersBeside = OwnersBeside.Contains(staffId) ? OwnersBeside : [.. OwnersBeside, staffId];
}
