using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// That two complaints belong together, for people to know. Each stays what it is, with its own clock and its own answer: nothing is put
/// together by it.
/// </summary>
public sealed class CaseLink
{
    private CaseLink()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The one from which it was noted.</summary>
    public long ComplaintId { get; private set; }

    public ComplaintReference Reference { get; private set; }

    public long OtherId { get; private set; }

    public ComplaintReference OtherReference { get; private set; }

    public string Why { get; private set; } = "";

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime? EndedOn { get; private set; }

    /// <param name="links">Those that there are already for the complaint.</param>
    public static string? WhyNotRelate(Complaint complaint, Complaint other, IEnumerable<CaseLink> links, string why, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : complaint.Id == other.Id ? "A complaint does not belong with itself."
        : links.Any(link => link.EndedOn is null && link.Joins(complaint.Id, other.Id)) ? $"It is noted already that {other.Reference} belongs with this one."
        : why.Length == 0 ? "Say what they have to do with each other."
        : null;

    /// <summary>Notes it on both.</summary>
    public static CaseLink Relate(Complaint complaint, Complaint other, IEnumerable<CaseLink> links, string why, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRelate(complaint, other, links, why, act.By));
        complaint.Raise(new RelatedNoted(other.Reference.ToString(), why), act);
        other.Raise(new RelatedNoted(complaint.Reference.ToString(), why), act);
        return new CaseLink
        {
            ComplaintId = complaint.Id,
            Reference = complaint.Reference,
            OtherId = other.Id,
            OtherReference = other.Reference,
            Why = why,
            On = act.On,
            ByName = act.By.Name,
        };
    }

    public string? WhyNotEnd(Actor by) => !by.Can(Permission.Investigate) ? "Your role does not include this." : EndedOn is not null ? "That was taken back already." : null;

    /// <summary>They do not belong together after all.</summary>
    public void End(Complaint one, Complaint two, Act act)
    {
        IllegalActException.ThrowIf(WhyNotEnd(act.By));
        EndedOn = act.On;
        one.Raise(new RelatedEnded(two.Reference.ToString()), act);
        two.Raise(new RelatedEnded(one.Reference.ToString()), act);
    }

    public bool Joins(long one, long two) => (ComplaintId == one && OtherId == two) || (ComplaintId == two && OtherId == one);

    /// <summary>The other end, seen from one of the two.</summary>
    public ComplaintReference From(long complaintId) => ComplaintId == complaintId ? OtherReference : Reference;
}
