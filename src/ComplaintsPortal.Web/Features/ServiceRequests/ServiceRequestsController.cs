using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.ServiceRequests;

/// <summary>The service requests found at triage, for whoever asks how they stand (Code 1.4: recorded, monitored and reviewed).</summary>
[Allow(Permission.Investigate)]
public sealed class ServiceRequestsController(ServiceRequestsQuery query, WorklistQuery lists) : PortalController
{
    public const string Href = "/staff/service-requests";

    [HttpGet(Href)]
    public async Task<IActionResult> Index(string? show, string? after, string? before, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var done = show == "done";
        return View(new ServiceRequestsViewModel(reader, done, await query.PageAsync(reader, done, after, before, cancellationToken)));
    }
}

public sealed record ServiceRequestsViewModel(ListReader Reader, bool Done, ServiceRequestsList Page)
{
    public string? PreviousHref => Page.Previous is { } key ? Address("before", key) : null;

    public string? NextHref => Page.Next is { } key ? Address("after", key) : null;

    private string Address(string name, RowKey key) =>
        QueryHelpers.AddQueryString(ServiceRequestsController.Href, new Dictionary<string, string?> { ["show"] = Done ? "done" : null, [name] = key.ToString() });
}
