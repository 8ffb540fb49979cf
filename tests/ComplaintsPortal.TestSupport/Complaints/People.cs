using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>The people of the tests, one or two of each role.</summary>
public static class People
{
    public static Actor Lead { get; } = Person(1, "Lena Lead", StaffRole.ComplaintsLead);

    public static Actor OtherLead { get; } = Person(2, "Lucas Lead", StaffRole.ComplaintsLead);

    public static Actor Manager { get; } = Person(3, "Mona Manager", StaffRole.InvestigatingManager);

    public static Actor OtherManager { get; } = Person(4, "Marco Manager", StaffRole.InvestigatingManager);

    public static Actor Reviewer { get; } = Person(5, "Rita Reviewer", StaffRole.SeniorReviewer);

    public static Actor Director { get; } = Person(6, "Dora Director", StaffRole.Director);

    public static Actor OtherDirector { get; } = Person(7, "Dan Director", StaffRole.Director);

    public static Actor Staff { get; } = Person(8, "Sam Staff", StaffRole.StaffMember);

    public static Actor Auditor { get; } = Person(9, "Ada Auditor", StaffRole.Auditor);

    public static Actor Member { get; } = Person(10, "Max Member", StaffRole.MemberResponsible);

    public static Actor Administrator { get; } = Person(11, "Anna Administrator", StaffRole.Administrator);

    public static Actor Tenant { get; } = Actor.Complainant("Tara Tenant");

    /// <summary>Somebody of a role.</summary>
    public static Actor Of(StaffRole role) => role switch
    {
        StaffRole.StaffMember => Staff,
        StaffRole.ComplaintsLead => Lead,
        StaffRole.InvestigatingManager => Manager,
        StaffRole.SeniorReviewer => Reviewer,
        StaffRole.Director => Director,
        StaffRole.MemberResponsible => Member,
        StaffRole.Auditor => Auditor,
        StaffRole.Administrator => Administrator,
    };

    public static StaffCard Card(Actor person) =>
        new(person.StaffId!.Value, person.Name, "Housing manager", "Repairs", "01632 960 200", $"{person.Name.Split(' ')[0].ToLowerInvariant()}@landlord.example");

    private static Actor Person(int number, string name, StaffRole role) =>
        new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), name, [role]);
}
