using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Representatives;

/// <summary>Who speaks for a complainant: recorded, with evidence of consent, changed, refused (Code 3.6, PCC-6d, BRF-G5).</summary>
[Allow(Permission.Investigate)]
[Route("staff/complainants/{id:long}/representatives")]
public sealed class RepresentativesController(
    ComplainantsQuery people, PersonWork work, PortalDbContext context, CaseReaders readers, CodesTaken codes, Rulebooks rulebooks,
    IValidator<SpokespersonForm> validator, IValidator<RefuseForm> refuseValidator) : PortalController
{
    private const string Renewed = "They may know the access code, so it does not work any more: a new one goes to the complainant by email, or the complaints lead is asked to post it.";

    private RepresentationRules Rules => rulebooks.Current.Policy.Representation;

    [HttpGet("add")]
    public async Task<IActionResult> Add(long id, CancellationToken cancellationToken) =>
        View("Edit", await ModelAsync(id, null, new SpokespersonForm { From = DateParts.From(Today), Evidence = ConsentEvidence.None }, cancellationToken));

    [HttpPost("add")]
    public async Task<IActionResult> Add(long id, SpokespersonForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, null, form, cancellationToken);
        var about = form.Complaint is null ? null : model.Complaints.FirstOrDefault(one => one.Reference.ToString() == form.Complaint);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form)) || !IsOf(form, about))
        {
            return Invalid(model, "Edit");
        }

        var act = work.ActOf(Actor);
        await work.DoAsync(model.Person, act, () => context.Add(Representative.Record(model.Person, about?.Id, form.Note(), act, form.Reason!)), cancellationToken, about?.Id);
        Done($"{form.Name} is recorded." + (form.Evidence == ConsentEvidence.None ? " " + Representation.Wanted(Rules) : ""));
        return Redirect(ComplainantHref.Of(id) + "#representatives");
    }

    [HttpGet("{number:long}")]
    public async Task<IActionResult> Edit(long id, long number, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, number, new SpokespersonForm(), cancellationToken);
        return View(model with { Form = SpokespersonForm.For(model.Standing!) });
    }

    [HttpPost("{number:long}")]
    public async Task<IActionResult> Edit(long id, long number, SpokespersonForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, number, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form)))
        {
            return Invalid(model, nameof(Edit));
        }

        var (person, one, act) = (model.Person, model.Standing!, work.ActOf(Actor));
        var could = one.WhyNotTell(Rules, Today) is null;
        await work.DoAsync(person, act, () => one.Change(person, form.Note(), form.Reason!, act), cancellationToken, one.ComplaintId, () => TakeCodesAsync(one, could, act, cancellationToken));
        Done(one.WhyNotTell(Rules, Today) is { } whyNot ? $"{whyNot}{(one.CodesTakenOn == act.On ? $" {Renewed}" : "")}" : $"{one.Name} may be told about the complaint." + (one.GetsLetters ? " Letters go to them from now on." : ""));
        return Redirect(ComplainantHref.Of(id) + "#representatives");
    }

    [HttpGet("{number:long}/refuse")]
    [Allow(Permission.RestrictContact)]
    public async Task<IActionResult> Refuse(long id, long number, CancellationToken cancellationToken) =>
        View(await RefuseModelAsync(id, number, new RefuseForm(), cancellationToken));

    [HttpPost("{number:long}/refuse")]
    [Allow(Permission.RestrictContact)]
    public async Task<IActionResult> Refuse(long id, long number, RefuseForm form, CancellationToken cancellationToken)
    {
        var model = await RefuseModelAsync(id, number, form, cancellationToken);
        if (!await IsValidAsync(refuseValidator, form, cancellationToken, nameof(model.Form)))
        {
            return Invalid(model, nameof(Refuse));
        }

        var act = work.ActOf(Actor);
        var (one, could) = (model.Representative, model.Representative.WhyNotTell(Rules, Today) is null);
        await work.DoAsync(model.Person, act, () => one.Refuse(model.Person, Rules, form.Reason!, act), cancellationToken, one.ComplaintId, () => TakeCodesAsync(one, could, act, cancellationToken));
        Done($"{one.Name} is refused.{(could ? $" {Renewed}" : "")} Tell the complainant that they can choose somebody else.");
        return Redirect(ComplainantHref.Of(id) + "#representatives");
    }

    // Nobody knows whether they ever used the code.
    private async Task TakeCodesAsync(Representative one, bool could, Act act, CancellationToken cancellationToken)
    {
        if (could && one.WhyNotTell(Rules, Today) is not null)
        {
            await codes.TakeFromAsync(one, act, cancellationToken);
        }
    }

    private bool IsOf(SpokespersonForm form, OwnComplaint? about)
    {
        if (form.Complaint is not null && about is null)
        {
            ModelState.AddModelError($"Form.{nameof(form.Complaint)}", "Choose one of their complaints, or all");
        }

        return ModelState.IsValid;
    }

    private async Task<SpokespersonViewModel> ModelAsync(long id, long? number, SpokespersonForm form, CancellationToken cancellationToken)
    {
        var person = await people.OpenAsync(id, Actor, cancellationToken);
        var standing = number is null ? null : await FindAsync(id, number.Value, cancellationToken);
        var complaints = await context.ComplaintsOf(id).AsNoTracking().VisibleTo(Actor, await readers.TeamOfAsync(Actor, cancellationToken)).OrderByDescending(c => c.Id).Take(50).Select(c => new OwnComplaint(c.Id, c.Reference)).ToListAsync(cancellationToken);
        return standing?.WhyNotChange(Actor) is { } whyNot ? throw new IllegalActException(whyNot) : new SpokespersonViewModel(person, standing, complaints, Rules, form);
    }

    private async Task<RefuseViewModel> RefuseModelAsync(long id, long number, RefuseForm form, CancellationToken cancellationToken)
    {
        var model = new RefuseViewModel(await people.OpenAsync(id, Actor, cancellationToken), await FindAsync(id, number, cancellationToken), form);
        return model.Representative.WhyNotRefuse(Rules, "-", Actor) is { } whyNot ? throw new IllegalActException(whyNot) : model;
    }

    private async Task<Representative> FindAsync(long id, long number, CancellationToken cancellationToken) =>
        await context.RepresentativesOf(id).SingleOrDefaultAsync(r => r.Id == number, cancellationToken) ?? throw new NotFoundException("representative");
}

/// <param name="Standing">The one that is changed; null for a new one.</param>
public sealed record SpokespersonViewModel(Person Person, Representative? Standing, IReadOnlyList<OwnComplaint> Complaints, RepresentationRules Rules, SpokespersonForm Form);

public sealed record OwnComplaint(long Id, ComplaintReference Reference);

public sealed record RefuseViewModel(Person Person, Representative Representative, RefuseForm Form);
