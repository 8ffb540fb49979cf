using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>The mails about lost access codes. Subjects hold the reference and nothing about a person.</summary>
public sealed class TrackingMail(SiteAddress site)
{
    public const string NewCodeKind = "AccessCode";
    public const string PostCodeKind = "AccessCodeByPost";

    public OutboxMessage NewCode(Complaint complaint, string code, Rulebook rules, DateTime now)
    {
        List<string> lines =
        [
            $"Dear {complaint.Correspondent.Name}",
            "",
            "Somebody asked us for a new access code for your complaint. The old code does not work any more.",
            "",
            $"Your reference: {complaint.Reference}",
            $"Your new access code: {code}",
            "",
            "Use both to follow your complaint:",
            site.Of("/track"),
            "",
            $"If you did not ask for this, nobody else has seen the code. You can tell us: telephone {rules.Policy.Landlord.Telephone}.",
            "",
            .. IntakeMail.OmbudsmanLines(rules.Code.ContactOn(complaint.ReceivedDay)),
            "",
            rules.Policy.Landlord.Name,
        ];
        return new OutboxMessage(NewCodeKind, complaint.Correspondent.Email, $"Your new access code for complaint {complaint.Reference}", IntakeMail.Text(lines), now)
        {
            ToName = complaint.Correspondent.Name,
            ComplaintId = complaint.Id,
        };
    }

    public OutboxMessage PostNewCode(Complaint complaint, StaffMember lead, DateTime now)
    {
        List<string> lines =
        [
            $"Somebody asked for a new access code for complaint {complaint.Reference}. There is no email address on file.",
            "Post a new code to the address on file. Do not give it to anybody by telephone.",
            "",
            site.Of($"/cases/{complaint.Reference}/letters/new-access-code"),
        ];
        return new OutboxMessage(PostCodeKind, lead.Email!, $"Post a new access code for complaint {complaint.Reference}", IntakeMail.Text(lines), now) { ToName = lead.Name };
    }
}
