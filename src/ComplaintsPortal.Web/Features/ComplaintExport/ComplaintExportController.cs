using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.ComplaintExport;

/// <summary>Every complaint in a table without names, so that a person with a calculator arrives at every figure.</summary>
[Allow(Permission.SeeFigures)]
public sealed class ComplaintExportController(ComplaintExportQuery query) : PortalController
{
    public const string Address = "/staff/figures/export";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.CountAsync(Actor, cancellationToken));

    [HttpGet(Address + "/complaints.csv")]
    public IActionResult Complaints() => new CsvStream($"complaints-{Today:yyyy-MM-dd}.csv", LinesAsync(HttpContext.RequestAborted));

    [HttpGet(Address + "/dictionary.csv")]
    public IActionResult Dictionary() => File(
        Csv.Write([["Column", "Kind", "Meaning"], .. ExportColumns.All.Select(column => new[] { column.Name, column.Kind, column.Meaning })]), Csv.ContentType, "complaints-data-dictionary.csv");

    private async IAsyncEnumerable<IReadOnlyList<string>> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return [.. ExportColumns.All.Select(column => column.Name)];
        await foreach (var row in query.AllAsync(Actor, cancellationToken))
        {
            yield return [.. ExportColumns.All.Select(column => column.Cell(row))];
        }
    }
}
