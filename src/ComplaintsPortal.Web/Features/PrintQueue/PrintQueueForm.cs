using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Features.PrintQueue;

/// <summary>Letters that somebody has posted, and on what day.</summary>
public sealed record PrintQueueForm
{
    public IReadOnlyList<long> Letters { get; init; } = [];

    public DateParts PostedOn { get; init; } = new();
}
