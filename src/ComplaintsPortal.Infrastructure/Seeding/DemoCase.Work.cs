using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What is done at either stage: definition, contacts, evidence, findings, remedies and the draft.</summary>
internal sealed partial class DemoCase
{
    private void Define(int step) => _complaint.Define(
        [.. plan.Subject.Points.Select(p => new PointDefinition(p.Text, Responsibility.Yes))], [plan.Subject.Outcome], "", rules, new Act(staff.Lead, Moment(step, 10, 0)));

    private void Investigate(Actor by, int contact, int evidence)
    {
        _complaint.RecordContact(
            new ContactNote(Moment(contact, 14, 30), Direction.FromUs, "telephone", plan.Tenant.Name, "Talked through the points of the complaint and what would put it right. Agreed to call again when we know more."),
            new Act(by, Moment(contact, 14, 50)));
        _complaint.AnswerDefinition(DefinitionState.Agreed, "", new Act(by, Moment(contact, 14, 51)));
        _complaint.AddEvidence(new EvidenceNote("Repair and contact log", "Every report, order and visit at this home since last summer."), new Act(by, Moment(evidence, 10, 5)));
        _complaint.AddEvidence(new EvidenceNote("Statement of the officer concerned", "Taken by telephone, read back and agreed."), new Act(by, Moment(evidence, 11, 40)));
    }

    private static RemedyPromise InMoney(RemedyPromise promise) => promise with
    {
        MoneyKind = promise.Description.Contains("handling", StringComparison.Ordinal) ? MoneyKind.ComplaintHandling : MoneyKind.DistressAndInconvenience,
        Detriment = "Weeks of worry, calls and days taken off work.",
        Guidance = "Compared with the guide: it affected them, but not for good.",
    };

    private void Find(Actor by, int findings, int draft, bool complete)
    {
        var points = plan.Subject.Points;
        for (var i = 0; i < (complete ? points.Count : 1); i++)
        {
            var p = points[i];
            _complaint.RecordFinding(i + 1, plan.Decides == Decision.NotUpheld ? p.NotUpheld() : new Finding(p.Happened, p.Should, p.Decision == Decision.Upheld ? plan.Decides ?? p.Decision : p.Decision, p.Reasons, "Our repairs and tenancy procedures; Complaint Handling Code, section 7.", p.Detriment), rules, new Act(by, Moment(findings, 13, i)));
        }

        if (!complete)
        {
            return;
        }

        if (_complaint.CurrentStage.Number == 1)
        {
            foreach (var r in plan.Decides == Decision.NotUpheld ? [] : plan.Subject.Remedies)
            {
                var due = rules.Calendar.Add(Day(DemoPlan.Step.Respond), r.Days);
                var promise = new RemedyPromise(KindOf(r.Kind, r.Amount is not null), r.Description, due, by.StaffId!.Value, by.Name, r.Amount, "Discussed on the telephone.", FaultCode: rules.Policy.FaultKinds.First(one => one.Code.Contains("delay", StringComparison.Ordinal)).Code);
                var remedy = _complaint.PromiseRemedy(r.Amount is null ? promise : InMoney(promise), rules, new Act(by, Moment(findings, 15, 0)));
                if (remedy.AwardState == AwardState.ToApprove)
                {
                    var approver = rules.Policy.MayApprove(staff.Lead) >= remedy.Amount ? staff.Lead : staff.Director;
                    _complaint.ApproveAward(remedy.Number, "In line with the guidance.", rules, new Act(approver, Moment(findings, 16, 30)));
                }
            }
        }
        else if (plan.Decides != Decision.NotUpheld)
        {
            _complaint.PromiseRemedy(
                new RemedyPromise("apology", "A further apology, from the director, for the time it took.", rules.Calendar.Add(Day(DemoPlan.Step.StageTwoRespond), 5), by.StaffId!.Value, by.Name),
                rules, new Act(by, Moment(findings, 15, 0)));
        }

        _complaint.SaveDraft(
            new ResponseDraft
            {
                StepsTaken = plan.Subject.Steps,
                EvidenceConsidered = "We took into account what you told us, the records and what our staff and contractors said.",
                WhatWentWrong = plan.Decides == Decision.NotUpheld ? "" : "We are sorry. You should not have had to complain to get this put right.",
                Changes = plan.Decides == Decision.NotUpheld ? "" : plan.Subject.Changes,
                Support = "If you would like to talk this letter through, we can meet at your home or at the housing office.",
            },
            _complaint.CurrentStage.DraftRevision, false, rules, new Act(by, Moment(draft, 16, 0)));
    }
}
