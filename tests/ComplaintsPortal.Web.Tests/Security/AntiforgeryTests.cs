using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Security;

/// <summary>A form that does not come from the portal's own page does nothing.</summary>
public sealed class AntiforgeryTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    /// <summary>Which asks for no form of its own: it shows what went wrong with another request.</summary>
    private const string Exempt = "Problem";

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        var visitors = new List<Visitor> { factory.Anybody() };
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            visitors.Add(await factory.SignedInAsync(role));
        }

        List<string> taken = [];
        foreach (var address in PostAddresses())
        {
            foreach (var visitor in visitors)
            {
                using var answer = await visitor.AskAsync(HttpMethod.Post, address, new FormUrlEncodedContent([]));
                var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
                    || answer.Headers.Location?.ToString().StartsWith("/sign-in?", StringComparison.Ordinal) == true;
                if (!refused)
                {
                    taken.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public void Nothing_switches_the_check_off()
    {
        var off = Actions().Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName != Exempt
            && (endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false }));
        Assert.Empty(off.Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task A_form_without_its_token_is_answered_in_plain_words()
    {
        using var answer = await factory.Anybody().AskAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("Email", "a@b.example")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing that you sent just now was saved", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private IEnumerable<string> PostAddresses() => Actions()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method is not "GET" and not "HEAD") == true)
        .Select(endpoint => "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{[^}]*:guid\}", Guid.Empty.ToString()))
        .Select(address => System.Text.RegularExpressions.Regex.Replace(address, @"\{[^}]*\}", "1"));

    private IEnumerable<RouteEndpoint> Actions() => factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);
}
