using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using Step = ComplaintsPortal.Infrastructure.Seeding.DemoPlan.Step;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Stage one, as far as the plan goes.</summary>
internal sealed partial class DemoCase
{
    private async Task StageOneAsync(Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var manager = staff.Card(plan.Subject.Manager);
        var investigator = staff.Actor(plan.Subject.Manager);
        if (!Reaches(Step.Define, 1))
        {
            return;
        }

        Define(Step.Define);
        _complaint.Assign(manager, rules, new Act(staff.Lead, Moment(Step.Define, 10, 30)));
        if (!Reaches(Step.Acknowledge, 2))
        {
            return;
        }

        await SendAsync(LetterKind.StageOneAcknowledgement, Step.Acknowledge, produce);
        if (!Reaches(Step.Evidence, 3))
        {
            return;
        }

        Investigate(investigator, Step.Contact, Step.Evidence);
        if (!Reaches(Step.Findings, 4))
        {
            return;
        }

        Find(investigator, Step.Findings, Step.Draft, complete: plan.Target != ComplaintStatus.StageOne || plan.Progress > 4);
        if (plan.Target == ComplaintStatus.StageOne)
        {
            return;
        }

        if (rules.Policy.QualityCheckAtStageOne)
        {
            _complaint.SubmitForCheck(rules, new Act(investigator, Moment(Step.Submit, 15, 10)));
            if (plan.Target == ComplaintStatus.StageOneChecking)
            {
                return;
            }

            _complaint.PassCheck("Clear and complete.", rules, new Act(staff.Lead, Moment(Step.Check, 11, 0)));
        }

        if (plan.Target is ComplaintStatus.StageOneReady or ComplaintStatus.StageOneChecking)
        {
            return;
        }

        await SendAsync(LetterKind.StageOneResponse, Math.Max(Step.Check, Step.Respond + plan.Slow), produce);
    }
}
