using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.HazardList;

/// <summary>The hazards that are open, by what is due next.</summary>
[Allow(Permission.SeeFigures)]
public sealed class HazardListController(HazardListQuery query, WorklistQuery lists) : PortalController
{
    public const string Path = "/staff/hazards";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var page = await query.PageAsync(await lists.ReaderAsync(Actor, cancellationToken), after, cancellationToken);
        return View(new HazardListViewModel(page, Clock.GetUtcNow().UtcDateTime, after is not null));
    }
}

public sealed record HazardListViewModel(HazardPage Page, DateTime Now, bool IsLater)
{
    public string? NextHref => Page.Next is { } key ? $"{HazardListController.Path}?after={key}" : null;
}
