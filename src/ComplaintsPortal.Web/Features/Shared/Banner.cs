namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>The sentence that the next page shows in a banner: what was done, or why nothing was.</summary>
internal static class Banner
{
    public const string Cookie = "portal-message";
    public const string Key = "Banner";
    public const string NoticeKey = "Notice";
}
