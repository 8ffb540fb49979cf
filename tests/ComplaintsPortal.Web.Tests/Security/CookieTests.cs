using ComplaintsPortal.TestSupport.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Web.Tests.Security;

/// <summary>Cookies of a site that requires HTTPS: every one that the framework may set for us, and those that the public pages set.</summary>
public sealed class CookieTests
{
    [Fact]
    public async Task Where_https_is_required_no_cookie_travels_without_it_or_is_read_by_a_script()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With("Network:RequireHttps", "true"));
        var builders = new List<CookieBuilder>
        {
            site.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie,
            site.Services.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie,
        };
        var cookies = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        foreach (var scheme in await site.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync())
        {
            builders.Add(cookies.Get(scheme.Name).Cookie);
        }

        Assert.True(builders.Count >= 6);
        Assert.All(builders, cookie => Assert.Equal((CookieSecurePolicy.Always, true), (cookie.SecurePolicy, cookie.HttpOnly)));
        Assert.All(builders, cookie => Assert.True(cookie.SameSite is SameSiteMode.Lax or SameSiteMode.Strict, cookie.Name));
    }

    [Fact]
    public async Task The_form_of_a_complainant_leaves_only_cookies_that_stay_on_https()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With("Network:RequireHttps", "true"));
        var start = await site.Anybody().GetAsync("/complain/danger");
        var answer = await start.Choose("No").PressOnceAsync("Continue");

        var set = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(set);
        Assert.All(set, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
