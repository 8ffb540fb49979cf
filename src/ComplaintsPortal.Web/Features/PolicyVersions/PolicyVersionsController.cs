using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>The versions of the landlord's policy: past, in force, coming. The lead reads; the administrator changes.</summary>
[Allow(Permission.CheckPolicy)]
[Route("staff/policy")]
public sealed class PolicyVersionsController(PolicyVersionsQuery query, WithdrawHandler handler, IValidator<WithdrawForm> validator) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.ListAsync(cancellationToken));

    [HttpGet("versions/{id}")]
    public async Task<IActionResult> Version(string id, CancellationToken cancellationToken) => View(await query.FindAsync(id, cancellationToken));

    [HttpGet("versions/{id}/withdraw")]
    [Allow(Permission.Administer)]
    public async Task<IActionResult> Withdraw(string id, CancellationToken cancellationToken)
    {
        var version = await query.FindAsync(id, cancellationToken);
        return version.WhyNotWithdraw is { } whyNot ? throw new IllegalActException(whyNot) : View(new WithdrawViewModel(version, new WithdrawForm()));
    }

    [HttpPost("versions/{id}/withdraw")]
    [Allow(Permission.Administer)]
    public async Task<IActionResult> Withdraw(string id, WithdrawForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(WithdrawViewModel.Form)))
        {
            return Invalid(new WithdrawViewModel(await query.FindAsync(id, cancellationToken), form), nameof(Withdraw));
        }

        await handler.HandleAsync(id, form, Actor, cancellationToken);
        Done("The version is withdrawn");
        return Redirect("/staff/policy");
    }
}
