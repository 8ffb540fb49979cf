using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>Tells staff that a reply came. It holds the reference and nothing about a person.</summary>
public sealed class ReplyMail(SiteAddress site)
{
    public const string Kind = "ReplyCame";

    public OutboxMessage ReplyCame(Complaint complaint, StaffMember to, DateTime now) => new(
        Kind, to.Email!, $"A reply came for complaint {complaint.Reference}",
        IntakeMail.Text([$"Something came for complaint {complaint.Reference}. It is with the correspondence.", "", site.Of($"/cases/{complaint.Reference}#correspondence")]), now)
    {
        ToName = to.Name,
    };
}
