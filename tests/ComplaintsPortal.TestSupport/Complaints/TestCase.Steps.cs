using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>The steps, in the order of a complaint's life.</summary>
public sealed partial class TestCase
{
    /// <summary>A case in a status, reached by the shortest honest road, the steps some days apart.</summary>
    public static TestCase In(ComplaintStatus status) => Received().To(status);

    /// <summary>Takes a case that was received to a status, from noon on the day after; where the policy has no such step, to the one before.</summary>
    public TestCase To(ComplaintStatus status) => status switch
    {
        ComplaintStatus.ToTriage => this,
        ComplaintStatus.Clarifying => On(1).Do((c, act) => c.AskClarification("Which room?", Rules, act)),
        ComplaintStatus.ServiceRequest => On(1).Do((c, act) => c.TreatAsServiceRequest(
            new ServiceRequestDecision("It is a first report.", "A surveyor comes."), Rules, act)),
        ComplaintStatus.Referred => On(1).Do((c, act) => c.Refer(
            new ReferralDecision(Rules.Policy.OtherProcesses[0].Code, "It belongs there.", "They write."), Rules, act)),
        ComplaintStatus.Declined => On(1).Do((c, act) => c.Decline(ADecline(Rules.Policy), Rules, act)),
        ComplaintStatus.Withdrawn => To(ComplaintStatus.StageOne).On(2).Do((c, act) => c.Withdraw(AWithdrawal(act.Day), Rules, act)),
        ComplaintStatus.StageOne => On(1).Accept(),
        ComplaintStatus.StageOneChecking => To(ComplaintStatus.StageOne).On(2).Prepared().When(Rules.Policy.QualityCheckAtStageOne, c => c.On(4).Submit()),
        ComplaintStatus.StageOneReady => To(ComplaintStatus.StageOneChecking).When(Rules.Policy.QualityCheckAtStageOne, c => c.On(7).PassCheck()),
        ComplaintStatus.StageOneResponded => To(ComplaintStatus.StageOneReady).On(8).Send(LetterKind.StageOneResponse),
        ComplaintStatus.EscalationRequested => To(ComplaintStatus.StageOneResponded).On(10).Escalate(),
        ComplaintStatus.StageOneReview => To(ComplaintStatus.EscalationRequested).When(Rules.Policy.StageTwo.StageOneReview, c => c.On(12).ReviewStageOne()),
        ComplaintStatus.EscalationRefused => To(ComplaintStatus.EscalationRequested).On(12).Do((c, act) => c.RefuseEscalation(ARefusal(Rules.Policy), Rules, act)),
        ComplaintStatus.StageTwo => To(ComplaintStatus.EscalationRequested).On(14).AcceptEscalation(),
        ComplaintStatus.StageTwoSigning => To(ComplaintStatus.StageTwo).On(15).Prepared().When(Rules.Policy.StageTwo.DirectorSignsOff, c => c.On(16).Submit()),
        ComplaintStatus.StageTwoReady => To(ComplaintStatus.StageTwoSigning).When(Rules.Policy.StageTwo.DirectorSignsOff, c => c.On(17).Sign()),
        ComplaintStatus.StageTwoResponded => To(ComplaintStatus.StageTwoReady).On(18).Send(LetterKind.StageTwoResponse),
        ComplaintStatus.Closed => To(ComplaintStatus.StageTwoResponded).On(29).CompleteRemedies().On(30).Close(),
    };

    private TestCase When(bool holds, Func<TestCase, TestCase> step) => holds ? step(this) : this;

    public TestCase Accept(string category = "damp-and-mould") => Do((c, act) => c.Accept(new TriageFactors { Category = category }, Rules, act));

    public TestCase Define(params string[] points)
    {
        string[] texts = points.Length > 0 ? points : ["The mould in the bedroom was not treated.", "Two appointments were missed."];
        return Do((c, act) => c.Define([.. texts.Select(t => new PointDefinition(t, Responsibility.Yes))], ["Treat the mould"], "", Rules, act));
    }

    /// <summary>Gives the case to somebody: without a name the crew's manager, at stage two its reviewer.</summary>
    public TestCase Assign(Actor? handler = null, StaffCard? card = null)
    {
        var person = handler ?? (Complaint.CurrentStage.Number == 1 ? _crew.Manager : _crew.Reviewer);
        _handlers[person.StaffId!.Value] = person;
        return Do((c, act) => c.Assign(card ?? person.Card(), Rules, act));
    }

    /// <summary>Accepted, defined, assigned and acknowledged.</summary>
    public TestCase Acknowledged() => Accept().Define().Assign().Send(LetterKind.StageOneAcknowledgement);

    /// <summary>Logged at a stage already: defined, assigned, acknowledged, and the next day investigated.</summary>
    public TestCase Prepared(Actor? handler = null)
    {
        var kind = Complaint.CurrentStage.Number == 1 ? LetterKind.StageOneAcknowledgement : LetterKind.StageTwoAcknowledgement;
        return Define().Assign(handler).Send(kind).At(Now.AddDays(1)).Investigated();
    }

    public TestCase Find(Decision decision = Decision.Upheld)
    {
        foreach (var point in Complaint.CurrentStage.Points)
        {
            Complaint.RecordFinding(point.Number, AFinding(decision), Rules, By(Handler));
        }

        return this;
    }

