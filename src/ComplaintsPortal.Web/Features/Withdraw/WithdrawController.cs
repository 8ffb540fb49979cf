using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Withdraw;

/// <summary>Stops a complaint because the complainant said so, with what they said as evidence (BRF-G12).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/withdraw")]
public sealed class WithdrawController(CaseLoader cases, IValidator<WithdrawForm> validator) : CaseTaskController(cases, "withdraw")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new WithdrawViewModel(open, new WithdrawForm { Day = DateParts.From(open.Today) }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, WithdrawForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(WithdrawViewModel.Form))
            || !Allows(open.Policy.Channels.Any(c => c.Code == form.How) ? null : WithdrawFormValidator.NoWay, $"Form.{nameof(form.How)}")
            || !Allows(open.Complaint.WhyNotWithdraw(form.Evidence(), open.Today, Actor), $"Form.{nameof(form.Day)}"))
        {
            return Invalid(new WithdrawViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.Withdraw(form.Evidence(), open.Rules, act), cancellationToken);
        return Onward(open, "letters/withdrawal", "The withdrawal is recorded and no clock runs. Now send the letter that confirms it.");
    }
}

public sealed record WithdrawViewModel(OpenCase Case, WithdrawForm Form)
{
    public IEnumerable<FieldOption> Files => Case.Complaint.Files.Where(file => file.FromComplainant).DistinctBy(file => file.Sha256).Select(file => new FieldOption(file.Sha256, file.Name));
}
