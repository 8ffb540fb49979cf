using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Contributions;

/// <summary>Asks another team or a contractor for information, inside the complaint's own clock (Code 5.4, 5.5).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/contributions")]
public sealed class ContributionsController(
    CaseLoader cases, PortalDbContext context, ContributionDesk desk, IValidator<AskForm> asking, IValidator<WithdrawForm> withdrawing) : CaseTaskController(cases, "contributions")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(await ModelAsync(open, new AskForm(), cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, AskForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(asking, form, cancellationToken, nameof(ContributionsViewModel.Form))
            || !Allows(Contribution.WhyNotBy(form.Due.ToDate()!.Value, open.Complaint, open.Rules, Today), $"Form.{nameof(form.Due)}"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        await desk.AskAsync(open.Complaint, form.Request(), open.Rules, new Act(Actor, Clock.GetUtcNow().UtcDateTime), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return Onward(open, Task.Segment, $"{form.Name} is asked by email, and reminded and chased until the answer is here.");
    }

    [HttpGet("{number:int}/withdraw")]
    public async Task<IActionResult> Withdraw(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var contribution = await FindAsync(open, number, cancellationToken);
        return contribution.WhyNotWithdraw(Actor) is { } whyNot
            ? View("NotNow", new NotNowViewModel(open, "This information is not needed any more", whyNot))
            : View("Withdraw", new WithdrawViewModel(open, contribution, new WithdrawForm()));
    }

    [HttpPost("{number:int}/withdraw")]
    public async Task<IActionResult> Withdraw(ComplaintReference reference, int number, WithdrawForm form, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var contribution = await FindAsync(open, number, cancellationToken);
        IllegalActException.ThrowIf(contribution.WhyNotWithdraw(Actor));
        if (!await IsValidAsync(withdrawing, form, cancellationToken, nameof(WithdrawViewModel.Form)))
        {
            return Invalid(new WithdrawViewModel(open, contribution, form), "Withdraw");
        }

        await DoAsync(open, (complaint, act) => contribution.Withdraw(complaint, form.Because!, act), cancellationToken);
        return Onward(open, Task.Segment, "The request is withdrawn. Its link does not work any more.");
    }

    private async Task<Contribution> FindAsync(OpenCase open, int number, CancellationToken cancellationToken) =>
        await context.Set<Contribution>().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id && one.Number == number, cancellationToken) ?? throw new NotFoundException("request for information");

    private async Task<ContributionsViewModel> ModelAsync(OpenCase open, AskForm form, CancellationToken cancellationToken) => new(
        open, form, Task.WhyNot(open),
        await context.Set<Contribution>().AsNoTracking().Where(one => one.ComplaintId == open.Complaint.Id).OrderByDescending(one => one.Number).ToListAsync(cancellationToken));
}

/// <param name="WhyNot">Why nobody can be asked now; null where somebody can.</param>
public sealed record ContributionsViewModel(OpenCase Case, AskForm Form, string? WhyNot, IReadOnlyList<Contribution> Asked)
{
    public DateOnly Latest => Contribution.LatestDue(Case.Complaint, Case.Rules, Case.Today);
}

public sealed record WithdrawViewModel(OpenCase Case, Contribution Contribution, WithdrawForm Form);
