using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PastComplaints;

/// <summary>Brings in complaints that ended in another system: upload a file, see what is in it, import it.</summary>
[Allow(Permission.ImportComplaints)]
[Route("staff/past-complaints")]
public sealed class PastComplaintsController(PastImportHandler handler, PortalDbContext context, Rulebooks rulebooks, UploadRules rules, IValidator<PastFileForm> validator) : PortalController
{
    public const string Href = "/staff/past-complaints";

    private const int Latest = 20;
    private const int FaultsShown = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(new PastFileForm(), cancellationToken));

    /// <summary>Reads and compares; nothing is imported, so the file may be sent again.</summary>
    [HttpPost("")]
    [TakesFiles]
    [Repeatable]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] PastFileForm form, CancellationToken cancellationToken) =>
        await IsValidAsync(validator, form, cancellationToken, nameof(PastImportsViewModel.Form))
            ? Redirect($"{Href}/imports/{await handler.CheckAsync(form, Actor, cancellationToken)}")
            : Invalid(await ModelAsync(form, cancellationToken));

    [HttpGet("columns")]
    public IActionResult Columns() => View(new PastLists(rulebooks.History.Versions));

    /// <summary>A file as it should be, with one complaint.</summary>
    [HttpGet("example.csv")]
    public IActionResult Example() => File(
        Csv.Write([[.. PastColumns.All.Select(column => column.Name)], [.. PastColumns.All.Select(new PastLists(rulebooks.History.Versions).Example)]]), Csv.ContentType, "past-complaints-example.csv");

    [HttpGet("imports/{id:long}")]
    public async Task<IActionResult> Import(long id, CancellationToken cancellationToken)
    {
        var import = await context.Set<PastImport>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("file of past complaints");
        var faults = await context.Set<PastImportFault>().AsNoTracking().Where(fault => fault.ImportId == id)
            .GroupBy(fault => new { fault.Column, fault.Found, fault.Allowed })
            .Select(same => new { same.Key.Column, same.Key.Found, same.Key.Allowed, Times = same.Count(), First = same.Min(fault => fault.Line) })
            .OrderByDescending(kind => kind.Times).ThenBy(kind => kind.First).Take(FaultsShown).ToListAsync(cancellationToken);
        return View("Import", new PastImportViewModel(import, [.. faults.Select(kind => new PastFaultKind(kind.Column, kind.Found, kind.Allowed, kind.Times, kind.First))], Actor));
    }

    [HttpGet("imports/{id:long}/faults.csv")]
    public IActionResult Faults(long id) => new CsvStream($"faults-{id}.csv", FaultLinesAsync(id, HttpContext.RequestAborted));

    [HttpPost("imports/{id:long}/start")]
    public async Task<IActionResult> Start(long id, CancellationToken cancellationToken)
    {
        var import = await handler.StartAsync(id, Actor, cancellationToken);
        Done(import.State == PastImportState.Done ? $"{Words.Count(import.Imported, "past complaint")} imported" : "The import has begun. You can leave this page");
        return Redirect($"{Href}/imports/{id}");
    }

    [HttpPost("imports/{id:long}/stop")]
    public async Task<IActionResult> Stop(long id, CancellationToken cancellationToken)
    {
        await handler.StopAsync(id, Actor, cancellationToken);
        Done("The import is stopped. What is in stays in");
        return Redirect($"{Href}/imports/{id}");
    }

    [HttpPost("imports/{id:long}/remove")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancellationToken)
    {
        Done($"{Words.Count(await handler.RemoveAsync(id, Actor, cancellationToken), "past complaint")} taken out again");
        return Redirect($"{Href}/imports/{id}");
    }

    private async Task<PastImportsViewModel> ModelAsync(PastFileForm form, CancellationToken cancellationToken) => new(
        form, await context.Set<PastImport>().AsNoTracking().OrderByDescending(one => one.Id).Take(Latest).ToListAsync(cancellationToken), rules);

    private async IAsyncEnumerable<IReadOnlyList<string>> FaultLinesAsync(long id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return ["Line", "Column", "Found", "Allowed"];
        await foreach (var fault in context.Set<PastImportFault>().AsNoTracking().Where(one => one.ImportId == id).OrderBy(one => one.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return [$"{fault.Line}", fault.Column, fault.Found, fault.Allowed];
        }
    }
}
