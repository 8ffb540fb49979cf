using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Stopped because the complainant says so, and taken up again with a clock of its own (BRF-G12).</summary>
public sealed partial class Complaint
{
    /// <summary>What was said by whoever withdrew; null where nobody did. Kept when it is taken up again.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>The last time that it was taken up again; null where it never was.</summary>
    public Reopening? Reopened { get; private set; }

    /// <summary>True while something is still owed, so that it can be withdrawn.</summary>
    public bool CanBeWithdrawn => Status is not (ComplaintStatus.Withdrawn or ComplaintStatus.Closed or ComplaintStatus.ServiceRequest or ComplaintStatus.Referred
        or ComplaintStatus.Declined or ComplaintStatus.StageOneResponded or ComplaintStatus.StageTwoResponded or ComplaintStatus.EscalationRefused);

    public string? WhyNotWithdraw(Actor by) =>
        Status == ComplaintStatus.Withdrawn ? $"The complaint was withdrawn already: {Withdrawal!.RecordedBy} recorded it on {Words.Moment(Withdrawal.RecordedOn)}."
        : !CanBeWithdrawn ? NotNow
        : !by.Can(Permission.Triage) && !IsHandler(by) ? "Only the complaints lead or the person who deals with the complaint records a withdrawal."
        : null;

    public string? WhyNotWithdraw(WithdrawalEvidence evidence, DateOnly today, Actor by) =>
        WhyNotWithdraw(by)
        ?? (string.IsNullOrWhiteSpace(evidence.InWords) ? "Write what they said, in their own words: a withdrawal needs evidence."
        : string.IsNullOrWhiteSpace(evidence.How) ? "Say how they told us."
        : evidence.Day > today ? "They cannot have said it in the future."
        : evidence.Day < ReceivedDay ? "They cannot have withdrawn it before we received it."
        : evidence.FileSha256 is { } file && _files.TrueForAll(f => f.Sha256 != file) ? "The file is not on this complaint."
        : null);

    /// <summary>Stops, because the complainant said so; what they said is kept, and a letter confirms it.</summary>
    public void Withdraw(WithdrawalEvidence evidence, Rulebook rules, Act act)
    {
        Guard(WhyNotWithdraw(evidence, act.Day, act.By));
        Withdrawal = new Withdrawal(evidence.InWords, evidence.How, evidence.Day, evidence.FileSha256, Status, act.On, act.By.Name);
        Status = ComplaintStatus.Withdrawn;
        Raise(new ComplaintWithdrawn(evidence.InWords, evidence.How, evidence.Day, Withdrawal.Was), act);
        Reckon(rules);
    }

    public string? WhyNotReopen(Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead takes up a complaint again."
        : Status is not (ComplaintStatus.Withdrawn or ComplaintStatus.Declined or ComplaintStatus.Referred or ComplaintStatus.ServiceRequest)
            ? "Only a complaint that was withdrawn, declined, passed on or handled as a service request is taken up again. After an answer, stage two is the way."
        : null;

    public string? WhyNotReopen(ReopeningTrigger trigger, string reason, DateTime triggeredOn, DateTime now, Actor by) =>
        WhyNotReopen(by)
        ?? (triggeredOn > now ? "This cannot have happened in the future."
        : Calendar.LondonTime.DateOf(triggeredOn) < ReceivedDay ? "This cannot have happened before we received the complaint."
        : Status == ComplaintStatus.Withdrawn && Calendar.LondonTime.DateOf(triggeredOn) < Withdrawal!.Day ? "This cannot have happened before they withdrew it."
        : string.IsNullOrWhiteSpace(reason) ? "Say why it is taken up again."
        : null);

    /// <summary>
    /// Takes it up again. The clock is a new one, from the moment that led to it: nothing that was late before is carried over, and
    /// no time that has passed is given as late. Everything that was written stays.
    /// </summary>
    public void Reopen(ReopeningTrigger trigger, string reason, DateTime triggeredOn, Rulebook rules, Act act)
    {
        Guard(WhyNotReopen(trigger, reason, triggeredOn, act.On, act.By));
        var day = Calendar.LondonTime.DateOf(triggeredOn);
        var before = Status;
        var stage = before == ComplaintStatus.Withdrawn && StageTwo is { } two ? two : StageOne;
        Reopened = new Reopening(trigger, reason, triggeredOn, day, before, stage.Number, act.On, act.By.Name);
        stage.BeginAgain(triggeredOn, day);
        if (stage.Number == 2 || before != ComplaintStatus.Withdrawn)
        {
            Escalation = null;
        }

        Status = stage.Number == 2 ? ComplaintStatus.EscalationRequested : ComplaintStatus.ToTriage;
        ClosedDay = null;
        MovedPromise = null;
        Raise(new ComplaintReopened(trigger, reason, triggeredOn, before, stage.Number), act);
        Reckon(rules);
    }

    // A letter from before the clock began anew, or from before what it tells was asked anew, tells nothing of what is owed now.
    private bool IsFromBefore(Letter letter) =>
        (Reopened is { } again && letter.IssuedOn < again.DecidedOn && (letter.StageNumber == again.Stage || again.Stage == 1)
            && letter.Kind is not (LetterKind.NewAccessCode or LetterKind.HazardSummary or LetterKind.ProgressUpdate))
        || (letter.Kind == LetterKind.Clarification && letter.IssuedOn < Triage?.AskedOn)
        || (letter.Kind == LetterKind.ProvisionalFindings && letter.IssuedOn < Reply?.OfferedOn);
}

/// <summary>How we know that somebody withdraws.</summary>
/// <param name="InWords">In their own words.</param>
/// <param name="How">Code of the channel.</param>
/// <param name="FileSha256">Their letter or message, where there is one on the complaint.</param>
public sealed record WithdrawalEvidence(string InWords, string How, DateOnly Day, string? FileSha256 = null);

/// <param name="Was">Where the complaint stood.</param>
public sealed record Withdrawal(string InWords, string How, DateOnly Day, string? FileSha256, ComplaintStatus Was, DateTime RecordedOn, string RecordedBy);

/// <summary>What led to a complaint being taken up again; its clock begins there.</summary>
public enum ReopeningTrigger
{
    /// <summary>The complainant asked for it.</summary>
    Asked,

    /// <summary>The Housing Ombudsman directed it (Code 2.4).</summary>
    Ombudsman,

    /// <summary>The other process, or the request for a service, came to nothing.</summary>
    NotResolved,

    /// <summary>We found that the decision was wrong.</summary>
    OurMistake,
}

/// <param name="TriggeredOn">When the new clock began (UTC).</param>
/// <param name="Stage">The stage whose clock it is.</param>
public sealed record Reopening(ReopeningTrigger Trigger, string Reason, DateTime TriggeredOn, DateOnly Day, ComplaintStatus Was, int Stage, DateTime DecidedOn, string DecidedBy);
