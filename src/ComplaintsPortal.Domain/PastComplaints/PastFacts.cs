using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>
/// What figures count of a past complaint. The Code's dates are reckoned as for every other one. Where a day is missing and decides whether
/// something was in time, nobody guesses: it is marked as not known, left out of that figure and counted beside it.
/// </summary>
public static class PastFacts
{
    /// <summary>Null where the day of receipt is missing, without which it belongs to no period.</summary>
    public static CaseFacts? Of(PastRow row, long pastComplaintId, Code code, WorkingDayCalendar calendar)
    {
        if (row.Received is not { } received)
        {
            return null;
        }

        var clock = new ClockFacts
        {
            Received = received,
            Acknowledged = row.One.Acknowledged,
            Responded = row.One.Answered,
            EscalationRequested = row.TwoRequested,
            EscalationAcknowledged = row.Two.Acknowledged,
            StageTwoResponded = row.Two.Answered,
        };
        var one = Judged.Of(MeasuredStage.Of(1, clock, code, calendar)!, row.One, code.StageOneResponse.WorkingDays!.Value, row, calendar);
        var two = MeasuredStage.Of(2, clock, code, calendar) is { } asked ? Judged.Of(asked, row.Two, code.StageTwoResponse.WorkingDays!.Value, row, calendar) : null;
        var accepted = row.Reading == CaseReading.Accepted;
        return new()
        {
            PastComplaintId = pastComplaintId,
            Reading = row.Reading,
            ReceivedDay = received,
            Home = row.Home,
            Area = row.Area,
            Category = row.Category,
            Channel = row.Channel,
            Team = row.Service,
            Contractor = row.Contractor,
            DeclineReason = row.DeclineReason,
            Fault = row.Fault,
            WithdrawnDay = row.Withdrawn,
            ClosedDay = row.Closed,
            OneAcknowledgementDue = one.Stage.AcknowledgementDue,
            OneAcknowledgedDay = row.One.Acknowledged,
            OneAcknowledgementUnknown = accepted && row.One.Acknowledged is null && row.Withdrawn is null,
            OneDue = one.Stage.Due,
            OneExtendedDue = one.Extended,
            OneLiteralDue = one.Literal,
            OneRespondedDay = row.One.Answered,
            OneAnswerUnknown = accepted && one.IsUnknown,
            OneExtensions = one.Extensions,
            OneDays = one.Days,
            OneOutcome = row.One.Outcome,
            TwoRequestedDay = row.TwoRequested,
            TwoRefused = row.TwoRefused,
            TwoAcknowledgementDue = two?.Stage.AcknowledgementDue,
            TwoAcknowledgedDay = row.Two.Acknowledged,
            TwoAcknowledgementUnknown = two is not null && !row.TwoRefused && row.Two.Acknowledged is null && row.Withdrawn is null,
            TwoDue = two?.Stage.Due,
            TwoExtendedDue = two?.Extended,
            TwoLiteralDue = two?.Literal,
            TwoRespondedDay = row.Two.Answered,
            TwoAnswerUnknown = two is { IsUnknown: true } && !row.TwoRefused,
            TwoExtensions = two?.Extensions ?? 0,
            TwoDays = two?.Days,
            TwoOutcome = row.Two.Outcome,
            OfferedPence = Pence(row.Offered),
            PaidPence = Pence(row.Paid),
            Adjusted = row.Adjusted,
            OmbudsmanDay = row.OmbudsmanContact,
            DeterminedDay = row.OmbudsmanDetermined,
            Determined = row.OmbudsmanFound,
        };
    }

    private static long Pence(decimal pounds) => (long)(100 * pounds);

    private sealed record Judged(MeasuredStage Stage, DateOnly Extended, DateOnly Literal, bool IsUnknown, int Extensions, int? Days)
    {
        public static Judged Of(MeasuredStage stage, PastStage says, int workingDays, PastRow row, WorkingDayCalendar calendar)
        {
            var (extended, literal) = (Moved(stage.Due), Moved(stage.DueLiterally));
            return new(stage, extended, literal, IsUnknown(), says.ExtendedTo is null ? 0 : 1, Days());

            // A notice after the date that it would move cures nothing.
            DateOnly Moved(DateOnly due) => says.ExtendedTo > due && says.ExtensionTold <= due ? says.ExtendedTo.Value : due;

            bool IsUnknown()
            {
                if (says.Answered is not { } answered)
                {
                    return row.Withdrawn is null;
                }

                // Had it been acknowledged at once, it would have been due so much earlier.
                var earliest = says.Acknowledged is null && calendar.IsKnown(stage.Received) ? calendar.Reckon(stage.Received, workingDays) : stage.Due;
                var latest = says.ExtendedTo is { } to && says.ExtensionTold is null && to > stage.Due ? to : stage.Due;
                return (answered > earliest && answered <= stage.Due) || (answered > extended && answered <= latest);
            }

            int? Days() => says.Answered is { } day && calendar.IsKnown(stage.Received) && calendar.IsKnown(day) ? calendar.Count(stage.Received, day) : null;
        }
    }
}
