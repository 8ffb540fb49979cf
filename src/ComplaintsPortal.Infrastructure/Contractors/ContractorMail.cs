using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Infrastructure.Contractors;

/// <summary>
/// The mails by which a contractor is told of a complaint about them (PCC-10). They hold the reference and what happened, and nobody's name,
/// address or words: what a contractor has to know to help, they are asked by a link of its own.
/// </summary>
public sealed class ContractorMail
{
    public const string Kind = "ContractorTold";

    public OutboxMessage Notice(Contractor to, ContractorNotice notice, Complaint complaint, LandlordPolicy policy, DateTime now) => new(
        Kind, to.Email, Subject(notice, complaint.Reference, policy.Landlord.Name), IntakeMail.Text(
        [
            to.Contact.Length > 0 ? $"Dear {to.Contact}," : $"To {to.Name}:",
            "",
            .. Body(notice, complaint.Reference, policy.Landlord.Name),
            "",
            $"{policy.Landlord.Name}",
        ]), now)
    {
        ToName = to.Contact.Length > 0 ? to.Contact : to.Name,
        ComplaintId = complaint.Id,
    };

    private static string Subject(ContractorNotice notice, ComplaintReference reference, string landlord) => notice switch
    {
        ContractorNotice.Receipt => $"{landlord}: complaint {reference} was received",
        ContractorNotice.Escalation => $"{landlord}: complaint {reference} is at stage two",
        ContractorNotice.Conclusion => $"{landlord}: complaint {reference} is closed",
    };

    private static string[] Body(ContractorNotice notice, ComplaintReference reference, string landlord) => notice switch
    {
        ContractorNotice.Receipt =>
        [
            $"We received a complaint about work that you do for {landlord}. Its reference is {reference}.",
            "",
            "We look into it and we answer it. Please do not write to the person who complained about it.",
            "If you need to tell us something, or if you hear of the same matter yourselves, tell us on the same day and give the reference.",
            "We ask you by a separate email for what we need to know. Please keep everything that you have on record about it.",
        ],
        ContractorNotice.Escalation =>
        [
            $"Complaint {reference} about work that you do for {landlord} is now at stage two. Somebody who had no part in our first answer looks at it again.",
            "",
            "Please keep everything that you have on record about it. We ask you by a separate email for what we need to know.",
        ],
        ContractorNotice.Conclusion =>
        [
            $"Complaint {reference} about work that you do for {landlord} is closed. Nothing more is needed from you about it.",
            "",
            "If the person who complained turns to you about it again, please pass it to us on the same day.",
        ],
    };
}
