using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Web.Cases;

/// <summary>How near the next date of a complaint is. Shown as a word; the colour only underlines it.</summary>
public enum Urgency
{
    Overdue,
    Today,

    /// <summary>Within the next three working days.</summary>
    Soon,
    Later,

    /// <summary>No clock runs.</summary>
    None,
}

/// <summary>The reading of urgency: from a due date, and as conditions on due dates.</summary>
public static class Urgencies
{
    public const int SoonWorkingDays = 3;

    public static Urgency Of(DateOnly? due, DateOnly today, WorkingDayCalendar calendar) => due switch
    {
        null => Urgency.None,
        { } day when day < today => Urgency.Overdue,
        { } day when day == today => Urgency.Today,
        { } day when day <= SoonUntil(today, calendar) => Urgency.Soon,
        _ => Urgency.Later,
    };

    /// <summary>The last day that still is soon.</summary>
    public static DateOnly SoonUntil(DateOnly today, WorkingDayCalendar calendar) => calendar.Reckon(today, SoonWorkingDays);

    public static string Words(Urgency urgency) => urgency switch
    {
        Urgency.Overdue => "Overdue",
        Urgency.Today => "Due today",
        Urgency.Soon => "Due soon",
        Urgency.Later => "On time",
        Urgency.None => "No date running",
    };

    /// <summary>A colour of the tag helper; grey where nothing presses.</summary>
    public static string Colour(Urgency urgency) => urgency switch
    {
        Urgency.Overdue => "red",
        Urgency.Today => "orange",
        Urgency.Soon => "yellow",
        Urgency.Later => "green",
        Urgency.None => "grey",
    };
}
