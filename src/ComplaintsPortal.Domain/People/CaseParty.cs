using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
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

    /// <summary>What was raised with a complaint is the same person's.</summary>
    public static string SameAs(ComplaintReference origin) => $"It was raised with {origin}.";

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>The record it was put under. Which record stands for it now is that record's to say.</summary>
    public long PersonId { get; private set; }

    /// <summary>True for the person to whom the complaint belongs; false for others of a group.</summary>
    public bool IsMain { get; private set; }

    /// <summary>Why it was put there, as a sentence.</summary>
    public string How { get; private set; } = "";

    public DateTime AddedOn { get; private set; }

    public string AddedBy { get; private set; } = "";

    /// <summary>When somebody of a group said that they do not want to be part of it any more; null while they are.</summary>
    public DateTime? LeftOn { get; private set; }

    public string LeftBy { get; private set; } = "";

    /// <summary>What they said; empty while they are part of it.</summary>
    public string LeftBecause { get; private set; } = "";

    /// <summary>Hash of their own code for the tracking page; null until one was sent to them. The complainant's stands on the complaint.</summary>
    public string? AccessCodeHash { get; private set; }

    /// <summary>True for somebody of a group other than the complainant in whose name the complaint stands.</summary>
    public bool IsOfGroup => !IsMain && LeftOn is null;

    public static string? WhyNotChangeGroup(Complaint complaint, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : complaint.Status is ComplaintStatus.Closed or ComplaintStatus.Withdrawn or ComplaintStatus.Declined or ComplaintStatus.Referred ? "The complaint has ended."
        : null;

    /// <summary>Somebody joins the complaint: one investigation, and every letter from now on to them too, in their own name.</summary>
    /// <param name="how">How it became known that they complain of the same.</param>
    public static CaseParty Join(Complaint complaint, Person person, string how, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChangeGroup(complaint, act.By) ?? WhyNotReach(person));
        complaint.Raise(new GroupJoined(person.Name, how), act);
        return new CaseParty(complaint.Id, person.Id, isMain: false, how.Length <= Limits.Line ? how : how[..Limits.Line], act);
    }

    /// <summary>Somebody of a group is part of what was raised for all of it.</summary>
    public static CaseParty ComeAlong(Complaint complaint, Person person, ComplaintReference origin, Act act)
    {
        complaint.Raise(new GroupJoined(person.Name, SameAs(origin)), act);
        return new CaseParty(complaint.Id, person.Id, isMain: false, SameAs(origin), act);
    }

    /// <summary>They have to be reached by letters.</summary>
    public static string? WhyNotReach(Person person) =>
        person.Email.Length == 0 && person.PostalAddress.Count == 0 ? "Enter an email address or a postal address: letters have to reach them." : null;

    public string? WhyNotLeave(Complaint complaint, Actor by) =>
        WhyNotChangeGroup(complaint, by)
        ?? (IsMain ? "The complaint stands in their name. If they withdraw, record a withdrawal." : null)
        ?? (LeftOn is { } on ? $"{LeftBy} recorded on {Words.Moment(on)} that they left." : null);

    /// <summary>They do not want to be part of it any more. Letters that were issued to them still go; the others go on.</summary>
    public void Leave(Complaint complaint, Person person, string said, Act act)
    {
        IllegalActException.ThrowIf(WhyNotLeave(complaint, act.By) ?? (string.IsNullOrWhiteSpace(said) ? "Write what they said." : null));
        (LeftOn, LeftBy, LeftBecause, AccessCodeHash) = (act.On, act.By.Name, said, null);
        complaint.Raise(new GroupLeft(person.Name, said), act);
    }

    /// <summary>Somebody who had left is part of it again.</summary>
    public void Rejoin(Complaint complaint, Person person, string how, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChangeGroup(complaint, act.By) ?? WhyNotReach(person) ?? (IsMain || LeftOn is null ? $"{person.Name} is part of it already." : null));
        (LeftOn, LeftBy, LeftBecause) = (null, "", "");
        complaint.Raise(new GroupJoined(person.Name, how), act);
    }

    /// <summary>Their own code, which stands in a letter to them; only its hash is kept.</summary>
    public void GiveAccessCode(string hash) => AccessCodeHash = hash;

    /// <summary>Their code may be known to somebody who must not use it: the next letter to them brings another.</summary>
    public void TakeAccessCode() => AccessCodeHash = null;
}
