namespace ComplaintsPortal.Infrastructure.Data.Drafts;

/// <summary>A complaint that somebody is writing on the public pages. Found by a token that only their browser has; we keep its hash.</summary>
public sealed class PublicDraft
{
    /// <summary>Days after the last answer when an unfinished form is given up, with its files.</summary>
    public const int KeptDays = 30;

    public const int TokenHashLength = 64;

    public const int SentAsLength = 20;

    public long Id { get; private set; }

    public required string TokenHash { get; init; }

    public required string Json { get; set; }

    /// <summary>Grows with every save, so that two tabs do not write over each other's answers.</summary>
    public int Revision { get; private set; }

    public required DateTime CreatedOn { get; init; }

    public required DateTime SavedOn { get; set; }

    /// <summary>The reference of the complaint that came of it; null while it is being written. The answers are gone from here then.</summary>
    public string? SentAs { get; set; }
}
