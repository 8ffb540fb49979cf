using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Incidents;
using ComplaintsPortal.Web.Features.Notes;
using ComplaintsPortal.Web.Features.Payments;
using ComplaintsPortal.Web.Features.Reminders;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.StaffHome;

/// <summary>The first page after sign-in: what waits for this person, what is late, and how much is on each list.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class StaffHomeController(
    WorklistQuery lists, WorklistCountsQuery counts, NotesQuery notes, TheyWroteQuery wrote, LateHazardsQuery hazards, DueBesideQuery due,
    PaymentsToApproveQuery payments, PortalDbContext context, Rulebooks rulebooks) : PortalController
{
    /// <summary>So much of what is due beside complaints is named.</summary>
    public const int BesideShown = 10;

    private const int Shown = 8;

    [HttpGet("staff")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var open = WorklistCatalogue.For(Actor);

        // People who do not work on complaints see first what they recorded, or what is due for the landlord as a whole.
        var list = open.FirstOrDefault(one => one.List is Worklist.ForMe or Worklist.DueSoon or Worklist.Recorded);
        var table = list is null ? null : await TableAsync(list, reader, cancellationToken);
        var late = open.FirstOrDefault(one => one.List == Worklist.Overdue);
        var overdue = late is null ? null : await TableAsync(late, reader, cancellationToken);
        return View(new StaffHomeViewModel(Actor, Today, await counts.ReadAsync(Actor, cancellationToken), overdue, list, table)
        {
            Hazards = await hazards.ReadAsync(reader, cancellationToken),
            Beside = [.. (await due.ReadAsync(Today, reader.Actor, cancellationToken)).OrderBy(one => one.Due)],
            Wrote = await wrote.ReadAsync(reader, cancellationToken),
            Payments = await payments.CountAsync(reader, cancellationToken),
            Covered = await context.Set<Absence>().AsNoTracking().Where(away => away.CoverId == reader.Id && away.From <= Today && away.Until >= Today).OrderBy(away => away.Until).ToListAsync(cancellationToken),
            Notes = await notes.UnreadAsync(Actor, cancellationToken),
            Incidents = Actor.Can(Permission.KeepIncidents) ? await context.OwedIncidentsAsync(cancellationToken) : [],
        });
    }

    private async Task<WorklistTable> TableAsync(WorklistWords list, ListReader reader, CancellationToken cancellationToken)
    {
        var filter = new WorklistFilter();
        var page = await lists.PageAsync(list.List, filter, reader, cancellationToken, Shown);
        return new WorklistTable(list.Title, list.Href, filter, WorklistQuery.SortOf(list.List, filter), page, reader, rulebooks.Current.Policy);
    }
}

/// <param name="List">The list that the page begins with; null for people who work on no complaint.</param>
public sealed record StaffHomeViewModel(Actor Reader, DateOnly Today, WorklistCounts Counts, WorklistTable? Overdue, WorklistWords? List, WorklistTable? Table)
{
    /// <summary>Incidents that are not over, or of which a step is to be done (Code 8.5).</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>Hazards of which a clock has passed.</summary>
    public IReadOnlyList<LateHazard> Hazards { get; init; } = [];

    /// <summary>What is due today or late beside the dates of complaints, for this person and those whom they cover.</summary>
    public IReadOnlyList<DueBeside> Beside { get; init; } = [];

    /// <summary>How many payments wait for this person's approval.</summary>
    public int Payments { get; init; }

    /// <summary>Colleagues who are away, for whom this person acts.</summary>
    public IReadOnlyList<Absence> Covered { get; init; } = [];

    /// <summary>Complaints on which their complainants said something that nobody has looked at.</summary>
    public IReadOnlyList<TheyWrote> Wrote { get; init; } = [];

    /// <summary>Notes in which colleagues named this person.</summary>
    public IReadOnlyList<UnreadNote> Notes { get; init; } = [];

    /// <summary>One's own work stands before what is late anywhere; what is late stands before what is merely due.</summary>
    public IEnumerable<WorklistTable> Tables
    {
        get
        {
            var late = Overdue is { Rows.Count: > 0 } ? Overdue : null;
            return (List?.List == Worklist.ForMe ? [Table, late] : new[] { late, Table }).OfType<WorklistTable>();
        }
    }
}
