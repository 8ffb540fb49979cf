using System.Linq.Expressions;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>
/// The conditions of one stage, from which measures are put together. None of them denies a comparison with a day that may be missing: what is
/// not known makes no condition true, in the program as in the databases.
/// </summary>
internal sealed record StageConditions(int Stage, FigureDay Day)
{
    public required Expression<Func<CaseFacts, bool>> NotAComplaint { get; init; }

    /// <summary>Withdrawn unanswered, with time left.</summary>
    public required Expression<Func<CaseFacts, bool>> WithdrawnInTime { get; init; }

    public required Expression<Func<CaseFacts, bool>> WithdrawnBeforeAcknowledgement { get; init; }

    /// <summary>A day is missing that decides whether it was answered in time.</summary>
    public required Expression<Func<CaseFacts, bool>> AnswerUnknown { get; init; }

    public required Expression<Func<CaseFacts, bool>> AcknowledgementUnknown { get; init; }

    public required Expression<Func<CaseFacts, bool>> Answered { get; init; }

    public required Expression<Func<CaseFacts, bool>> AnsweredInTime { get; init; }

    public required Expression<Func<CaseFacts, bool>> AnsweredInExtendedTime { get; init; }

    public required Expression<Func<CaseFacts, bool>> AnsweredInLiteralTime { get; init; }

    public required Expression<Func<CaseFacts, bool>> Running { get; init; }

    public required Expression<Func<CaseFacts, bool>> AcknowledgedInTime { get; init; }

    public required Expression<Func<CaseFacts, bool>> AcknowledgementRunning { get; init; }

    public required Expression<Func<CaseFacts, bool>> Upheld { get; init; }

    public required Expression<Func<CaseFacts, bool>> PartlyUpheld { get; init; }

    public required Expression<Func<CaseFacts, bool>> NotUpheld { get; init; }

    public required Expression<Func<CaseFacts, bool>> Extended { get; init; }

    public required Expression<Func<CaseFacts, bool>> ExtendedInTime { get; init; }

    public required Expression<Func<CaseFacts, int?>> Days { get; init; }

    public required Expression<Func<CaseFacts, bool>> DaysNotKnown { get; init; }

    /// <summary>What cannot be judged because another system did not write it down.</summary>
    public Bucket DayMissing(bool acknowledgement = false) => new("day-missing", "A day is missing (past complaints)", BucketRole.LeftOut, acknowledgement ? AcknowledgementUnknown : AnswerUnknown);

    public string Name => Stage == 1 ? "stage one" : "stage two";

    public static StageConditions One(DateOnly today, bool strict) => new(1, FigureDay.Received)
    {
        NotAComplaint = f => f.Reading != CaseReading.Accepted,
        WithdrawnInTime = strict
            ? f => f.WithdrawnDay != null && f.OneRespondedDay == null && f.WithdrawnDay <= f.OneExtendedDue
            : f => f.WithdrawnDay != null && f.OneRespondedDay == null && f.WithdrawnDay <= f.OneLiteralDue,
        WithdrawnBeforeAcknowledgement = f => f.WithdrawnDay != null && f.OneAcknowledgedDay == null && f.WithdrawnDay <= f.OneAcknowledgementDue,
        AnswerUnknown = f => f.OneAnswerUnknown,
        AcknowledgementUnknown = f => f.OneAcknowledgementUnknown,
        Answered = f => f.OneRespondedDay != null,
        AnsweredInTime = strict ? f => f.OneRespondedDay <= f.OneDue : f => f.OneRespondedDay <= f.OneLiteralDue && f.OneExtendedDue == f.OneDue,
        AnsweredInExtendedTime = strict ? f => f.OneRespondedDay <= f.OneExtendedDue : f => f.OneRespondedDay <= f.OneLiteralDue,
        AnsweredInLiteralTime = f => f.OneRespondedDay <= f.OneLiteralDue,
        Running = strict ? f => f.OneRespondedDay == null && f.OneExtendedDue >= today : f => f.OneRespondedDay == null && f.OneLiteralDue >= today,
        AcknowledgedInTime = f => f.OneAcknowledgedDay <= f.OneAcknowledgementDue,
        AcknowledgementRunning = f => f.OneAcknowledgedDay == null && f.OneAcknowledgementDue >= today,
        Upheld = f => f.OneOutcome == Decision.Upheld,
        PartlyUpheld = f => f.OneOutcome == Decision.PartlyUpheld,
        NotUpheld = f => f.OneOutcome == Decision.NotUpheld,
        Extended = f => f.OneExtensions > 0,
        ExtendedInTime = f => f.OneExtendedDue > f.OneDue,
        Days = f => f.OneDays,
        DaysNotKnown = f => f.OneDays == null,
    };

    public static StageConditions Two(DateOnly today, bool strict) => new(2, FigureDay.StageTwoAsked)
    {
        NotAComplaint = f => f.TwoRefused,
        WithdrawnInTime = strict
            ? f => f.WithdrawnDay != null && f.TwoRespondedDay == null && f.WithdrawnDay <= f.TwoExtendedDue
            : f => f.WithdrawnDay != null && f.TwoRespondedDay == null && f.WithdrawnDay <= f.TwoLiteralDue,
        WithdrawnBeforeAcknowledgement = f => f.WithdrawnDay != null && f.TwoAcknowledgedDay == null && f.WithdrawnDay <= f.TwoAcknowledgementDue,
        AnswerUnknown = f => f.TwoAnswerUnknown,
        AcknowledgementUnknown = f => f.TwoAcknowledgementUnknown,
        Answered = f => f.TwoRespondedDay != null,
        AnsweredInTime = strict ? f => f.TwoRespondedDay <= f.TwoDue : f => f.TwoRespondedDay <= f.TwoLiteralDue && f.TwoExtendedDue == f.TwoDue,
        AnsweredInExtendedTime = strict ? f => f.TwoRespondedDay <= f.TwoExtendedDue : f => f.TwoRespondedDay <= f.TwoLiteralDue,
        AnsweredInLiteralTime = f => f.TwoRespondedDay <= f.TwoLiteralDue,
        Running = strict ? f => f.TwoRespondedDay == null && f.TwoExtendedDue >= today : f => f.TwoRespondedDay == null && f.TwoLiteralDue >= today,
        AcknowledgedInTime = f => f.TwoAcknowledgedDay <= f.TwoAcknowledgementDue,
        AcknowledgementRunning = f => f.TwoAcknowledgedDay == null && f.TwoAcknowledgementDue >= today,
        Upheld = f => f.TwoOutcome == Decision.Upheld,
        PartlyUpheld = f => f.TwoOutcome == Decision.PartlyUpheld,
        NotUpheld = f => f.TwoOutcome == Decision.NotUpheld,
        Extended = f => f.TwoExtensions > 0,
        ExtendedInTime = f => f.TwoExtendedDue > f.TwoDue,
        Days = f => f.TwoDays,
        DaysNotKnown = f => f.TwoDays == null,
    };
}
