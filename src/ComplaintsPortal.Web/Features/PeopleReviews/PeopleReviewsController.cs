using System.Linq.Expressions;
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

    /// <summary>As much of somebody's words as the list shows.</summary>
    private const int Shown = 80;

    private static readonly RestrictionState[] Standing = [RestrictionState.Warned, RestrictionState.InForce];

    [HttpGet("staff/people-reviews")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var people = context.PeopleVisibleTo(Actor, await readers.TeamOfAsync(Actor, cancellationToken)).AsNoTracking();
        var needs = context.Set<Need>();
        var asked = await About(people, needs.Where(n => n.State == NeedState.Asked), n => n.PersonId).OrderBy(one => one.What.AskedDay).Take(Most).ToListAsync(cancellationToken);
        var reviewed = await About(people, needs.Where(n => n.ReviewDay != null && n.State != NeedState.Asked), n => n.PersonId).OrderBy(one => one.What.ReviewDay).Take(Most).ToListAsync(cancellationToken);
        var restrictions = await About(people, context.Set<ContactRestriction>().Where(r => Standing.Contains(r.State)), r => r.PersonId)
            .OrderBy(one => one.What.ReviewDay).Take(Most).ToListAsync(cancellationToken);
        var consents = await About(
                people, context.Set<Representative>().Where(r => r.Evidence == ConsentEvidence.None && r.RefusedOn == null && (r.UntilDay == null || r.UntilDay >= Today)), r => r.PersonId)
            .OrderBy(one => one.What.FromDay).Take(Most).ToListAsync(cancellationToken);
        return View(new PeopleReviewsViewModel(
            [
                .. asked.Select(n => new WaitingForPeople(n.Id, n.Name, $"Decide: {NeedWords.Of(n.What.Kind)}, asked for on {Words.ShortDay(n.What.AskedDay)}.{Quoted(n.What)}", null, n.What.AskedDay)),
                .. reviewed.Select(n => new WaitingForPeople(n.Id, n.Name, $"Look again: {NeedWords.Of(n.What.Kind)}.{Quoted(n.What)}", n.What.ReviewDay, n.What.ReviewDay!.Value)),
                .. restrictions.Where(r => r.What.ReviewDay is not null).Select(r => new WaitingForPeople(r.Id, r.Name, "Look again: restriction of contact", r.What.ReviewDay, r.What.ReviewDay!.Value)),
                .. restrictions.Where(r => r.What.Appeal is { DecidedOn: null }).Select(r => new WaitingForPeople(r.Id, r.Name, "Decide: appeal against a restriction of contact", null, Today)),
                .. consents.Select(r => new WaitingForPeople(r.Id, r.Name, $"Consent is missing: {r.What.Name} speaks for them", null, r.What.FromDay)),
            ],
            Today));
    }

    // So that one of many adjustments can be told from another without opening each.
    private string Quoted(Need need) => need.Words.Length == 0 || need.IsHiddenFrom(Actor, null) ? "" : $" “{(need.Words.Length <= Shown ? need.Words : need.Words[..Shown].TrimEnd() + "…")}”";

    // By way of the record itself, which has a key, and whether that one may be seen: joined with those that may, all of them would be read for each row.
    private IQueryable<Recorded<T>> About<T>(IQueryable<Person> people, IQueryable<T> rows, Expression<Func<T, long>> person)
        where T : class => rows.AsNoTracking()
        .Join(context.Set<Person>(), person, p => p.Id, (what, p) => new { what, p.Name, Id = p.MergedIntoId ?? p.Id })
        .Where(one => people.Any(p => p.Id == one.Id))
        .Select(one => new Recorded<T> { Id = one.Id, Name = one.Name, What = one.what });

    private sealed record Recorded<T>
    {
        /// <summary>The record that stands; the name is that under which it was recorded.</summary>
        public required long Id { get; init; }

        public required string Name { get; init; }

        public required T What { get; init; }
    }
}

/// <param name="Day">The day by which it is looked at again; null for what waits now.</param>
/// <param name="Since">From when it waits, or the day itself: the earliest comes first.</param>
public sealed record WaitingForPeople(long PersonId, string Name, string What, DateOnly? Day, DateOnly Since)
{
    public string Href => ComplainantHref.Of(PersonId);
}

public sealed record PeopleReviewsViewModel(IReadOnlyList<WaitingForPeople> All, DateOnly Today)
{
    /// <summary>What has waited longest or is overdue longest first.</summary>
    public IEnumerable<WaitingForPeople> Rows => All.OrderBy(row => row.Since).ThenBy(row => row.Name, StringComparer.Ordinal);
}
