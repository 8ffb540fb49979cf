using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Updates;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Updates;

/// <summary>How often and in what way a complainant hears from us, and the next time they do (Code 5.9, LHP-38, LHP-39, PCC-5c).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/updates")]
public sealed class UpdatesController(
    CaseLoader cases, UpdateDesk desk, IValidator<UpdateForm> validator, IValidator<UpdateAgreementForm> agreementValidator) : CaseTaskController(cases, "updates")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        if (NotNow(open) is { } notNow)
        {
            return notNow;
        }

        var plan = await desk.OfAsync(open.Complaint.Id, cancellationToken);
        return plan is null
            ? Redirect(open.Href("updates/agree"))
            : View(new UpdateViewModel(open, plan, new UpdateForm { Done = plan.WhatIsDone, Left = plan.WhatIsLeft, Day = DateParts.From(open.Today) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, UpdateForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var plan = await desk.OfAsync(open.Complaint.Id, cancellationToken) ?? throw new IllegalActException("Agree first how often they hear from us.");
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(UpdateViewModel.Form)))
        {
            return Invalid(new UpdateViewModel(open, plan, form));
        }

        if (form.ByLetter)
        {
            await DoAsync(open, (complaint, act) => plan.Write(complaint, form.Done!, form.Left!, act), cancellationToken);
            return Onward(open, "letters/progress-update", "The update is written. It counts when the letter is sent: send it now.");
        }

        var how = CaseWords.Of(open.Policy.Channels, form.How!);
        await DoAsync(
            open,
            (complaint, act) => plan.Given(complaint, form.Day.ToDate()!.Value, char.ToLowerInvariant(how[0]) + how[1..], $"{form.Done}\n\n{form.Left}", open.Rules.Calendar, act),
            cancellationToken);
        return BackToCase(open, $"The update is recorded. The next is due by {Words.Day(plan.NextDue)}.");
    }

    [HttpGet("agree")]
    public async Task<IActionResult> Agree(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var plan = await desk.OfAsync(open.Complaint.Id, cancellationToken);
        return NotNow(open) ?? View(new UpdateAgreementViewModel(open, plan is null ? new UpdateAgreementForm { EveryDays = UpdateIntervals.Usual(open.Policy) } : UpdateAgreementForm.Of(plan)));
    }

    [HttpPost("agree")]
    public async Task<IActionResult> Agree(ComplaintReference reference, UpdateAgreementForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(agreementValidator, form, cancellationToken, nameof(UpdateAgreementViewModel.Form))
            || !Allows(open.Policy.Channels.Any(c => c.Code == form.Method) ? null : UpdateAgreementFormValidator.NoWay, $"Form.{nameof(form.Method)}")
            || !Allows(UpdatePlan.WhyNotAgree(form.Agreement(), open.Complaint, open.Policy, Actor), $"Form.{nameof(form.EveryDays)}"))
        {
            return Invalid(new UpdateAgreementViewModel(open, form), nameof(Agree));
        }

        await DoAsync(open, (complaint, act) => desk.AgreeAsync(complaint, form.Agreement(), open.Rules, act, cancellationToken), cancellationToken);
        return Onward(open, "updates", $"They hear from us every {Words.Count(form.EveryDays!.Value, "working day")}.");
    }
}

public sealed record UpdateViewModel(OpenCase Case, UpdatePlan Plan, UpdateForm Form)
{
    // How a landlord tells somebody something; the others are ways in which a complaint comes.
    private static readonly string[] FromUs = ["telephone", "in-person", "email", "text", "letter"];

    private static readonly string[] Spoken = ["telephone", "in-person"];

    public IEnumerable<FieldOption> Ways => Case.Policy.Channels.Where(c => FromUs.Contains(c.Code)).Select(c => new FieldOption(c.Code, $"They have been told: {c.Words}"))
        .Prepend(new FieldOption(UpdateForm.Letter, "By a letter from here, emailed or posted"));

    /// <summary>What limits contact, where updates were agreed to be spoken; what they agreed to may not hold any more.</summary>
    public IEnumerable<CaseFlag> Limits => Spoken.Contains(Plan.Method) ? Case.Flags.Where(flag => flag.LimitsContact) : [];

    public Urgency Urgency => Urgencies.Of(Plan.NextDue, Case.Today, Case.Rules.Calendar);

    public IReadOnlyList<string> Working =>
    [
        $"They last heard from us on {Words.Day(Plan.LastDay)}.",
        $"They are to hear from us every {Words.Count(Plan.EveryDays, "working day")}.",
        $"{Words.Count(Plan.EveryDays, "working day")} after {Words.Day(Plan.LastDay)} is {Words.Day(Plan.NextDue)}.",
    ];
}

public sealed record UpdateAgreementViewModel(OpenCase Case, UpdateAgreementForm Form)
{
    public IEnumerable<FieldOption> Intervals => UpdateIntervals.Of(Case.Policy);
}
