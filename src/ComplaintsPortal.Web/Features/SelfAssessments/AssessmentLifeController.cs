using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>A self-assessment that is answered: approved, published, handed in (Code 8.2–8.4).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/self-assessments")]
public sealed class AssessmentLifeController(
    PortalDbContext context, AssessmentQuery assessments, AssessmentFiguresQuery figures,
    IValidator<ApprovalForm> approvalValidator, IValidator<PublishForm> publishValidator, IValidator<SubmitForm> submitValidator)
    : PortalController
{
    private const string Page = "~/Features/SelfAssessments/One.cshtml";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpPost("{id:long}/approve")]
    public async Task<IActionResult> Approve(long id, ApprovalForm approval, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotApprove(Actor));
        if (await IsValidAsync(approvalValidator, approval, cancellationToken, nameof(AssessmentViewModel.Approval))
            && one.WhyNot(new GoverningApproval(approval.Body!, approval.Day.ToDate()!.Value), Today) is { } whyNot)
        {
            ModelState.AddModelError($"Approval.{nameof(approval.Day)}", whyNot);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(Model(one) with { Approval = approval }, Page);
        }

        one.Approve(new GoverningApproval(approval.Body!, approval.Day.ToDate()!.Value), await figures.ReadAsync(one, cancellationToken), Act);
        return await SavedAsync(one, "The approval is recorded. Answers and figures stand still from now on.", cancellationToken);
    }

    [HttpPost("{id:long}/publish")]
    public async Task<IActionResult> Publish(long id, PublishForm publish, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotPublish(Actor));
        if (!await IsValidAsync(publishValidator, publish, cancellationToken, nameof(AssessmentViewModel.Publish)))
        {
            return Invalid(Model(one) with { Publish = publish }, Page);
        }

        one.Publish(publish.Response!, Act);
        return await SavedAsync(one, "It is published.", cancellationToken);
    }

    [HttpPost("{id:long}/submit")]
    public async Task<IActionResult> Submit(long id, SubmitForm submit, CancellationToken cancellationToken)
    {
        var one = await assessments.FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(one.WhyNotSubmit(Actor));
        if (await IsValidAsync(submitValidator, submit, cancellationToken, nameof(AssessmentViewModel.Submit)) && submit.Day.ToDate() < one.Approval!.Day)
        {
            ModelState.AddModelError($"Submit.{nameof(submit.Day)}", "It cannot have been handed in before it was approved");
        }

        if (!ModelState.IsValid)
        {
            return Invalid(Model(one) with { Submit = submit }, Page);
        }

        one.Submit(submit.Day.ToDate()!.Value, Act);
        return await SavedAsync(one, "It is recorded that the Ombudsman got it.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(SelfAssessment one, string done, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        Done(done);
        return Redirect($"{SelfAssessmentsController.Address}/{one.Id}");
    }

    private AssessmentViewModel Model(SelfAssessment one) => new(one, Actor, Today);
}
