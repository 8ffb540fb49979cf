using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Contacts, evidence, findings and the draft of the response (PCC-8d, Code 5.8, 6.7).</summary>
public sealed partial class Complaint
{
    public string? WhyNotInvestigate(Actor by) =>
        !IsBeingInvestigated ? NotNow
        : CurrentStage.Number == 2 && WhyNotIndependent(by.StaffId ?? Guid.Empty, by.Name) is { } dependent ? dependent
        : CurrentStage.Handler is null ? "Nobody has been named yet to deal with the complaint."
        : !IsHandler(by) && !by.Can(Permission.DefineAndAssign) ? $"{CurrentStage.Handler.Name} deals with this complaint."
        : null;

    /// <summary>
    /// What was told by word of mouth is confirmed in writing before anything is found about it, where the policy wants that (PCC-6b): the
    /// acknowledgement says how we understood it and how to correct us.
    /// </summary>
    public string? WhyNotBeforeConfirmed(LandlordPolicy policy) =>
        CurrentStage.Number == 1 && ConfirmationClause(policy) is { } clause && Latest(LetterKind.StageOneAcknowledgement, 1) is null
            ? $"They told us by word of mouth. Send the acknowledgement first: it confirms in writing what we understood{LandlordPolicy.InBrackets(clause)}."
            : null;

    /// <summary>The clause by which what they told us is confirmed in writing; null where it came in writing or the policy does not want it.</summary>
    public string? ConfirmationClause(LandlordPolicy policy) =>
        policy.IntakeQuestions.FirstOrDefault(question => question.Ask == IntakeAsk.ReadBack && question.Channels.Contains(Channel))?.Clause;

    /// <summary>Notes a contact with the complainant or somebody else; possible at any time until the complaint is closed.</summary>
    public void RecordContact(ContactNote note, Act act)
    {
        Guard(Status == ComplaintStatus.Closed ? NotNow : null);
        _contacts.Add(new ContactRecord(CurrentStage.Number, note, act.On, act.By.Name));
        Raise(new ContactRecorded(CurrentStage.Number, note), act);
    }

    public void AddEvidence(EvidenceNote note, Act act)
    {
        Guard(WhyNotInvestigate(act.By));
        var number = _evidence.Count + 1;
        _evidence.Add(new EvidenceItem(number, CurrentStage.Number, note, act.On, act.By.Name));
        CurrentStage.Involve(act.By.StaffId);
        Raise(new EvidenceAdded(CurrentStage.Number, number, note.Title), act);
    }

    /// <summary>
    /// Records what was found about one point; may be saved unfinished. Like <see cref="SaveDraft"/> it names the revision
    /// that the writer had on the screen (null: whatever stands), so that nobody overwrites what they have not seen.
    /// </summary>
    /// <param name="unjoined">When joining after a conflict: the writer's own version, kept in the event.</param>
    public void RecordFinding(int point, Finding finding, Rulebook rules, Act act, int? startedFrom = null, Finding? unjoined = null)
    {
        Guard(WhyNotInvestigate(act.By) ?? WhyNotBeforeConfirmed(rules.Policy));
        var stage = CurrentStage;
        var subject = stage.Point(point) ?? throw new IllegalActException($"There is no point {point}.");
        var before = subject.Finding();
        if (startedFrom is { } revision && revision != subject.FindingRevision && finding != before)
        {
            throw new FindingConflictException(before, finding, subject.FindingRevision, subject.FindingSavedBy ?? "Somebody", subject.FindingSavedOn);
        }

        if (before == finding && unjoined is null)
        {
            return;
        }

        subject.Find(finding, act);
        stage.Involve(act.By.StaffId);
        Raise(new FindingRecorded(stage.Number, point, before, finding, unjoined), act);
        Reckon(rules);
    }

    /// <summary>
    /// Saves the draft. <paramref name="startedFrom"/> is the revision that the writer had on the screen; when somebody
    /// else saved in between, <see cref="DraftConflictException"/> carries both versions and nothing is lost.
    /// </summary>
    /// <param name="unjoined">When joining after a conflict: the writer's own version, kept in the event beside the other.</param>
    public void SaveDraft(ResponseDraft draft, int startedFrom, bool joined, Rulebook rules, Act act, ResponseDraft? unjoined = null)
    {
        Guard(WhyNotInvestigate(act.By));
        var stage = CurrentStage;
        if (startedFrom != stage.DraftRevision && draft != stage.Draft)
        {
            throw new DraftConflictException(stage.Draft, draft, stage.DraftRevision, stage.DraftSavedBy ?? "Somebody", stage.DraftSavedOn);
        }

        if (draft == stage.Draft && unjoined is null)
        {
            return;
        }

        var before = stage.Draft;
        stage.Draft = draft;
        stage.DraftRevision++;
        stage.DraftSavedBy = act.By.Name;
        stage.DraftSavedOn = act.On;
        stage.Involve(act.By.StaffId);
        Raise(new DraftSaved(stage.Number, stage.DraftRevision, before, draft, joined, unjoined), act);
        Reckon(rules);
    }

