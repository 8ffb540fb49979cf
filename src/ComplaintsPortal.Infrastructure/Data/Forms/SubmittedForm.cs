namespace ComplaintsPortal.Infrastructure.Data.Forms;

/// <summary>
/// A form that was sent and did its work: written in the same save as that work, so that a second press, a back button or a stale tab
/// cannot do it twice.
/// </summary>
public sealed class SubmittedForm
{
    public const int KeyLength = 64;
    public const int NameLength = 200;
    public const int UrlLength = 500;

    /// <summary>The random key that the page carried.</summary>
    public required string Key { get; init; }

    /// <summary>Who sent it; null for somebody who was not signed in.</summary>
    public Guid? StaffId { get; init; }

    public string? StaffName { get; init; }

    public required DateTime SubmittedOn { get; init; }

    /// <summary>Where the first one led to; null until it has.</summary>
    public string? ResultUrl { get; set; }
}
