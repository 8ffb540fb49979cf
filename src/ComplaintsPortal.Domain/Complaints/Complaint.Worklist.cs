using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What lists show and sort by; reckoned anew by every verb, so that a list needs no second look at the case.</summary>
public sealed partial class Complaint
{
    /// <summary>The next date that counts (the earlier of promise and statute); null when no clock runs.</summary>
    public DateOnly? Due { get; private set; }

    public DeadlineStep? DueStep { get; private set; }

    /// <summary>The date of the current stage's response, while it is owed.</summary>
    public DateOnly? ResponseDue { get; private set; }

    /// <summary>The next thing to do.</summary>
    public CaseTask NextTask { get; private set; }

    /// <summary>Whoever investigates or reviews at the current stage.</summary>
    public Guid? HandlerId { get; private set; }

    public string? HandlerName { get; private set; }

    /// <summary>Whoever investigated stage one, who may still see the case at stage two.</summary>
    public Guid? StageOneHandlerId { get; private set; }

    public string? HandlerTeam { get; private set; }

    /// <summary>The earliest date of an open remedy; null when none is open.</summary>
    public DateOnly? NextRemedyDue { get; private set; }

    /// <summary>
    /// The day by which lists sort: the next date that counts, or else that of the next remedy; the last day there is where
    /// nothing has a date, so that such complaints come last on both databases.
    /// </summary>
    public DateOnly NextDay { get; private set; } = DateOnly.MaxValue;

    /// <summary>At triage somebody was found vulnerable or at risk (Code 6.1).</summary>
    public bool IsVulnerable { get; private set; }

    /// <summary>The ids, in one text, of colleagues who can still answer what was found about them.</summary>
    public string ReplyIds { get; private set; } = "";

    /// <summary>The number of letters in the print queue.</summary>
    public int LettersToPost { get; private set; }

    /// <summary>What figures count, as the last verb of this unit of work left it; null where nothing was done. Saved beside the complaint.</summary>
    public CaseFacts? Measured { get; private set; }

    /// <summary>Brings the list columns up to date, for example after a change of the calendar.</summary>
    public void Reckon(Rulebook rules)
    {
        CalendarVersion = rules.Calendar.Version;
        HandlerId = CurrentStage.Handler?.Id;
        StageOneHandlerId = StageOne.Handler?.Id;
        HandlerName = CurrentStage.Handler?.Name;
        HandlerTeam = CurrentStage.Handler?.Team;
        NextRemedyDue = _remedies.Where(r => r.IsOpen).Select(r => (DateOnly?)r.DueDay).Min();
        LettersToPost = _letters.Count(l => l.AwaitsPosting);
        NextTask = FindNextTask(rules.Policy);
        IsVulnerable = Triage?.Accepted is { } weighed && (weighed.Vulnerability.Length > 0 || weighed.Risk.Length > 0);
        ReplyIds = Reply is { } reply && reply.Stage == CurrentStage.Number && IsBeingInvestigated
            ? string.Join(' ', reply.Parties.Where(party => party.StaffId is not null && !party.HasAnswered).Select(party => party.StaffId))
            : "";

        var deadlines = Deadlines(rules);
        var running = RunningSteps().ToList();
        ResponseDue = running.Where(step => step is DeadlineStep.StageOneResponse or DeadlineStep.StageTwoResponse)
            .Select(step => deadlines.Single(d => d.Step == step).Due).FirstOrDefault();
        var next = running
            .Select(step => deadlines.Single(d => d.Step == step))
            .Where(d => d.Due is not null)
            .MinBy(d => d.Due);
        Due = next?.Due;
        DueStep = next?.Step;
        NextDay = Due ?? NextRemedyDue ?? DateOnly.MaxValue;
        Measured = CaseFacts.Of(this, rules);
    }

    // The clocks that run now. A refusal or other notice is owed within the time of an acknowledgement (Code 2.4, 5.11).
    private DeadlineStep[] RunningSteps() => Status switch
    {
        // A review of stage one answers a request for stage two, whose clocks run on.
        ComplaintStatus.StageOneReview => StageTwoSteps(),
        ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady when ReviewsStageOne => StageTwoSteps(),
        ComplaintStatus.ToTriage or ComplaintStatus.Clarifying =>
            [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse],
        ComplaintStatus.ServiceRequest or ComplaintStatus.Referred or ComplaintStatus.Declined =>
            ClosedDay is null ? [DeadlineStep.StageOneAcknowledgement] : [],
        ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady =>
            StageOne.AcknowledgedDay is null
                ? [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse]
                : [DeadlineStep.StageOneResponse],
        ComplaintStatus.EscalationRequested =>
            [DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse],
        ComplaintStatus.EscalationRefused =>
            HasSent(LetterKind.EscalationRefused, 2) ? [] : [DeadlineStep.StageTwoAcknowledgement],
        ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady =>
            StageTwoSteps(),
        ComplaintStatus.StageOneResponded or ComplaintStatus.StageTwoResponded or ComplaintStatus.Closed or ComplaintStatus.Withdrawn => [],
    };

    private DeadlineStep[] StageTwoSteps() => StageTwo!.AcknowledgedDay is null
        ? [DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse]
        : [DeadlineStep.StageTwoResponse];

