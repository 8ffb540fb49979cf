using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>The reports: which are due, one of them to read, and the same as a file.</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/reports")]
public sealed class ReportsController(PortalDbContext context, ReportDocumentQuery documents, ReportListQuery list, ILetterPdf pdf, IValidator<PrepareReportForm> validator) : PortalController
{
    public const string Address = "/staff/reports";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ReadAsync(new PrepareReportForm(), Actor, Today, cancellationToken));

    [HttpPost("")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Prepare([Bind(Prefix = "Form")] PrepareReportForm form, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, form, cancellationToken, "Form") && Report.WhyNotPrepare(form.Kind!.Value, form.First, form.Last, Today, Actor) is { } whyNot)
        {
            ModelState.AddModelError("Form.To", whyNot);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await list.ReadAsync(form, Actor, Today, cancellationToken));
        }

        var (kind, first) = (form.Kind!.Value, form.First);
        if (await context.Set<Report>().AsNoTracking().Where(r => r.Kind == kind && r.From == first).OrderByDescending(r => r.Edition).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            Notice($"This report was begun by {known.PreparedBy} on {Words.Moment(known.PreparedOn)}.");
            return Redirect($"{Address}/{known.Id}");
        }

        var report = Report.Prepare(kind, first, form.Last, new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        context.Add(report);
        await context.SaveChangesAsync(cancellationToken);
        Done("The report is begun. Its figures are there; write what they mean.");
        return Redirect($"{Address}/{report.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        return View(new ReportViewModel(report, await documents.ReadAsync(report, Today, cancellationToken), Actor, Today));
    }

    [HttpGet("{id:long}.csv")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Csv(long id, CancellationToken cancellationToken)
    {
        var (report, document) = await DocumentAsync(id, cancellationToken);
        return File(ReportCsv.Write(document), Shared.Csv.ContentType, $"{ReportWords.FileName(report)}.csv");
    }

    [HttpGet("{id:long}.xlsx")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Workbook(long id, CancellationToken cancellationToken)
    {
        var (report, document) = await DocumentAsync(id, cancellationToken);
        return File(ReportWorkbook.Write(document), Spreadsheet.ContentType, $"{ReportWords.FileName(report)}.xlsx");
    }

    [HttpGet("{id:long}.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Sheet(long id, CancellationToken cancellationToken)
    {
        var (report, document) = await DocumentAsync(id, cancellationToken);
        return File(await pdf.MakeAsync(ReportSheet.Html(document), cancellationToken), "application/pdf", $"{ReportWords.FileName(report)}.pdf");
    }

    /// <summary>The kept text itself, to which the hash belongs.</summary>
    [HttpGet("{id:long}.json")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Kept(long id, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        return report.Document.Length > 0
            ? File(System.Text.Encoding.UTF8.GetBytes(report.Document), "application/json; charset=utf-8", $"{ReportWords.FileName(report)}.json")
            : throw new NotFoundException("report");
    }

    private async Task<(Report Report, ReportDocument Document)> DocumentAsync(long id, CancellationToken cancellationToken)
    {
        var report = await FindAsync(id, cancellationToken);
        return (report, await documents.ReadAsync(report, Today, cancellationToken));
    }

    private async Task<Report> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException("report");
}
