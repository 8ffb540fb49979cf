using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Hazards;

/// <summary>What is done about a hazard. What happened out of hours is written down later, so each act says when it was.</summary>
public sealed partial class Hazard
{
    private string? WhyNotAct(Actor by) =>
        !by.Can(Permission.Investigate) ? "You do not work on this hazard."
        : CompletedDay is { } done ? $"The work was completed on {Words.Day(done)} already."
        : ClosedDay is { } closed ? $"This hazard was closed on {Words.Day(closed)} already."
        : null;

    private string? WhyNotOn(DateTime on, DateTime now) =>
        on > now ? "This cannot have happened in the future."
        : on < AwareOn && LondonTime.DateOf(on) < AwareDay ? "This cannot have happened before we became aware of the hazard."
        : null;

    /// <summary>Why an act is not possible now; null when it is.</summary>
    public string? WhyNot(HazardAct what, Actor by) => WhyNotAct(by) ?? what switch
    {
        HazardAct.FoundEmergency when Grade == HazardGrade.Emergency => "It is an emergency already.",
        HazardAct.Investigated when InvestigatedOn is { } on && InPersonAskedDay is null => $"The investigation was concluded on {Words.Moment(on)} already.",
        HazardAct.AskedInPerson when InvestigatedOn is null => "The investigation has not been concluded yet.",
        HazardAct.AskedInPerson when InPerson => "Somebody has been there already.",
        HazardAct.AskedInPerson when InPersonAskedDay is { } asked => $"They asked for somebody to come on {Words.Day(asked)} already.",
        HazardAct.MadeSafe when MadeSafeOn is { } on => $"It was made safe on {Words.Moment(on)} already.",
        HazardAct.MadeSafe or HazardAct.TookSteps or HazardAct.StartedWork when NothingFound => "The investigation found no hazard.",
        HazardAct.TookSteps when StepsTakenDay is { } day => $"Steps were taken on {Words.Day(day)} already.",
        HazardAct.StartedWork when WorksStartedDay is { } day => $"Work started on {Words.Day(day)} already.",
        HazardAct.Completed when InvestigatedOn is null => "The investigation has not been concluded yet.",
        HazardAct.Completed when !NothingFound && MadeSafeOn is null => "It has not been made safe yet.",
        HazardAct.Summarised when InvestigatedOn is null => "The investigation has not been concluded yet.",
        HazardAct.Summarised when SummarySentDay is { } day => $"The summary was sent on {Words.Day(day)} already.",
        _ => null,
    };

    /// <summary>The acts that are possible now, in the order of the work.</summary>
    public IReadOnlyList<HazardAct> Possible(Actor by) => [.. Enum.GetValues<HazardAct>().Where(what => WhyNot(what, by) is null)];

    /// <summary>Concludes the investigation: what was found and what follows, as the written summary says it.</summary>
    public string? WhyNotInvestigated(HazardInvestigation found, DateTime now, Actor by) =>
        WhyNot(HazardAct.Investigated, by)
        ?? WhyNotOn(found.On, now)
        ?? (string.IsNullOrWhiteSpace(found.Findings) ? "Say what was found, or why it is no hazard." : null)
        ?? (found.Grade is null ? null
            : string.IsNullOrWhiteSpace(found.ActionRequired) ? "Say what has to be done."
            : found.TargetStartDay is null || found.TargetEndDay is null ? "Give the days on which the work should start and end."
            : found.TargetEndDay < found.TargetStartDay ? "The work cannot end before it starts."
            : null);

    public void Investigated(Complaint complaint, HazardInvestigation found, WorkingDayCalendar calendar, Act act)
    {
        Guard(WhyNotInvestigated(found, act.On, act.By));
        if (found.Grade == HazardGrade.Emergency && Grade != HazardGrade.Emergency)
        {
            // From the finding on the home is to be made safe within 24 hours, however long the investigation could have taken.
            (Grade, EmergencyFoundOn) = (HazardGrade.Emergency, found.On);
        }
        else if (found.Grade == HazardGrade.Significant && Grade == HazardGrade.Emergency && MadeSafeOn is null)
        {
            (Grade, EmergencyFoundOn) = (HazardGrade.Significant, null);
        }

        if (InPersonAskedDay is not null && found.InPerson)
        {
            InPersonDay = LondonTime.DateOf(found.On);
        }

        InvestigatedOn ??= found.On;
        (InPerson, NothingFound, Findings) = (found.InPerson, found.Grade is null, found.Findings);
        (ActionRequired, TargetStartDay, TargetEndDay) = found.Grade is null ? ("", null, null) : (found.ActionRequired, found.TargetStartDay, found.TargetEndDay);
        Note(complaint, HazardAct.Investigated, found.On, found.Findings, calendar, act);
    }

