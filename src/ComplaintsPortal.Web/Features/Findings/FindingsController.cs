using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Conflicts;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Findings;

/// <summary>The findings, point by point (PCC-8d, Code 6.7, 6.18).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/findings")]
public sealed class FindingsController(CaseLoader cases, IValidator<FindingForm> validator, IValidator<JoinForm> joinValidator) : CaseTaskController(cases, "findings")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(open);
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Point(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new FindingViewModel(open, PointOf(open, number), FindingForm.For(PointOf(open, number))));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Point(ComplaintReference reference, int number, FindingForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var point = PointOf(open, number);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(FindingViewModel.Form)))
        {
            return Invalid(new FindingViewModel(open, point, form), nameof(Point));
        }

        if (form.Point != EditStamp.Of(point.Text))
        {
            ModelState.Remove($"Form.{nameof(form.Point)}");
            ModelState.AddModelError("", $"Point {number} was worded anew while you were writing: see below. What you wrote is kept. Check that it fits, and save again.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Point), new FindingViewModel(open, point, form with { Point = EditStamp.Of(point.Text) }));
        }

        try
        {
            await DoAsync(open, (complaint, act) => complaint.RecordFinding(number, form.Finding(), open.Rules, act, form.Revision), cancellationToken);
        }
        catch (FindingConflictException conflict)
        {
            return Conflicted(open, number, conflict);
        }

        return Saved(open, number);
    }

    [HttpPost("{number:int}/join")]
    public async Task<IActionResult> Join(ComplaintReference reference, int number, JoinForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var saved = PointOf(open, number).Finding();
        var mine = JoinFields.Mine(JoinFields.Finding, form, saved);
        if (!await IsValidAsync(joinValidator, form, cancellationToken, nameof(ConflictViewModel.Form)))
        {
            return Invalid(ViewModel(open, number, ConflictViewModel.Of(JoinFields.Finding, saved, mine, PointOf(open, number).FindingSavedBy, PointOf(open, number).FindingSavedOn, form)), "Conflict");
        }

        try
        {
            var joined = JoinFields.Joined(JoinFields.Finding, form, saved);
            await DoAsync(open, (complaint, act) => complaint.RecordFinding(number, joined, open.Rules, act, form.Revision, mine), cancellationToken);
        }
        catch (FindingConflictException conflict)
        {
            return Conflicted(open, number, conflict);
        }

        return Saved(open, number);
    }

    private ViewResult Conflicted(OpenCase open, int number, FindingConflictException conflict)
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Conflict", ViewModel(open, number, ConflictViewModel.Of(JoinFields.Finding, conflict.Theirs, conflict.Mine, conflict.SavedBy, conflict.SavedOn, new JoinForm { Revision = conflict.Revision })));
    }

    private static ConflictViewModel ViewModel(OpenCase open, int number, ConflictViewModel model) => model with
    {
        Case = open,
        What = $"the finding on point {number}",
        Action = open.Href($"findings/{number}/join"),
        BackHref = open.Href($"findings/{number}"),
    };

    private RedirectResult Saved(OpenCase open, int number)
    {
        var next = open.Complaint.CurrentStage.Points.FirstOrDefault(p => !p.HasFinding && p.Number > number)
            ?? open.Complaint.CurrentStage.Points.FirstOrDefault(p => !p.HasFinding);
        var said = $"The finding on point {number} is saved.";
        return next is null || next.Number == number ? Onward(open, "findings", said) : Onward(open, $"findings/{next.Number}", said);
    }

    private static DefinitionPoint PointOf(OpenCase open, int number) =>
        open.Complaint.CurrentStage.Point(number) ?? throw new NotFoundException("point");
}

public sealed record FindingViewModel(OpenCase Case, DefinitionPoint Point, FindingForm Form);