    public string? WhyNotSubmitForCheck(LandlordPolicy policy, Actor by) =>
        Status is not (ComplaintStatus.StageOne or ComplaintStatus.StageOneReview) ? NotNow
        : !policy.QualityCheckAtStageOne ? "Under this policy the response needs no quality check."
        : WhyNotInvestigate(by) ?? WhyNotComplete(StageOne, policy);

    /// <summary>The same on a day: while somebody can still answer what was found, the response waits.</summary>
    public string? WhyNotSubmitForCheck(LandlordPolicy policy, Actor by, DateOnly today) => WhyNotSubmitForCheck(policy, by) ?? WhyNotBeforeReply(today);

    /// <summary>Hands the stage-one response to the lead for the quality check (PCC-8e).</summary>
    public void SubmitForCheck(Rulebook rules, Act act)
    {
        Guard(WhyNotSubmitForCheck(rules.Policy, act.By, act.Day));
        StageOne.Involve(act.By.StaffId);
        StageOne.SentBackBecause = "";
        Status = ComplaintStatus.StageOneChecking;
        Raise(new SentForQualityCheck(StageOne.DraftRevision), act);
        Reckon(rules);
    }

    public string? WhyNotCheck(LandlordPolicy policy, Actor by) => Status != ComplaintStatus.StageOneChecking ? NotNow : WhyNotChecker(policy, by);

    private string? WhyNotChecker(LandlordPolicy policy, Actor by) =>
        !by.Can(Permission.CheckQuality)
            ? $"Only the {policy.Roles[StaffRole.ComplaintsLead]} checks the quality of a response{LandlordPolicy.InBrackets(policy.QualityCheckClause)}."
        : by.StaffId is { } id && StageOne.Involved.Contains(id) ? $"You worked on this response, so another {policy.Roles[StaffRole.ComplaintsLead]} must check it."
        : null;

    public void PassCheck(string note, Rulebook rules, Act act)
    {
        Guard(WhyNotCheck(rules.Policy, act.By));
        StageOne.CheckedById = act.By.StaffId;
        StageOne.CheckedBy = act.By.Name;
        StageOne.CheckedOn = act.On;
        Status = ComplaintStatus.StageOneReady;
        Raise(new QualityChecked(StageOne.DraftRevision, note), act);
        Reckon(rules);
    }

    /// <summary>A response that was found right can still be given back, as long as its letter was not issued.</summary>
    public string? WhyNotReturnFromCheck(LandlordPolicy policy, Actor by) =>
        Status == ComplaintStatus.StageOneReady && StageOneAnswer() is null ? WhyNotChecker(policy, by) : WhyNotCheck(policy, by);

    /// <summary>Gives the response back to its writer with a reason.</summary>
    public void ReturnFromCheck(string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotReturnFromCheck(rules.Policy, act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say what needs to change." : null);
        StageOne.SentBackBecause = reason;
        StageOne.CheckedById = null;
        StageOne.CheckedBy = null;
        StageOne.CheckedOn = null;
        Status = ReviewsStageOne ? ComplaintStatus.StageOneReview : ComplaintStatus.StageOne;
        Raise(new SentBack(1, reason), act);
        Reckon(rules);
    }

    /// <summary>What keeps a written response from going on to whoever checks, signs or issues it; null where nothing does, or where it is not written yet.</summary>
    public string? WhyNotGoOn(LandlordPolicy policy, DateOnly today) =>
        Status is not (ComplaintStatus.StageOne or ComplaintStatus.StageOneReview or ComplaintStatus.StageTwo)
            || NextTask is not (CaseTask.SubmitForCheck or CaseTask.SubmitForSignature or CaseTask.IssueResponse) ? null
        : WhyNotComplete(Status == ComplaintStatus.StageTwo ? StageTwo! : StageOne, policy) ?? WhyNotBeforeReply(today);

    // What a response needs before anybody is asked to check or sign it; the letter's own gate comes on top.
    private string? WhyNotComplete(Stage stage, LandlordPolicy policy) =>
        stage.Points.FirstOrDefault(p => !p.HasFinding) is { } open
            ? $"Point {open.Number} has no complete finding yet: every point must be answered (Code {(stage.Number == 1 ? "6.7" : "6.18")})."
        : WhyNoDraft(stage, policy) is { } noDraft ? noDraft
        : stage.Overall != Decision.NotUpheld && _remedies.All(r => r.StageNumber != stage.Number && !r.IsOpen)
            ? "Something was upheld, so at least one remedy is needed (Code 7.1)."
        : WhyNotApproved(stage, policy);

    // What the draft must say: what was done, where the landlord's policy asks for that, and always what went wrong where something did.
    private static string? WhyNoDraft(Stage stage, LandlordPolicy policy)
    {
        var kind = stage.Number == 1 ? LetterKind.StageOneResponse : LetterKind.StageTwoResponse;
        return stage.Draft.StepsTaken.Length == 0 && LetterRules.Asks(policy, kind, LetterPartKind.StepsTaken)
                ? $"The draft does not say yet what was done to investigate ({policy.ClauseOf(LetterPartKind.StepsTaken, kind)})."
            : stage.Draft == ResponseDraft.Empty && stage.Overall is not (Decision.NotUpheld or null)
                ? "The draft does not say yet what went wrong (Code 7.1)."
            : null;
    }
}
