using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using Step = ComplaintsPortal.Infrastructure.Seeding.DemoPlan.Step;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Takes one complaint of the demonstration through its life, by the same verbs as everybody else.</summary>
internal sealed partial class DemoCase(DemoPlan plan, Rulebook rules, DemoStaff staff, DateTime now)
{
    private readonly DateOnly _received = rules.Calendar.Add(LastWorkingDay(rules.Calendar, LondonTime.DateOf(now)), -plan.Age);
    private Complaint _complaint = null!;

    private const int DeterminedAfter = 150;

    /// <summary>What stands beside the complaint and is added with it.</summary>
    public List<object> Beside { get; } = [];

    /// <summary>The complaint as it stands today, with the letters that are to be produced for it on the way.</summary>
    public async Task<Complaint> WalkAsync(ComplaintReference reference, Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var recorder = plan.Channel == "web-form" ? Actor.Complainant(plan.Tenant.Name) : staff.Recorder;
        _complaint = Complaint.Receive(reference, Submission(), rules, new Act(recorder, Moment(0, 8, 20)));
        if (plan.Subject.Danger)
        {
            _complaint.RecordDangerAlert($"{staff.Lead.Name} and the {rules.Policy.Landlord.BuildingSafetyManager.Title}", new Act(Actor.System, Moment(0, 8, 20)));
        }

        await TriageAsync(produce);
        if (_complaint.Status == ComplaintStatus.StageOne)
        {
            await StageOneAsync(produce);
        }

        if (plan.Target >= ComplaintStatus.EscalationRequested && _complaint.Status == ComplaintStatus.StageOneResponded && GoesToStageTwo)
        {
            await StageTwoAsync(produce);
        }

        Finish();
        return _complaint;
    }

    // Most closed complaints ended at stage one.
    private bool GoesToStageTwo => plan.Target != ComplaintStatus.Closed || plan.Number % 4 == 0;

    // Remedies are done as their dates pass; a few are late, which is what the worklist is for.
    private void FinishRemedies(DateOnly until, bool all = false)
    {
        foreach (var remedy in _complaint.Remedies.Where(r => r.IsOpen).ToList())
        {
            var done = rules.Calendar.Add(remedy.DueDay, -1);
            var late = plan.Target != ComplaintStatus.Closed && (plan.Number + remedy.Number) % 4 == 0;
            if (_complaint.StageOne.RespondedDay is not null && (all || (done < until && !late)))
            {
                var day = done < LondonTime.DateOf(now) ? done : LondonTime.DateOf(now);
                var act = new Act(staff.Actor(plan.Subject.Manager), AtLatestNow(LondonTime.ToUtc(day, new TimeOnly(16, 20))));
                if (remedy.Amount is { } pounds)
                {
                    _complaint.AnswerAward(remedy.Number, accepted: true, "Accepted on the telephone.", rules, act);
                    _complaint.PayAward(remedy.Number, new AwardPayment(day, pounds, 0, $"Bank transfer, reference {_complaint.Reference}-{remedy.Number}."), rules, act);
                    continue;
                }

                _complaint.CompleteRemedy(remedy.Number, day, "Confirmed by the complainant on the telephone.", rules, act);
            }
        }
    }

    private void Finish()
    {
        FinishRemedies(LondonTime.DateOf(now), all: plan.Target == ComplaintStatus.Closed);
        if (plan.Target == ComplaintStatus.StageTwoResponded && _complaint.StageTwo?.RespondedDay is { } responded)
        {
            ToOmbudsman(responded);
        }

        if (plan.Target == ComplaintStatus.Closed && plan.Number % 8 == 0 && _complaint.StageTwo?.RespondedDay is { } final && final.AddDays(DeterminedAfter + 40) < LondonTime.DateOf(now))
        {
            DeterminedLongAgo(final);
        }

        if (plan.Target == ComplaintStatus.Closed)
        {
            Improvement? learnt = null;
            if (_complaint.OwesLearning)
            {
                learnt = Improvement.Record(
                    _complaint,
                    new ImprovementNote(
                        "Nobody checked whether what had been arranged was done.", plan.Subject.Changes.Length > 0 ? plan.Subject.Changes : "The team’s leader looks at every open report once a week.",
                        staff.Lead.StaffId!.Value, staff.Lead.Name, Day(Step.Finish).AddDays(30 + (plan.Number % 60)), plan.Number % 2 == 0 ? "Residents’ panel" : ""),
                    rules, new Act(staff.Lead, Moment(Step.Finish, 11, 30)));
                Beside.Add(learnt);
            }

            _complaint.Close(rules, new Act(staff.Lead, Moment(Step.Finish, 12, 0)));
            if (learnt is not null && learnt.DueDay < LondonTime.DateOf(now) && plan.Number % 7 != 0)
            {
                var day = learnt.DueDay.AddDays(-3);
                learnt.Finish(_complaint, day, "The team’s leader showed the list of the last four weeks.", new Act(staff.Lead, LondonTime.ToUtc(day, new TimeOnly(15, 10))));
            }
        }
    }

