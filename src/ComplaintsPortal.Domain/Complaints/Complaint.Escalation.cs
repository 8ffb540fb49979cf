using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Stage two: asked for without giving a reason, decided by the lead, reviewed and signed by others (Code 6.10–6.20).</summary>
public sealed partial class Complaint
{
    public string? WhyNotRequestEscalation(DateOnly on) => Status switch
    {
        // Nobody has to be content with a review of stage one, nor to wait for it.
        _ when ReviewsStageOne => null,
        _ when StageTwo is not null => "Stage two has been asked for already.",
        ComplaintStatus.StageOneResponded => null,
        ComplaintStatus.Closed when StageOne.RespondedDay is not null => null,

        // An answer that is overdue does not keep anybody from stage two.
        ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady =>
            ResponseDue < on ? null : "Stage one has not been answered yet, and the answer is not overdue.",
        _ => NotNow,
    };

    /// <summary>
    /// Somebody asked for stage two. No reason is needed and no date refuses it (Code 6.12, 5.11). Asked again after a review
    /// of stage one, the day of the first request stays: the review bought no time.
    /// </summary>
    /// <param name="asker">Whoever of a group asked, where somebody wrote it down for them; empty for the complainant.</param>
    public void RequestEscalation(DateTime receivedOn, string inWords, Rulebook rules, Act act, string asker = "")
    {
        var day = Calendar.LondonTime.DateOf(receivedOn);
        Guard(WhyNotRequestEscalation(day));
        Guard(receivedOn > act.On ? "The request cannot have come in the future." : null);
        var window = DeadlineFor(DeadlineStep.EscalationWindowCloses, rules).Due;
        if (StageTwo is { } two)
        {
            two.RequestInWords = string.Join("\n\n", new[] { two.RequestInWords, inWords }.Where(said => said.Length > 0));
        }
        else
        {
            _stages.Add(new Stage(2, receivedOn, day) { RequestInWords = inWords });
        }

        Status = ComplaintStatus.EscalationRequested;
        ClosedDay = null;
        Raise(new EscalationAsked(receivedOn, inWords, window is { } last && day > last) { Asker = asker }, act);
        Reckon(rules);
    }

    /// <summary>What was done to understand why the complainant remains unhappy (Code 6.12, PCC-8g).</summary>
    public void RecordEffortToUnderstand(string inWords, Act act)
    {
        Guard(StageTwo is null ? "Nobody has asked for stage two." : null);
        StageTwo!.EffortsToUnderstand = inWords;
        Raise(new EffortToUnderstandRecorded(inWords), act);
    }

    /// <summary>True when the request came after the policy's window; it can still be accepted.</summary>
    public bool RequestedAfterWindow(Rulebook rules) =>
        StageTwo is { } two && DeadlineFor(DeadlineStep.EscalationWindowCloses, rules).Due is { } last && two.RequestedDay > last;

    private string? WhyNotDecideEscalation(Actor by) =>
        Status is not (ComplaintStatus.EscalationRequested or ComplaintStatus.StageOneReview) ? NotNow
        : !by.Can(Permission.DecideEscalation) ? "Only the complaints lead decides a request for stage two."
        : null;

    public string? WhyNotAcceptEscalation(string exceptionalCircumstances, Rulebook rules, Actor by) =>
        WhyNotDecideEscalation(by)
        ?? (RequestedAfterWindow(rules) && string.IsNullOrWhiteSpace(exceptionalCircumstances)
            ? "The request came after the policy’s window. Record the circumstances that allow it." : null);

