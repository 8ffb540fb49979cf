using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TriageAccept;

/// <summary>Accepts a complaint and logs it at stage one (PCC-7, Code 6.1).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/triage/accept")]
public sealed class TriageAcceptController(CaseLoader cases, IValidator<AcceptForm> validator) : CaseTaskController(cases, "triage")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new AcceptViewModel(open, AcceptForm.For(open.Complaint)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, AcceptForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var factors = form.Factors();
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AcceptViewModel.Form))
            || !Allows(open.Complaint.WhyNotAccept(factors, open.Rules, Actor), $"Form.{FieldInQuestion(form, open)}"))
        {
            return Invalid(new AcceptViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.Accept(factors, open.Rules, act), cancellationToken);
        return Onward(open, "define", "Accepted and logged at stage one. Now set out the complaint.");
    }

    // Circumstances first, then the exception they fall under, then whoever agreed.
    private static string FieldInQuestion(AcceptForm form, OpenCase open) =>
        string.IsNullOrEmpty(form.ExceptionalCircumstances) ? nameof(form.ExceptionalCircumstances)
        : open.Policy.AgeLimit?.Exceptions.Count > 1 && string.IsNullOrEmpty(form.AgeException) ? nameof(form.AgeException)
        : open.Policy.Discretion is not null ? nameof(form.DiscretionWith)
        : nameof(form.ExceptionalCircumstances);
}

public sealed record AcceptViewModel(OpenCase Case, AcceptForm Form)
{
    /// <summary>The age with the dates as they are typed.</summary>
    public AgeOfIssue Age => Case.Complaint.ReadAge(Case.Policy, Form.Occurred.ToDate(), Form.Known.ToDate());
}
