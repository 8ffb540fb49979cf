using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Contact;

/// <summary>Notes a contact with the complainant or somebody else (PCC-8d, Code 5.12).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/contact")]
public sealed class ContactController(CaseLoader cases, IValidator<ContactForm> validator) : CaseTaskController(cases, "contact")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var form = new ContactForm { With = open.Complaint.Correspondent.Name, On = MomentParts.From(Clock.GetUtcNow().UtcDateTime) };
        return NotNow(open) ?? View(new ContactViewModel(open, form));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ContactForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ContactViewModel.Form))
            || !Allows(open.Policy.Channels.Any(c => c.Code == form.Channel) ? null : ContactFormValidator.NoChannel, $"Form.{nameof(form.Channel)}"))
        {
            return Invalid(new ContactViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.RecordContact(form.Note(), act), cancellationToken);
        return BackToCase(open, "The contact is recorded.");
    }
}

public sealed record ContactViewModel(OpenCase Case, ContactForm Form);
