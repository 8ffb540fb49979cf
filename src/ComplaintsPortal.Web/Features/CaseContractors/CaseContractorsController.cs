using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Contractors;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CaseContractors;

/// <summary>That a complaint is about a contractor: it stays here, and they are told what the policy wants them told (PCC-10, ASH-3b).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/contractors")]
public sealed class CaseContractorsController(
    CaseLoader cases, PortalDbContext context, ContractorDesk desk, IValidator<NameContractorForm> naming, IValidator<ContractorPartForm> working) : CaseTaskController(cases, "contractors")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) =>
        View(await ModelAsync(await OpenAsync(reference, cancellationToken), new NameContractorForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, NameContractorForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form, cancellationToken);
        IllegalActException.ThrowIf(model.Parts.FirstOrDefault(one => one.Counts && one.ContractorId == form.Contractor) is { } already
            ? $"{already.NamedBy} noted on {Words.Moment(already.NamedOn)} that the complaint is about {already.ContractorName}." : null);
        if (!await IsValidAsync(naming, form, cancellationToken, nameof(CaseContractorsViewModel.Form))
            || !Allows(model.Register.Any(one => one.Id == form.Contractor) ? null : NameContractorFormValidator.Nobody, $"Form.{nameof(form.Contractor)}"))
        {
            return Invalid(model);
        }

        var known = form.Points.Where(number => open.Complaint.CurrentStage.Point(number) is not null).Distinct().ToList();
        await DoAsync(open, (complaint, act) => desk.NameAsync(complaint, form.Contractor!.Value, known, form.Why ?? "", open.Rules, act, cancellationToken), cancellationToken);
        var name = model.Register.First(one => one.Id == form.Contractor).Name;
        return Onward(open, Task.Segment, open.Policy.Contractors.Notices.Count > 0 ? $"Noted. {name} is told by email that we received it." : "Noted.");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Part(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var part = await FindAsync(open, number, cancellationToken);
        return part.WhyNotWork(Actor) is { } whyNot
            ? View("NotNow", new NotNowViewModel(open, part.ContractorName, whyNot))
            : View("Part", new ContractorPartViewModel(open, part, new ContractorPartForm { On = DateParts.From(Today) }));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Part(ComplaintReference reference, int number, ContractorPartForm form, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var part = await FindAsync(open, number, cancellationToken);
        IllegalActException.ThrowIf(part.WhyNotWork(Actor));
        if (!await IsValidAsync(working, form, cancellationToken, nameof(ContractorPartViewModel.Form)))
        {
            return Invalid(new ContractorPartViewModel(open, part, form), "Part");
        }

        await DoAsync(open, (complaint, act) => Do(part, form, complaint, act), cancellationToken);
        return Onward(open, Task.Segment, form.Do == ContractorPartForm.Told ? "What they told us is recorded." : $"The complaint counts no more for {part.ContractorName}, and they hear nothing more of it.");
    }

    private static void Do(ContractorInvolvement part, ContractorPartForm form, Complaint complaint, Act act)
    {
        if (form.Do == ContractorPartForm.Told)
        {
            part.Report(form.Notice!.Value, form.On.ToDate()!.Value, form.InWords ?? "", complaint, act);
        }
        else
        {
            part.End(form.Because!, complaint, act);
        }
    }

    /// <param name="number">In the order in which they were named, from one.</param>
    private async Task<ContractorInvolvement> FindAsync(OpenCase open, int number, CancellationToken cancellationToken) =>
        await context.Set<ContractorInvolvement>().Include(one => one.Reports).Where(one => one.ComplaintId == open.Complaint.Id).OrderBy(one => one.Id).Skip(Math.Max(number, 1) - 1).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("contractor");

    private async Task<CaseContractorsViewModel> ModelAsync(OpenCase open, NameContractorForm form, CancellationToken cancellationToken)
    {
        var parts = await context.Set<ContractorInvolvement>().AsNoTracking().Include(one => one.Reports.OrderBy(r => r.Id)).Where(one => one.ComplaintId == open.Complaint.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken);
        var named = parts.Where(one => one.Counts).Select(one => one.ContractorId).ToHashSet();
        // What they did before counts, so somebody who no longer works for us can be chosen.
        var register = await context.Set<Contractor>().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellationToken);
        return new CaseContractorsViewModel(open, form, Task.WhyNot(open), parts, [.. register.Where(one => !named.Contains(one.Id))], register.Count > 0);
    }
}

/// <param name="WhyNot">Why none can be named now; null where one can.</param>
/// <param name="Register">Those who can be named.</param>
public sealed record CaseContractorsViewModel(
    OpenCase Case, NameContractorForm Form, string? WhyNot, IReadOnlyList<ContractorInvolvement> Parts, IReadOnlyList<Contractor> Register, bool AnyRegistered)
{
    public IEnumerable<FieldOption> Contractors => Register.Select(one => new FieldOption(
        one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Name, one.UntilDay is { } last ? $"{one.Does}, until {Words.ShortDay(last)}".TrimStart(',', ' ') : one.Does.Length > 0 ? one.Does : null));

    public IEnumerable<FieldOption> Points => Case.Complaint.CurrentStage.Points.Select(point => new FieldOption(
        point.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{point.Number}. {point.Text}"));
}

public sealed record ContractorPartViewModel(OpenCase Case, ContractorInvolvement Part, ContractorPartForm Form);
