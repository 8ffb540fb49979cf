using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Our understanding of the complaint, and who deals with it (Code 5.6–5.8, 6.13).</summary>
public sealed partial class Complaint
{
    /// <summary>True while the current stage is logged and its response is still being made.</summary>
    public bool IsBeingInvestigated => Status is ComplaintStatus.StageOne or ComplaintStatus.StageOneReview or ComplaintStatus.StageTwo;

    public string? WhyNotDefine(Actor by) =>
        !by.Can(Permission.DefineAndAssign) && !IsHandler(by) ? "Only the complaints lead or the person who deals with the complaint sets out the definition."
        : !IsBeingInvestigated ? NotNow
        : null;

    /// <summary>Sets out the numbered points, what we are responsible for, and the outcomes sought.</summary>
    /// <param name="was">The number that each point had before, null for a new one; without the list, the points keep their order.</param>
    public void Define(
        IReadOnlyList<PointDefinition> points, IReadOnlyList<string> outcomes, string outcomesNotPossible, Rulebook rules, Act act,
        IReadOnlyList<int?>? was = null)
    {
        Guard(WhyNotDefine(act.By));
        Guard(points.Count == 0 ? "Set out at least one point." : null);
        Guard(points.Any(p => string.IsNullOrWhiteSpace(p.Text)) ? "A point is empty." : null);
        Guard(points.Any(p => p.Responsibility is Responsibility.No or Responsibility.Partly && string.IsNullOrWhiteSpace(p.ResponsibilityInWords))
            ? "Where we are not, or only partly, responsible, say why and where else to go (Code 5.7)." : null);
        var stage = CurrentStage;
        was ??= [.. points.Select((_, i) => i < stage.Points.Count ? i + 1 : (int?)null)];
        Guard(stage.Points.FirstOrDefault(p => p.FindingRevision > 0 && !was.Contains(p.Number)) is { } found
            ? $"Point {found.Number} has a finding already, so it stays." : null);
        var before = stage.Points.Count == 0
            ? null
            : new DefinitionSnapshot([.. stage.Points.Select(p => p.Definition())], [.. stage.OutcomesSought], stage.OutcomesNotPossible);
        stage.SetPoints(points, was);
        stage.OutcomesSought = [.. outcomes];
        stage.OutcomesNotPossible = outcomesNotPossible;
        stage.DefinitionState = DefinitionState.Proposed;
        stage.DefinitionStateDay = act.Day;
        Raise(new ComplaintDefined(stage.Number, before, new DefinitionSnapshot(points, outcomes, outcomesNotPossible)), act);
        Reckon(rules);
    }

    public string? WhyNotAnswerDefinition() =>
        CurrentStage.DefinitionState is DefinitionState.None ? "Our understanding of the complaint has not been set out yet."
        : CurrentStage.RespondedDay is not null || Status == ComplaintStatus.Closed ? "The response has been sent already."
        : null;

    /// <summary>The complainant agrees or corrects our understanding, or did not reply (BRF-1a).</summary>
    /// <param name="on">The day of the answer, where it was written down later.</param>
    public void AnswerDefinition(DefinitionState answer, string inWords, Act act, DateOnly? on = null)
    {
        Guard(WhyNotAnswerDefinition());
        Guard(on > act.Day ? "The answer cannot have come in the future." : null);
        Guard(answer is DefinitionState.None or DefinitionState.Proposed ? "Say whether it was agreed or corrected, or had no reply." : null);
        Guard(answer == DefinitionState.Corrected && string.IsNullOrWhiteSpace(inWords) ? "Say what is wrong with it." : null);
        var stage = CurrentStage;
        var before = stage.DefinitionState;
        stage.DefinitionState = answer;
        stage.DefinitionStateDay = on ?? act.Day;
        stage.DefinitionCorrection = answer == DefinitionState.Corrected ? inWords : "";
        Raise(new DefinitionStateChanged(stage.Number, before, answer, inWords), act);
    }

    /// <summary>What another of a group says to our understanding: anybody can say that it is wrong, and agreeing is for the one in whose name the complaint stands (Code 5.6).</summary>
    public void AnswerDefinitionInGroup(bool agrees, string inWords, Act act)
    {
        if (agrees)
        {
            Guard(WhyNotAnswerDefinition());
            ReceiveMessage("I agree with how you understand the complaint.", act);
        }
        else
        {
            AnswerDefinition(DefinitionState.Corrected, $"{act.By.Name}: {inWords}", act);
        }
    }

