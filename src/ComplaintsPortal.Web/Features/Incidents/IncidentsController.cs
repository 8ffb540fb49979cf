using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Incidents;

/// <summary>Incidents over which the Code cannot be met: the four steps that Code 8.5 asks for. No clock stops.</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/incidents")]
public sealed class IncidentsController(PortalDbContext context, IValidator<IncidentForm> validator, IValidator<IncidentStepForm> stepValidator) : PortalController
{
    public const string Href = "/staff/incidents";

    private const int Shown = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new IncidentsViewModel(await context.Set<Incident>().AsNoTracking().OrderByDescending(one => one.Id).Take(Shown).ToListAsync(cancellationToken), Incident.WhyNotKeep(Actor) is null));

    [HttpGet("new")]
    [Allow(Permission.KeepIncidents)]
    public IActionResult New() => View("Edit", new IncidentEditViewModel(new IncidentForm { Began = DateParts.From(Today) }, null));

    [HttpPost("new")]
    [Allow(Permission.KeepIncidents)]
    public async Task<IActionResult> New(IncidentForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(IncidentEditViewModel.Form)))
        {
            return Invalid(new IncidentEditViewModel(form, null), "Edit");
        }

        var incident = Incident.Record(form.Details(), Act());
        context.Add(incident);
        await context.SaveChangesAsync(cancellationToken);
        Done("The incident is recorded. No date of a complaint has moved");
        return Redirect($"{Href}/{incident.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, CancellationToken cancellationToken) =>
        View("One", new IncidentViewModel(await FindAsync(id, cancellationToken), Actor, new IncidentStepForm { Day = DateParts.From(Today) }));

    [HttpGet("{id:long}/change")]
    [Allow(Permission.KeepIncidents)]
    public async Task<IActionResult> Change(long id, CancellationToken cancellationToken)
    {
        var incident = await FindAsync(id, cancellationToken);
        return View("Edit", new IncidentEditViewModel(IncidentForm.Of(incident), incident));
    }

    [HttpPost("{id:long}/change")]
    [Allow(Permission.KeepIncidents)]
    public async Task<IActionResult> Change(long id, IncidentForm form, CancellationToken cancellationToken)
    {
        var incident = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(IncidentEditViewModel.Form)))
        {
            return Invalid(new IncidentEditViewModel(form, incident), "Edit");
        }

        incident.Change(form.Details(), Act());
        await context.SaveChangesAsync(cancellationToken);
        Done("The incident is changed");
        return Redirect($"{Href}/{id}");
    }

    /// <summary>A step is done, or the incident is over.</summary>
    [HttpPost("{id:long}")]
    [Allow(Permission.KeepIncidents)]
    public async Task<IActionResult> Do(long id, IncidentStepForm form, CancellationToken cancellationToken)
    {
        var incident = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(stepValidator, form, cancellationToken, nameof(IncidentViewModel.Form)) || (form.Day.ToDate() < incident.BeganDay && Refuse()))
        {
            return Invalid(new IncidentViewModel(incident, Actor, form), "One");
        }

        if (form.Step is { } step)
        {
            incident.Do(step, form.Day.ToDate()!.Value, form.Note ?? "", Act());
        }
        else
        {
            incident.End(form.Day.ToDate()!.Value, Act());
        }

        await context.SaveChangesAsync(cancellationToken);
        Done(form.Step is { } done ? IncidentWords.Done(done) : "The Code is met again. The website says nothing of it any more");
        return Redirect($"{Href}/{id}");
    }

    private bool Refuse()
    {
        ModelState.AddModelError($"{nameof(IncidentViewModel.Form)}.{nameof(IncidentStepForm.Day)}", "The day cannot be before it began");
        return true;
    }

    private Act Act() => new(Actor, Clock.GetUtcNow().UtcDateTime);

    private async Task<Incident> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<Incident>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("incident");
}
