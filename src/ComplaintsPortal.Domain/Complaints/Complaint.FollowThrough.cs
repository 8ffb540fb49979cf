using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>That a promise is kept: chased, confirmed by the complainant, and learnt from (Code 7.3, 9.1, PCC-13b, LHP-58).</summary>
public sealed partial class Complaint
{
    /// <summary>Whether it is recorded what we learn from the complaint.</summary>
    public LearningState Learning { get; private set; }

    /// <summary>True when something was upheld at a stage.</summary>
    public bool AnythingUpheld => _stages.Any(s => s.Points.Any(p => p.Decision is Decision.Upheld or Decision.PartlyUpheld));

    /// <summary>True while learning must still be recorded, or waived with a reason, before closing.</summary>
    public bool OwesLearning => Learning == LearningState.None && AnythingUpheld;

    /// <summary>Notes that the owner of a late remedy was reminded. Once for each day by which it was promised.</summary>
    public bool ChaseRemedy(int number, string told, Act act)
    {
        var remedy = RemedyByNumber(number);
        if (!remedy.IsOpen || remedy.DueDay >= act.Day || remedy.ChasedFor == remedy.DueDay)
        {
            return false;
        }

        remedy.ChasedFor = remedy.DueDay;
        Raise(new RemedyChased(number, remedy.DueDay, told), act);
        return true;
    }

    public string? WhyNotAnswerRemedy(int number)
    {
        return _remedies.Find(r => r.Number == number) is not { } remedy ? NoRemedy(number)
            : remedy.State != RemedyState.Done ? "This remedy is not marked as done."
            : remedy.ConfirmedDay is { } day ? $"They confirmed on {Words.Day(day)} that it is done."
            : null;
    }

    /// <summary>The complainant says that a remedy was done.</summary>
    public void ConfirmRemedy(int number, string inWords, Rulebook rules, Act act)
    {
        Guard(WhyNotAnswerRemedy(number));
        RemedyByNumber(number).Confirm(act.Day);
        Raise(new RemedyConfirmed(number, inWords), act);
        Reckon(rules);
    }

    /// <summary>The complainant says that a remedy was not done, or not properly: it is owed again, and a closed complaint is open again.</summary>
    public void DisputeRemedy(int number, string inWords, Rulebook rules, Act act)
    {
        Guard(WhyNotAnswerRemedy(number));
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Say what is not done." : null);
        var remedy = RemedyByNumber(number);
        var before = remedy.Outcome;
        remedy.Reopen();
        if (remedy.Award is { } award)
        {
            remedy.SetAward(award.Answered is null ? AwardState.Approved : AwardState.Accepted, award with { Paid = null });
        }

        if (Status == ComplaintStatus.Closed)
        {
            Status = StageTwo?.RespondedDay is not null ? ComplaintStatus.StageTwoResponded
                : Escalation is { Accepted: false } ? ComplaintStatus.EscalationRefused
                : ComplaintStatus.StageOneResponded;
            ClosedDay = null;
        }

        Raise(new RemedyDisputed(number, before, inWords), act);
        Reckon(rules);
    }

    public string? WhyNotLearn(Actor by) =>
        !by.Can(Permission.Investigate) ? "You cannot record what is learnt." : AwaitsTriage ? "The complaint has not been through triage yet." : null;

    /// <summary>Notes that something was learnt; what it is, is kept beside the complaint.</summary>
    public void RecordLearning(string improvement, Rulebook rules, Act act)
    {
        Guard(WhyNotLearn(act.By));
        Learning = LearningState.Recorded;
        Raise(new LearningRecorded(improvement), act);
        Reckon(rules);
    }

    public string? WhyNotWaiveLearning(Actor by) =>
        WhyNotLearn(by) ?? (Learning == LearningState.Recorded ? "Learning is recorded already." : !AnythingUpheld ? "Nothing was upheld, so no learning is asked for." : null);

    /// <summary>Says why there is nothing to learn although something was upheld (Code 9.1).</summary>
    public void WaiveLearning(string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotWaiveLearning(act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say why there is nothing to learn." : null);
        Learning = LearningState.Waived;
        Raise(new LearningWaived(reason), act);
        Reckon(rules);
    }
}

/// <summary>Whether it is recorded what is learnt from a complaint (Code 9.1).</summary>
public enum LearningState
{
    None,
    Recorded,

    /// <summary>There is nothing to learn, with the reason.</summary>
    Waived,
}
