using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.ContactDetails;

/// <summary>Changes how the complainant is reached, and the adjustments agreed (PCC-5b, Code 5.10).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/contact-details")]
public sealed class ContactDetailsController(CaseLoader cases, CaseHistory history, PersonWork work, IValidator<ContactDetailsForm> validator) : CaseTaskController(cases, "contact-details")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ContactDetailsViewModel(open, ContactDetailsForm.For(open.Complaint)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ContactDetailsForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ContactDetailsViewModel.Form)))
        {
            return Invalid(new ContactDetailsViewModel(open, form));
        }

        var stands = ContactDetailsForm.StampOf(open.Complaint);
        if (form.StartedFrom != stands)
        {
            var last = await history.LastAsync<ContactDetailsChanged>(open.Complaint, cancellationToken);
            ModelState.Remove($"Form.{nameof(form.StartedFrom)}");
            ModelState.AddModelError("", $"{last?.ByName ?? "Somebody"} changed these details while you were writing: see “As they are saved now”. What you wrote is kept. Save again to replace them.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(new ContactDetailsViewModel(open, form with { StartedFrom = stands }) { ShowAsSaved = true });
        }

        await work.FollowCaseAsync(open.Complaint, form.Details(), form.Reason!, work.ActOf(Actor), cancellationToken);
        await DoAsync(open, (complaint, act) => complaint.ChangeContactDetails(form.Details(), form.Adjustments ?? "", form.Reason!, act), cancellationToken);
        var toPost = open.Complaint.Letters.Any(l => l.AwaitsPosting);
        return BackToCase(open, "The contact details are saved."
            + (toPost ? " A letter in the print queue still has the details of before: issue it again as a correction if it would go wrong." : ""));
    }
}

public sealed record ContactDetailsViewModel(OpenCase Case, ContactDetailsForm Form)
{
    public bool ShowAsSaved { get; init; }
}
