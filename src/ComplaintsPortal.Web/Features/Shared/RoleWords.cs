using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>The roles in words, where the landlord's policy has none of its own to hand.</summary>
internal static class RoleWords
{
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.StaffMember => "Member of staff",
        StaffRole.ComplaintsLead => "Complaints lead",
        StaffRole.InvestigatingManager => "Investigating manager",
        StaffRole.SeniorReviewer => "Senior reviewer",
        StaffRole.Director => "Director",
        StaffRole.MemberResponsible => "Member responsible for complaints",
        StaffRole.Auditor => "Auditor",
        StaffRole.Administrator => "Administrator",
    };

    /// <summary>What each role is for, for the person who gives it.</summary>
    public static string Purpose(StaffRole role) => role switch
    {
        StaffRole.StaffMember => "Writes complaints down, and prints and posts letters",
        StaffRole.ComplaintsLead => "Decides what each contact is, assigns, checks quality and closes",
        StaffRole.InvestigatingManager => "Investigates and answers complaints at stage one",
        StaffRole.SeniorReviewer => "Reviews complaints at stage two",
        StaffRole.Director => "Signs the final response at stage two",
        StaffRole.MemberResponsible => "Reads figures and cases with people's details hidden",
        StaffRole.Auditor => "Reads everything, and who read or changed what",
        StaffRole.Administrator => "Looks after people and settings, not cases",
    };
}
