using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Complain;

/// <summary>The public form as a person fills it in, page by page, by the words on the page.</summary>
internal static class PublicForm
{
    public const string What = "There is black mould in my son's bedroom.";

    public static async Task<Page> StartAsync(Visitor visitor) =>
        await (await visitor.GetAsync("/")).FollowAsync("Start now");

    /// <summary>Everything that must be answered and nothing more; ends on the check page.</summary>
    public static async Task<Page> ShortestAsync(Visitor visitor, string what = What, string name = "Amina Yusuf") =>
        await ShortestAsync(await StartAsync(visitor), what, name);

    /// <summary>The same from the first question on.</summary>
    public static async Task<Page> ShortestAsync(Page first, string what = What, string name = "Amina Yusuf")
    {
        var page = await first.Choose("No").PressAsync("Continue");
        page = await page.Fill("What went wrong?", what).PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.Choose("Myself, or my household").PressAsync("Continue");
        page = await page.Fill("Your full name", name).PressAsync("Continue");
        page = await page.Fill("Address line 1", "Flat 4, 12 Harbour Row").PressAsync("Continue");
        page = await page.Choose("Post").PressAsync("Continue");
        page = await page.Choose("To the home address").PressAsync("Continue");
        page = await page.PressAsync("Continue");
        return PageAssert.Is("Check your answers before you send them", page);
    }

    public static async Task<Page> SendShortestAsync(Visitor visitor) =>
        await (await ShortestAsync(visitor)).PressAsync("Send my complaint");

    public static Task<Complaint> TheOnlyComplaintAsync(this PortalFactory portal) =>
        portal.InDatabaseAsync(context => context.Set<Complaint>().AsNoTracking().Whole().SingleAsync());

    public static Task<int> ComplaintsAsync(this PortalFactory portal) =>
        portal.InDatabaseAsync(context => context.Set<Complaint>().CountAsync());
}
