using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Equality;

namespace ComplaintsPortal.Infrastructure.Surveys;

/// <summary>The mails about surveys. Subjects hold the reference and nothing about a person.</summary>
public sealed class SurveyMail(SiteAddress site, EqualityCodes equality)
{
    public const string InvitationKind = "Survey";
    public const string AnswerKind = "SurveyAnswer";

    /// <summary>The address that opens a survey.</summary>
    public string Link(ComplaintReference reference, string code) => site.Of($"/survey/{reference}/{code}");

    /// <summary>Asks, and says how to complain and how to reach the Ombudsman (Code 1.6, 3.7).</summary>
    public OutboxMessage Invitation(Complaint complaint, Survey survey, string code, Rulebook rules, DateTime now)
    {
        var landlord = rules.Policy.Landlord;
        List<string> lines =
        [
            $"Dear {complaint.Correspondent.Name}",
            "",
            $"We have closed your complaint {complaint.Reference}. Please tell us how we handled it. It takes about two minutes.",
            "",
            Link(complaint.Reference, code),
            "",
            $"You can answer once, until {Words.Day(survey.OpenUntil)}. You do not have to answer, and your answers never affect the services you get from us.",
            "",
            "We also want to know whether we treat everybody fairly. If you like, tell us something about yourself, apart from your complaint:",
            equality.Link(complaint.Reference),
            "",
            .. Ways(complaint, rules, landlord),
            "",
            landlord.Name,
            landlord.Service,
        ];
        return new OutboxMessage(InvitationKind, complaint.Correspondent.Email, $"How did we handle your complaint {complaint.Reference}?", IntakeMail.Text(lines), now)
        {
            ToName = complaint.Correspondent.Name,
            ComplaintId = complaint.Id,
        };
    }

    /// <summary>Tells a lead that somebody should look at an answer. What was said stands in the portal only.</summary>
    public OutboxMessage Answer(Complaint complaint, Survey survey, string toName, string to, DateTime now)
    {
        List<string> lines =
        [
            $"The survey about complaint {complaint.Reference} was answered.",
            survey.WantsCall ? "They ask to be called." : "They are not satisfied.",
            "",
            site.Of($"/cases/{complaint.Reference}/survey"),
        ];
        return new OutboxMessage(AnswerKind, to, $"Survey answer to look at: {complaint.Reference}", IntakeMail.Text(lines), now) { ToName = toName };
    }

    private IEnumerable<string> Ways(Complaint complaint, Rulebook rules, Landlord landlord) =>
    [
        "If you are not happy with our answer, or with something else, you can complain. You can do it in any way:",
        $"Online: {site.Of("/")}",
        $"Telephone: {landlord.Telephone}",
        $"Email: {landlord.Email}",
        "",
        .. IntakeMail.OmbudsmanLines(rules.Code.ContactOn(complaint.ReceivedDay)),
    ];
}
