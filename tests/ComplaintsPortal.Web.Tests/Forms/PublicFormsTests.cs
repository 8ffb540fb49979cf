using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Forms;

/// <summary>
/// Every form that somebody without an account can type into, given what nobody should type (<see cref="BadForms"/>): refused beside its
/// fields, with everything typed still there. The list of addresses is the site's own.
/// </summary>
public sealed class PublicFormsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // Buttons, choices, files and passwords: nothing is typed there that could be shown again.
    private static readonly string[] NothingTyped =
    [
        "about-you/{reference}/{code}", "complain/another", "complain/check", "complain/danger", "complain/delete", "complain/files", "complain/files/remove", "complain/for-whom",
        "set-password/{id:guid}", "sign-out", "track/close",
    ];

    public static TheoryData<int> Forms => [.. Enumerable.Range(0, PublicForms.All.Count)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_refuses_what_is_too_long_or_impossible_and_keeps_what_was_typed(int number)
    {
        var (route, openAsync) = PublicForms.All[number];
        var (visitor, page) = await openAsync(portal);
        var forms = BadForms.On(page).ToList();
        Assert.True(forms.Count > 0, $"{route}: there is nothing to type into on {page.Address}, “{page.Heading}”.");
        foreach (var form in forms)
        {
            Assert.Empty((await BadForms.WrongWithAsync(visitor, page, form)).Select(what => $"{route}: {what}"));
        }
    }

    [Fact]
    public void None_is_left_out()
    {
        var posts = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<PublicAttribute>() is not null && one.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(one => one.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(PublicForms.All.Select(one => one.Route).Concat(NothingTyped).Distinct().Order(StringComparer.Ordinal), posts);
    }
}
