using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Worklists;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>One link of the staff pages' navigation, with how many things wait behind it.</summary>
/// <param name="Above">The address of which all pages belong to it, where that is another than its own.</param>
public sealed record NavigationItem(string Text, string Href, int? Count = null, string? Above = null);

/// <summary>The staff pages' navigation: what the person's roles may open, with how much waits there.</summary>
public sealed class StaffNavigation(WorklistCountsQuery counts)
{
    public async Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var waiting = await counts.ForNavigationAsync(actor, cancellationToken);
        List<NavigationItem> items = [new("Today", "/staff", waiting.Of(Worklist.ForMe))];
        if (WorklistCatalogue.For(actor).Any(list => list.List == Worklist.All))
        {
            items.Add(new NavigationItem("All complaints", "/staff/all"));
        }

        items.Add(new NavigationItem("Search", "/staff/search"));
        if (actor.Can(Permission.RecordComplaint))
        {
            items.Add(new NavigationItem("Record", "/staff/record"));
        }

        if (actor.Can(Permission.PostLetters))
        {
            items.Add(new NavigationItem("Print queue", "/staff/print-queue", waiting.LettersToPost));
        }

        if (PolicyPages.For(actor) is [var policy, ..])
        {
            items.Add(new NavigationItem("Policy", policy.Href, Above: PolicyPages.Above));
        }

        if (MorePages.For(actor).Count > 0)
        {
            items.Add(new NavigationItem("More", MorePages.Href));
        }

        if (actor.Can(Permission.Administer))
        {
            items.Add(new NavigationItem("Mail", "/staff/mail", waiting.MailInTrouble));
            items.Add(new NavigationItem("People", "/people"));
        }

        return items;
    }
}
