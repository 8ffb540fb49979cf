using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using Step = ComplaintsPortal.Infrastructure.Seeding.DemoPlan.Step;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>From the request for stage two to the final response.</summary>
internal sealed partial class DemoCase
{
    private async Task StageTwoAsync(Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var asked = new Act(Actor.Complainant(plan.Tenant.Name), Moment(Step.Escalate, 19, 5));
        _complaint.RequestEscalation(asked.On, plan.Number % 2 == 0 ? "" : "The work was promised and I have heard nothing since.", rules, asked);
        if (plan.Target == ComplaintStatus.EscalationRequested)
        {
            return;
        }

        if (plan.Target == ComplaintStatus.StageOneReview)
        {
            await ReviewAsync(produce);
            return;
        }

        if (plan.Target == ComplaintStatus.EscalationRefused)
        {
            _complaint.RefuseEscalation(
                new EscalationDecision
                {
                    Accepted = false,
                    GroundCode = rules.Policy.EscalationRefusalGrounds.First(g => g.Needs == DeclineNeed.EarlierCase).Code,
                    EarlierCase = "CP-2025-00087",
                    Reasons = "The same points were answered in full at both stages of your complaint last year, and nothing has changed since.",
                },
                rules, new Act(staff.Lead, Moment(Step.Decide, 10, 0)));
            await SendAsync(LetterKind.EscalationRefused, Step.Decide, produce);
            return;
        }

        _complaint.RecordEffortToUnderstand("Telephoned on two afternoons; the complainant says that the first response did not go far enough.", new Act(staff.Lead, Moment(Step.Decide, 9, 40)));
        _complaint.AcceptEscalation("", rules, new Act(staff.Lead, Moment(Step.Decide, 10, 0)));
        if (plan is { Target: ComplaintStatus.StageTwo, Progress: 0 })
        {
            return;
        }

        var reviewer = !rules.Policy.StageTwo.Reviewers.Contains(StaffRole.SeniorReviewer) ? staff.Director.Name
            : plan.Number % 2 == 0 ? "Ruth Calder" : "Owen Bright";
        Define(Step.StageTwoDefine);
        _complaint.Assign(staff.Card(reviewer), rules, new Act(staff.Lead, Moment(Step.StageTwoDefine, 11, 0)));
        await SendAsync(LetterKind.StageTwoAcknowledgement, Step.StageTwoAcknowledge, produce);
        if (plan is { Target: ComplaintStatus.StageTwo, Progress: 1 })
        {
            return;
        }

        Find(staff.Actor(reviewer), Step.StageTwoFindings, Step.StageTwoDraft, complete: plan.Target != ComplaintStatus.StageTwo);
        if (plan.Target == ComplaintStatus.StageTwo)
        {
            return;
        }

        if (rules.Policy.StageTwo.DirectorSignsOff)
        {
            _complaint.SubmitForSignature(rules, new Act(staff.Actor(reviewer), Moment(Step.StageTwoSubmit, 16, 0)));
            if (plan.Target == ComplaintStatus.StageTwoSigning)
            {
                return;
            }

            _complaint.SignOff(rules, new Act(staff.Director, Moment(Step.Sign, 9, 15)));
        }

        if (plan.Target is ComplaintStatus.StageTwoReady or ComplaintStatus.StageTwoSigning)
        {
            return;
        }

        // The letter says what is still to be done.
        FinishRemedies(until: Day(Step.StageTwoRespond));
        await SendAsync(LetterKind.StageTwoResponse, Step.StageTwoRespond, produce);
    }

    // Where the policy knows no such review, the request still waits for its decision.
    private async Task ReviewAsync(Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var act = new Act(staff.Lead, Moment(Step.Decide, 10, 0));
        if (_complaint.WhyNotReviewStageOne(rules.Policy, act.By) is null)
        {
            _complaint.ReviewStageOne("You sent us photographs with their dates, which we did not have when we answered you.", rules, act);
            await SendAsync(LetterKind.StageOneReview, Step.Decide, produce);
        }
    }
}
