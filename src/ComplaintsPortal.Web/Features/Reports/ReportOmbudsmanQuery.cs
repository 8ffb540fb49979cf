using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.FigureRegisters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What the Ombudsman found and ordered in a period, and how far we are with it (Code 8.1c, 9.7c).</summary>
public sealed class ReportOmbudsmanQuery(PortalDbContext context)
{
    public async Task<IReadOnlyList<ReportBlock>> ReadAsync(ReportScope scope, ReportRows rows, CancellationToken cancellationToken)
    {
        var (from, to) = (scope.From, scope.To);
        var findings = await context.Set<IssueDetermination>().AsNoTracking().Where(d => d.DecidedDay >= from && d.DecidedDay <= to)
            .GroupBy(d => d.Finding).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var orders = await context.Set<OmbudsmanOrder>().AsNoTracking().Where(o => o.IssuedDay >= from && o.IssuedDay <= to)
            .GroupBy(o => new { o.Kind, o.State, Late = o.Due < scope.Today }).Select(group => new { group.Key.Kind, group.Key.State, group.Key.Late, Count = group.Count() }).ToListAsync(cancellationToken);
        var severe = findings.Where(one => one.Key == OmbudsmanFinding.SevereMaladministration).Sum(one => one.Count);
        var failures = orders.Where(one => one.Kind == OrderKind.FailureOrder).Sum(one => one.Count);
        List<ReportBlock> blocks =
        [
            ReportList.Of(Sentences()),
            ReportTablesQuery.Compare(scope, rows, "Cases, findings and orders", "ombudsman-cases", "ombudsman-findings", "ombudsman-orders"),
        ];
        if (findings.Count > 0)
        {
            blocks.Add(new ReportTable("Findings, issue by issue", ["Finding", "Issues"],
                [.. findings.OrderByDescending(one => CaseFacts.Gravity(one.Key)).Select(one => new ReportRow(Words.Finding(one.Key), [ReportCells.Count(one.Count, new RegisterForm { Finding = one.Key, From = from, To = to }.Href())]))]));
        }

        if (orders.Count > 0)
        {
            blocks.Add(new ReportTable("What we were told to do, and how far we are", ["", "All", "Followed", "Still open", "Overdue", "Not followed"],
                [.. orders.GroupBy(one => one.Kind).OrderBy(one => one.Key).Select(kind => new ReportRow(Words.Order(kind.Key),
                [
                    Number(kind.Sum(one => one.Count), kind.Key, null),
                    Number(kind.Where(one => one.State == ComplianceState.Complied).Sum(one => one.Count), kind.Key, OrderStanding.Followed),
                    Number(kind.Where(one => IsOpen(one.State) && !one.Late).Sum(one => one.Count), kind.Key, OrderStanding.Open),
                    Number(kind.Where(one => IsOpen(one.State) && one.Late).Sum(one => one.Count), kind.Key, OrderStanding.Overdue),
                    Number(kind.Where(one => one.State == ComplianceState.Declined).Sum(one => one.Count), kind.Key, OrderStanding.NotFollowed),
                ]))]));
        }

        return blocks;

        IEnumerable<(string Words, string? Href)> Sentences()
        {
            yield return findings.Count == 0
                ? ("The Ombudsman decided on none of our complaints in this period.", null)
                : ($"The Ombudsman decided on {Words.Count(findings.Sum(one => one.Count), "issue")} in this period.", new RegisterForm { All = RegisterKind.Findings, From = from, To = to }.Href());
            if (findings.Count > 0)
            {
                yield return severe == 0
                    ? ("None was severe maladministration.", null)
                    : ($"{severe} {(severe == 1 ? "was" : "were")} severe maladministration.", new RegisterForm { Finding = OmbudsmanFinding.SevereMaladministration, From = from, To = to }.Href());
            }

            yield return failures == 0
                ? ("No complaint handling failure order was made against us.", null)
                : ($"{Words.Count(failures, "complaint handling failure order")} {(failures == 1 ? "was" : "were")} made against us.", new RegisterForm { Order = OrderKind.FailureOrder, From = from, To = to }.Href());
        }

        ReportCell Number(int count, OrderKind kind, OrderStanding? standing) =>
            ReportCells.Count(count, new RegisterForm { Order = kind, Standing = standing, From = from, To = to }.Href());
    }

    private static bool IsOpen(ComplianceState state) => state is ComplianceState.Pending or ComplianceState.Partly;
}
