namespace ComplaintsPortal.Domain.Calendar;

/// <summary>Working days of one division. Dates only; the day of an event is day zero, the next working day is day one.</summary>
public sealed class WorkingDayCalendar
{
}
