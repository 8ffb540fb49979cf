using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;

namespace ComplaintsPortal.Infrastructure.Contributions;

/// <summary>
/// The mails about information that somebody is asked for. They hold the reference, the day and a link, and nothing about the complaint:
/// what is asked stands on the page behind the link.
/// </summary>
public sealed class ContributionMail(SiteAddress site)
{
    public const string AskedKind = "InformationAsked";
    public const string RemindedKind = "InformationReminder";
    public const string LateKind = "InformationLate";

    /// <summary>The page behind a link.</summary>
    public const string Path = "/information-for-complaint";

    public OutboxMessage Asked(Contribution contribution, ComplaintReference reference, string token, string landlord, DateTime now) => Mail(
        AskedKind, contribution, $"We need information for complaint {reference} by {Words.ShortDay(contribution.Due)}", now,
        $"{contribution.AskedByName} at {landlord} needs information from you for complaint {reference}, by {Words.Day(contribution.Due)}.", Link(token));

    public OutboxMessage Reminder(Contribution contribution, ComplaintReference reference, string token, string landlord, DateTime now) => Mail(
        RemindedKind, contribution, $"Reminder: information for complaint {reference} by {Words.ShortDay(contribution.Due)}", now,
        $"{landlord} asked you for information for complaint {reference}. We need it by {Words.Day(contribution.Due)}, because we answer the complainant soon after.", Link(token));

    public OutboxMessage Late(Contribution contribution, ComplaintReference reference, string token, string landlord, DateTime now) => Mail(
        LateKind, contribution, $"Late: information for complaint {reference}", now,
        $"{landlord} asked you for information for complaint {reference} by {Words.Day(contribution.Due)}. We do not have it yet. Please answer today.", Link(token));

    /// <summary>To a colleague: whoever asked, or the lead.</summary>
    public OutboxMessage StillMissing(Contribution contribution, ComplaintReference reference, StaffMember to, DateTime now) => new(
        LateKind, to.Email!, $"Information for complaint {reference} is late", IntakeMail.Text(
        [
            $"{contribution.AskedByName} asked {contribution.Name}{(contribution.Organisation.Length > 0 ? $" ({contribution.Organisation})" : "")} for information for complaint {reference} by {Words.Day(contribution.Due)}. It has not come.",
            "",
            site.Of($"/cases/{reference}/contributions"),
        ]), now)
    {
        ToName = to.Name,
    };

    public OutboxMessage Came(Contribution contribution, ComplaintReference reference, StaffMember to, DateTime now) => new(
        AskedKind, to.Email!, $"Information came for complaint {reference}", IntakeMail.Text(
        [
            $"{contribution.AnsweredBy} answered your request for information for complaint {reference}.",
            "",
            site.Of($"/cases/{reference}/contributions"),
        ]), now)
    {
        ToName = to.Name,
    };

    private static OutboxMessage Mail(string kind, Contribution contribution, string subject, DateTime now, string sentence, string link) => new(
        kind, contribution.Email, subject, IntakeMail.Text(
        [
            $"Dear {contribution.Name}",
            "",
            sentence,
            "",
            "What we need to know, and where to answer. You need no account:",
            link,
            "",
            "Do not pass the link on to anybody who should not answer for you.",
            "",
            contribution.AskedByName,
        ]), now)
    {
        ToName = contribution.Name,
    };

    private string Link(string token) => site.Of($"{Path}/{token}");
}
