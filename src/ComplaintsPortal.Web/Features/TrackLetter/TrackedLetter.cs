using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.TrackLetter;

/// <summary>A letter that was sent, and the one that replaced it, where that was sent too.</summary>
public sealed record TrackedLetter(ComplaintReference Reference, Letter Letter, Letter? ReplacedBy);