    /// <summary>Logs the complaint at stage two. The definition starts as stage one left it.</summary>
    /// <param name="record">What is written down about the review (LHP-27).</param>
    /// <param name="newComplaint">The complaint that was opened about what is new (Code 6.8).</param>
    public void AcceptEscalation(
        string exceptionalCircumstances, Rulebook rules, Act act, IReadOnlyList<ReviewNote>? record = null, ComplaintReference? newComplaint = null)
    {
        Guard(WhyNotAcceptEscalation(exceptionalCircumstances, rules, act.By));
        var two = StageTwo!;
        Escalation = new EscalationDecision
        {
            Accepted = true,
            ExceptionalCircumstances = exceptionalCircumstances,
            Record = [.. (record ?? []).Where(note => note.Text.Length > 0)],
            NewComplaint = newComplaint?.ToString() ?? "",
            Review = Escalation?.Review,
            DecidedBy = act.By.Name,
            DecidedOn = act.On,
        };
        two.LoggedDay = act.Day;

        // Where the review had begun before it was withdrawn, what the reviewer wrote stays.
        if (two.Points.Count == 0)
        {
            two.SetPoints([.. StageOne.Points.Select(p => p.Definition())], [.. StageOne.Points.Select(_ => (int?)null)]);
            two.OutcomesSought = [.. StageOne.OutcomesSought];
            two.OutcomesNotPossible = StageOne.OutcomesNotPossible;
        }

        two.DefinitionState = two.Points.Count > 0 ? DefinitionState.Proposed : DefinitionState.None;
        Status = ComplaintStatus.StageTwo;
        Raise(new EscalationAccepted(Escalation, RecordInWords(Escalation, rules.Policy)), act);
        RaiseNewComplaint(act);
        Reckon(rules);
    }

    /// <summary>Where the policy has it, and the stage-one answer was sent, new information can be looked at without stage two (PCC-8g).</summary>
    public string? WhyNotReviewStageOne(LandlordPolicy policy, Actor by) =>
        !policy.StageTwo.StageOneReview ? "Under this policy a request for stage two is accepted or refused; stage one is not reviewed."
        : Status != ComplaintStatus.EscalationRequested ? NotNow
        : WhyNotDecideEscalation(by)
        ?? (StageOne.RespondedDay is null ? "Stage one has not been answered yet, so there is nothing to review."
        : Escalation?.Review is { } earlier ? $"Stage one was reviewed already on this request, as decided on {Words.Day(earlier.DecidedDay)}."
        : null);

    /// <summary>
    /// Looks at stage one again because the request brought new information. The promise counts from this day; the Code's clock
    /// runs on from the day of the request.
    /// </summary>
    public void ReviewStageOne(string newInformation, Rulebook rules, Act act)
    {
        Guard(WhyNotReviewStageOne(rules.Policy, act.By));
        Guard(string.IsNullOrWhiteSpace(newInformation)
            ? $"Say which information is new: without any, it is stage two{LandlordPolicy.InBrackets(rules.Policy.Clocks.StageOneReview?.Clause)}." : null);
        Escalation = new EscalationDecision
        {
            Accepted = false,
            Review = new ReviewDecision(newInformation, act.On, act.Day),
            DecidedBy = act.By.Name,
            DecidedOn = act.On,
        };
        StageOne.SentBackBecause = "";
        StageOne.CheckedById = null;
        StageOne.CheckedBy = null;
        StageOne.CheckedOn = null;
        Status = ComplaintStatus.StageOneReview;
        Raise(new StageOneReviewDecided(newInformation), act);
        Reckon(rules);
    }

    /// <summary>True from the decision to review stage one until stage two is asked for again, logged or refused.</summary>
    public bool ReviewsStageOne => Status != ComplaintStatus.EscalationRequested && Escalation is { ReviewsStageOne: true };

    public string? WhyNotRefuseEscalation(EscalationDecision decision, Rulebook rules, Actor by)
    {
        if ((WhyNotDecideEscalation(by) ?? (Status == ComplaintStatus.StageOneReview ? NotNow : null)) is { } whyNot)
        {
            return whyNot;
        }

        return rules.Policy.EscalationRefusalGrounds.FirstOrDefault(g => g.Code == decision.GroundCode) is { } ground
            ? decision.WhyNot(ground.Needs, ground.ConflictsWith, day => AgeAt(day, rules.Policy), RequestedAfterWindow(rules), Reference)
                ?? (ground.OpensNewComplaint && decision.NewComplaint.Length == 0
                    ? $"Open what is new as a complaint of its own in the same step{LandlordPolicy.InBrackets(ground.Clause)}." : null)
            : "Choose a ground from the policy (Code 5.11).";
    }

    /// <summary>Refuses stage two on a ground of the policy; the earlier response stands (PCC-8g, Code 5.11).</summary>
    public void RefuseEscalation(EscalationDecision decision, Rulebook rules, Act act)
    {
        Guard(WhyNotRefuseEscalation(decision, rules, act.By));
        Escalation = decision with { Accepted = false, Review = Escalation?.Review, DecidedBy = act.By.Name, DecidedOn = act.On };
        Status = ComplaintStatus.EscalationRefused;
        RaiseNewComplaint(act);
        Raise(new EscalationRefused(Escalation, rules.Policy.EscalationRefusalGrounds.First(g => g.Code == decision.GroundCode).Words), act);
        Reckon(rules);
    }

