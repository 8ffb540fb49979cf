using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using Step = ComplaintsPortal.Infrastructure.Seeding.DemoPlan.Step;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Takes one complaint of the demonstration through its life, by the same verbs as everybody else.</summary>
internal sealed class DemoCase(DemoPlan plan, Rulebook rules, DemoStaff staff, DateTime now)
{
    private readonly DateOnly _received = rules.Calendar.Add(LastWorkingDay(rules.Calendar, LondonTime.DateOf(now)), -plan.Age);
    private Complaint _complaint = null!;

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

        await SendAsync(LetterKind.StageOneResponse, Step.Respond, produce);
    }

    private async Task StageTwoAsync(Func<Complaint, LetterKind, Act, Task<LetterToIssue>> produce)
    {
        var asked = new Act(Actor.Complainant(plan.Tenant.Name), Moment(Step.Escalate, 19, 5));
        _complaint.RequestEscalation(asked.On, plan.Number % 2 == 0 ? "" : "The work was promised and I have heard nothing since.", rules, asked);
        if (plan.Target == ComplaintStatus.EscalationRequested)
        {
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

        await SendAsync(LetterKind.StageTwoResponse, Step.StageTwoRespond, produce);
    }

    // Remedies are done as their dates pass; a few are late, which is what the worklist is for.
    private void Finish()
    {
        foreach (var remedy in _complaint.Remedies.Where(r => r.IsOpen).ToList())
        {
            var done = rules.Calendar.Add(remedy.DueDay, -1);
            var late = plan.Target != ComplaintStatus.Closed && (plan.Number + remedy.Number) % 4 == 0;
            if (_complaint.StageOne.RespondedDay is not null && (plan.Target == ComplaintStatus.Closed || (done < LondonTime.DateOf(now) && !late)))
            {
                var day = done < LondonTime.DateOf(now) ? done : LondonTime.DateOf(now);
                _complaint.CompleteRemedy(remedy.Number, day, "Confirmed by the complainant on the telephone.", rules, new Act(staff.Actor(plan.Subject.Manager), AtLatestNow(LondonTime.ToUtc(day, new TimeOnly(16, 20)))));
            }
        }

        if (plan.Target == ComplaintStatus.Closed)
        {
            _complaint.Close(rules, new Act(staff.Lead, Moment(Step.Finish, 12, 0)));
        }
    }

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

    private void Find(Actor by, int findings, int draft, bool complete)
    {
        var points = plan.Subject.Points;
        for (var i = 0; i < (complete ? points.Count : 1); i++)
        {
            var p = points[i];
            _complaint.RecordFinding(i + 1, new Finding(p.Happened, p.Should, p.Decision, p.Reasons, "Our repairs and tenancy procedures; Complaint Handling Code, section 7.", p.Detriment), rules, new Act(by, Moment(findings, 13, i)));
        }

        if (!complete)
        {
            return;
        }

        if (_complaint.CurrentStage.Number == 1)
        {
            foreach (var r in plan.Subject.Remedies)
            {
                var due = rules.Calendar.Add(Day(DemoPlan.Step.Respond), r.Days);
                _complaint.PromiseRemedy(new RemedyPromise(KindOf(r.Kind, r.Amount is not null), r.Description, due, by.StaffId!.Value, by.Name, r.Amount, "Discussed on the telephone."), rules, new Act(by, Moment(findings, 15, 0)));
            }
        }
        else
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
                WhatWentWrong = "We are sorry. You should not have had to complain to get this put right.",
                Changes = plan.Subject.Changes,
                Support = "If you would like to talk this letter through, we can meet at your home or at the housing office.",
            },
            _complaint.CurrentStage.DraftRevision, false, rules, new Act(by, Moment(draft, 16, 0)));
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
        HomeAddress = plan.Tenant.Home,
        Postcode = plan.Tenant.Postcode,
        PreferredContact = plan.Tenant.Email.Length > 0 ? ContactPreference.Email : ContactPreference.Post,
        ContactTimes = plan.Subject.Adjustments,
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

/// <summary>The demonstration's staff as the domain sees them.</summary>
internal sealed record DemoStaff(IReadOnlyDictionary<string, StaffCard> Cards, IReadOnlyDictionary<string, Actor> Actors)
{
    public Actor Lead => Actor(DemoPeople.Lead.Name);

    public Actor Director => Actor("Margaret Flynn");

    public Actor Recorder => Actor("Chloe Turner");

    public StaffCard Card(string name) => Cards[name];

    public Actor Actor(string name) => Actors[name];
}
