namespace ComplaintsPortal.Domain.Calendar;

/// <summary>The calendar cannot answer; the message is a plain sentence for the person who asked.</summary>
public sealed class CalendarException(string message) : Exception(message);
