using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>
/// A complaint that walks through its life by its real verbs, under Portsmouth's policy. Each step says its day; the
/// case starts on Monday 1 June 2026, a month without bank holidays.
/// </summary>
public sealed class ACase
{
    public static readonly DateOnly FirstDay = new(2026, 6, 1);

    private ACase(Submission submission, Rulebook rules)
    {
        Rules = rules;
        Complaint = Complaint.Receive(new ComplaintReference(2026, 7), submission, rules, new Act(People.Tenant, submission.ReceivedOn));
    }

    public static Rulebook Portsmouth { get; } =
        new(SampleLetters.Policy, SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));

    public Complaint Complaint { get; }

    public Rulebook Rules { get; }

    /// <summary>Noon in London on the so-manieth day of the case, counted in calendar days from its first.</summary>
    public static DateTime Moment(int day) => LondonTime.ToUtc(FirstDay.AddDays(day), new TimeOnly(12, 0));

    public static Act By(Actor actor, int day) => new(actor, Moment(day));

    public static Submission ASubmission() => new()
    {
        Channel = "web-form",
        ReceivedOn = Moment(0),
        ComplainantName = "Tara Tenant",
        Email = "tara@tenant.example",
        HomeAddress = ["12 Harbour Row", "Portsmouth", "PO1 1AA"],
        Postcode = "PO1 1AA",
        PreferredContact = ContactPreference.Email,
        WhatHappened = "There is black mould in my daughter’s bedroom. I told you four times since October.",
        OccurredDay = new DateOnly(2025, 10, 1),
        KnownDay = new DateOnly(2025, 10, 1),
        OutcomeSought = "Treat the mould and say sorry.",
    };

    public static ACase Received(Func<Submission, Submission>? change = null, Rulebook? rules = null) =>
        new(change is null ? ASubmission() : change(ASubmission()), rules ?? Portsmouth);

    /// <summary>A case in a status, reached by the shortest honest road.</summary>
    public static ACase In(ComplaintStatus status) => status switch
    {
        ComplaintStatus.ToTriage => Received(),
        ComplaintStatus.Clarifying => Received().Do(c => c.Complaint.AskClarification("Which room?", c.Rules, By(People.Lead, 1))),
        ComplaintStatus.ServiceRequest => Received().Do(c => c.Complaint.TreatAsServiceRequest(
            new ServiceRequestDecision("It is a first report.", "A surveyor comes."), c.Rules, By(People.Lead, 1))),
        ComplaintStatus.Referred => Received().Do(c => c.Complaint.Refer(
            new ReferralDecision(c.Rules.Policy.OtherProcesses[0].Code, "It belongs there.", "They write."), c.Rules, By(People.Lead, 1))),
        ComplaintStatus.Declined => Received().Do(c => c.Complaint.Decline(ADecline(), c.Rules, By(People.Lead, 1))),
        ComplaintStatus.StageOne => Received().Accepted(),
        ComplaintStatus.StageOneChecking => Received().Accepted().Prepared().Submitted(),
        ComplaintStatus.StageOneReady => Received().Accepted().Prepared().Submitted().Checked(),
        ComplaintStatus.StageOneResponded => Received().Accepted().Prepared().Submitted().Checked().Responded(),
        ComplaintStatus.EscalationRequested => In(ComplaintStatus.StageOneResponded).Escalated(),
        ComplaintStatus.EscalationRefused => In(ComplaintStatus.EscalationRequested).Do(c => c.Complaint.RefuseEscalation(ARefusal(), c.Rules, By(People.Lead, 12))),
        ComplaintStatus.StageTwo => In(ComplaintStatus.EscalationRequested).AtStageTwo(),
        ComplaintStatus.StageTwoSigning => In(ComplaintStatus.StageTwo).Prepared(People.Reviewer, 15).SentToSign(),
        ComplaintStatus.StageTwoReady => In(ComplaintStatus.StageTwoSigning).Do(c => c.Complaint.SignOff(c.Rules, By(People.Director, 17))),
        ComplaintStatus.StageTwoResponded => In(ComplaintStatus.StageTwoReady).Sent(LetterKind.StageTwoResponse, People.Reviewer, 18),
        ComplaintStatus.Closed => In(ComplaintStatus.StageTwoResponded).RemediesDone().Do(c => c.Complaint.Close(c.Rules, By(People.Lead, 30))),
    };

    public static DeclineDecision ADecline() => new()
    {
        ReasonCode = "already-considered",
        Reasons = "We answered the same complaint about the same room at stage two in March.",
        EarlierCase = "CP-2026-00003",
    };

    public static EscalationDecision ARefusal() => new()
    {
        Accepted = false,
        GroundCode = "already-considered",
        Reasons = "The same points were answered at stage two of your earlier complaint in March.",
        EarlierCase = "CP-2026-00003",
    };

    public static Finding AFinding(Decision decision) =>
        new("Nobody came.", "Somebody comes within ten days.", decision, "The repair log shows no visit.", "Repairs policy", "A child slept in a damp room.");

    public ACase Do(Action<ACase> step)
    {
        step(this);
        return this;
    }

    public ACase Accepted(int day = 1) => Do(c => c.Complaint.Accept(new TriageFactors { Category = "damp-and-mould" }, Rules, By(People.Lead, day)));

    public ACase Defined(int day = 1) => Do(c => c.Complaint.Define(
        [new PointDefinition("We did not treat the mould.", Responsibility.Yes), new PointDefinition("Two appointments were missed.", Responsibility.Yes)],
        ["Treat the mould."], "", Rules, By(People.Lead, day)));

    public ACase AssignedTo(Actor handler, int day = 1) => Do(c => c.Complaint.Assign(People.Card(handler), Rules, By(People.Lead, day)));

    /// <summary>Defined, assigned, acknowledged, found, with a remedy and a draft: ready to be checked or signed.</summary>
    public ACase Prepared(Actor? handler = null, int day = 2)
    {
        var by = handler ?? People.Manager;
        var kind = Complaint.CurrentStage.Number == 1 ? LetterKind.StageOneAcknowledgement : LetterKind.StageTwoAcknowledgement;
        return Defined(day).AssignedTo(by, day).Sent(kind, People.Lead, day).Investigated(by, day + 1);
    }

    public ACase Investigated(Actor by, int day) => Do(c =>
    {
        Complaint.RecordFinding(1, AFinding(Decision.Upheld), Rules, By(by, day));
        Complaint.RecordFinding(2, AFinding(Decision.NotUpheld), Rules, By(by, day));
        Complaint.PromiseRemedy(ARemedy(), Rules, By(by, day));
        Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We read the repair log." }, Complaint.CurrentStage.DraftRevision, false, Rules, By(by, day));
    });

    public static RemedyPromise ARemedy() =>
        new("apology", "Write to say sorry.", FirstDay.AddDays(40), People.Manager.StaffId!.Value, People.Manager.Name);

    public ACase Submitted(int day = 4) => Do(c => c.Complaint.SubmitForCheck(Rules, By(People.Manager, day)));

    public ACase Checked(int day = 7) => Do(c => c.Complaint.PassCheck("", Rules, By(People.Lead, day)));

    public ACase Responded(int day = 8) => Sent(LetterKind.StageOneResponse, People.Manager, day);

    public ACase Escalated(int day = 10) => Do(c => c.Complaint.RequestEscalation(Moment(day), "", Rules, By(People.Lead, day)));

    public ACase AtStageTwo(int day = 14) => Do(c => c.Complaint.AcceptEscalation("", Rules, By(People.Lead, day)));

    public ACase SentToSign(int day = 16) => Do(c => c.Complaint.SubmitForSignature(Rules, By(People.Reviewer, day)));

    public ACase RemediesDone(int day = 29) => Do(c =>
    {
        foreach (var remedy in Complaint.Remedies.Where(r => r.IsOpen))
        {
            Complaint.CompleteRemedy(remedy.Number, FirstDay.AddDays(day), "The letter is on file.", Rules, By(People.Manager, day));
        }
    });

    public Letter Issued(LetterKind kind, Actor by, int day, string? correctionReason = null) => Complaint.IssueLetter(
        new LetterToIssue
        {
            Content = SampleLetters.Content(kind) with { Date = FirstDay.AddDays(day) },
            Title = kind.ToString(),
            PdfSha256 = new string('A', 64),
            Text = "The letter.",
        },
        Rules, By(by, day), correctionReason);

    public ACase Sent(LetterKind kind, Actor by, int day) =>
        Do(c => c.Complaint.RecordLetterSent(c.Issued(kind, by, day).Number, FirstDay.AddDays(day), Rules, By(by, day)));
}
