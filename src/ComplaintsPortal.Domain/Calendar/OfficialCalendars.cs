using System.Collections.Frozen;

namespace ComplaintsPortal.Domain.Calendar;

/// <summary>The calendars of the official bank holidays that ship with the portal.</summary>
public static class OfficialCalendars
{
    private static readonly Lazy<FrozenDictionary<Division, WorkingDayCalendar>> Calendars = new(Build);

    public static WorkingDayCalendar For(Division division) => Calendars.Value[division];

    private static FrozenDictionary<Division, WorkingDayCalendar> Build()
    {
        var file = EmbeddedFiles.Read("Calendar/bank-holidays.json");
        return Enum.GetValues<Division>().ToFrozenDictionary(d => d, d => new WorkingDayCalendar(d, BankHolidayFile.Read(file, d)));
    }
}
