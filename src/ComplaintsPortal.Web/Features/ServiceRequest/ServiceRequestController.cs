using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Followed = ComplaintsPortal.Domain.ServiceRequests.ServiceRequest;

namespace ComplaintsPortal.Web.Features.ServiceRequest;

/// <summary>Follows a service request: where it went, what we hear of it, that it is done (Code 1.4).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/service-request")]
public sealed class ServiceRequestController(
    CaseLoader cases, CaseHistory history, PortalDbContext context, IValidator<RouteForm> routes, IValidator<NewsForm> news) : CaseTaskController(cases, "service-request")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        if (NotNow(open) is { } notNow)
        {
            return notNow;
        }

        return await FindAsync(open, cancellationToken) is { } request
            ? View(await ModelAsync(open, request, new NewsForm { TheirReference = request.TheirReference, Done = DateParts.From(Today) }, cancellationToken))
            : Redirect(open.Href("service-request/route"));
    }

    /// <summary>Where it went, for one of which that was not said at triage.</summary>
    [HttpGet("route")]
    public async Task<IActionResult> Follow(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open)
            ?? (await FindAsync(open, cancellationToken) is { } request ? View("NotNow", new NotNowViewModel(open, Task.Title, WhyNotAgain(request))) : View("Follow", new RouteViewModel(open, new RouteForm())));
    }

    [HttpPost("route")]
    public async Task<IActionResult> Follow(ComplaintReference reference, RouteForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (await FindAsync(open, cancellationToken) is { } request)
        {
            throw new IllegalActException(WhyNotAgain(request));
        }

        if (!await IsValidAsync(routes, form, cancellationToken, nameof(RouteViewModel.Form)))
        {
            return Invalid(new RouteViewModel(open, form), "Follow");
        }

        await DoAsync(open, (contact, act) => context.Add(Followed.Follow(contact, form.Route(), act)), cancellationToken);
        return Onward(open, Task.Segment, "The service request is followed from now on.");
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, NewsForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var request = await FindAsync(open, cancellationToken) ?? throw new IllegalActException("Say first where the request went.");
        if (request.WhyNotWork(Actor) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(news, form, cancellationToken, nameof(NewsViewModel.Form)))
        {
            return Invalid(await ModelAsync(open, request, form, cancellationToken));
        }

        if (form.How == NewsForm.IsDone)
        {
            await DoAsync(open, (contact, act) => request.Finish(contact, form.Outcome!, form.Done.ToDate()!.Value, act), cancellationToken);
            return Onward(open, Task.Segment, "The service request is recorded as done.");
        }

        await DoAsync(open, (contact, act) => request.Chase(contact, form.Heard!, form.TheirReference ?? "", form.Next.ToDate()!.Value, act), cancellationToken);
        return Onward(open, Task.Segment, $"Recorded. We ask again by {Words.Day(request.Due)}.");
    }

    private async Task<NewsViewModel> ModelAsync(OpenCase open, Followed request, NewsForm form, CancellationToken cancellationToken) =>
        new(open, request, form, await history.AllAsync<ServiceRequestChased>(open.Complaint, cancellationToken));

    private static string WhyNotAgain(Followed request) => $"This service request is followed already. It went to {request.WentTo}.";

    private Task<Followed?> FindAsync(OpenCase open, CancellationToken cancellationToken) =>
        context.Set<Followed>().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellationToken);
}

public sealed record RouteViewModel(OpenCase Case, RouteForm Form);

/// <param name="Heard">Each time that we asked, the latest first.</param>
public sealed record NewsViewModel(OpenCase Case, Followed Request, NewsForm Form, IReadOnlyList<RecordedEvent> Heard);
