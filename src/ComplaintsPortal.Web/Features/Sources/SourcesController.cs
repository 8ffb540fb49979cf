using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Sources;

/// <summary>The other systems that hand over what comes in, each with a token that is made and revoked here.</summary>
[Allow(Permission.Administer)]
[Route("staff/sources")]
public sealed class SourcesController(PortalDbContext context, IValidator<SourceForm> validator) : PortalController
{
    private const string TokenKey = "SourceToken";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ListAsync(new SourceForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(SourceForm form, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, form, cancellationToken, nameof(SourcesViewModel.Form))
            && await context.Set<IntakeSource>().AnyAsync(one => one.Name == form.Name && one.RevokedOn == null, cancellationToken))
        {
            ModelState.AddModelError($"{nameof(SourcesViewModel.Form)}.{nameof(form.Name)}", "There is a system of this name already. Give this one another name");
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await ListAsync(form, cancellationToken));
        }

        var (source, token) = IntakeSource.Make(form.Name!, new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        context.Add(source);
        await context.SaveChangesAsync(cancellationToken);
        TempData[TokenKey] = $"{source.Id}|{token}";
        return Redirect($"/staff/sources/{source.Id}");
    }

    /// <summary>One system; its token only this once, right after it was made.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Source(long id, CancellationToken cancellationToken)
    {
        var source = await FindAsync(id, cancellationToken);
        var token = TempData[TokenKey] as string is { } kept && kept.Split('|') is [var of, var secret] && of == $"{id}" ? secret : null;
        return View("Source", new SourceViewModel(source, token));
    }

    [HttpPost("{id:long}/revoke")]
    public async Task<IActionResult> Revoke(long id, CancellationToken cancellationToken)
    {
        var source = await FindAsync(id, cancellationToken);
        source.Revoke(new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        Done($"The token of “{source.Name}” does not work any more");
        return Redirect("/staff/sources");
    }

    private async Task<IntakeSource> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<IntakeSource>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("system");

    private async Task<SourcesViewModel> ListAsync(SourceForm form, CancellationToken cancellationToken) =>
        new(form, await context.Set<IntakeSource>().AsNoTracking().OrderBy(one => one.RevokedOn != null).ThenBy(one => one.Name).ThenBy(one => one.Id).Take(200).ToListAsync(cancellationToken));
}

public sealed record SourcesViewModel(SourceForm Form, IReadOnlyList<IntakeSource> Sources);

/// <param name="Token">Null when the page is opened again: only its hash is kept.</param>
public sealed record SourceViewModel(IntakeSource Source, string? Token);
