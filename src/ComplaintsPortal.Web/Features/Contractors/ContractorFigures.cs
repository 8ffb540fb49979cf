using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Contractors;

/// <summary>What is counted of the complaints about a contractor. Each number opens the list of the complaints behind it.</summary>
public enum ContractorFigure
{
    All,
    Upheld,
    InTime,
    Late,
    RemediesLate,
}

/// <summary>One complaint about a contractor, as it is counted for them.</summary>
public sealed record ContractorCase(
    long ContractorId, long InvolvementId, ComplaintReference Reference, string Name, ComplaintStatus Status, DateOnly ReceivedDay, bool Upheld, Timing StageOne, bool RemedyLate)
{
    public bool CountsAs(ContractorFigure figure) => figure switch
    {
        ContractorFigure.All => true,
        ContractorFigure.Upheld => Upheld,
        ContractorFigure.InTime => StageOne is Timing.InTime or Timing.InTimeExtended,
        ContractorFigure.Late => StageOne == Timing.Late,
        ContractorFigure.RemediesLate => RemedyLate,
    };
}

/// <summary>How complaints about contractors went within twelve months, of what the reader may see: four commands, however many there are.</summary>
public sealed class ContractorFiguresQuery(PortalDbContext context, Rulebooks rulebooks)
{
    private static readonly ComplaintStatus[] NoComplaints = [ComplaintStatus.ServiceRequest, ComplaintStatus.Referred, ComplaintStatus.Declined];

    /// <param name="contractorId">Null for all of them.</param>
    public async Task<IReadOnlyList<ContractorCase>> ReadAsync(ListReader reader, long? contractorId, CancellationToken cancellationToken)
    {
        var (today, since) = (reader.Today, reader.Today.AddYears(-1));
        var visible = context.Set<Complaint>().AsNoTracking().VisibleTo(reader.Actor, reader.Team).Where(c => c.ReceivedDay > since && !NoComplaints.Contains(c.Status));
        var rows = await context.Set<ContractorInvolvement>().AsNoTracking()
            .Where(one => one.EndedOn == null && (contractorId == null || one.ContractorId == contractorId))
            .Join(visible, one => one.ComplaintId, c => c.Id, (one, c) => new { one, c })
            .OrderByDescending(row => row.c.ReceivedDay).ThenByDescending(row => row.one.Id)
            .Select(row => new
            {
                row.one.Id,
                row.one.ContractorId,
                row.one.Points,
                row.c.Reference,
                row.c.Correspondent.Name,
                row.c.Status,
                row.c.ReceivedDay,
                Stages = row.c.Stages.Select(s => new { s.Number, s.RequestedDay, s.AcknowledgedDay, s.RespondedDay }).ToList(),
                Extensions = row.c.Stages.Where(s => s.Number == 1).SelectMany(s => s.Extensions).Select(e => new { e.WorkingDays, e.NoticeSentDay }).ToList(),
                Upheld = row.c.Stages.Where(s => s.RespondedDay != null).SelectMany(s => s.Points).Where(p => p.Decision == Decision.Upheld || p.Decision == Decision.PartlyUpheld).Select(p => p.Number).ToList(),
                RemedyLate = row.c.Remedies.Any(r => (r.State == RemedyState.Promised && r.DueDay < today) || (r.State == RemedyState.Done && r.FinishedDay > r.DueDay)),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        var rules = rulebooks.Current;
        return
        [
            .. rows.Select(row =>
            {
                var one = row.Stages.Single(s => s.Number == 1);
                var facts = new ClockFacts
                {
                    Received = one.RequestedDay,
                    Acknowledged = one.AcknowledgedDay,
                    Responded = one.RespondedDay,
                    Extensions = [.. row.Extensions.Select(e => new ExtensionFact(1, e.WorkingDays, e.NoticeSentDay))],
                };
                return new ContractorCase(
                    row.ContractorId, row.Id, row.Reference, row.Name, row.Status, row.ReceivedDay,
                    row.Points.Count == 0 ? row.Upheld.Count > 0 : row.Upheld.Exists(number => row.Points.Contains(number)),
                    MeasuredStage.Of(1, facts, rules.Code, rules.Calendar)!.Response(today), row.RemedyLate);
            }),
        ];
    }
}
