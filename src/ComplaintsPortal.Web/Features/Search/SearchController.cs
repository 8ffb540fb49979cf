using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Search;

/// <summary>Finds complaints by reference, name, address or postcode among those that the person may see.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class SearchController(PortalDbContext context, WorklistQuery lists, Rulebooks rulebooks) : PortalController
{
    private const string Path = "/staff/search";

    [HttpGet("staff/search")]
    public async Task<IActionResult> Index(string? q, WorklistFilter filter, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(q))
        {
            return View(new SearchViewModel("", null));
        }

        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var found = Found(q, reader);
        if (ComplaintReference.TryParse(q, out var reference) && await found.AnyAsync(c => c.Reference == reference, cancellationToken))
        {
            return Redirect(CaseHref.Of(reference));
        }

        // Only order and place can be chosen here.
        var chosen = new WorklistFilter { Sort = filter.Sort, After = filter.After, Before = filter.Before };
        var sort = chosen.Sort ?? WorklistSort.ReceivedLast;
        var page = await lists.PageAsync(found, chosen, sort, reader, WorklistQuery.PageSize, cancellationToken);
        var table = new WorklistTable($"Complaints found for {q}", QueryHelpers.AddQueryString(Path, "q", q), chosen, sort, page, reader, rulebooks.Current.Policy);
        return View(new SearchViewModel(q, table));
    }

    private IQueryable<Complaint> Found(string question, ListReader reader)
    {
        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);

        // Whoever may not see names must not learn them by asking for them one after another.
        if (reader.Actor.Can(Permission.SeeRedactedCases) && !reader.Actor.Can(Permission.SeeAllCases))
        {
            return ComplaintReference.TryParse(question, out var reference)
                ? visible.Where(c => c.Reference == reference)
                : visible.Where(c => false);
        }

        var ids = context.ComplaintsWith(question);
        return visible.Where(c => ids.Contains(c.Id));
    }
}

/// <param name="Table">What was found; null before anything was asked.</param>
public sealed record SearchViewModel(string Question, WorklistTable? Table);
