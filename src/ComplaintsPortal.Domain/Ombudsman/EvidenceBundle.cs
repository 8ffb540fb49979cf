using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Ombudsman;

public enum BundleState
{
    Waiting,
    Making,
    Ready,
    Failed,
}

/// <summary>Everything on a complaint in one file, asked for with one press and made by the portal; or a copy of it with third parties taken out.</summary>
public sealed class EvidenceBundle
{
    private EvidenceBundle()
    {
    }

    private EvidenceBundle(Complaint complaint, bool redacted, Act act) =>
        (ComplaintId, IsRedacted, AskedOn, AskedBy) = (complaint.Id, redacted, act.On, act.By.Name);

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public bool IsRedacted { get; private set; }

    public DateTime AskedOn { get; private set; }

    public string AskedBy { get; private set; } = "";

    public BundleState State { get; private set; }

    /// <summary>Until when nobody else makes it.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public DateTime? ReadyOn { get; private set; }

    public string? ZipSha256 { get; private set; }

    public long Size { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Hash of the list of hashes: the same complaint, unchanged, gives the same.</summary>
    public string? ManifestSha256 { get; private set; }

    /// <summary>Why it could not be made, or what is not in it.</summary>
    public string Note { get; private set; } = "";

    public static string? WhyNot(Actor by) => by.Can(Permission.DealWithOmbudsman) ? null : "Only the complaints lead and the director make evidence bundles (Code 4.1).";

    public static EvidenceBundle Ask(Complaint complaint, bool redacted, IReadOnlyCollection<RedactionMark> marks, Act act)
    {
        if ((WhyNot(act.By) ?? (redacted && marks.Count == 0 ? "Mark what is to be taken out first." : null)) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        complaint.Raise(new BundleAsked(redacted), act);
        return new EvidenceBundle(complaint, redacted, act);
    }

    public void Finish(string zipSha256, long size, int pages, string manifestSha256, string note, DateTime on) =>
        (State, ZipSha256, Size, Pages, ManifestSha256, Note, ReadyOn) = (BundleState.Ready, zipSha256, size, pages, manifestSha256, note, on);

    public void Fail(string why) => (State, Note) = (BundleState.Failed, why);
}

/// <summary>Words that name a third party, which are taken out of copies that go to others. The original is never changed.</summary>
public sealed class RedactionMark
{
    public const int WordsMinLength = 3;

    private RedactionMark()
    {
    }

    private RedactionMark(Complaint complaint, string words, string because, Act act) =>
        (ComplaintId, Words, Because, MarkedOn, MarkedBy) = (complaint.Id, words, because, act.On, act.By.Name);

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public string Words { get; private set; } = "";

    public string Because { get; private set; } = "";

    public DateTime MarkedOn { get; private set; }

    public string MarkedBy { get; private set; } = "";

    public static string? WhyNot(string words, string because, Actor by) =>
        EvidenceBundle.WhyNot(by)
        ?? (words.Count(char.IsLetterOrDigit) < WordsMinLength ? "Give the name or words that are to be taken out."
        : string.IsNullOrWhiteSpace(because) ? "Say whose they are, and why they are taken out."
        : null);

    /// <summary>Marks them. The timeline says that it was done, but not the words: copies for others show the timeline too.</summary>
    public static RedactionMark Put(Complaint complaint, string words, string because, Act act)
    {
        if (WhyNot(words, because, act.By) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        complaint.Raise(new RedactionMarked(), act);
        return new RedactionMark(complaint, words.Trim(), because, act);
    }
}
