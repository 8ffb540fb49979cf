using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>That a complaint is somebody's: every complaint has one person to whom it belongs, and a group's has others beside.</summary>
public sealed class CaseParty
{
    private CaseParty()
    {
    }

    public CaseParty(long complaintId, long personId, bool isMain, string how, Act act)
    {
        ComplaintId = complaintId;
        PersonId = personId;
        IsMain = isMain;
        How = how;
        AddedOn = act.On;
        AddedBy = act.By.Name;
    }

    public const string NewRecord = "A new record, because none was surely the same person’s.";

    public const string Chosen = "Chosen by whoever recorded the complaint.";

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>The record it was put under. Which record stands for it now is that record's to say.</summary>
    public long PersonId { get; private set; }

    /// <summary>True for the person to whom the complaint belongs; false for others of a group.</summary>
    public bool IsMain { get; private set; }

    /// <summary>Why it was put there, as a sentence.</summary>
    public string How { get; private set; } = "";

    public DateTime AddedOn { get; private set; }

    public string AddedBy { get; private set; } = "";
}
