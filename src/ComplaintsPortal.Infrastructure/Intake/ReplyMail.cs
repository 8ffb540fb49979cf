using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>Tells staff that a reply came. It holds the reference and nothing about a person.</summary>
public sealed class ReplyMail(SiteAddress site)
{
    public const string Kind = "ReplyCame";

    public const string AskedKind = "ReplyAsked";

    /// <summary>To a colleague whom a finding is about: by when they can answer, and where. It holds nothing about the complaint.</summary>
    public OutboxMessage Asked(Complaint complaint, StaffCard to, DateTime now) => new(
        AskedKind, to.Email, $"You can answer by {Words.ShortDay(complaint.Reply!.By)}: complaint {complaint.Reference}",
        IntakeMail.Text(
        [
            $"{complaint.Reply.OfferedBy} is looking into complaint {complaint.Reference}. Something was found that is about you. Nothing is decided yet.",
            $"You can read what was found about you and answer by {Words.Day(complaint.Reply.By)}. You do not have to.",
            "",
            site.Of($"/staff/replies/{complaint.Reference}"),
        ]), now)
    {
        ToName = to.Name,
    };

    public OutboxMessage ReplyCame(Complaint complaint, StaffMember to, DateTime now) => new(
        Kind, to.Email!, $"A reply came for complaint {complaint.Reference}",
        IntakeMail.Text([$"Something came for complaint {complaint.Reference}. It is with the correspondence, or beside what they were asked.", "", site.Of($"/cases/{complaint.Reference}#correspondence")]), now)
    {
        ToName = to.Name,
    };
}
