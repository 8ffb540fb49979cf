namespace ComplaintsPortal.Infrastructure.Data.Drafts;

/// <summary>A complaint that somebody is writing on the public pages. Found by a token that only their browser has; we keep its hash.</summary>
public sealed class PublicDraft
{
    /// <summary>Days after the last answer when an unfinished form is given up, with its files.</summary>
    public const int KeptDays = 30;

    public const int TokenHashLength = 64;

    public long Id { get; private set; }

    public required string TokenHash { get; init; }

    public required string Json { get; set; }

    public required DateTime CreatedOn { get; init; }

    public required DateTime SavedOn { get; set; }
}
