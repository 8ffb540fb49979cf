using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Absences;

/// <summary>Who is away and who does their work meanwhile: everybody sees it, plans their own, and the lead plans anybody's.</summary>
[Allow(Permission.Investigate)]
public sealed class AbsencesController(AbsencesHandler handler, ColleaguesQuery colleagues, IValidator<AbsenceForm> validator) : PortalController
{
    public const string Address = "/staff/absences";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await ModelAsync(new AbsenceForm { Person = Actor.StaffId }, cancellationToken));

    [HttpPost(Address)]
    public async Task<IActionResult> Index(AbsenceForm form, CancellationToken cancellationToken)
    {
        form = Actor.Can(Permission.DefineAndAssign) ? form : form with { Person = Actor.StaffId };
        var model = await ModelAsync(form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AbsencesViewModel.Form)))
        {
            return Invalid(model);
        }

        var person = model.People.FirstOrDefault(one => one.Id == form.Person);
        var cover = model.Covers.FirstOrDefault(one => one.Id == form.Cover);
        var plan = new AbsencePlan(
            person?.Id ?? Guid.Empty, person?.Name ?? "", form.From.ToDate()!.Value, form.Until.ToDate()!.Value, cover?.Id ?? Guid.Empty, cover?.Name ?? "", form.Note ?? "");
        if (Refused(plan, model) is var (field, sentence))
        {
            ModelState.AddModelError($"{nameof(AbsencesViewModel.Form)}.{field}", sentence);
            return Invalid(model);
        }

        await handler.AddAsync(plan, Actor, cancellationToken);
        Done($"{plan.CoverName} covers for {plan.StaffName} from {Words.Day(plan.From)} to {Words.Day(plan.Until)}.");
        return Redirect(Address);
    }

    [HttpPost(Address + "/{id:long}/end")]
    public async Task<IActionResult> End(long id, CancellationToken cancellationToken)
    {
        var ended = await handler.EndAsync(id, Actor, cancellationToken);
        Done($"{ended.StaffName} is back. {ended.CoverName} does not cover any more.");
        return Redirect(Address);
    }

    private (string Field, string Sentence)? Refused(AbsencePlan plan, AbsencesViewModel model) =>
        plan.StaffId == Guid.Empty ? (nameof(AbsenceForm.Person), AbsenceFormValidator.Nobody)
        : plan.CoverId == Guid.Empty ? (nameof(AbsenceForm.Cover), AbsenceFormValidator.NoCover)
        : Absence.WhyNot(plan, model.Absences, Actor, Today) is not { } whyNot ? null
        : (plan.Until < plan.From || plan.Until < Today ? nameof(AbsenceForm.Until) : nameof(AbsenceForm.Cover), whyNot);

    private async Task<AbsencesViewModel> ModelAsync(AbsenceForm form, CancellationToken cancellationToken) =>
        new(form, await handler.AllAsync(cancellationToken), await colleagues.CaseWorkersAsync(cancellationToken), Actor, Today);
}

/// <param name="Absences">Those of today and later.</param>
/// <param name="Covers">Who can do somebody's work on complaints.</param>
public sealed record AbsencesViewModel(AbsenceForm Form, IReadOnlyList<Absence> Absences, IReadOnlyList<Colleague> Covers, Actor Reader, DateOnly Today)
{
    public bool ForAnybody => Reader.Can(Permission.DefineAndAssign);

    public IReadOnlyList<Colleague> People => ForAnybody ? Covers : [.. Covers.Where(one => one.Id == Reader.StaffId)];

    public IEnumerable<FieldOption> CoverOptions => Covers.Where(one => ForAnybody || one.Id != Reader.StaffId).Select(one => one.Option);
}
