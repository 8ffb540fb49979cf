using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Web.Features.Hazards;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CasePage;

/// <summary>Everything about one complaint, as much as the person may see.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class CasePageController(CaseLoader cases, TimelineQuery timeline, ShownFilesQuery files, HazardDesk hazards, PortalDbContext context) : CaseController
{
    private static readonly PreparedQuery<Func<PortalDbContext, long, IAsyncEnumerable<LetterMail>>> Mails = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId) =>
        context.Set<OutboxMessage>().AsNoTracking()
            .Where(mail => mail.ComplaintId == complaintId && mail.LetterId != null)
            .OrderBy(mail => mail.Id)
            .Select(mail => new LetterMail(mail.LetterId!.Value, mail.State, mail.CreatedOn))));

    /// <param name="before">The event before which the timeline goes on.</param>
    [HttpGet("cases/{reference}")]
    public async Task<IActionResult> Index(ComplaintReference reference, string? before, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var open = await cases.OpenWithoutFilesAsync(reference, Actor, cancellationToken);
        if (open.View == CaseView.Outline)
        {
            return View("Outline", new CasePageViewModel(open, TimelinePage.Empty, []));
        }

        var page = await timeline.ReadAsync(open, before, cancellationToken);
        var hidden = await context.NotToNameAsync([.. Named(open.Complaint, page)], Actor, cancellationToken);
        page = page with { Entries = [.. page.Entries.Select(entry => entry.Without(hidden))] };
        return open.View == CaseView.Redacted
            ? View("Redacted", new CasePageViewModel(open, page, []))
            : View("Index", new CasePageViewModel(open, page, await MailsAsync(open, cancellationToken))
            {
                Files = await files.ReadAsync(open.Complaint, cancellationToken),
                Hidden = hidden,
                Strip = await StripAsync(open, cancellationToken),
            });
    }

    private static IEnumerable<ComplaintReference> Named(Complaint complaint, TimelinePage page) =>
    [
        .. complaint.OpenedFrom is { } origin ? [origin] : Array.Empty<ComplaintReference>(),
        .. ComplaintReference.TryParse(complaint.Escalation?.NewComplaint, out var opened) ? [opened] : Array.Empty<ComplaintReference>(),
        .. page.Entries.SelectMany(entry => entry.Named).Where(one => one != complaint.Reference).Distinct(),
    ];

    // Only a case whose flags name a hazard is asked for more about it.
    private async Task<ClockStrip?> StripAsync(OpenCase open, CancellationToken cancellationToken) =>
        open.Flags.Any(flag => flag.Href == open.Href("hazards"))
            ? ClockStrip.Of(open, await hazards.OfAsync(open.Complaint.Id, cancellationToken), Clock.GetUtcNow().UtcDateTime)
            : null;

    private async Task<IReadOnlyList<LetterMail>> MailsAsync(OpenCase open, CancellationToken cancellationToken) =>
        await Mails.For(context)(context, open.Complaint.Id).ToListAsync(cancellationToken);
}
