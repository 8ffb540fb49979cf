using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.StaffHome;

/// <summary>A complaint whose complainant said something after the staff last did anything on it.</summary>
public sealed record TheyWrote(ComplaintReference Reference, DateTime On);

/// <summary>Where complainants wrote and nobody has looked: on one's own complaints, and for the leads on those that nobody deals with yet.</summary>
public sealed class TheyWroteQuery(PortalDbContext context)
{
    private const int Most = 25;

    public async Task<IReadOnlyList<TheyWrote>> ReadAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var events = context.Set<RecordedEvent>();
        var (mine, lead) = (reader.Id, reader.Actor.Is(Domain.Staff.StaffRole.ComplaintsLead));
        var covers = reader.Actor.Covers;
        var theirs = context.Set<Complaint>().On(lead ? Worklist.ForMe : Worklist.Mine, reader);
        if (covers.Count > 0 && !lead)
        {
            theirs = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team).Where(c => (c.HandlerId == mine || covers.Contains(c.HandlerId!.Value)) && c.Status != ComplaintStatus.Closed && c.Status != ComplaintStatus.Withdrawn);
        }

        var rows = await theirs.Select(c => new
        {
            c.Reference,
            On = events.Where(TheirWords.ToRead).Where(e => e.ComplaintId == c.Id
                && e.On > events.Where(done => done.ComplaintId == c.Id && done.ById != null).OrderByDescending(done => done.On).Select(done => done.On).FirstOrDefault()).Max(e => (DateTime?)e.On),
        }).Where(row => row.On != null).OrderBy(row => row.On).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new TheyWrote(row.Reference, row.On!.Value))];
    }
}
