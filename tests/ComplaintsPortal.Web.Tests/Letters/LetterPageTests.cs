using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>The preview is the letter, under the site's strict policy.</summary>
public sealed class LetterPageTests
{
    [Fact]
    public async Task The_preview_is_the_very_letter_and_only_its_own_style_is_allowed()
    {
        var letter = LetterRenderer.Render(SampleLetters.Content(LetterKind.Decline), SampleLetters.Template(LetterKind.Decline));
        using var client = await StartAsync(letter);

        var preview = await client.GetAsync(new Uri("/preview", UriKind.Relative));
        var other = await client.GetAsync(new Uri("/other", UriKind.Relative));

        Assert.Equal(letter.Html, await preview.Content.ReadAsStringAsync());
        Assert.Equal("text/html; charset=utf-8", preview.Content.Headers.ContentType!.ToString());
        Assert.Contains($"style-src 'self' '{letter.StyleHash}';", Policy(preview), StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", Policy(other), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(preview) + Policy(other), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<HttpClient> StartAsync(RenderedLetter letter)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapGet("/preview", (HttpContext http) => new LetterPage(letter).ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor())));
        app.MapGet("/other", () => "other");
        await app.StartAsync();
        return app.GetTestClient();
    }
}
