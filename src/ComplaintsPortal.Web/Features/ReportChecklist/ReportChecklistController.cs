using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ReportChecklist;

/// <summary>What is handed in to the Ombudsman every year: by which day, where each document is published, and when it went (Code 8.2).</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/reports/checklist")]
public sealed class ReportChecklistController(
    PortalDbContext context, ChecklistQuery query, IValidator<ReturnForm> validator, IValidator<SendForm> sendValidator, IValidator<RepeatForm> repeatValidator) : PortalController
{
    public const string Address = "/staff/reports/checklist";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.ReadAsync(Actor, Today, cancellationToken));

    /// <summary>Where the documents of a year are published.</summary>
    [HttpPost("")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Keep([Bind(Prefix = "Form")] ReturnForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ChecklistViewModel.Form)))
        {
            return Invalid(await query.ReadAsync(Actor, Today, cancellationToken) with { Form = form });
        }

        var first = form.Year!.Value;
        var one = await LastAsync(first, cancellationToken);
        if (one is null)
        {
            one = OmbudsmanReturn.Begin(new ReportingYear(first), Act);
            context.Add(one);
        }

        one.Keep(new ReturnLinks(form.Policy ?? "", form.SelfAssessment ?? "", form.Report ?? "", form.Response ?? ""), Act);
        await context.SaveChangesAsync(cancellationToken);
        Done(one.Missing.Count == 0 ? $"Everything for {one.Year.Name} is there. It can be handed in." : "The addresses are saved.");
        return Redirect(Address);
    }

    [HttpPost("sent")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Send([Bind(Prefix = "Send")] SendForm send, CancellationToken cancellationToken)
    {
        var one = send.Year is { } first ? await LastAsync(first, cancellationToken) ?? throw new NotFoundException("return") : throw new NotFoundException("return");
        if (await IsValidAsync(sendValidator, send, cancellationToken, nameof(ChecklistViewModel.Send)) && one.WhyNotSend(send.Day.ToDate()!.Value, Today, Actor) is { } whyNot)
        {
            ModelState.AddModelError("Send.Day", whyNot);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await query.ReadAsync(Actor, Today, cancellationToken) with { Send = send });
        }

        one.Send(send.Day.ToDate()!.Value, Act);
        await context.SaveChangesAsync(cancellationToken);
        Done($"It is recorded that {one.Year.Name} was handed in.");
        return Redirect(Address);
    }

    [HttpPost("again")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Again([Bind(Prefix = "Repeat")] RepeatForm repeat, CancellationToken cancellationToken)
    {
        var one = repeat.Year is { } first ? await LastAsync(first, cancellationToken) ?? throw new NotFoundException("return") : throw new NotFoundException("return");
        if (!await IsValidAsync(repeatValidator, repeat, cancellationToken, nameof(ChecklistViewModel.Repeat)))
        {
            return Invalid(await query.ReadAsync(Actor, Today, cancellationToken) with { Repeat = repeat });
        }

        context.Add(one.Repeat(repeat.Because!, Act));
        await context.SaveChangesAsync(cancellationToken);
        Done($"{one.Year.Name} is to be handed in again.");
        return Redirect(Address);
    }

    private Task<OmbudsmanReturn?> LastAsync(DateOnly first, CancellationToken cancellationToken) =>
        context.Set<OmbudsmanReturn>().Where(r => r.YearFirstDay == first).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
}
