using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Infrastructure.Surveys;

/// <summary>Asks one complainant, in the caller's save: by email with a code, or else on paper, which somebody makes and posts.</summary>
public static class SurveyOffer
{
    /// <param name="before">The survey that there is; null for the first time.</param>
    public static Survey Offer(PortalDbContext context, SurveyMail mail, Complaint complaint, Survey? before, Rulebook rules, Act act)
    {
        var byMail = complaint.Correspondent.LetterDelivery == Delivery.Email && OutboxMessage.IsAddress(complaint.Correspondent.Email);
        var code = byMail ? AccessCode.New() : null;
        var survey = before;
        if (survey is null)
        {
            survey = Survey.Offer(complaint, code, rules.Policy.Survey, act);
            context.Add(survey);
        }
        else
        {
            survey.OfferAgain(complaint, code, rules.Policy.Survey, act);
        }

        if (code is not null)
        {
            context.Add(mail.Invitation(complaint, survey, code, rules, act.On));
        }

        return survey;
    }
}
