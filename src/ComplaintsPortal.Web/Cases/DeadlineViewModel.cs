using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A deadline as a page shows it (partial <c>_Deadline</c>).</summary>
public sealed record DeadlineViewModel(OpenCase Case, Deadline Deadline)
{
    /// <summary>False for the person whose complaint it is.</summary>
    public bool ForStaff => Case.Reader.StaffId is not null;

    /// <summary>How it is worked out; whoever complains reads it without clauses.</summary>
    public IReadOnlyList<string> Working => ForStaff ? Deadline.Explanation : Deadline.InPlainWords;

    public string Title => IsUnlimited ? "Stage two can be asked for" : Domain.Complaints.Words.Step(Deadline.Step);

    /// <summary>A right without an end: the policy sets no time within which stage two must be asked for.</summary>
    public bool IsUnlimited => Deadline is { Step: DeadlineStep.EscalationWindowCloses, Due: null };

    /// <summary>The day on which what was due was done; null while it was not.</summary>
    public DateOnly? Done => Deadline.Step switch
    {
        DeadlineStep.StageOneAcknowledgement => Case.Complaint.StageOne.AcknowledgedDay,
        DeadlineStep.StageOneResponse => Case.Complaint.StageOne.RespondedDay,
        DeadlineStep.StageTwoAcknowledgement => Case.Complaint.StageTwo?.AcknowledgedDay,
        DeadlineStep.StageTwoResponse => Case.Complaint.StageTwo?.RespondedDay,
        DeadlineStep.EscalationWindowCloses or DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => null,
    };

    /// <summary>Whether the complaint is beyond it: done, or about a stage that is over. Nobody has to look at it first any more.</summary>
    public bool IsPast => Done is not null || Case.Complaint.ClosedDay is not null || Deadline.Step switch
    {
        DeadlineStep.StageOneLatestExtension => Case.Complaint.StageOne.RespondedDay is not null,
        DeadlineStep.StageTwoLatestExtension => Case.Complaint.StageTwo?.RespondedDay is not null,
        DeadlineStep.EscalationWindowCloses => Case.Complaint.StageTwo is not null,
        DeadlineStep.StageOneAcknowledgement or DeadlineStep.StageOneResponse or DeadlineStep.StageTwoAcknowledgement or DeadlineStep.StageTwoResponse => false,
    };

    /// <summary>How near it is; null where it is no duty of ours, or where no clock runs any more.</summary>
    public Urgency? Urgency =>
        Done is null && Case.Complaint.Due is not null && Deadline.Step is not (DeadlineStep.EscalationWindowCloses
            or DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension)
            ? Urgencies.Of(Deadline.Due, Case.Today, Case.Rules.Calendar)
            : null;

    public bool DatesDiffer => Deadline.Promise is { } promise && Deadline.Statute is { } statute && promise != statute;

    /// <summary>The counts day by day; one table where policy and Code count the same days.</summary>
    public IEnumerable<(string Caption, IReadOnlyList<TracedDay> Days)> Counts
    {
        get
        {
            if (Deadline.PromiseCount is { } promise)
            {
                yield return (promise == Deadline.StatuteCount ? "Day by day" : "Day by day, by our policy", WorkingDayTrace.DayByDay(Case.Rules.Calendar, promise));
            }

            if (Deadline.StatuteCount is { } statute && statute != Deadline.PromiseCount)
            {
                yield return (ForStaff ? "Day by day, by the Code" : "Day by day, by the Housing Ombudsman’s Complaint Handling Code", WorkingDayTrace.DayByDay(Case.Rules.Calendar, statute));
            }
        }
    }
}
