namespace ComplaintsPortal.Domain.Staff;

/// <summary>The eight roles. The landlord's own words for them are policy data (<c>LandlordPolicy.Roles</c>).</summary>
public enum StaffRole
{
    StaffMember,
    ComplaintsLead,
    InvestigatingManager,
    SeniorReviewer,
    Director,
    MemberResponsible,
    Auditor,
    Administrator,
}
