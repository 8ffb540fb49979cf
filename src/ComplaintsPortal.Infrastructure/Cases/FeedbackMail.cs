using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>Thanks whoever told us something that is no complaint, and says how to make one (Code 1.6, BRF-G2).</summary>
public sealed class FeedbackMail(SiteAddress site)
{
    public const string Kind = "FeedbackReceipt";

    public OutboxMessage Receipt(FeedbackItem item, Rulebook rules, DateTime now)
    {
        var landlord = rules.Policy.Landlord;
        var what = item.Kind switch
        {
            FeedbackKind.Compliment => "kind words",
            FeedbackKind.Petition => "petition",
            FeedbackKind.Survey => "answers to our survey",
            FeedbackKind.Comment or FeedbackKind.Anonymous => "comment",
        };
        List<string> lines =
        [
            $"Dear {item.Name}",
            "",
            $"Thank you for your {what}, which we received on {Words.Day(item.ReceivedDay)}. We pass it to the people whom it concerns.",
            .. item.Kind == FeedbackKind.Petition && rules.Policy.Petitions is { HandledAsComplaint: false, SharedWith: { Length: > 0 } with } ? [$"Your petition is shared with the {with}."] : Array.Empty<string>(),
            "",
            "This is not recorded as a complaint. If you are unhappy with something that we did or did not do, you can complain at any time:",
            site.Of("/complain"),
            $"Telephone: {landlord.Telephone}",
            $"Email: {landlord.Email}",
            "",
            .. IntakeMail.OmbudsmanLines(rules.Code.ContactOn(item.ReceivedDay)),
            "",
            landlord.Name,
            landlord.Service,
        ];
        return new OutboxMessage(Kind, item.Email, $"Thank you for your {what}", IntakeMail.Text(lines), now) { ToName = item.Name };
    }
}
