namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>The bar under the landlord's name; with the name of the person who is signed in on staff pages.</summary>
public sealed record NavigationBar(string ServiceName, string ServiceHref, IReadOnlyList<NavigationItem> Items, string? Person = null)
{
    /// <summary>The item whose page, or a page below it, is open: "More" for what stands there, otherwise the longest match.</summary>
    public NavigationItem? Current(PathString path) =>
        MorePages.Holds(path) && Items.FirstOrDefault(item => item.Href == MorePages.Href) is { } more
            ? more
            : Items
                .Where(item => path.StartsWithSegments(item.Above ?? item.Href, StringComparison.OrdinalIgnoreCase))
                .MaxBy(item => (item.Above ?? item.Href).Length);
}
