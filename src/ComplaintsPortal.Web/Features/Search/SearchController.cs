using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Search;

/// <summary>The search and what it finds; a whole reference leads straight to its complaint.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class SearchController(SearchQuery search, WorklistQuery lists, Rulebooks rulebooks) : PortalController
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
        if (ComplaintReference.TryParse(q, out var reference) && await search.HasAsync(reference, q, reader, cancellationToken))
        {
            return Redirect(CaseHref.Of(reference));
        }

        // Only order and place can be chosen here.
        var chosen = new WorklistFilter { Sort = filter.Sort, After = filter.After, Before = filter.Before };
        var sort = chosen.Sort ?? WorklistSort.ReceivedLast;
        var page = await search.PageAsync(q, chosen, sort, reader, cancellationToken);
        var table = new WorklistTable($"Complaints found for {q}", QueryHelpers.AddQueryString(Path, "q", q), chosen, sort, page, reader, rulebooks.Current.Policy);
        return View(new SearchViewModel(q, table));
    }
}

/// <param name="Table">What was found; null before anything was asked.</param>
public sealed record SearchViewModel(string Question, WorklistTable? Table);
