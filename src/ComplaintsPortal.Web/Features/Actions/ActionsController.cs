using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Actions;

/// <summary>The remedies that were promised and are not done yet. They are completed on the case.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class ActionsController(ActionsQuery query, WorklistQuery lists, Rulebooks rulebooks) : PortalController
{
    /// <param name="whose"><c>all</c> or <c>mine</c>; people who do remedies begin with their own.</param>
    [HttpGet("staff/actions")]
    public async Task<IActionResult> Index(string? whose, string? after, string? before, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var mine = whose == "mine" || (whose != "all" && Actor.Can(Permission.CompleteActions));
        var page = await query.PageAsync(reader, mine, after, before, cancellationToken);
        return View(new ActionsViewModel(reader, mine, page, rulebooks.Current.Policy));
    }
}

public sealed record ActionsViewModel(ListReader Reader, bool Mine, ActionsPage Page, LandlordPolicy Policy)
{
    public string? PreviousHref => Page.Previous is { } key ? Href("before", key) : null;

    public string? NextHref => Page.Next is { } key ? Href("after", key) : null;

    public string KindWords(ActionRow row) => Policy.RemedyKinds.FirstOrDefault(kind => kind.Code == row.KindCode)?.Words ?? row.KindCode;

    private string Href(string name, RowKey key) =>
        QueryHelpers.AddQueryString("/staff/actions", new Dictionary<string, string?> { ["whose"] = Mine ? "mine" : "all", [name] = key.ToString() });
}
