using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Define;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Issues;

/// <summary>Something new is raised: it joins stage one, or becomes a complaint of its own (Code 6.8).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/issues")]
public sealed class IssuesController(CaseLoader cases, NewComplaints opening, IValidator<IssueForm> validator, IValidator<PointChangeForm> pointValidator) : CaseTaskController(cases, "issues")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new IssueViewModel(open, new IssueForm { On = MomentParts.From(Clock.GetUtcNow().UtcDateTime) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, IssueForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(IssueViewModel.Form))
            || !Allows(form.Issue().WhyNot(Clock.GetUtcNow().UtcDateTime, open.Complaint.ReceivedOn), $"Form.{nameof(form.On)}"))
        {
            return Invalid(new IssueViewModel(open, form));
        }

        var issue = form.Issue();
        if (Complaint.RouteOf(issue.Related, open.Complaint.StageOneAnswered, issue.WouldDelay) == IssueRoute.Join)
        {
            await DoAsync(open, (complaint, act) => complaint.JoinIssue(issue, open.Rules, act), cancellationToken);
            return Onward(open, "define", "It is a point of this complaint now. Check its words and who is responsible, and tell them.");
        }

        var opened = await opening.SpinOffAsync(reference, Actor, issue, cancellationToken);
        return BackToCase(open, $"It is a complaint of its own now: {opened}. Its clock runs from when it was raised.");
    }

    [HttpGet("points/{number:int}")]
    public async Task<IActionResult> Point(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return open.Complaint.WhyNotChangePoint(number, Actor) is { } whyNot
            ? View("NotNow", new NotNowViewModel(open, "Withdraw or split a point", whyNot))
            : View(new PointChangeViewModel(open, number, new PointChangeForm { Into = open.Complaint.CurrentStage.Point(number)!.Text, StartedFrom = DefineForm.StampOf(open.Complaint.CurrentStage) }));
    }

    [HttpPost("points/{number:int}")]
    public async Task<IActionResult> Point(ComplaintReference reference, int number, PointChangeForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var changed = form.StartedFrom == DefineForm.StampOf(open.Complaint.CurrentStage) ? null : "The points are not as they were when you opened the page. Look at them again.";
        if ((open.Complaint.WhyNotChangePoint(number, Actor) ?? changed) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(pointValidator, form, cancellationToken, nameof(PointChangeViewModel.Form))
            || !Allows(form.Splits ? open.Complaint.WhyNotSplitPoint(number, form.Lines(), Actor) : open.Complaint.WhyNotWithdrawPoint(number, form.InWords!, Actor), form.Splits ? "Form.Into" : "Form.InWords"))
        {
            return Invalid(new PointChangeViewModel(open, number, form), nameof(Point));
        }

        await DoAsync(
            open,
            (complaint, act) =>
            {
                if (form.Splits)
                {
                    complaint.SplitPoint(number, form.Lines(), open.Rules, act);
                }
                else
                {
                    complaint.WithdrawPoint(number, form.InWords!, open.Rules, act);
                }
            },
            cancellationToken);
        return BackToCase(open, form.Splits ? "The point is split. Tell them how it reads now." : "The point is withdrawn. Tell them how the complaint reads now.", "definition");
    }
}

public sealed record IssueViewModel(OpenCase Case, IssueForm Form);

public sealed record PointChangeViewModel(OpenCase Case, int Number, PointChangeForm Form)
{
    public string Text => Case.Complaint.CurrentStage.Point(Number)!.Text;
}
