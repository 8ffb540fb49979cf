namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Two people edited the same text; both versions are here, and nothing was overwritten.</summary>
public abstract class ConflictException<T>(string what, T theirs, T mine, int revision, string savedBy, DateTime? savedOn)
    : Exception($"{savedBy} saved {what} while you were writing.")
{
    public T Theirs { get; } = theirs;

    public T Mine { get; } = mine;

    /// <summary>The revision to start from when joining.</summary>
    public int Revision { get; } = revision;

    public string SavedBy { get; } = savedBy;

    public DateTime? SavedOn { get; } = savedOn;
}

/// <inheritdoc/>
public sealed class DraftConflictException(ResponseDraft theirs, ResponseDraft mine, int revision, string savedBy, DateTime? savedOn)
    : ConflictException<ResponseDraft>("the draft", theirs, mine, revision, savedBy, savedOn);

/// <inheritdoc/>
public sealed class FindingConflictException(Finding theirs, Finding mine, int revision, string savedBy, DateTime? savedOn)
    : ConflictException<Finding>("this finding", theirs, mine, revision, savedBy, savedOn);
