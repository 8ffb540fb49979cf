namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A member of staff as named on a complaint and in its letters; kept as it was at the time.</summary>
public sealed record StaffCard(Guid Id, string Name, string JobTitle, string Team, string Telephone, string Email);
