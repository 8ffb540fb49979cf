using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Reassign;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Leaving;

/// <param name="Remedies">Complaints of which the remedies were given.</param>
/// <param name="Beside">Complaints of which the orders and changes were given.</param>
public sealed record LeavingOutcome(ReassignOutcome Complaints, int Remedies, int Beside, int Themes, IReadOnlyList<NotReassigned> Refused)
{
    /// <param name="from">Whose work it was.</param>
    public string InWords(string from)
    {
        string[] did =
        [
            .. new[]
            {
                (Complaints.Done.Count, "deals with", "complaint"), (Remedies, "sees to the remedies of", "complaint"), (Beside, "sees to the orders and changes of", "complaint"), (Themes, "watches", "theme"),
            }.Where(one => one.Item1 > 0).Select((one, index) => $"{one.Item2} {Words.Count(one.Item1, one.Item3)}{(index == 0 ? $" of {from}" : "")}"),
        ];
        return did.Length == 0 ? $"Nothing of what {from} has open went to {Complaints.To}." : $"{Complaints.To} now {DayWords.List(did)}.";
    }
}

/// <summary>
/// Gives everything that somebody has open to another person, each complaint in saves of its own. Doing it again does only what is left, so
/// a server that dies in the middle loses nothing.
/// </summary>
public sealed class LeavingHandler(PortalDbContext context, CaseLoader cases, ReassignHandler reassign, OpenWorkQuery work, TimeProvider clock)
{
    public async Task<LeavingOutcome> HandleAsync(Guid from, Guid to, Actor by, CancellationToken cancellationToken)
    {
        var open = await work.OfAsync(from, by, cancellationToken);
        var complaints = await reassign.HandleAsync([.. open.Where(one => one.Handles).Select(one => one.Reference)], to, by, cancellationToken);
        var refused = complaints.Refused.ToList();
        var remedies = await EachAsync(open.Where(one => one.Remedies > 0), one =>
        {
            one.Complaint.GiveRemedies(from, to, complaints.To, one.Rules, cases.ActOf(one));
            return Task.CompletedTask;
        });
        var beside = await EachAsync(open.Where(one => one.Orders + one.Changes > 0), one => GiveBesideAsync(one, from, to, complaints.To, cancellationToken));
        var themes = await context.ThemesOf(from).ToListAsync(cancellationToken);
        themes.ForEach(theme => theme.Give(to, complaints.To, new Act(by, clock.GetUtcNow().UtcDateTime)));
        await context.SaveChangesAsync(cancellationToken);
        return new LeavingOutcome(complaints, remedies, beside, themes.Count, refused);

        async Task<int> EachAsync(IEnumerable<OpenWork> some, Func<OpenCase, Task> give)
        {
            var given = 0;
            foreach (var reference in some.Select(one => one.Reference))
            {
                var whyNot = await OneByOne.TryAsync(context, async () =>
                {
                    var one = await cases.OpenToWorkAsync(reference, by, cancellationToken);
                    await give(one);
                    await cases.SaveAsync(cancellationToken);
                    return null;
                });
                given += whyNot is null ? 1 : 0;
                refused.AddRange(whyNot is null ? [] : [new NotReassigned(reference, whyNot)]);
            }

            return given;
        }
    }

    private async Task GiveBesideAsync(OpenCase open, Guid from, Guid to, string toName, CancellationToken cancellationToken)
    {
        var (id, act) = (open.Complaint.Id, cases.ActOf(open));
        foreach (var change in await context.Set<Improvement>().Where(one => one.ComplaintId == id && one.OwnerId == from && one.DoneDay == null).ToListAsync(cancellationToken))
        {
            change.Give(open.Complaint, to, toName, act);
        }

        var ombudsman = await context.Set<OmbudsmanCase>().Include(one => one.Orders).SingleOrDefaultAsync(one => one.ComplaintId == id && one.Orders.Any(o => o.OwnerId == from), cancellationToken);
        if (ombudsman is not null && ombudsman.Orders.Any(o => o.IsOpen && o.OwnerId == from))
        {
            ombudsman.GiveOrders(open.Complaint, from, to, toName, act);
        }
    }

    /// <summary>How many themes somebody watches.</summary>
    public Task<int> ThemesAsync(Guid person, CancellationToken cancellationToken) => context.ThemesOf(person).CountAsync(cancellationToken);

    /// <summary>When they are to act for colleagues who are away, now or later.</summary>
    public async Task<IReadOnlyList<Absence>> CoversAsync(Guid person, DateOnly today, CancellationToken cancellationToken) =>
        await context.Set<Absence>().AsNoTracking().Where(away => away.CoverId == person && away.Until >= today && away.Until >= away.From).OrderBy(away => away.From).ToListAsync(cancellationToken);

    /// <summary>The person who leaves or moves, active or not.</summary>
    /// <exception cref="NotFoundException">There is nobody of this id.</exception>
    public async Task<StaffMember> PersonAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("person");
}
