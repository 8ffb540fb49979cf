using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Extend;

/// <summary>Decides an extension; it moves the date only when its notice is sent in time (Code 6.4, 6.5, 6.15).</summary>
[Allow(Permission.Extend)]
[Route("cases/{reference}/extend")]
public sealed class ExtendController(CaseLoader cases, ComplaintsPortal.Infrastructure.Updates.UpdateDesk updates, IValidator<ExtendForm> validator) : CaseTaskController(cases, "extend")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var model = new ExtendViewModel(open, new ExtendForm { UpdateEveryDays = UpdateIntervals.Usual(open.Policy) });
        return NotNow(open)
            ?? (model.Pending is null ? View(model) : View("NotNow", new NotNowViewModel(open, Task.Title, "An extension has been decided already. Send its notice first.")));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ExtendForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = new ExtendViewModel(open, form);
        if (model.Pending is not null)
        {
            throw new IllegalActException(open.Complaint.WhyNotExtend(form.Request(), open.Rules, Actor) ?? "An extension has been decided already.");
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(open.Complaint.WhyNotExtend(form.Request(), open.Rules, Actor), FieldOf(model)))
        {
            return Invalid(model);
        }

        await DoAsync(
            open, (complaint, act) => updates.FollowExtensionAsync(complaint, complaint.Extend(form.Request(), open.Rules, act), open.Rules, act, cancellationToken), cancellationToken);
        return Onward(open, LetterRoutes.Segment(model.Notice), "The extension is decided. It counts only when its notice is sent in time: send it now.");
    }

    // Which answer the domain's sentence is about.
    private static string FieldOf(ExtendViewModel model) =>
        model.Case.Policy.ExtensionReasons.All(r => r.Code != model.Form.Reason) ? "Form.Reason"
        : model.PastCodeCap && model.MayPassCap ? "Form.GoodReason"
        : UpdateRules.WhyNot(model.Case.Policy, model.Form.UpdateEveryDays ?? 0) is not null ? "Form.UpdateEveryDays"
        : "Form.WorkingDays";
}
