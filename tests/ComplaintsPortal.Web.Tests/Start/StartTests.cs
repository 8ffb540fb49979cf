using System.Net;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Start;

/// <summary>The front page and what it leads to.</summary>
public sealed class StartTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Code_6_2_The_start_page_says_what_a_complaint_is_that_it_harms_nobody_and_how_else_to_complain()
    {
        var page = PageAssert.Is("Make a complaint", await portal.Anybody().GetAsync("/"));
        Assert.Contains("Making a complaint never affects your home or the services you get from us.", page.Text, StringComparison.Ordinal);
        Assert.Contains("An expression of dissatisfaction, however made", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("You can also tell any member of our staff, in any way.", page.Text, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", page.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960 100", page.Links);
    }

    [Theory]
    [InlineData("Start now", "Is anyone in danger now?")]
    [InlineData("Follow your complaint", "Follow your complaint")]
    [InlineData("What happens when you complain", "What happens when you complain")]
    [InlineData("Accessibility statement", "Accessibility statement for the complaints service")]
    [InlineData("Privacy", "How we use what you tell us")]
    [InlineData("Cookies", "Cookies")]
    [InlineData("Staff sign-in", "Sign in")]
    public async Task Every_link_of_the_start_page_leads_somewhere(string link, string heading) =>
        Assert.Equal(heading, (await (await portal.Anybody().GetAsync("/")).FollowAsync(link)).Heading);

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/what-happens", HttpStatusCode.OK)]
    [InlineData("/complain/danger", HttpStatusCode.OK)]
    [InlineData("/complain", HttpStatusCode.Redirect)]
    [InlineData("/track", HttpStatusCode.OK)]
    [InlineData("/staff", HttpStatusCode.Redirect)]
    [InlineData("/branding.css", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    public async Task A_HEAD_request_is_answered_as_GET_is_without_the_page(string address, HttpStatusCode status)
    {
        var head = await portal.Anybody().AskAsync(HttpMethod.Head, address);
        var get = await portal.Anybody().AskAsync(HttpMethod.Get, address);
        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