    public TestCase Promise(string kind = "action", decimal? amount = null) => Do(
        (c, act) => c.PromiseRemedy(
            new RemedyPromise(kind, "Treat the mould and repaint the room.", c.ReceivedDay.AddDays(30), _crew.Manager.StaffId!.Value, _crew.Manager.Name, amount,
                MoneyKind: amount is null ? null : MoneyKind.TimeAndTrouble, Guidance: amount is null ? "" : "Read the guide: a small failing."), Rules, act),
        Handler);

    public TestCase Evidence() => Do((c, act) => c.AddEvidence(new EvidenceNote("Repair records", "Four reports since October."), act), Handler);

    public TestCase Draft(string steps = "We read the repair records and inspected the room.") => Do(
        (c, act) => c.SaveDraft(
            new ResponseDraft { StepsTaken = steps, EvidenceConsidered = "The repair records.", WhatWentWrong = "We did not come, and we are sorry." },
            c.CurrentStage.DraftRevision, joined: false, Rules, act),
        Handler);

    /// <summary>Findings, evidence, a remedy and a draft: ready for the check or the signature.</summary>
    public TestCase Investigated() => Find().Evidence().Promise().Draft();

    /// <summary>To the quality check, at stage two to the director.</summary>
    public TestCase Submit() => Complaint.CurrentStage.Number == 1
        ? Do((c, act) => c.SubmitForCheck(Rules, act), Handler)
        : Do((c, act) => c.SubmitForSignature(Rules, act), Handler);

    public TestCase PassCheck() => Do((c, act) => c.PassCheck("Every point is answered.", Rules, act));

    /// <summary>The stage-one response has been sent.</summary>
    public TestCase Responded() => Acknowledged().Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse);

    public TestCase Escalate(string inWords = "") => Do((c, act) => c.RequestEscalation(act.On, inWords, Rules, act), _crew.Colleague);

    public TestCase ReviewStageOne() => Do((c, act) => c.ReviewStageOne("She sent a surveyor’s report.", Rules, act));

    public TestCase AcceptEscalation() => Do((c, act) => c.AcceptEscalation("", Rules, act));

    /// <summary>Stage two is acknowledged.</summary>
    public TestCase AtStageTwo() => Responded().Escalate().AcceptEscalation().Assign().Send(LetterKind.StageTwoAcknowledgement);

    public TestCase Sign() => Do((c, act) => c.SignOff(Rules, act), _crew.Director);

    /// <summary>The final response has been sent.</summary>
    public TestCase Finished() => AtStageTwo().Find().Draft().Submit().Sign().Send(LetterKind.StageTwoResponse);

    /// <summary>Approves a payment by the director, where it was more than the one who offered it may approve.</summary>
    public TestCase Approve(int number) => Complaint.Remedies[number - 1].AwardState == AwardState.ToApprove
        ? Do((c, act) => c.ApproveAward(number, "", Rules, act), _crew.Director) : this;

    public TestCase CompleteRemedies()
    {
        foreach (var remedy in Complaint.Remedies.Where(remedy => remedy.IsOpen).ToList())
        {
            if (remedy.Amount is { } pounds)
            {
                Approve(remedy.Number)
                    .Do((c, act) => c.AnswerAward(remedy.Number, accepted: true, "Yes, by email.", Rules, act))
                    .Do((c, act) => c.PayAward(remedy.Number, new AwardPayment(act.Day, pounds, 0, "Transfer 4711."), Rules, act));
                continue;
            }

            Do((c, act) => c.CompleteRemedy(remedy.Number, act.Day, "It was seen done.", Rules, act));
        }

        return this;
    }

    /// <summary>Closes; where something was upheld, with what is learnt from it.</summary>
    public TestCase Close() => Learn().Do((c, act) => c.Close(Rules, act));

    /// <summary>Learnt from, with the change that follows kept beside the complaint.</summary>
    public TestCase Learnt() => Do((c, act) => Beside.Add(Improvement.Record(
        c, new ImprovementNote("Nobody checks whether visits took place.", "The team’s leader reads the log each Monday.", _crew.Manager.StaffId!.Value, _crew.Manager.Name, act.Day.AddDays(30)), Rules, act)));

    /// <summary>With the Ombudsman: evidence asked for on the day, and more as the step says.</summary>
    public TestCase AtOmbudsman(Action<OmbudsmanCase, Complaint, Act>? more = null) => Do((c, act) =>
    {
        var one = OmbudsmanCase.Open(c, "202600123", act.Day, act);
        one.Add(c, new RequestNote(RequestKind.Evidence, act.Day, "Repair records and all letters."), Rules, act);
        more?.Invoke(one, c, act);
        Beside.Add(one);
    });

    public TestCase Learn() => Complaint.OwesLearning ? Do((c, act) => c.RecordLearning("Somebody checks that visits took place.", Rules, act)) : this;

    public Letter Issue(LetterKind kind, Actor? by = null, string? correctionReason = null)
    {
        var act = By(by ?? _crew.Lead);
        var content = SampleLetters.Content(kind) with { Reference = Complaint.Reference.ToString(), Date = act.Day };
        return Complaint.IssueLetter(
            new LetterToIssue
            {
                Content = content,
                Title = SampleLetters.Template(kind).Title,
                PdfSha256 = new string('A', 64),
                Text = $"Dear {Complaint.Correspondent.Name}",
                Body = LetterBody(content),
            },
            Rules, act, correctionReason);
    }

    /// <summary>Issues a letter and sends it the same day.</summary>
    public TestCase Send(LetterKind kind, Actor? by = null)
    {
        var letter = Issue(kind, by);
        return Do((c, act) => c.RecordLetterSent(letter.Number, letter.DateOnLetter, Rules, act), by);
    }
}
