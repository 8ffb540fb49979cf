using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>One link of the staff pages' navigation, with how many things wait behind it.</summary>
public sealed record NavigationItem(string Text, string Href, int? Count = null);

/// <summary>The staff pages' navigation: what the person's roles may open.</summary>
public sealed class StaffNavigation
{
    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor actor, CancellationToken cancellationToken)
    {
        List<NavigationItem> items = [new("Home", "/staff")];
        if (actor.Can(Permission.Administer))
        {
            items.Add(new NavigationItem("People", "/people"));
        }

        return Task.FromResult<IReadOnlyList<NavigationItem>>(items);
    }
}
