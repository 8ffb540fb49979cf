using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Hazards;

/// <summary>The hazards of a complaint with their clocks, one more, and what is done about each (PCC-8c).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/hazards")]
public sealed class HazardsController(
    CaseLoader cases, HazardDesk desk, HazardHandler handler, IValidator<HazardForm> validator, IValidator<HazardActForm> actValidator) : CaseTaskController(cases, "hazards")
{
    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new HazardsViewModel(open, await desk.OfAsync(open.Complaint.Id, cancellationToken), Now));
    }

    [HttpGet("add")]
    public async Task<IActionResult> Add(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new AddHazardViewModel(open, new HazardForm { Aware = MomentParts.From(Now) }));
    }

    [HttpPost("add")]
    public async Task<IActionResult> Add(ComplaintReference reference, HazardForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AddHazardViewModel.Form))
            || !Allows(Domain.Hazards.Hazard.WhyNotRecord(form.Report(), Now, Actor), $"Form.{nameof(form.Kind)}"))
        {
            return Invalid(new AddHazardViewModel(open, form), nameof(Add));
        }

        var hazard = await handler.RecordAsync(open, form.Report(), cancellationToken);
        return Onward(open, "hazards", $"Hazard {hazard.Number} is recorded and its clocks run. The {open.Policy.Landlord.BuildingSafetyManager.Title} is being told now.");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Hazard(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, number, new HazardActForm { On = MomentParts.From(Now) }, cancellationToken));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Hazard(ComplaintReference reference, int number, HazardActForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, number, form, cancellationToken);
        if (form.What is { } what && model.Hazard.WhyNot(what, Actor) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(actValidator, form, cancellationToken, nameof(HazardViewModel.Form))
            || !Allows(form.WhyNot(model.Hazard, Now, Actor), $"Form.{nameof(form.On)}"))
        {
            return Invalid(model, nameof(Hazard));
        }

        await handler.DoAsync(open, model.Hazard, form, cancellationToken);
        return Onward(open, $"hazards/{number}", $"Recorded: {char.ToLowerInvariant(HazardWords.Act(form.What!.Value)[0])}{HazardWords.Act(form.What.Value)[1..]}.");
    }

    private async Task<HazardViewModel> ModelAsync(OpenCase open, int number, HazardActForm form, CancellationToken cancellationToken) =>
        (await desk.OfAsync(open.Complaint.Id, cancellationToken)).Find(h => h.Number == number) is { } hazard
            ? new HazardViewModel(open, hazard, form, Now)
            : throw new NotFoundException("hazard");
}