    // Determined and followed, so that a past year has findings too.
    private void DeterminedLongAgo(DateOnly responded)
    {
        var (opened, determined) = (responded.AddDays(25), responded.AddDays(DeterminedAfter));
        Act On(DateOnly day) => new(staff.Lead, LondonTime.ToUtc(day, new TimeOnly(10, 15)));
        var one = OmbudsmanCase.Open(_complaint, $"{opened.Year}{plan.Number:00000}", opened, On(opened));
        one.Add(_complaint, new RequestNote(RequestKind.Evidence, opened, "The complaint file, repair records of two years, all correspondence and the policies that applied."), rules, On(opened));
        one.Answer(_complaint, 1, opened.AddDays(14), "The evidence bundle was uploaded to their portal.", On(opened.AddDays(14)));
        one.Determine(_complaint, plan.Subject.Points[0].Text, plan.Number % 16 == 0 ? OmbudsmanFinding.ServiceFailure : OmbudsmanFinding.ReasonableRedress, determined, On(determined));
        if (plan.Number % 16 == 0)
        {
            one.Order(_complaint, new OrderNote(OrderKind.Order, determined, "Apologise in writing and pay £150 for the delay.", staff.Lead.StaffId!.Value, staff.Lead.Name, determined.AddDays(28), 150), On(determined));
            one.Comply(_complaint, 1, ComplianceState.Complied, determined.AddDays(20), "The apology was sent and the money paid.", On(determined.AddDays(20)));
        }

        Beside.Add(one);
    }

    // Some go to the Ombudsman after the final response: asked for evidence, one of them determined.
    private void ToOmbudsman(DateOnly responded)
    {
        var today = LondonTime.DateOf(now);
        var asked = responded.AddDays(1) < today ? responded.AddDays(1) : today;
        var act = new Act(staff.Lead, now);
        var one = OmbudsmanCase.Open(_complaint, $"2026{plan.Number:00000}", asked, act);
        one.Add(_complaint, new RequestNote(RequestKind.Evidence, asked, "The complaint file, repair records of two years, all correspondence and the policies that applied."), rules, act);
        if (plan.Number % 2 == 0)
        {
            one.Answer(_complaint, 1, today, "The evidence bundle was uploaded to their portal.", act);
            one.Determine(_complaint, plan.Subject.Points[0].Text, OmbudsmanFinding.Maladministration, today, act);
            one.Order(_complaint, new OrderNote(OrderKind.Order, today, "Apologise to the resident in writing and pay £250 for distress and inconvenience.", staff.Lead.StaffId!.Value, staff.Lead.Name, today.AddDays(28), 250), act);
            one.Order(_complaint, new OrderNote(OrderKind.Recommendation, today, "Look again at how visits that were missed are noticed.", staff.Lead.StaffId!.Value, staff.Lead.Name), act);
        }

        Beside.Add(one);
    }

    private async Task SendAsync(LetterKind kind, int step, Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var act = new Act(staff.Lead, Moment(step, 14, 0));
        var letter = _complaint.IssueLetter(await produce(_complaint, kind, act), rules, act);

        // What was issued today for posting still lies in the print queue.
        if (letter.Delivery == Delivery.Email || act.Day < LondonTime.DateOf(now))
        {
            _complaint.RecordLetterSent(letter.Number, act.Day, rules, new Act(letter.Delivery == Delivery.Email ? Actor.System : staff.Recorder, Moment(step, 16, 30)));
        }
    }

    private bool Reaches(int step, int progress) =>
        plan.Target != ComplaintStatus.StageOne ? plan.Age >= step : plan.Progress >= progress && plan.Age >= step;

    // Landlords have remedies of their own: what they lack becomes money where it is money, otherwise putting it right.
    private string KindOf(string code, bool financial) =>
        rules.Policy.RemedyKinds.Any(k => k.Code == code) ? code
        : financial ? rules.Policy.RemedyKinds.First(k => k.Financial).Code
        : "action";

    private Submission Submission() => new()
    {
        Channel = rules.Policy.Channels.Any(c => c.Code == plan.Channel) ? plan.Channel : "telephone",
        ReceivedOn = Moment(0, 8, 10),
        ComplainantName = plan.Tenant.Name,
        ComplainantKind = plan.Subject.Category == "rent-and-service-charges" ? "leaseholder" : "tenant",
        Email = plan.Tenant.Email,
        Telephone = plan.Tenant.Telephone,
        HomeAddress = plan.Tenant.HomeOf(rules.Policy.Landlord),
        Postcode = plan.Tenant.PostcodeOf(rules.Policy.Landlord),
        PreferredContact = plan.Tenant.Email.Length > 0 ? ContactPreference.Email : ContactPreference.Post,
        ContactTimes = plan.Subject.WhenToCall,
        WhatHappened = plan.Subject.Words,
        OutcomeSought = plan.Subject.Outcome,
        OccurredDay = _received.AddDays(-40 - (plan.Number % 60)),
        KnownDay = _received.AddDays(-40 - (plan.Number % 60)),
        Danger = plan.Subject.Danger,
        DangerInWords = plan.Subject.Danger ? "I am afraid that somebody gets hurt." : "",
        AdjustmentsAsked = plan.Subject.Adjustments,
        LetterFormat = plan.Number % 17 == 0 ? LetterFormat.LargePrint : LetterFormat.Standard,
    };

    private DateOnly Day(int step) => rules.Calendar.Add(_received, step);

    private DateTime Moment(int step, int hour, int minute) => AtLatestNow(LondonTime.ToUtc(Day(step), new TimeOnly(hour, minute)));

    private DateTime AtLatestNow(DateTime moment) => moment < now ? moment : now;

    private static DateOnly LastWorkingDay(WorkingDayCalendar calendar, DateOnly today) =>
        calendar.IsWorkingDay(today) ? today : calendar.Add(today, -1);
}
