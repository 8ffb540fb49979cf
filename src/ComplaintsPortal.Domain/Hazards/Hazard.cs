using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Hazards;

/// <summary>
/// Something in the home that can harm, told of with a complaint. It has a life of its own beside the complaint: its own clocks from
/// the moment when anybody here became aware, whatever becomes of the complaint (PCC-8c).
/// </summary>
public sealed partial class Hazard
{
    private Hazard()
    {
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>Counts from 1 within the complaint.</summary>
    public int Number { get; private set; }

    /// <summary>Grows with every save.</summary>
    public int Version { get; private set; }

    /// <summary>Code in <see cref="HazardLaw.Kinds"/>.</summary>
    public string KindCode { get; private set; } = "";

    public HazardGrade Grade { get; private set; }

    /// <summary>What it is and where, in somebody's words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Why the law does not cover this home (not a tenancy, not ours to repair); empty where it does.</summary>
    public string NotCoveredBecause { get; private set; } = "";

    public DateTime AwareOn { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTime? EmergencyFoundOn { get; private set; }

    public DateTime? InvestigatedOn { get; private set; }

    /// <summary>Somebody came; false for an investigation by telephone or pictures.</summary>
    public bool InPerson { get; private set; }

    public bool NothingFound { get; private set; }

    /// <summary>What was found, or why it is no hazard, as the tenant reads it.</summary>
    public string Findings { get; private set; } = "";

    /// <summary>What has to be done, as the tenant reads it; empty where nothing has.</summary>
    public string ActionRequired { get; private set; } = "";

    public DateOnly? TargetStartDay { get; private set; }

    public DateOnly? TargetEndDay { get; private set; }

    public DateOnly? InPersonAskedDay { get; private set; }

    public DateOnly? InPersonDay { get; private set; }

    public DateTime? MadeSafeOn { get; private set; }

    /// <summary>Somewhere else to stay, where it could not be made safe in time.</summary>
    public AccommodationOffer Accommodation { get; private set; }

    /// <summary>The letter with the written summary.</summary>
    public int? SummaryLetterNumber { get; private set; }

    public DateOnly? SummarySentDay { get; private set; }

    public DateOnly? StepsTakenDay { get; private set; }

    public DateOnly? WorksStartedDay { get; private set; }

    public DateOnly? CompletedDay { get; private set; }

    public DateOnly? ClosedDay { get; private set; }

    /// <summary>Everything that was done and tried, each attempt to get in included: the defence that all reasonable endeavours were made.</summary>
    public List<HazardNote> Notes { get; private set; } = [];

    /// <summary>The next thing that is due, for lists.</summary>
    public HazardStep? NextStep { get; private set; }

    public DateTime? NextDueOn { get; private set; }

    /// <summary>The fingerprint of the bank holidays with which these columns were reckoned.</summary>
    public string CalendarVersion { get; private set; } = "";

    /// <summary>True while it is on the list of hazards.</summary>
    public bool IsListed { get; private set; }

    /// <summary>By which the list sorts: the next moment that counts, or else the day on which the work should end. Null once it is off the list.</summary>
    public DateTime? ListedOn { get; private set; }

    public bool IsOpen => CompletedDay is null && ClosedDay is null && !(NothingFound && SummarySentDay is not null);

    public DateOnly AwareDay => LondonTime.DateOf(AwareOn);

    /// <summary>True where the law sets the times, and not only good practice.</summary>
    public bool IsLaw => NotCoveredBecause.Length == 0 && HazardLaw.Current.Binds(KindCode, Grade, AwareDay);

    /// <summary>Whether these times are law, in a sentence.</summary>
    public string LawInWords => NotCoveredBecause.Length > 0
        ? $"The law does not cover this home: {NotCoveredBecause} We keep the same times as good practice."
        : HazardLaw.Current.InWords(KindCode, Grade, AwareDay);

    public HazardFacts Facts() => new()
    {
        AwareOn = AwareOn,
        Grade = Grade,
        EmergencyFoundOn = EmergencyFoundOn,
        InvestigatedOn = InvestigatedOn,
        NothingFound = NothingFound,
        InPersonAskedDay = InPersonAskedDay,
        InPersonDay = InPersonDay,
        MadeSafeOn = MadeSafeOn,
        SummarySentDay = SummarySentDay,
        StepsTakenDay = StepsTakenDay,
        WorksStartedDay = WorksStartedDay,
        CompletedDay = CompletedDay,
        ClosedDay = ClosedDay,
    };

    /// <summary>True while its written summary is owed.</summary>
    public bool OwesSummary => InvestigatedOn is not null && SummarySentDay is null;

    /// <summary>What the written summary says of it.</summary>
    public Letters.LetterHazard ForLetter() => new(
        Number, HazardLaw.Current.Words(KindCode), AwareDay, !NothingFound,
        NothingFound ? "no hazard" : Grade == HazardGrade.Emergency ? "an emergency hazard" : "a significant hazard",
        Findings, ActionRequired, TargetStartDay, TargetEndDay, MadeSafeOn is { } safe ? LondonTime.DateOf(safe) : null, Accommodation != AccommodationOffer.None);

    public IReadOnlyList<HazardClock> Clocks(WorkingDayCalendar calendar) => HazardClocks.Calculate(Facts(), calendar);

    /// <summary>Why a report cannot be taken; null when it can.</summary>
    public static string? WhyNotRecord(HazardReport report, DateTime now, Actor by) =>
        !by.Can(Permission.Investigate) ? "You cannot record a hazard on this complaint."
        : HazardLaw.Current.Find(report.KindCode) is null ? "Choose what kind of hazard it is."
        : string.IsNullOrWhiteSpace(report.Description) ? "Say what it is and where."
        : report.AwareOn > now ? "We cannot have become aware of it in the future."
        : null;

    /// <summary>Starts the clocks of a hazard, from when we became aware of it.</summary>
    public static Hazard Record(Complaint complaint, int number, HazardReport report, WorkingDayCalendar calendar, Act act)
    {
        Guard(WhyNotRecord(report, act.On, act.By));
        return Open(complaint, number, report, calendar, act);
    }

    /// <summary>What somebody told with the complaint itself: aware from the moment it reached us, whoever writes it down.</summary>
    public static Hazard Told(Complaint complaint, int number, string kindCode, WorkingDayCalendar calendar, Act act) =>
        Told(complaint, complaint.Submission.AsItCame, complaint.ReceivedOn, number, kindCode, calendar, act);

    /// <summary>What somebody told in a reply that joined its complaint.</summary>
    public static Hazard ToldIn(Submission reply, Complaint complaint, int number, string kindCode, WorkingDayCalendar calendar, Act act) =>
        Told(complaint, reply, reply.ReceivedOn, number, kindCode, calendar, act);

    private static Hazard Told(Complaint complaint, Submission told, DateTime awareOn, int number, string kindCode, WorkingDayCalendar calendar, Act act)
    {
        var words = told.Danger && told.DangerInWords.Length > 0 ? told.DangerInWords : told.WhatHappened;
        return Open(complaint, number, new HazardReport(kindCode, told.Danger ? HazardGrade.Emergency : HazardGrade.Significant, words, awareOn), calendar, act);
    }

    /// <summary>The kinds that a submission tells of: those that were named, or a danger that nobody has named yet.</summary>
    public static IReadOnlyList<string> KindsIn(Submission submission)
    {
        string[] named = [.. (submission.Hazards ?? []).Where(code => HazardLaw.Current.Find(code) is not null).Distinct(StringComparer.Ordinal)];
        return named.Length > 0 || !submission.Danger ? named : [HazardLaw.NotNamed];
    }

    /// <summary>Notes that people were told of it at once, whatever the hour (PCC-8c).</summary>
    public void Alerted(Complaint complaint, string to, Act act) => complaint.Raise(new HazardAlerted(Number, to), act);

    private static Hazard Open(Complaint complaint, int number, HazardReport report, WorkingDayCalendar calendar, Act act)
    {
        var hazard = new Hazard
        {
            ComplaintId = complaint.Id,
            Number = number,
            KindCode = report.KindCode,
            Grade = report.Grade,
            Description = report.Description,
            NotCoveredBecause = report.NotCoveredBecause,
            AwareOn = report.AwareOn,
            RecordedOn = act.On,
            RecordedBy = act.By.Name,
        };
        hazard.Reckon(calendar);
        complaint.Raise(new HazardRecorded(number, report.KindCode, report.Grade, report.AwareOn, hazard.NextDueOn), act);
        return hazard;
    }

    /// <summary>Brings the list columns up to date.</summary>
    public void Reckon(WorkingDayCalendar calendar)
    {
        CalendarVersion = calendar.Version;
        var next = IsOpen ? HazardClocks.Next(Facts(), calendar) : null;
        NextStep = next?.Step;
        NextDueOn = next?.DueOn;
        IsListed = IsOpen;
        ListedOn = !IsOpen ? null : NextDueOn ?? (TargetEndDay is { } end ? LondonTime.ToUtc(end, new TimeOnly(23, 59)) : DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc));
    }

    /// <summary>The open clocks that end otherwise with other bank holidays.</summary>
    public IReadOnlyList<HazardMove> MovesBetween(WorkingDayCalendar before, WorkingDayCalendar after) => MovesTo(Clocks(after), before);

    /// <summary>Counts its clocks anew on the bank holidays as they are now. False where none of them moved.</summary>
    /// <param name="before">The bank holidays with which it was counted; null where they are not known any more.</param>
    /// <param name="because">Which bank holiday it is.</param>
    public bool Recount(Complaint complaint, WorkingDayCalendar? before, WorkingDayCalendar after, string because, Act act)
    {
        var (step, due) = (NextStep, NextDueOn);
        var moves = before is null ? [] : MovesBetween(before, after);
        Reckon(after);
        if (moves.Count == 0 && before is null && step is { } was && due is { } on && NextDueOn is { } now && now != on)
        {
            moves = [new HazardMove(was, LondonTime.DateOf(on), LondonTime.DateOf(now))];
        }

        if (moves.Count > 0)
        {
            complaint.Raise(new HazardDatesMoved(Number, because, moves), act);
        }

        return moves.Count > 0;
    }

    /// <summary>The open clocks that end otherwise if the complaint with which it was told reached us at another moment; none where it was told later.</summary>
    public IReadOnlyList<HazardMove> MovesIfReceived(Complaint complaint, DateTime at, WorkingDayCalendar calendar) =>
        IsToldWith(complaint) ? MovesTo(HazardClocks.Calculate(Facts() with { AwareOn = at }, calendar), calendar) : [];

    /// <summary>Follows the corrected moment of receipt, before the complaint itself does: we were aware from then on (PCC-8c).</summary>
    public void CorrectAware(Complaint complaint, DateTime at, WorkingDayCalendar calendar, Act act)
    {
        if (!IsToldWith(complaint))
        {
            return;
        }

        var moves = MovesIfReceived(complaint, at, calendar);
        AwareOn = at;
        Reckon(calendar);
        if (moves.Count > 0)
        {
            complaint.Raise(new HazardDatesMoved(Number, "The moment of receipt was corrected.", moves), act);
        }
    }

    private IReadOnlyList<HazardMove> MovesTo(IReadOnlyList<HazardClock> after, WorkingDayCalendar before) => !IsOpen ? [] :
    [
        .. Clocks(before).Zip(after).Where(pair => !pair.First.IsDone && pair.First.DueOn != pair.Second.DueOn)
            .Select(pair => new HazardMove(pair.First.Step, pair.First.Due, pair.Second.Due)),
    ];

    private bool IsToldWith(Complaint complaint) => AwareOn == complaint.ReceivedOn;

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

/// <summary>A hazard as somebody tells of it.</summary>
/// <param name="NotCoveredBecause">Why the law does not cover this home; empty where it does.</param>
public sealed record HazardReport(string KindCode, HazardGrade Grade, string Description, DateTime AwareOn, string NotCoveredBecause = "");

/// <summary>A clock of a hazard that bank holidays move.</summary>
public sealed record HazardMove(HazardStep Step, DateOnly Before, DateOnly After);

/// <summary>Something done or tried: when, what, by whom.</summary>
public sealed record HazardNote(DateTime On, HazardAct What, string Text, string By);

public enum AccommodationOffer
{
    None,
    Offered,
    Accepted,
    Declined,
}
