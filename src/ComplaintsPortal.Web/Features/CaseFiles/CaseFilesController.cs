using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.CaseFiles;

/// <summary>The files and issued letters of a case, for those who see everything of it.</summary>
[Allow(Permission.UseStaffPages)]
[Route("cases/{reference}")]
public sealed class CaseFilesController(CaseLoader cases, StoredFiles files) : CaseController
{
    [HttpGet("files/{id:long}")]
    [Download]
    public async Task<IActionResult> Given(ComplaintReference reference, long id, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        var file = open.Complaint.Files.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException("file");
        return files.Given(Response, file.Sha256, file.Name, file.ContentType);
    }

    [HttpGet("letters/{number:int}")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Letter(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        var letter = open.Complaint.Letters.FirstOrDefault(one => one.Number == number) ?? throw new NotFoundException("letter");
        return files.Letter(Response, letter.PdfSha256, $"{open.Reference}-letter-{letter.Number}.pdf");
    }
}
