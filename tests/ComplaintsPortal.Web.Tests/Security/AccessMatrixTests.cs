using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Security;

/// <summary>
/// Every address of the site, asked by everybody. The list is the site's own, so that a page added tomorrow is tested tomorrow; one that
/// says neither [Public] nor [Allow] fails.
/// </summary>
public sealed class AccessMatrixTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly StaffRole?[] Everybody = [null, .. Enum.GetValues<StaffRole>()];

    /// <summary>The framework's own, for files that were added after the build; a published site has none.</summary>
    private const string FrameworkFallback = "Fallback {**path:file}";

    [Fact]
    public void Every_address_says_who_may_open_it()
    {
        var silent = Endpoints().Where(one => !IsPublic(one) && Needs(one).Count == 0).Select(one => one.DisplayName);
        Assert.Empty(silent);
        var both = Endpoints().Where(one => IsPublic(one) && Needs(one).Count > 0).Select(one => one.DisplayName);
        Assert.Empty(both);
    }

    [Fact]
    public void No_other_way_of_asking_for_rights_is_used()
    {
        var other = Endpoints().Where(one => one.Metadata.OfType<IAuthorizeData>().Any(data => data is not AllowAttribute)
            || one.Metadata.OfType<IAllowAnonymous>().Any(data => data is not PublicAttribute));
        Assert.Empty(other.Select(one => one.DisplayName));
    }

    [Fact]
    public async Task Each_role_opens_what_its_permissions_allow_and_nothing_else()
    {
        List<string> wrong = [];
        foreach (var role in Everybody)
        {
            var visitor = role is { } held ? await factory.SignedInAsync(held) : factory.Anybody();
            foreach (var (endpoint, method) in Asked())
            {
                var address = Address(endpoint);
                using var answer = await visitor.AskAsync(method, address);
                var expected = Needs(endpoint).All(need => role is { } one && Permissions.Allow([one], need));
                if (IsRefused(answer) == expected)
                {
                    wrong.Add($"{role?.ToString() ?? "Somebody not signed in"} {method} {address}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Anything_unknown_is_not_found_for_everybody()
    {
        var page = await factory.Anybody().GetAsync("/no/such/page");
        PageAssert.NotFound(page);
        Assert.Contains("Make a complaint", page.Document.Body!.TextContent, StringComparison.Ordinal);
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.Director)).GetAsync("/no/such/page"));
    }

    /// <summary>Refused at the door: led to the sign-in page, or 403. A form without its token (400) or a case that is not there (404) was let in.</summary>
    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/sign-in?returnUrl=", StringComparison.Ordinal));

    private static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PublicAttribute>() is not null;

    private static IReadOnlyList<Permission> Needs(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.OfType<AllowAttribute>().Select(allow => allow.Permission)];

    // Styles and scripts are many and all alike: they are public, which the first test asks of each.
    private IEnumerable<(RouteEndpoint Endpoint, HttpMethod Method)> Asked() =>
        from endpoint in Endpoints()
        where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (endpoint, new HttpMethod(method));

    private IEnumerable<RouteEndpoint> Endpoints() =>
        factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.DisplayName != FrameworkFallback);

    /// <summary>An address of the route, with something that fits for each of its parts.</summary>
    private static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Example(parameter),
            _ => "-",
        }))));

    private static string Example(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? Guid.Empty.ToString()
        : parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") ? "1"
        : "x";
}
