using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Security;

public sealed class SecurityHeadersTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> Addresses => ["/", "/sign-in", "/no/such/page", "/branding.css", "/health/live", "/staff", "/js/portal.js"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_strict_headers(string address)
    {
        using var answer = await factory.Anybody().AskAsync(HttpMethod.Get, address);
        string Header(string name) => string.Join("; ", answer.Headers.TryGetValues(name, out var values) ? values : []);

        var policy = Header("Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style()
    {
        var lead = await factory.SignedInAsync(StaffRole.Administrator);
        foreach (var address in new[] { "/", "/sign-in", "/accessibility", "/staff", "/people", "/people/add", "/account", "/account/authenticator" })
        {
            var page = await lead.GetAsync(address);
            Assert.True(page.Response.IsSuccessStatusCode, address);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style]"));
            Assert.Empty(page.Document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Pages_are_kept_by_nobody_and_styles_have_a_tag_and_a_name_of_their_content()
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await visitor.GetAsync("/staff");
        Assert.True(page.Response.Headers.CacheControl!.NoStore);

        var styles = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).First(href => href.Contains("/portal", StringComparison.Ordinal));
        using var answer = await visitor.AskAsync(HttpMethod.Get, styles);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.False(answer.Headers.CacheControl!.NoStore);
        Assert.Matches(@"^/css/portal\.[a-z0-9]{10}\.css$", styles);
    }

    [Fact]
    public async Task Where_https_is_required_everything_leads_to_it_and_cookies_stay_on_it()
    {
        await using var strict = await PortalFactory.StartAsync(one => one.With("Network:RequireHttps", "true"));
        using var plain = strict.CreateClient(new() { BaseAddress = new Uri("http://complaints.example"), AllowAutoRedirect = false });
        using var redirect = await plain.GetAsync("/sign-in");
        Assert.Equal("https://complaints.example/sign-in", redirect.Headers.Location!.ToString());
        using var health = await plain.GetAsync("/health/live");
        Assert.True(health.IsSuccessStatusCode);

        using var secure = strict.CreateClient(new() { BaseAddress = new Uri("https://complaints.example"), AllowAutoRedirect = false });
        using var page = await secure.GetAsync("/sign-in");
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
