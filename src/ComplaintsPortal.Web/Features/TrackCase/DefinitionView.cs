using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.TrackCase;

/// <summary>The definition that was sent, and whether it can still be answered.</summary>
public sealed record DefinitionView(Stage Stage, bool CanAnswer);
