using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PeopleReviews;

/// <summary>What is recorded of people and waits: adjustments to decide, what is to be looked at again, consent that is missing (Code 5.10, 5.14).</summary>
[Allow(Permission.SeePeople)]
public sealed class PeopleReviewsController(PortalDbContext context, CaseReaders readers) : PortalController
{
    /// <summary>More are shown once these are done.</summary>
    private const int Most = 100;

    [HttpGet("staff/people-reviews")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var people = context.PeopleVisibleTo(Actor, await readers.TeamOfAsync(Actor, cancellationToken)).Select(p => p.Id);
        var needs = await context.Set<Need>().AsNoTracking().Where(n => n.State == NeedState.Asked || n.ReviewDay != null)
            .Join(context.Set<Person>(), n => n.PersonId, p => p.Id, (n, p) => new { Id = p.MergedIntoId ?? p.Id, p.Name, n.Kind, n.State, n.ReviewDay, n.AskedDay })
            .Where(one => people.Contains(one.Id)).OrderBy(one => one.ReviewDay).Take(Most).ToListAsync(cancellationToken);
        var restrictions = await context.Set<ContactRestriction>().AsNoTracking().Where(r => r.State != RestrictionState.Ended)
            .Join(context.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => new { Id = p.MergedIntoId ?? p.Id, p.Name, r.State, r.ReviewDay, r.Appeal })
            .Where(one => people.Contains(one.Id)).OrderBy(one => one.ReviewDay).Take(Most).ToListAsync(cancellationToken);
        var consents = await context.Set<Representative>().AsNoTracking().Where(r => r.Evidence == ConsentEvidence.None && r.RefusedOn == null && (r.UntilDay == null || r.UntilDay >= Today))
            .Join(context.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => new { Id = p.MergedIntoId ?? p.Id, p.Name, Representative = r.Name, r.FromDay })
            .Where(one => people.Contains(one.Id)).OrderBy(one => one.FromDay).Take(Most).ToListAsync(cancellationToken);
        return View(new PeopleReviewsViewModel(
            [
                .. needs.Select(n => n.State == NeedState.Asked
                    ? new WaitingForPeople(n.Id, n.Name, $"Decide: {NeedWords.Of(n.Kind)}, asked for on {Words.ShortDay(n.AskedDay)}", null)
                    : new WaitingForPeople(n.Id, n.Name, $"Look again: {NeedWords.Of(n.Kind)}", n.ReviewDay)),
                .. restrictions.Where(r => r.ReviewDay is not null).Select(r => new WaitingForPeople(r.Id, r.Name, "Look again: restriction of contact", r.ReviewDay)),
                .. restrictions.Where(r => r.Appeal is { DecidedOn: null }).Select(r => new WaitingForPeople(r.Id, r.Name, "Decide: appeal against a restriction of contact", null)),
                .. consents.Select(r => new WaitingForPeople(r.Id, r.Name, $"Consent is missing: {r.Representative} speaks for them", null)),
            ],
            Today));
    }
}

/// <param name="Day">The day by which it is looked at again; null for what waits now.</param>
public sealed record WaitingForPeople(long PersonId, string Name, string What, DateOnly? Day)
{
    public string Href => ComplainantHref.Of(PersonId);
}

public sealed record PeopleReviewsViewModel(IReadOnlyList<WaitingForPeople> All, DateOnly Today)
{
    /// <summary>What waits now or is overdue first, then by day.</summary>
    public IEnumerable<WaitingForPeople> Rows => All.OrderBy(row => row.Day ?? Today).ThenBy(row => row.Name, StringComparer.Ordinal);
}
