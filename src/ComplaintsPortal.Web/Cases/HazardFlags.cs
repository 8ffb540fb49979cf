using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A hazard in one line, as it stands at the top of a case.</summary>
public static class HazardFlags
{
    public static string InWords(string kindCode, HazardStep? next, DateTime? dueOn, DateTime now) => (next, dueOn) switch
    {
        ({ } step, { } due) => $"{HazardLaw.Current.Words(kindCode)}. {HazardWords.Step(step)} by {Due(due)}{(due < now ? ", which has passed" : "")}.",
        _ => $"{HazardLaw.Current.Words(kindCode)}. Work goes on.",
    };

    /// <summary>A day where it is kept until its end, otherwise the minute.</summary>
    public static string Due(DateTime dueOn) => IsWholeDay(dueOn) ? Words.Day(LondonTime.DateOf(dueOn)) : Words.LongMoment(dueOn);

    /// <summary>True where there is time until the day ends; false where hours are counted.</summary>
    public static bool IsWholeDay(DateTime dueOn) => LondonTime.DateOf(dueOn.AddTicks(1)) != LondonTime.DateOf(dueOn);
}
