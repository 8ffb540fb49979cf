using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>The people who work on a case: those of the pure tests, or staff of a test database.</summary>
public sealed record Crew(Actor Lead, Actor Manager, Actor Reviewer, Actor Director, Actor Colleague)
{
    public static Crew Invented { get; } = new(Cast.Lead, Cast.Manager, Cast.Reviewer, Cast.Director, Cast.Colleague);
}
