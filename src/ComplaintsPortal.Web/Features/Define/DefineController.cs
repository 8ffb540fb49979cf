using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Define;

/// <summary>Sets out our understanding of the complaint, point by point (Code 5.6, 5.7).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/define")]
public sealed class DefineController(CaseLoader cases, CaseHistory history, IValidator<DefineForm> validator) : CaseTaskController(cases, "define")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new DefineViewModel(open, DefineForm.For(open.Complaint.CurrentStage)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, DefineForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (form.WithOtherRows() is { } other)
        {
            ModelState.Clear();
            return View(new DefineViewModel(open, other) { FocusOnLast = form.Do == DefineForm.Add });
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(DefineViewModel.Form)))
        {
            return Invalid(new DefineViewModel(open, form));
        }

        var stands = DefineForm.StampOf(open.Complaint.CurrentStage);
        if (form.StartedFrom != stands)
        {
            ModelState.Remove($"Form.{nameof(form.StartedFrom)}");
            ModelState.AddModelError("", await SentenceAsync(open, cancellationToken));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(new DefineViewModel(open, form with { StartedFrom = stands }) { ShowAsSaved = true });
        }

        await DoAsync(open, (complaint, act) => complaint.Define(
            form.Definitions(), form.OutcomeLines(), form.OutcomesNotPossible ?? "", open.Rules, act, [.. form.Points.Select(p => p.Was)]), cancellationToken);
        return open.Complaint.CurrentStage.Handler is null && Actor.Can(Permission.DefineAndAssign)
            ? Onward(open, "assign", "The complaint is set out. Now name who deals with it.")
            : BackToCase(open, "The complaint is set out.");
    }

    private async Task<string> SentenceAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var last = await history.LastAsync<ComplaintDefined>(open.Complaint, cancellationToken);
        return $"{last?.ByName ?? "Somebody"} changed the definition{(last is null ? "" : $" on {Words.Moment(last.On)}")} while you were writing. What they saved is shown below. Yours is kept: put the two together and save again.";
    }
}

public sealed record DefineViewModel(OpenCase Case, DefineForm Form)
{
    public bool FocusOnLast { get; init; }

    /// <summary>Somebody else saved in between: theirs is shown beside.</summary>
    public bool ShowAsSaved { get; init; }

    public Stage Stage => Case.Complaint.CurrentStage;

    /// <summary>A point that something was found about stays.</summary>
    public bool CanRemove(PointForm point) => Form.Points.Count > 1 && (point.Was is not { } number || Stage.Point(number) is not { FindingRevision: > 0 });
}
