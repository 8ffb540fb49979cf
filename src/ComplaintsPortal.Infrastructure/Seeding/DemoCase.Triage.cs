using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using Step = ComplaintsPortal.Infrastructure.Seeding.DemoPlan.Step;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What the lead decides first.</summary>
internal sealed partial class DemoCase
{
    private async Task TriageAsync(Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var act = new Act(staff.Lead, Moment(Step.Triage, 9, 30));
        switch (plan.Target)
        {
            case ComplaintStatus.ToTriage:
                return;
            case ComplaintStatus.Clarifying:
                _complaint.AskClarification("Please tell us which room you mean, and when you first told us about it.", rules, act);
                await SendAsync(LetterKind.Clarification, Step.Triage, produce);
                return;
            case ComplaintStatus.ServiceRequest:
                _complaint.TreatAsServiceRequest(
                    new ServiceRequestDecision("This is the first time that we hear of it, and you asked us to repair it.", "A surveyor will come within ten working days and will call you the day before."), rules, act);
                await SendAsync(LetterKind.ServiceRequestNotice, Step.Triage, produce);
                return;
            case ComplaintStatus.Referred:
                var process = rules.Policy.OtherProcesses[plan.Number % rules.Policy.OtherProcesses.Count];
                _complaint.Refer(new ReferralDecision(process.Code, "What you wrote about is decided there, by people who can change it.", "They will write to you within ten working days."), rules, act);
                await SendAsync(LetterKind.Referral, Step.Triage, produce);
                return;
            case ComplaintStatus.Declined:
                var old = rules.Policy.DeclineReasons.First(r => r.Needs == DeclineNeed.AgeOfIssue);
                _complaint.Decline(
                    new DeclineDecision
                    {
                        ReasonCode = old.Code,
                        ConflictJustification = old.ConflictsWith is null ? "" : "Our policy states this limit, and fifteen months are beyond the Code’s twelve too.",
                        IssueDay = _received.AddMonths(-15),
                        CircumstancesConsidered = "We asked what kept the complainant from writing sooner. There was nothing that we could call exceptional.",
                        Reasons = "You told us that you knew of this fifteen months before you wrote to us. We asked what kept you from telling us sooner, and found no exceptional circumstances.",
                        OtherRoutes = "If the problem is still there, please report it as a repair. We will treat that as new.",
                    },
                    rules, act);
                await SendAsync(LetterKind.Decline, Step.Triage, produce);
                return;
            case ComplaintStatus.Withdrawn:
                _complaint.Withdraw(new WithdrawalEvidence("The repair was done this morning and I am happy with it. I do not want to go on with this.", "telephone", act.Day), rules, act);
                await SendAsync(LetterKind.Withdrawal, Step.Triage, produce);
                return;
            default:
                _complaint.Accept(
                    new TriageFactors
                    {
                        Category = plan.Subject.Category,
                        Vulnerability = plan.Subject.Adjustments.Length > 0 ? "A child with asthma lives in the home." : "",
                        Risk = plan.Subject.Danger ? "Made safe on the day of the report." : "",
                        Complex = plan.Subject.Points.Count > 1,
                    },
                    rules, act);
                return;
        }
    }
}
