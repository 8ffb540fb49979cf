using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Surveys;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>What a contact turned out to be.</summary>
public enum CaseReading
{
    /// <summary>The lead has not decided yet, or the person withdrew before.</summary>
    Undecided,
    Accepted,
    Declined,
    ServiceRequest,
    Referred,
}

/// <summary>
/// One complaint as figures see it: days, codes and counts, and nothing about anybody. It follows from the complaint and from what stands
/// beside it, is written in the same save, and can be made anew at any time.
/// </summary>
public sealed class CaseFacts
{
    public long Id { get; init; }

    /// <summary>Null for a past complaint that was imported.</summary>
    public long? ComplaintId { get; init; }

    /// <summary>The past complaint that was imported; null for one of this portal.</summary>
    public long? PastComplaintId { get; init; }

    public CaseReading Reading { get; init; }

    /// <summary>The day that stage one is counted from: receipt, or what led to its being taken up again.</summary>
    public DateOnly ReceivedDay { get; init; }

    public HomeType Home { get; init; }

    public string Area { get; init; } = "";

    public string Category { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>The team that deals with it: the service that it is about.</summary>
    public string Team { get; init; } = "";

    /// <summary>The contractor that it is about; of several the one that was named first.</summary>
    public string Contractor { get; init; } = "";

    public string PolicyId { get; init; } = "";

    /// <summary>Code of the reason for which it was not accepted.</summary>
    public string DeclineReason { get; init; } = "";

    /// <summary>The kind of fault behind it, as the first remedy names it.</summary>
    public string Fault { get; init; } = "";

    public DateOnly? WithdrawnDay { get; init; }

    public DateOnly? ClosedDay { get; init; }

    /// <summary>The stage whose answer is owed; 0 where none is.</summary>
    public int OpenStage { get; init; }

    /// <summary>The next day that counts, the earlier of promise and statute; null where no clock runs.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>By the Code, strictly; never moved by an extension.</summary>
    public DateOnly OneAcknowledgementDue { get; init; }

    public DateOnly? OneAcknowledgedDay { get; init; }

    /// <summary>Imported, and nobody wrote down when it was acknowledged.</summary>
    public bool OneAcknowledgementUnknown { get; init; }

    public DateOnly OneDue { get; init; }

    /// <summary>With the extensions whose notice went in time.</summary>
    public DateOnly OneExtendedDue { get; init; }

    /// <summary>By the literal reading: a cross-check.</summary>
    public DateOnly OneLiteralDue { get; init; }

    public DateOnly? OneRespondedDay { get; init; }

    /// <summary>Imported, and a day is missing that decides whether it was answered in time.</summary>
    public bool OneAnswerUnknown { get; init; }

    public int OneExtensions { get; init; }

    /// <summary>Working days from receipt to answer; null while there is none, or where the days cannot be counted.</summary>
    public int? OneDays { get; init; }

    /// <summary>The overall decision, once it was sent.</summary>
    public Decision? OneOutcome { get; init; }

    public DateOnly? TwoRequestedDay { get; init; }

    /// <summary>Stage two was refused, so that it is no complaint at stage two.</summary>
    public bool TwoRefused { get; init; }

    public DateOnly? TwoAcknowledgementDue { get; init; }

    public DateOnly? TwoAcknowledgedDay { get; init; }

    public bool TwoAcknowledgementUnknown { get; init; }

    public DateOnly? TwoDue { get; init; }

    public DateOnly? TwoExtendedDue { get; init; }

    public DateOnly? TwoLiteralDue { get; init; }

    /// <summary>The final response, or the answer to a review of stage one where that settled the request.</summary>
    public DateOnly? TwoRespondedDay { get; init; }

    public bool TwoAnswerUnknown { get; init; }

    public int TwoExtensions { get; init; }

    public int? TwoDays { get; init; }

    public Decision? TwoOutcome { get; init; }

    public int Remedies { get; init; }

    public int RemediesOpen { get; init; }

    /// <summary>The earliest day of an open remedy.</summary>
    public DateOnly? RemedyDue { get; init; }

    /// <summary>Money offered and not refused, in pence.</summary>
    public long OfferedPence { get; init; }

    public long PaidPence { get; init; }

    /// <summary>Something was agreed so that the person is not at a disadvantage (Code 5.10).</summary>
    public bool Adjusted { get; init; }

    public Satisfaction? Satisfaction { get; init; }

    public DateOnly? SatisfactionDay { get; init; }

    /// <summary>First contact of the Ombudsman.</summary>
    public DateOnly? OmbudsmanDay { get; init; }

    /// <summary>The day of the last determination.</summary>
    public DateOnly? DeterminedDay { get; init; }

    /// <summary>The gravest finding.</summary>
    public OmbudsmanFinding? Determined { get; init; }

    public int Orders { get; init; }

    public int OrdersOpen { get; init; }

    /// <summary>What follows from the complaint itself.</summary>
    public static CaseFacts Of(Complaint complaint, Rulebook rules)
    {
        var facts = complaint.Facts();
        var (one, two) = (MeasuredStage.Of(1, facts, rules.Code, rules.Calendar)!, MeasuredStage.Of(2, facts, rules.Code, rules.Calendar));
        var answered = complaint.ReviewsStageOne ? complaint.Escalation!.Review!.AnsweredDay : two?.Responded;
        var money = complaint.Remedies.Where(r => r.Amount is not null && r.State != RemedyState.Released && r.AwardState != AwardState.Refused).ToList();
        return new()
        {
            ComplaintId = complaint.Id,
            Reading = ReadingOf(complaint),
            ReceivedDay = one.Received,
            Home = HomeTypes.Of(complaint.Submission.AsItCame.ComplainantKind),
            Area = HomeTypes.AreaOf(complaint.Postcode),
            Category = complaint.Category,
            Channel = complaint.Channel,
            Team = complaint.HandlerTeam ?? "",
            PolicyId = complaint.PolicyId,
            DeclineReason = complaint.Status == ComplaintStatus.Declined ? complaint.Triage?.Declined?.ReasonCode ?? "" : "",
            Fault = complaint.Remedies.Select(r => r.FaultCode).FirstOrDefault(code => code.Length > 0) ?? "",
            WithdrawnDay = complaint.Status == ComplaintStatus.Withdrawn ? complaint.Withdrawal?.Day : null,
            ClosedDay = complaint.ClosedDay,
            OpenStage = OpenStageOf(complaint),
            Due = complaint.Due,
            OneAcknowledgementDue = one.AcknowledgementDue,
            OneAcknowledgedDay = one.Acknowledged,
            OneDue = one.Due,
            OneExtendedDue = one.DueExtended,
            OneLiteralDue = one.DueLiterally,
            OneRespondedDay = one.Responded,
            OneExtensions = complaint.StageOne.Extensions.Count,
            OneDays = DaysBetween(one.Received, one.Responded, rules.Calendar),
            OneOutcome = one.Responded is null ? null : complaint.StageOne.Overall,
            TwoRequestedDay = two?.Received,
            TwoRefused = complaint.Status == ComplaintStatus.EscalationRefused || (two is not null && complaint.StageTwo!.LoggedDay is null && complaint.Escalation is { Accepted: false, GroundCode.Length: > 0 }),
            TwoAcknowledgementDue = two?.AcknowledgementDue,
            TwoAcknowledgedDay = two?.Acknowledged,
            TwoDue = two?.Due,
            TwoExtendedDue = two?.DueExtended,
            TwoLiteralDue = two?.DueLiterally,
            TwoRespondedDay = answered,
            TwoExtensions = complaint.StageTwo?.Extensions.Count ?? 0,
            TwoDays = two is null ? null : DaysBetween(two.Received, answered, rules.Calendar),
            TwoOutcome = two?.Responded is null ? null : complaint.StageTwo!.Overall,
            Remedies = complaint.Remedies.Count(r => r.State != RemedyState.Released),
            RemediesOpen = complaint.Remedies.Count(r => r.IsOpen),
            RemedyDue = complaint.Remedies.Where(r => r.IsOpen).Select(r => (DateOnly?)r.DueDay).Min(),
            OfferedPence = money.Sum(r => Pence(r.Amount!.Value)),
            PaidPence = money.Where(r => r.Award?.Paid is not null).Sum(r => Pence(r.Award!.Paid!.ToComplainant + r.Award.Paid.AgainstArrears)),
            Adjusted = complaint.Adjustments.Length > 0 || complaint.ExtraDaysToAnswer > 0 || complaint.Correspondent.LetterFormat != LetterFormat.Standard,
        };
    }

    /// <summary>The findings of the Ombudsman from the gravest on.</summary>
    public static int Gravity(OmbudsmanFinding finding) => finding switch
    {
        OmbudsmanFinding.SevereMaladministration => 7,
        OmbudsmanFinding.Maladministration => 6,
        OmbudsmanFinding.ServiceFailure => 5,
        OmbudsmanFinding.ReasonableRedress => 4,
        OmbudsmanFinding.Resolved => 3,
        OmbudsmanFinding.NoMaladministration => 2,
        OmbudsmanFinding.OutsideJurisdiction => 1,
        OmbudsmanFinding.Withdrawn => 0,
    };

    private static CaseReading ReadingOf(Complaint complaint) => complaint.Status switch
    {
        ComplaintStatus.Declined => CaseReading.Declined,
        ComplaintStatus.ServiceRequest => CaseReading.ServiceRequest,
        ComplaintStatus.Referred => CaseReading.Referred,
        _ when complaint.StageOne.LoggedDay is not null => CaseReading.Accepted,
        _ => CaseReading.Undecided,
    };

    private static int OpenStageOf(Complaint complaint) => complaint.Status switch
    {
        ComplaintStatus.ToTriage or ComplaintStatus.Clarifying or ComplaintStatus.StageOne => 1,
        ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady => complaint.ReviewsStageOne ? 2 : 1,
        ComplaintStatus.StageOneReview or ComplaintStatus.EscalationRequested or ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady => 2,
        _ => 0,
    };

    // An answer from before the receipt, and years whose bank holidays are not known, are left out of a figure rather than guessed.
    private static int? DaysBetween(DateOnly from, DateOnly? to, WorkingDayCalendar calendar) =>
        to is { } day && day >= from && calendar.IsKnown(from) && calendar.IsKnown(day) ? calendar.Count(from, day) : null;

    private static long Pence(decimal pounds) => (long)Math.Round(100 * pounds, MidpointRounding.AwayFromZero);
}
