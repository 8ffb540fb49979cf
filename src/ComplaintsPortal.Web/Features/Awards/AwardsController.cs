using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Awards;

/// <summary>Money on a case: approved within the limits of a role, accepted, paid, and never silently set off against arrears (Code 7.1, LHP-59).</summary>
[Allow(Permission.CompleteActions)]
[Route("cases/{reference}/money")]
public sealed class AwardsController(CaseLoader cases, IValidator<AwardForm> validator) : CaseTaskController(cases, "money")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(open);
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Step(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new AwardViewModel(open, AwardOf(open, number), new AwardForm { Day = DateParts.From(Today) }));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Step(ComplaintReference reference, int number, AwardForm form, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var remedy = AwardOf(open, number);
        var valid = await IsValidAsync(validator, form, cancellationToken, nameof(AwardViewModel.Form));
        if (!AddsUp(open, number, form) || !valid)
        {
            return Invalid(new AwardViewModel(open, remedy, form), nameof(Step));
        }

        await DoAsync(open, (complaint, act) => Do(complaint, open, number, form, act), cancellationToken);
        return form.Act == AwardAct.Pay ? BackToCase(open, $"{Words.Pounds(remedy.Amount!.Value)} is paid. Remedy {number} is done.", "remedies")
            : Onward(open, $"money/{number}", form.Act == AwardAct.Approve ? "The payment is approved." : "Their answer is recorded.");
    }

    private static void Do(Complaint complaint, OpenCase open, int number, AwardForm form, Act act)
    {
        switch (form.Act)
        {
            case AwardAct.Approve:
                complaint.ApproveAward(number, form.Note ?? "", open.Rules, act);
                break;
            case AwardAct.Answer:
                complaint.AnswerAward(number, form.Accepted!.Value, form.InWords!, open.Rules, act);
                break;
            case AwardAct.Pay:
                complaint.PayAward(number, form.Payment, open.Rules, act);
                break;
        }
    }

    // Said beside the field; what only the moment decides is left to the verb.
    private bool AddsUp(OpenCase open, int number, AwardForm form) =>
        form.Act != AwardAct.Pay || AllowsToo(open.Complaint.WhyNotSum(number, form.Payment), $"Form.{nameof(form.ToComplainant)}")
        && AllowsToo(form.Day.ToDate() is { } paid && form.Payment.SetOffAgreedDay > paid ? "They must have agreed before it was paid" : null, $"Form.{nameof(form.AgreedDay)}");

    private static Remedy AwardOf(OpenCase open, int number) =>
        open.Complaint.Remedies.FirstOrDefault(r => r.Number == number && r.AwardState is not null) ?? throw new NotFoundException("payment");
}

public sealed record AwardViewModel(OpenCase Case, Remedy Remedy, AwardForm Form)
{
    public Award Award => Remedy.Award!;

    public decimal Amount => Remedy.Amount!.Value;

    public string? WhyNotApprove => Case.Complaint.WhyNotApproveAward(Remedy.Number, Case.Policy, Case.Reader);

    public bool MayAnswer => Case.Complaint.WhyNotAnswerAward(Remedy.Number, Case.Reader) is null;

    /// <summary>What is owed by law is paid whatever they say to it.</summary>
    public bool MayPay => MayAnswer && (Remedy.AwardState == AwardState.Accepted || Remedy.MoneyKind == MoneyKind.Statutory);

    public static string Said(AwardStep? step) =>
        step is null ? "" : $"{step.By}, {Words.Moment(step.On)}" + (step.Note.Length > 0 ? $": {step.Note}" : "");
}
