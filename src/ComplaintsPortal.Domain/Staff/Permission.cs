namespace ComplaintsPortal.Domain.Staff;

/// <summary>What a role may do. Rules that depend on the case (independence, own cases) are in the aggregate and CaseAccess.</summary>
public enum Permission
{
    /// <summary>Write down a complaint on somebody's behalf (Code 3.2: any member of staff).</summary>
    RecordComplaint,

    /// <summary>Open the staff pages and one's own worklists.</summary>
    UseStaffPages,

    /// <summary>See every case.</summary>
    SeeAllCases,

    /// <summary>See the records of complainants: of everybody, or of those whose cases one works on.</summary>
    SeePeople,

    /// <summary>Look a home up in the register, and see those of its complaints that one sees anyway.</summary>
    SeeHomes,

    /// <summary>Bring the register of homes up to date from the landlord's file.</summary>
    KeepHomes,

    /// <summary>See cases with names, addresses and words of people hidden.</summary>
    SeeRedactedCases,

    /// <summary>Decide what a contact is; accept, decline, refer; correct a received moment.</summary>
    Triage,

    /// <summary>Not accept a complaint, where the landlord's policy lets this role.</summary>
    Decline,

    /// <summary>Set out the definition; name the investigator or reviewer.</summary>
    DefineAndAssign,

    /// <summary>Record contacts, evidence, findings and remedies; write the draft.</summary>
    Investigate,

    /// <summary>Check the quality of a stage-one response (PCC-8e).</summary>
    CheckQuality,

    /// <summary>Grant an extension within the caps.</summary>
    Extend,

    /// <summary>Approve an extension past the Code's cap.</summary>
    ApproveLongExtension,

    /// <summary>Warn about, limit and free somebody's contact with us; refuse a restricted representative.</summary>
    RestrictContact,

    /// <summary>Issue letters.</summary>
    IssueLetters,

    /// <summary>Print letters and record that they were posted.</summary>
    PostLetters,

    /// <summary>Decide a request for stage two.</summary>
    DecideEscalation,

    /// <summary>Sign a stage-two response, or send it back.</summary>
    SignOff,

    /// <summary>Complete or release remedies and actions.</summary>
    CompleteActions,

    /// <summary>Close a complaint.</summary>
    Close,

    /// <summary>Read figures and dashboards.</summary>
    SeeFigures,

    /// <summary>Enter how many homes the landlord owns, by which figures are divided.</summary>
    EnterHomes,

    /// <summary>Prepare reports and write what their figures mean; keep the checklist of what the Ombudsman gets.</summary>
    WriteReports,

    /// <summary>Approve a report, from when on its figures and words stand still.</summary>
    ApproveReports,

    /// <summary>Bring in complaints that ended in another system.</summary>
    ImportComplaints,

    /// <summary>Keep the record of incidents over which the Code cannot be met (Code 8.5).</summary>
    KeepIncidents,

    /// <summary>Read who read and changed what.</summary>
    SeeAudit,

    /// <summary>People, holidays, mail and other settings.</summary>
    Administer,

    /// <summary>See how the landlord's policy compares with the Code.</summary>
    CheckPolicy,

    /// <summary>Work out how many dates would have been met under another policy or with another bank holiday.</summary>
    RehearsePolicy,

    /// <summary>Change the wording of the landlord's letters.</summary>
    WordLetters,

    /// <summary>Deal with the Ombudsman’s cases and the evidence for them (Code 4.1).</summary>
    DealWithOmbudsman,
}
