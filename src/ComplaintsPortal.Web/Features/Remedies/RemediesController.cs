using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Remedies;

/// <summary>Promises what puts things right, and changes a promise with its reason (Code 7.1–7.3, PCC-9b).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/remedies")]
public sealed class RemediesController(CaseLoader cases, ColleaguesQuery colleagues, IValidator<RemedyForm> validator) : CaseTaskController(cases, "remedies")
{
    public const string NoReason = "Say why the date changes";
    private const string Amount = "Form.Amount";

    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new RemedyForm { OwnerId = open.Complaint.HandlerId }, null, cancellationToken));
    }

    // Whoever offers more than they may approve hears at once whom to ask.
    private string Approval(RemedyPromise promise, LandlordPolicy policy) =>
        promise.Amount is { } pounds && policy.MayApprove(Actor) < pounds ? $" {Words.Pounds(pounds)} waits for approval by: {policy.WhoMayApprove(pounds)}." : "";

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, RemedyForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form with { StartedFrom = null }, null, cancellationToken);
        if (!await IsCompleteAsync(open, model, cancellationToken)
            || !Allows(open.Complaint.WhyNotPromise(model.Promise, open.Rules, Actor), Amount))
        {
            return Invalid(model);
        }

        await DoAsync(open, (complaint, act) => complaint.PromiseRemedy(model.Promise, open.Rules, act), cancellationToken);
        return Onward(open, "remedies", $"The remedy is promised.{Approval(model.Promise, open.Policy)}");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Change(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var remedy = RemedyOf(open, number);
        return NotNow(open) ?? View(await ModelAsync(open, RemedyForm.Of(remedy), remedy, cancellationToken));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Change(ComplaintReference reference, int number, RemedyForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var remedy = RemedyOf(open, number);
        var stands = EditStamp.Of(remedy.Promise());
        var model = await ModelAsync(open, form with { StartedFrom = form.StartedFrom ?? "" }, remedy, cancellationToken);
        if (!await IsCompleteAsync(open, model, cancellationToken)
            || !Allows(remedy.DueDay != model.Promise.DueDay && string.IsNullOrWhiteSpace(form.Reason) ? NoReason : null, "Form.Reason")
            || !Allows(open.Complaint.WhyNotPromise(model.Promise, open.Rules, Actor), Amount))
        {
            return Invalid(model, nameof(Change));
        }

        if (form.StartedFrom != stands)
        {
            ModelState.Remove("Form.StartedFrom");
            ModelState.AddModelError("", $"Somebody changed remedy {number} while you were writing: see “As it is saved now”. What you wrote is kept. Save again to replace it.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Change), model with { Form = form with { StartedFrom = stands } });
        }

        await DoAsync(open, (complaint, act) => complaint.ChangeRemedy(number, model.Promise, form.Reason ?? "", open.Rules, act), cancellationToken);
        return Onward(open, "remedies", $"Remedy {number} is changed.");
    }

    // What is wrong with the fields, and whether the amount goes with the kind, said together.
    private async Task<bool> IsCompleteAsync(OpenCase open, RemedyViewModel model, CancellationToken cancellationToken)
    {
        var valid = await IsValidAsync(validator, model.Form, cancellationToken, nameof(model.Form));
        return AllowsToo(Complaint.WhyNotAmount(model.Promise, open.Policy), Amount) && valid;
    }

    private async Task<RemedyViewModel> ModelAsync(OpenCase open, RemedyForm form, Remedy? remedy, CancellationToken cancellationToken) =>
        new(open, form, await colleagues.CaseWorkersAsync(cancellationToken), remedy);

    private static Remedy RemedyOf(OpenCase open, int number) =>
        open.Complaint.Remedies.FirstOrDefault(r => r.Number == number) ?? throw new NotFoundException("remedy");
}

/// <param name="Remedy">The one that is changed; null for a new one.</param>
public sealed record RemedyViewModel(OpenCase Case, RemedyForm Form, IReadOnlyList<Colleague> Colleagues, Remedy? Remedy)
{
    /// <summary>What the form promises. An owner who has left since keeps the promise until another is chosen.</summary>
    public RemedyPromise Promise => Form.Promise(Colleagues.FirstOrDefault(c => c.Id == Form.OwnerId)?.Name ?? (Remedy?.OwnerId == Form.OwnerId ? Remedy?.OwnerName : null) ?? "") is var promise
        && promise.OwnerName.Length > 0 ? promise : promise with { OwnerId = Guid.Empty };
}
