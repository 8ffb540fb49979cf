namespace ComplaintsPortal.Domain.Calendar;

/// <summary>In what two lists of bank holidays differ, in words for the person whose date it moves.</summary>
public static class CalendarChange
{
    /// <param name="before">Null where it is not known any more.</param>
    public static string InWords(WorkingDayCalendar? before, WorkingDayCalendar after)
    {
        if (before is null)
        {
            return "The list of bank holidays has been brought up to date.";
        }

        var (was, now) = (before.Holidays.ToDictionary(h => h.Date), after.Holidays.ToDictionary(h => h.Date));
        var sentences = now.Values.Where(h => !was.ContainsKey(h.Date)).Select(h => $"{DayWords.Long(h.Date)} is a new bank holiday ({h.Title}).")
            .Concat(was.Values.Where(h => !now.ContainsKey(h.Date)).Select(h => $"{DayWords.Long(h.Date)} is not a bank holiday after all ({h.Title})."))
            .ToList();
        return sentences.Count > 0 ? string.Join(' ', sentences) : "The list of bank holidays has been brought up to date.";
    }
}
