using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.AddFiles;

/// <summary>All files of a complaint, and the place to file further ones: several at once, with files.js each for itself with its progress.</summary>
[Allow(Permission.UseStaffPages)]
[Route("cases/{reference}/files")]
public sealed class AddFilesController(CaseLoader cases, AddFilesHandler handler, UploadRules rules, IValidator<AddFilesForm> validator) : CaseTaskController(cases, "files")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new AddFilesViewModel(open, rules, Task.WhyNot(open)));
    }

    [HttpPost]
    [Allow(Permission.Investigate)]
    [TakesFiles]
    public async Task<IActionResult> Index(ComplaintReference reference, AddFilesForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(new AddFilesViewModel(open, rules, null));
        }

        var (added, refused) = await handler.HandleAsync(open, form, cancellationToken);
        if (Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json"))
        {
            return Json(new { added, refused });
        }

        foreach (var sentence in refused)
        {
            ModelState.AddModelError(nameof(form.Files), sentence);
        }

        var done = added.Count == 1 ? $"“{added[0]}” is with the complaint." : $"{Words.Count(added.Count, "file")} are with the complaint.";
        return refused.Count > 0
            ? Invalid(new AddFilesViewModel(open, rules, null) { Done = added.Count > 0 ? done : null })
            : BackToCase(open, done);
    }
}

/// <param name="WhyNot">Why no file can be added now; null when it can.</param>
public sealed record AddFilesViewModel(OpenCase Case, UploadRules Rules, string? WhyNot)
{
    /// <summary>For the field: a browser does not show chosen files again.</summary>
    public IReadOnlyList<IFormFile> Files => [];

    /// <summary>What was added although others were not.</summary>
    public string? Done { get; init; }
}