    /// <summary>Everything that needs no more than when it was and a word about it.</summary>
    public string? WhyNotDo(HazardAct what, DateTime on, string text, DateTime now, Actor by) =>
        WhyNot(what, by) ?? WhyNotOn(on, now)
        ?? (what is HazardAct.Investigated ? "Say what was found." : null)
        ?? (string.IsNullOrWhiteSpace(text) ? "Write what was done, or what was said." : null);

    public void Do(Complaint complaint, HazardAct what, DateTime on, string text, WorkingDayCalendar calendar, Act act)
    {
        Guard(WhyNotDo(what, on, text, act.On, act.By));
        var day = LondonTime.DateOf(on);
        switch (what)
        {
            case HazardAct.FoundEmergency:
                (Grade, EmergencyFoundOn, NothingFound) = (HazardGrade.Emergency, on, false);
                break;
            case HazardAct.MadeSafe:
                MadeSafeOn = on;
                break;
            case HazardAct.AskedInPerson:
                InPersonAskedDay = day;
                break;
            case HazardAct.OfferedAccommodation:
                Accommodation = AccommodationOffer.Offered;
                break;
            case HazardAct.AccommodationAccepted:
                Accommodation = AccommodationOffer.Accepted;
                break;
            case HazardAct.AccommodationDeclined:
                Accommodation = AccommodationOffer.Declined;
                break;
            case HazardAct.TookSteps:
                StepsTakenDay = day;
                break;
            case HazardAct.StartedWork:
                WorksStartedDay = day;
                break;
            case HazardAct.Summarised:
                SummarySentDay = day;
                break;
            case HazardAct.Completed:
                CompletedDay = day;
                break;
            case HazardAct.Closed:
                ClosedDay = day;
                break;
            case HazardAct.TriedAccess or HazardAct.ToldTenant or HazardAct.Investigated:
                break;
        }

        Note(complaint, what, on, text, calendar, act);
    }

    /// <summary>The letter with the written summary was issued; it counts when it is sent.</summary>
    public void SummaryIssued(int letterNumber) => SummaryLetterNumber = letterNumber;

    /// <summary>The letter with the written summary was sent on a day, or (null) came back.</summary>
    public void SummarySent(DateOnly? day, WorkingDayCalendar calendar)
    {
        SummarySentDay = day;
        Reckon(calendar);
    }

    private void Note(Complaint complaint, HazardAct what, DateTime on, string text, WorkingDayCalendar calendar, Act act)
    {
        Notes = [.. Notes, new HazardNote(on, what, text, act.By.Name)];
        Reckon(calendar);
        complaint.Raise(new HazardDealtWith(Number, what, on, text, NextDueOn), act);
    }
}

/// <summary>What an investigation came to.</summary>
/// <param name="Grade">Null where it found no hazard.</param>
/// <param name="Findings">What was found, or why it is none, as the tenant reads it.</param>
public sealed record HazardInvestigation(
    DateTime On, bool InPerson, HazardGrade? Grade, string Findings, string ActionRequired = "", DateOnly? TargetStartDay = null, DateOnly? TargetEndDay = null);

/// <summary>What can be done about a hazard.</summary>
public enum HazardAct
{
    Investigated,

    /// <summary>It turned out to be an emergency.</summary>
    FoundEmergency,
    MadeSafe,

    /// <summary>Somebody tried to get in and could not.</summary>
    TriedAccess,
    OfferedAccommodation,
    AccommodationAccepted,
    AccommodationDeclined,

    /// <summary>The tenant asked for an investigation in person after one from afar.</summary>
    AskedInPerson,

    /// <summary>The written summary went in another way than as a letter from here: by hand, or left at the home.</summary>
    Summarised,

    /// <summary>Steps were taken to begin the further work.</summary>
    TookSteps,
    StartedWork,

    /// <summary>The tenant was told how things stand.</summary>
    ToldTenant,
    Completed,

    /// <summary>Its clocks end for another reason, such as a tenant who moved.</summary>
    Closed,
}