    /// <summary>
    /// What was newly raised with the request for stage two, as a complaint of its own: the same person in the same words, and a clock that
    /// begins when the request reached us (Code 6.8, LHP-29b).
    /// </summary>
    public Submission AboutWhatIsNew(string inWords)
    {
        Guard(StageTwo is null ? "Nobody has asked for stage two." : null);
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Write what is new, in their words." : null);
        return FromTheSamePerson(inWords, StageTwo!.RequestedOn);
    }

    private void RaiseNewComplaint(Act act)
    {
        if (Escalation is { NewComplaint.Length: > 0 } decided)
        {
            Raise(new NewComplaintOpened(decided.NewComplaint), act);
        }
    }

    private static string RecordInWords(EscalationDecision decided, LandlordPolicy policy) => string.Join("\n", new[] { decided.ExceptionalCircumstances }
        .Concat(decided.Record.Select(note => $"{policy.Escalation.Record.FirstOrDefault(asked => asked.Code == note.Code)?.Words ?? note.Code}: {note.Text}"))
        .Where(line => line.Length > 0));

    public string? WhyNotSubmitForSignature(LandlordPolicy policy, Actor by) =>
        Status != ComplaintStatus.StageTwo ? NotNow
        : !policy.StageTwo.DirectorSignsOff ? "Under this policy the response needs no signature."
        : WhyNotInvestigate(by) ?? WhyNotComplete(StageTwo!, policy);

    public string? WhyNotSubmitForSignature(LandlordPolicy policy, Actor by, DateOnly today) => WhyNotSubmitForSignature(policy, by) ?? WhyNotBeforeReply(today);

    /// <summary>Hands the stage-two response to the director.</summary>
    public void SubmitForSignature(Rulebook rules, Act act)
    {
        Guard(WhyNotSubmitForSignature(rules.Policy, act.By, act.Day));
        StageTwo!.Involve(act.By.StaffId);
        StageTwo.SentBackBecause = "";
        Status = ComplaintStatus.StageTwoSigning;
        Raise(new SentForSignature(StageTwo.DraftRevision), act);
        Reckon(rules);
    }

    public string? WhyNotSign(LandlordPolicy policy, Actor by) => Status != ComplaintStatus.StageTwoSigning ? NotNow : WhyNotSigner(policy, by);

    private string? WhyNotSigner(LandlordPolicy policy, Actor by) =>
        !by.Can(Permission.SignOff) ? $"Only the {policy.Roles[StaffRole.Director]} signs a stage-two response{LandlordPolicy.InBrackets(policy.StageTwo.Clause)}."
        : WhyNotIndependent(by.StaffId ?? Guid.Empty, by.Name);

    /// <summary>The director signs the stage-two response (PCC-8h, Code 6.20).</summary>
    public void SignOff(Rulebook rules, Act act)
    {
        Guard(WhyNotSign(rules.Policy, act.By));
        var two = StageTwo!;
        two.SignedById = act.By.StaffId;
        two.SignedBy = act.By.Name;
        two.SignedOn = act.On;
        Status = ComplaintStatus.StageTwoReady;
        Raise(new SignedOff(two.DraftRevision), act);
        Reckon(rules);
    }

    /// <summary>A signed response can still be sent back, as long as its letter was not issued.</summary>
    public string? WhyNotReturnFromSignature(LandlordPolicy policy, Actor by) =>
        Status == ComplaintStatus.StageTwoReady && Latest(LetterKind.StageTwoResponse, 2) is null ? WhyNotSigner(policy, by) : WhyNotSign(policy, by);

    /// <summary>The director sends the response back with a reason.</summary>
    public void ReturnFromSignature(string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotReturnFromSignature(rules.Policy, act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say what needs to change." : null);
        var two = StageTwo!;
        two.SentBackBecause = reason;
        two.SignedById = null;
        two.SignedBy = null;
        two.SignedOn = null;
        Status = ComplaintStatus.StageTwo;
        Raise(new SentBack(2, reason), act);
        Reckon(rules);
    }
}
