using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>The whole of a self-assessment as a file: to read, or to work with (Code 8.1a).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/self-assessments")]
public sealed class AssessmentFilesController(AssessmentQuery assessments, AssessmentFiguresQuery figures, Rulebooks rulebooks, ILetterPdf pdf) : PortalController
{
    private string Landlord => rulebooks.Current.Policy.Landlord.Name;

    [HttpGet("{id:long}.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Sheet(long id, CancellationToken cancellationToken)
    {
        var (one, found) = await ReadAsync(id, cancellationToken);
        return File(await pdf.MakeAsync(AssessmentSheet.Of(one, found, Landlord), cancellationToken), "application/pdf", $"{Name(one)}.pdf");
    }

    [HttpGet("{id:long}.xlsx")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Workbook(long id, CancellationToken cancellationToken)
    {
        var (one, found) = await ReadAsync(id, cancellationToken);
        return File(AssessmentTable.Workbook(one, found, Landlord), Spreadsheet.ContentType, $"{Name(one)}.xlsx");
    }

    [HttpGet("{id:long}.csv")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Csv(long id, CancellationToken cancellationToken)
    {
        var (one, found) = await ReadAsync(id, cancellationToken);
        return File(AssessmentTable.Csv(one, found, Landlord), Shared.Csv.ContentType, $"{Name(one)}.csv");
    }

    private async Task<(SelfAssessment One, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> Figures)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
        return (one, await figures.ReadAsync(one, cancellationToken));
    }

    private static string Name(SelfAssessment one) => $"self-assessment-{one.YearFirstDay.Year}-{one.Edition}";
}
