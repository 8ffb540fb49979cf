using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>Everything that a rule needs besides the complaint itself: the landlord's policy, the Code and the calendar.</summary>
public sealed record Rulebook(LandlordPolicy Policy, Code Code, WorkingDayCalendar Calendar);
