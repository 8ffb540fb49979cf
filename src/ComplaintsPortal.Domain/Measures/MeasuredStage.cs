using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>How a stage's answer stands to the Code's time.</summary>
public enum Timing
{
    InTime,

    /// <summary>Later than the Code's own time, and within an extension that was made as the Code says (6.4, 6.15).</summary>
    InTimeExtended,

    Late,

    /// <summary>Not answered, and the time is not over.</summary>
    Running,
}

/// <summary>One stage of one complaint as the statutory measures see it: days, and nothing about anybody. The dates are the Code's alone.</summary>
public sealed record MeasuredStage
{
    /// <summary>1 or 2.</summary>
    public required int Number { get; init; }

    /// <summary>Stage one: the day the complaint reached anybody. Stage two: the day it was asked for.</summary>
    public required DateOnly Received { get; init; }

    public required DateOnly AcknowledgementDue { get; init; }

    public DateOnly? Acknowledged { get; init; }

    /// <summary>Read strictly: a late acknowledgement buys no time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>With the extensions whose notice went in time; the same as <see cref="Due"/> where there is none.</summary>
    public required DateOnly DueExtended { get; init; }

    /// <summary>As Code 6.3 and 6.14 can also be read: counted from the acknowledgement however late it was, with extensions. A cross-check.</summary>
    public required DateOnly DueLiterally { get; init; }

    public DateOnly? Responded { get; init; }

    public Timing Acknowledgement(DateOnly today) => Judge(Acknowledged, AcknowledgementDue, AcknowledgementDue, today);

    public Timing Response(DateOnly today) => Judge(Responded, Due, DueExtended, today);

    /// <summary>In time by the literal reading and late by the strict one, so that the reading decides.</summary>
    public bool IsInTimeOnlyLiterally(DateOnly today) =>
        Response(today) == Timing.Late && Judge(Responded, DueLiterally, DueLiterally, today) != Timing.Late;

    /// <summary>Answered in time and acknowledged late: no breach of 6.3, but one of 6.2 (6.14 and 6.11 at stage two).</summary>
    public bool IsOnlyAcknowledgedLate(DateOnly today) =>
        Acknowledgement(today) == Timing.Late && Response(today) is Timing.InTime or Timing.InTimeExtended;

    /// <summary>What the Code's clocks make of what happened; null where the stage was not reached.</summary>
    public static MeasuredStage? Of(int number, ClockFacts facts, Code code, WorkingDayCalendar calendar)
    {
        if ((number == 1 ? facts.Received : facts.EscalationRequested) is not { } received)
        {
            return null;
        }

        var (acknowledging, answering) = number == 1 ? (code.StageOneAcknowledgement, code.StageOneResponse) : (code.StageTwoAcknowledgement, code.StageTwoResponse);
        var acknowledgementDue = calendar.Reckon(received, acknowledging.WorkingDays!.Value);
        var acknowledged = number == 1 ? facts.Acknowledged : facts.EscalationAcknowledged;
        var due = calendar.Reckon(acknowledged < acknowledgementDue ? acknowledged.Value : acknowledgementDue, answering.WorkingDays!.Value);
        var literally = calendar.Reckon(acknowledged ?? acknowledgementDue, answering.WorkingDays!.Value);
        return new()
        {
            Number = number,
            Received = received,
            AcknowledgementDue = acknowledgementDue,
            Acknowledged = acknowledged,
            Due = due,
            DueExtended = Extended(due),
            DueLiterally = Extended(literally),
            Responded = number == 1 ? facts.Responded : facts.StageTwoResponded,
        };

        // A notice after the date that it would move cures nothing.
        DateOnly Extended(DateOnly date) => facts.Extensions.Where(e => e.Stage == number)
            .Aggregate(date, (day, extension) => extension.NoticeSent <= day ? calendar.Reckon(day, extension.WorkingDays) : day);
    }

    private static Timing Judge(DateOnly? done, DateOnly due, DateOnly extended, DateOnly today) =>
        done is null && today <= extended ? Timing.Running
        : (done ?? today) <= due ? Timing.InTime
        : (done ?? today) <= extended ? Timing.InTimeExtended
        : Timing.Late;
}
