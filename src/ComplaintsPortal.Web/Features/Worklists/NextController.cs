using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>Opens the complaint that comes first for whoever asks, and says why it does (Code 6.1).</summary>
[Allow(Permission.Investigate)]
public sealed class NextController(WorklistQuery query) : PortalController
{
    public const string Address = "/staff/next";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var reader = await query.ReaderAsync(Actor, cancellationToken);
        if (await query.NextAsync(reader, cancellationToken) is not { } next)
        {
            Notice("Nothing waits for you.");
            return Redirect(Worklist.ForMe.Words().Href);
        }

        Notice($"This comes first for you. {next.Why}");
        return Redirect(next.Row.Href);
    }
}
