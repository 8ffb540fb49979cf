using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>
/// Which home of the register a complaint is about, and as what it counts in the figures. It stands beside the complaint: the address as it
/// was given stays as it is. What the home counts as later does not change what the complaint counts as.
/// </summary>
public sealed class CaseHome
{
    private CaseHome()
    {
    }

    public const string Matched = "The address that they gave is in the register.";

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>Null for an address that is not in the register.</summary>
    public long? HomeId { get; private set; }

    /// <summary>As what the complaint counts; proposed by the home.</summary>
    public HomeType Ownership { get; private set; }

    /// <summary>How it came to be this home, or why it counts as something else, as a sentence.</summary>
    public string How { get; private set; } = "";

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>Found by itself when the complaint was recorded; only where it is sure.</summary>
    public static CaseHome Found(long complaintId, Home home, Act act) =>
        new() { ComplaintId = complaintId, HomeId = home.Id, Ownership = home.Ownership, How = Matched, On = act.On, ByName = Actor.System.Name };

    /// <summary>Whoever may write down a complaint may say which home it is about; later it is for those who work on it.</summary>
    public static string? WhyNotChoose(Complaint complaint, Actor by) =>
        by.Can(Permission.Investigate) || (by.Can(Permission.RecordComplaint) && complaint.RecordedById == by.StaffId && complaint.AwaitsTriage)
            ? null : "Your role does not include this.";

    /// <summary>Why the complaint cannot count as this; null where it can.</summary>
    public static string? WhyNotCountAs(HomeType? ownership, Home? home, string reason) =>
        ownership is null ? "Say as what it counts"
        : home is not null && ownership != home.Ownership && reason.Length == 0 ? $"The register says {OwnershipWords.Short(home.Ownership)}. Say why it counts as something else"
        : null;

    /// <param name="home">Null for an address that is not in the register.</param>
    public static CaseHome Choose(Complaint complaint, Home? home, HomeType ownership, string reason, Act act)
    {
        var chosen = new CaseHome { ComplaintId = complaint.Id };
        chosen.Change(complaint, home, ownership, reason, act);
        return chosen;
    }

    /// <summary>Points to another home, or counts as something else.</summary>
    public void Change(Complaint complaint, Home? home, HomeType ownership, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChoose(complaint, act.By));
        IllegalActException.ThrowIf(WhyNotCountAs(ownership, home, reason));
        HomeId = home?.Id;
        Ownership = ownership;
        How = reason.Length > 0 ? reason : home is null ? "The address is not in the register." : $"Chosen by {act.By.Name}.";
        On = act.On;
        ByName = act.By.Name;
        complaint.Raise(new HomeChosen(home?.Uprn, home?.InOneLine ?? "", OwnershipWords.Short(ownership), reason), act);
    }
}
