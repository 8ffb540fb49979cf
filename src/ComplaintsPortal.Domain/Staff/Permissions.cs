using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>Which role may do what: the one table that pages, handlers and tests read.</summary>
public static class Permissions
{
    private static readonly StaffRole[] CaseWorkers = [ComplaintsLead, InvestigatingManager, SeniorReviewer, Director];

    // Each page asks dozens of times.
    private static readonly IReadOnlyList<StaffRole>[] Holders = [.. Enum.GetValues<Permission>().Select(Table)];

    /// <summary>The roles that hold a permission.</summary>
    public static IReadOnlyList<StaffRole> RolesWith(Permission permission) => Holders[(int)permission];

    private static IReadOnlyList<StaffRole> Table(Permission permission) => permission switch
    {
        Permission.RecordComplaint => [StaffMember, .. CaseWorkers, Administrator],
        Permission.UseStaffPages => Enum.GetValues<StaffRole>(),
        Permission.SeeAllCases => [ComplaintsLead, Director, Auditor],
        Permission.SeePeople => [.. CaseWorkers, Auditor],
        Permission.SeeHomes => [StaffMember, .. CaseWorkers, Auditor, Administrator],
        Permission.KeepHomes => [ComplaintsLead, Administrator],
        Permission.SeeRedactedCases => [MemberResponsible],
        Permission.Triage => [ComplaintsLead],
        // Whose policy lets them: the domain asks it of each case.
        Permission.Decline => [ComplaintsLead, InvestigatingManager, Director],
        Permission.DefineAndAssign => [ComplaintsLead],
        Permission.Investigate => CaseWorkers,
        Permission.CheckQuality => [ComplaintsLead],
        Permission.Extend => CaseWorkers,
        Permission.ApproveLongExtension => [Director],
        Permission.RestrictContact => [ComplaintsLead, Director],
        Permission.IssueLetters => CaseWorkers,
        Permission.PostLetters => [StaffMember, .. CaseWorkers],
        Permission.DecideEscalation => [ComplaintsLead],
        Permission.SignOff => [Director],
        Permission.CompleteActions => CaseWorkers,
        Permission.Close => [ComplaintsLead],
        Permission.SeeFigures => [ComplaintsLead, InvestigatingManager, SeniorReviewer, Director, MemberResponsible, Auditor],
        Permission.EnterHomes => [ComplaintsLead, Director],
        Permission.WriteReports => [ComplaintsLead],
        Permission.ApproveReports => [Director],
        Permission.ImportComplaints => [ComplaintsLead, Administrator],
        Permission.KeepIncidents => [ComplaintsLead, Director],
        Permission.SeeAudit => [Auditor],
        Permission.Administer => [Administrator],
        Permission.WordLetters => [ComplaintsLead, Administrator],
        Permission.DealWithOmbudsman => [ComplaintsLead, Director],
        Permission.CheckPolicy => [ComplaintsLead, Administrator],
        Permission.RehearsePolicy => [ComplaintsLead, Auditor, Administrator],
    };

    public static bool Allow(IEnumerable<StaffRole> roles, Permission permission)
    {
        var holders = RolesWith(permission);
        return roles.Any(holders.Contains);
    }
}
