using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>Whatever goes wrong, a person reads what happened, whether anything was saved, and what to do.</summary>
public sealed class ProblemPageTests : IAsyncLifetime
{
    private PortalFactory _factory = null!;

    public async Task InitializeAsync() => _factory = await PortalFactory.StartAsync(one => one
        .With(services => services.AddControllers().AddApplicationPart(typeof(FailuresController).Assembly)));

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Theory]
    [InlineData("missing", 404, "Page not found", "If you typed the address, check it is correct.")]
    [InlineData("not-allowed", 403, "You do not have access to this page", "This complaint is about you, so you may not open it.")]
    [InlineData("illegal", 409, "This cannot be done now", "This complaint was accepted by Grace Okafor at 10:42.")]
    [InlineData("stale", 409, "This has changed since you opened it", "Nothing that you sent just now was saved.")]
    [InlineData("bug", 500, "Sorry, something went wrong", "If it happens again, tell us this number:")]
    public async Task Each_failure_has_its_page(string kind, int status, string heading, string sentence)
    {
        var staff = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var page in new[] { await _factory.Anybody().GetAsync($"/failures/{kind}"), await staff.GetAsync($"/staff-failures/{kind}") })
        {
            Assert.Equal((status, heading), ((int)page.Status, page.Heading));
            Assert.StartsWith($"{heading} – ", page.Document.Title, StringComparison.Ordinal);
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
        }

        // Staff keep their own menu, others the public one.
        Assert.Contains("Sign out", (await staff.GetAsync($"/staff-failures/{kind}")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Make a complaint", (await _factory.Anybody().GetAsync($"/failures/{kind}")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("illegal")]
    [InlineData("stale")]
    [InlineData("bug")]
    public async Task It_leads_back_to_its_page(string kind)
    {
        var page = await _factory.Anybody().GetAsync($"/failures/{kind}");
        Assert.Equal($"/failures/{kind}", (await page.FollowAsync("Open the page again to see how things stand")).Address);
    }

    [Fact]
    public async Task The_page_itself_cannot_be_asked_for() => PageAssert.NotFound(await _factory.Anybody().GetAsync("/problem/500"));

    [Fact]
    public async Task Only_what_says_so_may_be_framed_and_only_by_the_portal()
    {
        using var framed = await _factory.Anybody().AskAsync(HttpMethod.Get, "/framed");
        Assert.EndsWith("frame-ancestors 'self'", framed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", framed.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task Too_many_forms_from_one_address_are_asked_to_wait_and_staff_are_not()
    {
        await using var strict = await PortalFactory.StartAsync(one => one.With("RateLimits:PublicPosts", "3").With("RateLimits:Window", "01:00:00"));
        var form = await strict.Anybody().GetAsync("/sign-in");
        for (var time = 1; time <= 3; time++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await form.PressAsync("Sign in")).Status);
        }

        var page = await form.PressAsync("Sign in");
        Assert.Equal((HttpStatusCode.TooManyRequests, "Please wait a minute"), (page.Status, page.Heading));
        Assert.Equal(TimeSpan.FromHours(1), page.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await strict.Anybody().GetAsync("/sign-in")).Status);
        var staff = await strict.SignedInAsync(StaffRole.Auditor);
        PageAssert.Error("Current password", "Enter your current password", await (await staff.GetAsync("/account/password")).PressAsync("Change password"));
    }

    [Fact]
    public async Task A_form_that_is_too_big_says_so()
    {
        await using var real = new RealPort();
        await real.InitializeAsync();
        var form = await real.Anybody().GetAsync("/sign-in");
        var page = await form.Fill("Email address", new string('x', 30_000)).PressAsync("Sign in");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "What you sent was too big"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Only_a_known_proxy_says_where_somebody_comes_from()
    {
        async Task<List<HttpStatusCode>> Post(RealPort site)
        {
            await site.InitializeAsync();
            List<HttpStatusCode> answers = [];
            foreach (var address in new[] { "10.0.0.1", "10.0.0.1", "10.0.0.2" })
            {
                using var client = new HttpClient { BaseAddress = site.BaseAddress };
                client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
                using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([]));
                answers.Add(answer.StatusCode);
            }

            return answers;
        }

        await using var known = new RealPort();
        known.With("RateLimits:PublicPosts", "1").With("Network:Proxies:0", "127.0.0.1");
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.BadRequest], await Post(known));

        await using var unknown = new RealPort();
        unknown.With("RateLimits:PublicPosts", "1");
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], await Post(unknown));
    }

    /// <summary>The site behind a real socket, with its limits.</summary>
    private sealed class RealPort : PortalFactory
    {
        public RealPort() => With("RequestLimits:FormBytes", "20000");

        public override Uri BaseAddress => ClientOptions.BaseAddress;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            UseKestrel(0);
            StartServer();
        }
    }
}