    private CaseTask FindNextTask(LandlordPolicy policy) => OwedNotice() ?? Status switch
    {
        ComplaintStatus.ToTriage => CaseTask.Triage,
        ComplaintStatus.Clarifying => OnItsWay(LetterKind.Clarification, 1) ?? CaseTask.Triage,
        ComplaintStatus.ServiceRequest => OnItsWay(LetterKind.ServiceRequestNotice, 1) ?? CaseTask.None,
        ComplaintStatus.Referred => OnItsWay(LetterKind.Referral, 1) ?? CaseTask.None,
        ComplaintStatus.Declined => OnItsWay(LetterKind.Decline, 1) ?? CaseTask.None,
        ComplaintStatus.Withdrawn => OnItsWay(LetterKind.Withdrawal, 1) ?? WhenStopped(),
        ComplaintStatus.StageOne => NextInStage(StageOne, policy),
        ComplaintStatus.StageOneChecking => CaseTask.QualityCheck,
        ComplaintStatus.StageOneReview => OnItsWay(LetterKind.StageOneReview, 2) ?? NextInStage(StageOne, policy),
        ComplaintStatus.StageOneReady => OnItsWay(StageOneAnswer(), CaseTask.IssueResponse) ?? CaseTask.None,
        ComplaintStatus.EscalationRequested => CaseTask.DecideEscalation,
        ComplaintStatus.EscalationRefused => OnItsWay(LetterKind.EscalationRefused, 2) ?? WhenAnswered(),
        ComplaintStatus.StageTwo => NextInStage(StageTwo!, policy),
        ComplaintStatus.StageTwoSigning => CaseTask.SignOff,
        ComplaintStatus.StageTwoReady => OnItsWay(LetterKind.StageTwoResponse, 2, CaseTask.IssueResponse) ?? CaseTask.None,
        ComplaintStatus.StageOneResponded or ComplaintStatus.StageTwoResponded => WhenAnswered(),
        ComplaintStatus.Closed => CaseTask.None,
    };

    private CaseTask NextInStage(Stage stage, LandlordPolicy policy)
    {
        var acknowledgement = stage.Number == 1 ? LetterKind.StageOneAcknowledgement : LetterKind.StageTwoAcknowledgement;
        return !stage.IsDefined ? CaseTask.Define
            : stage.Handler is null ? CaseTask.Assign
            : OnItsWay(acknowledgement, stage.Number, CaseTask.Acknowledge)
            ?? (stage.Points.Any(p => !p.HasFinding) ? CaseTask.Findings
            : stage.SentBackBecause.Length > 0 ? CaseTask.Revise
            : stage.Overall != Decision.NotUpheld && _remedies.All(r => r.StageNumber != stage.Number) ? CaseTask.Remedies
            : WhyNoDraft(stage, policy) is not null ? CaseTask.Draft
            : stage.Number == 2 ? (policy.StageTwo.DirectorSignsOff ? CaseTask.SubmitForSignature : CaseTask.IssueResponse)
            : policy.QualityCheckAtStageOne ? CaseTask.SubmitForCheck
            : CaseTask.IssueResponse);
    }

    // An extension moves nothing until its notice was sent in time, so the notice comes before everything else (Code 6.4).
    private CaseTask? OwedNotice() =>
        AwaitsResponse && PendingExtension() is { } extension
            ? OnItsWay(_letters.FindLast(l => l.ExtensionNumber == extension.Number && l.CopyOf is null && l.StageNumber == CurrentStage.Number && !l.IsSuperseded), CaseTask.IssueNotice)
            : NewDateOwed is { } moved ? OnItsWay(Tells(moved), CaseTask.IssueNotice)
            : null;

    private CaseTask WhenAnswered() => _remedies.Any(r => r.IsOpen) ? CaseTask.CompleteActions : OwesLearning ? CaseTask.Learn : CaseTask.Close;

    // What was promised is still done after a withdrawal.
    private CaseTask WhenStopped() => _remedies.Any(r => r.IsOpen) ? CaseTask.CompleteActions : CaseTask.None;

    // Null once the letter was sent; otherwise what is to be done about it.
    private CaseTask? OnItsWay(LetterKind kind, int stage, CaseTask toIssue = CaseTask.IssueNotice) => OnItsWay(Latest(kind, stage), toIssue);

    private CaseTask? OnItsWay(Letter? letter, CaseTask toIssue) =>
        letter is null ? toIssue
        : Set(letter).Where(l => l.SentDay is null).ToList() is not { Count: > 0 } waiting ? null
        : waiting.Exists(l => l.Delivery == Delivery.Post) ? CaseTask.PostLetter
        : CaseTask.AwaitDelivery;

    /// <summary>The letter of a kind that stands, or null; of a group's the one to the complainant in whose name the complaint stands.</summary>
    public Letter? Latest(LetterKind kind, int stage) =>
        _letters.FindLast(l => l.Kind == kind && l.StageNumber == stage && l.CopyOf is null && !l.IsSuperseded && !IsFromBefore(l));

    private bool HasSent(LetterKind kind, int stage) => SentToAll(Latest(kind, stage)) is not null;
}
