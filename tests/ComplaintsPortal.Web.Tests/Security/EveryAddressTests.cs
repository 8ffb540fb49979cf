using System.Net;
using AngleSharp.Html.Parser;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Security;

/// <summary>Every address that the site has, so that one added tomorrow is asked tomorrow, on cases at several points of their life.</summary>
public sealed class EveryAddressTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly Action<TestCase>[] Lives =
    [
        _ => { },
        c => c.Acknowledged().Investigated(),
        c => c.Acknowledged().Investigated().Submit(),
        c => c.Responded(),
        c => c.Responded().Escalate(),
        c => c.AtStageTwo().Investigated().Submit(),
    ];

    [Fact]
    public async Task Every_answer_carries_the_strict_headers_and_no_page_holds_inline_script_style_or_handler()
    {
        List<ComplaintReference> cases = [];
        foreach (var life in Lives)
        {
            cases.Add(await factory.AddCaseAsync(life));
        }

        Dictionary<StaffRole, Visitor> visitors = [];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            visitors[role] = await factory.SignedInAsync(role);
        }

        List<string> wrong = [];
        var pages = 0;
        foreach (var endpoint in Endpoints("GET"))
        {
            var needs = Needs(endpoint);
            var role = needs.Count == 0 ? (StaffRole?)null : Enum.GetValues<StaffRole>().OrderBy(one => one != StaffRole.ComplaintsLead).First(one => needs.All(need => Permissions.Allow([one], need)));
            var addresses = endpoint.RoutePattern.GetParameter("reference") is null ? [Address(endpoint, null)] : cases.Select(one => Address(endpoint, one));
            foreach (var address in addresses)
            {
                using var answer = await (role is { } held ? visitors[held] : factory.Anybody()).AskAsync(HttpMethod.Get, address);
                pages += answer.IsSuccessStatusCode ? 1 : 0;
                wrong.AddRange((await FaultsAsync(answer)).Select(fault => $"{(int)answer.StatusCode} {address}: {fault}"));
            }
        }

        Assert.Empty(wrong.Distinct());
        // Fewer would mean that the addresses no longer fit their routes.
        Assert.True(pages > 120, $"Only {pages} pages were seen.");
    }

    [Fact]
    public async Task Nobody_works_on_a_case_that_is_not_theirs_and_learns_nothing_of_it()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Investigated());
        var complaint = await factory.ReadCaseAsync(reference);
        List<string> wrong = [];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            // The second of each role: of another team, and not whoever wrote it down.
            var person = TestStaff.Another(role);
            var view = CaseAccess.Of(complaint, person.Actor, "South");
            if (view == CaseView.Everything)
            {
                continue;
            }

            var visitor = await factory.SignedInAsync(person);
            var token = (await visitor.GetAsync("/staff")).Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
            foreach (var method in new[] { "GET", "POST" })
            {
                foreach (var endpoint in Endpoints(method).Where(one => one.RoutePattern.GetParameter("reference") is not null && one.Metadata.GetMetadata<PublicAttribute>() is null))
                {
                    var allowed = Needs(endpoint).All(need => Permissions.Allow([role], need));
                    var address = Address(endpoint, reference);
                    using var answer = await visitor.AskAsync(new HttpMethod(method), address, method == "POST" ? new FormUrlEncodedContent([new("FormToken", token)]) : null);
                    var page = address == $"/cases/{reference}" || address.EndsWith("/timeline", StringComparison.Ordinal);

                    // The page of a colleague's reply is there for nobody but whoever was asked, however much else they may see.
                    var nothing = view == CaseView.Nothing || address.StartsWith("/staff/replies/", StringComparison.Ordinal);
                    var expected = !allowed ? HttpStatusCode.Forbidden : nothing ? HttpStatusCode.NotFound : page ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                    if (answer.StatusCode != expected)
                    {
                        wrong.Add($"{role} ({view}) {method} {address}: {(int)answer.StatusCode}, not {(int)expected}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(complaint.Version, (await factory.ReadCaseAsync(reference)).Version);
    }

    [Fact]
    public async Task Every_form_of_the_public_side_is_limited_and_none_of_the_staff_side()
    {
        await using var strict = await PortalFactory.StartAsync(one => one.With("RateLimits:PublicPosts", "1").With("RateLimits:Window", "01:00:00"));
        var visitor = await strict.SignedInAsync(StaffRole.Administrator);
        await visitor.AskAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([]));
        List<string> wrong = [];
        foreach (var endpoint in Endpoints("POST"))
        {
            using var answer = await visitor.AskAsync(HttpMethod.Post, Address(endpoint, null), new FormUrlEncodedContent([]));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests != endpoint.Metadata.GetMetadata<PublicAttribute>() is not null)
            {
                wrong.Add($"{endpoint.RoutePattern.RawText}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<List<string>> FaultsAsync(HttpResponseMessage answer)
    {
        List<string> faults = [];
        string Header(string name) => string.Join("; ", answer.Headers.TryGetValues(name, out var values) ? values : []);
        var policy = Header("Content-Security-Policy");
        Check(policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("sandbox", StringComparison.Ordinal), "policy is not closed");
        Check(!policy.Contains("unsafe", StringComparison.Ordinal), "policy allows what is unsafe");
        Check(policy.Contains("frame-ancestors", StringComparison.Ordinal), "anybody may frame it");
        Check(Header("X-Content-Type-Options") == "nosniff", "may be sniffed");
        Check(Header("Referrer-Policy") == "same-origin", "says where people come from");
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            Check(page.QuerySelector("script:not([src])") is null, "inline script");
            Check(page.QuerySelector("[style]") is null, "inline style");
            Check(page.All.SelectMany(element => element.Attributes).All(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal)), "inline handler");

            // A letter is a page of its own whose one style is allowed by its hash.
            Check(page.QuerySelector("style") is null || policy.Contains("style-src 'self' 'sha256-", StringComparison.Ordinal), "inline style sheet");
        }

        return faults;

        void Check(bool right, string fault)
        {
            if (!right)
            {
                faults.Add(fault);
            }
        }
    }

    private static IReadOnlyList<Permission> Needs(RouteEndpoint endpoint) => [.. endpoint.Metadata.OfType<AllowAttribute>().Select(allow => allow.Permission)];

    private IEnumerable<RouteEndpoint> Endpoints(string method) => factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: not "Problem" }
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true);

    /// <summary>An address of the route, with something real for each of its parts.</summary>
    private static string Address(RouteEndpoint endpoint, ComplaintReference? reference) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "reference" } => reference?.ToString() ?? "CP-2026-00001",
            RoutePatternParameterPart { Name: "kind" } => "stage-one-acknowledgement",
            RoutePatternParameterPart { Name: "ground" } => "already-considered",
            RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => TestStaff.Of(StaffRole.StaffMember).Id.ToString(),
            _ => "1",
        }))));
}
