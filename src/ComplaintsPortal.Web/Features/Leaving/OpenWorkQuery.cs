using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Leaving;

/// <summary>A complaint that somebody still has something to do with.</summary>
/// <param name="Handles">They investigate or review it.</param>
/// <param name="Remedies">How many open remedies they see to.</param>
/// <param name="Orders">How many open orders of the Ombudsman.</param>
/// <param name="Changes">How many changes that were learnt.</param>
public sealed record OpenWork(ComplaintReference Reference, ComplaintStatus Status, DateOnly? Due, bool Handles, int Remedies, int Orders, int Changes)
{
    /// <summary>What they do, in sentences.</summary>
    public string InWords
    {
        get
        {
            string[] things = [.. new[] { (Remedies, One: "remedy", Many: "remedies"), (Orders, One: "order of the Ombudsman", Many: "orders of the Ombudsman"), (Changes, One: "change that was learnt", Many: "changes that were learnt") }
                .Where(one => one.Item1 > 0).Select(one => $"{one.Item1} {(one.Item1 == 1 ? one.One : one.Many)}")];
            return (Handles ? "Deals with it. " : "") + (things.Length > 0 ? $"Sees to {DayWords.List(things)}." : "");
        }
    }

    public bool IsAtStageTwo => Status is ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady;
}

/// <summary>What somebody would leave behind: complaints that they deal with, remedies, orders and changes that they see to.</summary>
public sealed class OpenWorkQuery(PortalDbContext context)
{
    private static readonly ComplaintStatus[] Answered =
    [
        ComplaintStatus.StageOneResponded, ComplaintStatus.StageTwoResponded, ComplaintStatus.EscalationRefused, ComplaintStatus.Closed,
        ComplaintStatus.Declined, ComplaintStatus.Referred, ComplaintStatus.ServiceRequest,
    ];

    /// <summary>The one that is due next first; without complaints that the reader may not see.</summary>
    public async Task<IReadOnlyList<OpenWork>> OfAsync(Guid person, Actor reader, CancellationToken cancellationToken) =>
        await context.Set<Complaint>().AsNoTracking().NotKeptFrom(reader)
            .Where(c => (c.HandlerId == person && !Answered.Contains(c.Status)) || c.Remedies.Any(r => r.OwnerId == person && r.State == RemedyState.Promised) || context.BesideOf(person).Contains(c.Id))
            .OrderBy(c => c.NextDay).ThenBy(c => c.Id)
            .Select(c => new OpenWork(
                c.Reference, c.Status, c.Due, c.HandlerId == person && !Answered.Contains(c.Status), c.Remedies.Count(r => r.OwnerId == person && r.State == RemedyState.Promised),
                context.Set<OmbudsmanCase>().Where(one => one.ComplaintId == c.Id).SelectMany(one => one.Orders).Count(o => o.OwnerId == person && (o.State == ComplianceState.Pending || o.State == ComplianceState.Partly)),
                context.Set<Improvement>().Count(one => one.ComplaintId == c.Id && one.OwnerId == person && one.DoneDay == null)))
            .ToListAsync(cancellationToken);
}

/// <summary>What somebody sees to beside complaints.</summary>
public static class OpenWorkBeside
{
    /// <summary>The complaints of which they have an order of the Ombudsman or a change that was learnt still to do.</summary>
    public static IQueryable<long> BesideOf(this PortalDbContext context, Guid person) =>
        context.Set<Improvement>().Where(one => one.OwnerId == person && one.DoneDay == null).Select(one => one.ComplaintId)
            .Concat(context.Set<OmbudsmanCase>().Where(one => one.Orders.Any(o => o.OwnerId == person && (o.State == ComplianceState.Pending || o.State == ComplianceState.Partly))).Select(one => one.ComplaintId));

    /// <summary>The themes that they watch.</summary>
    public static IQueryable<Theme> ThemesOf(this PortalDbContext context, Guid person) => context.Set<Theme>().Where(one => one.OwnerId == person && one.EndedDay == null);
}
