using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>A made-up member of staff of the demonstration.</summary>
/// <param name="JobTitle">Null for somebody who is called as the policy calls the role.</param>
public sealed record DemoPerson(string Name, StaffRole Role, string? JobTitle, string Team, string Telephone)
{
    public string TitleAt(LandlordPolicy policy) => JobTitle ?? policy.Roles[Role];

    /// <summary>First name, dot, last name, on the demonstration's own domain.</summary>
    public string Email => $"{string.Join('.', Name.ToLowerInvariant().Split(' '))}@landlord.example";
}

/// <summary>The demonstration's staff. All of them are made up.</summary>
public static class DemoPeople
{
    /// <summary>The one password of every demonstration sign-in.</summary>
    public const string Password = "Demonstration-2026";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Priya Nair", StaffRole.ComplaintsLead, null, "Complaints", "01632 960 101"),
        new("Tom Ashworth", StaffRole.ComplaintsLead, "Deputy Complaints Lead", "Complaints", "01632 960 102"),
        new("Grace Okafor", StaffRole.InvestigatingManager, "Repairs Manager", "Repairs", "01632 960 114"),
        new("Daniel Price", StaffRole.InvestigatingManager, "Damp and Mould Manager", "Repairs", "01632 960 112"),
        new("Helen Marsh", StaffRole.InvestigatingManager, "Neighbourhood Manager", "Neighbourhoods", "01632 960 121"),
        new("Imran Sheikh", StaffRole.InvestigatingManager, "Leasehold and Charges Manager", "Leasehold", "01632 960 131"),
        new("Ruth Calder", StaffRole.SeniorReviewer, "Head of Tenancy Services", "Senior managers", "01632 960 141"),
        new("Owen Bright", StaffRole.SeniorReviewer, "Head of Building Services", "Senior managers", "01632 960 142"),
        new("Margaret Flynn", StaffRole.Director, "Director of Housing", "Directors", "01632 960 151"),
        new("Samuel Adeyemi", StaffRole.Director, "Director of Building Services", "Directors", "01632 960 152"),
        new("Chloe Turner", StaffRole.StaffMember, "Housing Officer", "Area office North", "01632 960 161"),
        new("Councillor Ellis", StaffRole.MemberResponsible, null, "Members", "01632 960 171"),
        new("Nadia Rahman", StaffRole.Auditor, "Internal Auditor", "Audit", "01632 960 181"),
        new("Alex Morgan", StaffRole.Administrator, "Systems Administrator", "Business systems", "01632 960 191"),
    ];

    public static DemoPerson Lead => All[0];

    public static DemoPerson Deputy => All[1];
}
