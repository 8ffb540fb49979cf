using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;
namespace ComplaintsPortal.Domain.Deadlines;
public static class DeadlineCalculator
{
    public static IReadOnlyList<Deadline> Calculate(ClockFacts f, LandlordPolicy p, Code c, WorkingDayCalendar k) => throw new NotSupportedException();
}
