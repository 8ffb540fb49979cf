using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.CodeCheck;

/// <summary>How a policy compares with the Code, clause by clause: the one in force, or any other that is ready.</summary>
[Allow(Permission.CheckPolicy)]
[Route("staff/policy")]
public sealed class CodeCheckController(Rulebooks rulebooks, ILetterPdf pdf) : PortalController
{
    [HttpGet("check")]
    public IActionResult Index(string? policy) => View(Read(policy));

    [HttpGet("check.csv")]
    [Download(sandbox: false)]
    public IActionResult Table(string? policy)
    {
        var model = Read(policy);
        return File(CodeCheckTable.Of(model), Csv.ContentType, $"{model.Policy.Id}-and-the-code.csv");
    }

    [HttpGet("check.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Sheet(string? policy, CancellationToken cancellationToken)
    {
        var model = Read(policy);
        return File(await pdf.MakeAsync(CodeCheckSheet.Of(model, Today), cancellationToken), "application/pdf", $"{model.Policy.Id}-and-the-code.pdf");
    }

    private CodeCheckViewModel Read(string? id)
    {
        var current = rulebooks.Current;
        var policy = id is null ? current.Policy : rulebooks.Shelf.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException("policy");
        return new CodeCheckViewModel(policy, current.Code, PolicyCheck.Findings(policy, current.Code), rulebooks.Shelf, rulebooks.History.Versions, current.Policy);
    }
}