    public string? WhyNotAssign(StaffCard handler, Actor by) =>
        !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead names who deals with a complaint."
        : !IsBeingInvestigated ? NotNow
        : IsKeptAway(handler.Id) ? $"{handler.Name} is kept away from this complaint (Code 5.8)."
        : CurrentStage.Number == 2 ? WhyNotIndependent(handler.Id, handler.Name)
        : null;

    /// <summary>Names who investigates stage one or reviews stage two.</summary>
    /// <param name="handoverNote">What whoever takes over has to know.</param>
    public void Assign(StaffCard handler, Rulebook rules, Act act, string handoverNote = "")
    {
        Guard(WhyNotAssign(handler, act.By));
        var stage = CurrentStage;
        var before = stage.Handler;
        stage.Handler = handler;
        stage.HandlerAcceptedOn = null;
        Raise(new HandlerAssigned(stage.Number, before, handler, handoverNote), act);
        Reckon(rules);
    }

    public string? WhyNotAnswerAssignment(Actor by) =>
        !IsBeingInvestigated ? NotNow
        : CurrentStage.Handler is not { } handler ? "Nobody has been named yet to deal with the complaint."
        : !by.ActsFor(handler.Id) ? $"{handler.Name} deals with this complaint."
        : null;

    public string? WhyNotAcceptAssignment(Actor by) =>
        WhyNotAnswerAssignment(by) ?? (CurrentStage.HandlerAcceptedOn is { } on ? $"It was taken on already, on {Words.Moment(on)}." : null);

    /// <summary>Whoever was named says that they take it on.</summary>
    public void AcceptAssignment(Act act)
    {
        Guard(WhyNotAcceptAssignment(act.By));
        CurrentStage.HandlerAcceptedOn = act.On;
        Raise(new AssignmentAccepted(CurrentStage.Number), act);
    }

    /// <summary>Whoever was named gives it back with a reason; the lead names somebody else. The clocks run on.</summary>
    public void ReturnAssignment(string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotAnswerAssignment(act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say why you give it back." : null);
        var stage = CurrentStage;
        var handler = stage.Handler!;
        stage.Handler = null;
        stage.HandlerAcceptedOn = null;
        Raise(new AssignmentReturned(stage.Number, handler, reason), act);
        Reckon(rules);
    }

    /// <summary>Code 6.13: whoever investigated, drafted, checked or decided stage one has no say in stage two.</summary>
    public string? WhyNotIndependent(Guid staffId, string name) =>
        StageOne.Involved.Contains(staffId) || StageOne.Handler?.Id == staffId
            ? $"{name} worked on stage one, so somebody else must decide stage two (Code 6.13)."
        : StageOne.CheckedById == staffId
            ? $"{name} checked the stage-one response, so can co-ordinate stage two but not decide it (Code 6.13)."
        : null;

    private bool IsHandler(Actor by) => by.ActsFor(CurrentStage.Handler?.Id);

    private string NotNow => Status switch
    {
        ComplaintStatus.ToTriage or ComplaintStatus.Clarifying => "The complaint has not been accepted yet.",
        ComplaintStatus.ServiceRequest => "This is handled as a service request.",
        ComplaintStatus.Referred => "This was passed to another process.",
        ComplaintStatus.Declined => "The complaint was not accepted.",
        ComplaintStatus.Withdrawn => "The complaint was withdrawn.",
        ComplaintStatus.StageOne or ComplaintStatus.StageTwo => "The response is still being prepared.",
        ComplaintStatus.StageOneReview => "Stage one is being looked at again.",
        ComplaintStatus.StageOneChecking => "The response is with the complaints lead for the quality check.",
        ComplaintStatus.StageOneReady => "The response has been checked and is ready to go.",
        ComplaintStatus.StageOneResponded => "The stage-one response has been sent.",
        ComplaintStatus.EscalationRequested => "The request for stage two has not been decided yet.",
        ComplaintStatus.EscalationRefused => "Stage two was refused; the earlier response stands.",
        ComplaintStatus.StageTwoSigning => "The response waits for the director’s signature.",
        ComplaintStatus.StageTwoReady => "The response has been signed and is ready to go.",
        ComplaintStatus.StageTwoResponded => "The final response has been sent.",
        ComplaintStatus.Closed => "The complaint is closed.",
    };
}
