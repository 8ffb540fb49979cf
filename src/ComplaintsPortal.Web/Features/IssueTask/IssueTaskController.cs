using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.IssueTask;

/// <summary>The tasks "acknowledge" and "issue" lead to the page of the letter that is owed.</summary>
[Allow(Permission.IssueLetters)]
public sealed class IssueTaskController(CaseLoader cases) : CaseTaskController(cases, "issue")
{
    [HttpGet("cases/{reference}/acknowledge")]
    public async Task<IActionResult> Acknowledge(ComplaintReference reference, CancellationToken cancellationToken)
    {
        TempData.Keep();
        var open = await OpenAsync(reference, cancellationToken);
        return Redirect(open.Href(LetterRoutes.Segment(CaseTasks.Acknowledgement(open.Complaint))));
    }

    [HttpGet("cases/{reference}/issue")]
    public async Task<IActionResult> Issue(ComplaintReference reference, CancellationToken cancellationToken)
    {
        TempData.Keep();
        var open = await OpenAsync(reference, cancellationToken);
        return CaseTasks.LetterToIssue(open) is { } kind
            ? Redirect(open.Href(LetterRoutes.Segment(kind)))
            : View("NotNow", new NotNowViewModel(open, Task.Title, "No letter waits to be issued."));
    }
}
