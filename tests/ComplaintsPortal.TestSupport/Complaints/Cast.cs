using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>The people of a case, invented: one of each role that handles cases, and a second manager, lead and director.</summary>
public static class Cast
{
    public static Actor Lead { get; } = Person(1, "Dana Okafor", StaffRole.ComplaintsLead);

    public static Actor SecondLead { get; } = Person(2, "Lewis Grant", StaffRole.ComplaintsLead);

    public static Actor Manager { get; } = Person(3, "Priya Nair", StaffRole.InvestigatingManager);

    public static Actor SecondManager { get; } = Person(4, "Tom Hurst", StaffRole.InvestigatingManager);

    public static Actor Reviewer { get; } = Person(5, "Anita Rowe", StaffRole.SeniorReviewer);

    public static Actor Director { get; } = Person(6, "Martin Cole", StaffRole.Director);

    public static Actor SecondDirector { get; } = Person(7, "Ruth Bell", StaffRole.Director);

    public static Actor Colleague { get; } = Person(8, "Sam Webb", StaffRole.StaffMember);

    public static Actor Member { get; } = Person(9, "Cllr Joan Marsh", StaffRole.MemberResponsible);

    public static Actor Auditor { get; } = Person(10, "Idris Khan", StaffRole.Auditor);

    public static Actor Administrator { get; } = Person(11, "Beth Lowe", StaffRole.Administrator);

    /// <summary>The complainant, on the public pages.</summary>
    public static Actor Tenant { get; } = Actor.Complainant("Amina Yusuf");

    public static IReadOnlyList<Actor> Everybody { get; } =
        [Lead, SecondLead, Manager, SecondManager, Reviewer, Director, SecondDirector, Colleague, Member, Auditor, Administrator];

    /// <summary>The first of a role.</summary>
    public static Actor Of(StaffRole role) => Everybody.First(person => person.Is(role));

    /// <summary>How somebody is named on a complaint.</summary>
    public static StaffCard Card(this Actor person) => new(
        person.StaffId!.Value, person.Name, JobTitle(person), Team(person), "01632 960 1" + person.StaffId.Value.ToString()[^2..], Email(person));

    public static string Email(this Actor person) => person.Name.Replace(' ', '.').ToLowerInvariant() + "@landlord.example";

    public static string JobTitle(this Actor person) => person.Roles[0] switch
    {
        StaffRole.InvestigatingManager => "Repairs Manager",
        StaffRole.SeniorReviewer => "Senior Manager",
        StaffRole.Director => "Director of Housing",
        StaffRole.ComplaintsLead => "Complaints Lead",
        _ => "Housing Officer",
    };

    public static string Team(this Actor person) => person.Is(StaffRole.InvestigatingManager) ? "Repairs" : "Housing";

    private static Actor Person(int number, string name, StaffRole role) =>
        new(Guid.Parse($"00000000-0000-4000-8000-0000000000{number:00}"), name, [role]);
}
