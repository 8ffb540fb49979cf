using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Reports;
using ComplaintsPortal.Web.Features.Reports;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PublishedFigures;

/// <summary>How we are doing, for everybody: the figures of the last published annual report, what we learnt, and compliments.</summary>
[Public]
[Cacheable]
public sealed class PublishedFiguresController(PortalDbContext context, PublishedReports reports) : PortalController
{
    private const int Most = 20;

    [HttpGet("/performance")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var statements = await context.Set<PublicStatement>().AsNoTracking().Where(one => one.ApprovedOn != null && one.WithdrawnOn == null)
            .OrderByDescending(one => one.ApprovedOn).ThenByDescending(one => one.Id).Take(2 * Most).ToListAsync(cancellationToken);
        var published = await reports.ListAsync(ReportKind.AnnualReport, 1, cancellationToken);
        return View(new PublishedFiguresViewModel(
            published is [var last, ..] ? await reports.ReadAsync(ReportKind.AnnualReport, last.Id, cancellationToken) : null,
            [.. statements.Where(one => one.Kind == StatementKind.Learning).Take(Most)],
            [.. statements.Where(one => one.Kind == StatementKind.Compliment).Take(Most)]));
    }
}

/// <summary>A figure as everybody reads it.</summary>
public sealed record PublicFigure(string Title, string Text, string Definition);

/// <param name="Report">The last published annual report; null while there is none.</param>
public sealed record PublishedFiguresViewModel(ReportDocument? Report, IReadOnlyList<PublicStatement> Learning, IReadOnlyList<PublicStatement> Praise)
{
    // Shares and rates of all complaints of a year. No number of people stands among them.
    private static readonly (string Code, string Plainly)[] Told =
    [
        ("ch01-1", "Complaints at stage one, for every 1,000 homes"), ("ch02-1", "Stage one: answered in time"),
        ("ch01-2", "Complaints at stage two, for every 1,000 homes"), ("ch02-2", "Stage two: answered in time"),
        ("acknowledged-1", "We wrote within five working days that we have the complaint"), ("upheld-1", "Stage one: we found that something went wrong"),
        ("escalated", "People who went on to stage two"), ("upheld-2", "Stage two: we found that something went wrong"),
        ("days-1", "Stage one: working days until half were answered"), ("days-2", "Stage two: working days until half were answered"),
        ("remedies-done", "Complaints on which we did all that we promised"), ("satisfied", "People who were satisfied with how we handled it"),
    ];

    /// <summary>As they stand in the report, in our order.</summary>
    public IReadOnlyList<PublicFigure> Figures =>
        Report is null ? [] :
        [
            .. Told.Select(told => (told.Plainly, Known: Report.Definitions.FirstOrDefault(one => one.Code == told.Code))).Where(one => one.Known is not null)
                .Select(one => (one.Plainly, one.Known, Cell: Report.Tables.SelectMany(table => table.Table.Rows).FirstOrDefault(row => row.Words == one.Known!.Title)?.Cells is [var first, ..] ? first : null))
                .Where(one => one.Cell is { Unit: ReportUnit.Percent or ReportUnit.Number or ReportUnit.Words, Text.Length: > 0 })
                .Select(one => new PublicFigure(one.Plainly, one.Cell!.Text, $"{one.Known!.Title}. {one.Known.Definition}")),
        ];

    /// <summary>How many compliments came in the period of the report, as it tells it; null where it tells nothing.</summary>
    public string? Compliments => ReportFeedbackQuery.Compliments(Report);

    public IEnumerable<ReportCommentary> Said => Report?.Parts.Select(part => part.Commentary).OfType<ReportCommentary>() ?? [];
}
