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

    /// <summary>Why there is a new code where somebody asked for it.</summary>
    public const string WasAskedFor = "Somebody asked us for a new access code for your complaint.";

    /// <param name="why">Why there is a new one, as a sentence.</param>
    public OutboxMessage NewCode(Complaint complaint, string code, string why, Rulebook rules, DateTime now)
    {
        List<string> lines =
        [
            $"Dear {complaint.Correspondent.Name}",
            "",
            $"{why} The old code does not work any more.",
            "",
            $"Your reference: {complaint.Reference}",
            $"Your new access code: {code}",
            "",
            "Use both to follow your complaint:",
            site.Of("/track"),
            "",
            $"{(why == WasAskedFor ? "If you did not ask for this, nobody else has seen the code. You can tell us" : "If this is not right, tell us")}: telephone {rules.Policy.Landlord.Telephone}.",
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

    /// <param name="why">Why one is to be posted, as a sentence.</param>
    public OutboxMessage PostNewCode(Complaint complaint, string why, StaffMember lead, DateTime now)
    {
        List<string> lines =
        [
            why,
            "Post a new code to the address on file. Do not give it to anybody by telephone.",
            "",
            site.Of($"/cases/{complaint.Reference}/letters/new-access-code"),
        ];
        return new OutboxMessage(PostCodeKind, lead.Email!, $"Post a new access code for complaint {complaint.Reference}", IntakeMail.Text(lines), now) { ToName = lead.Name };
    }
}
