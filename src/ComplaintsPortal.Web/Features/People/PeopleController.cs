using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.SetPassword;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.People;

/// <summary>The people who work with the portal, for administrators.</summary>
[Allow(Permission.Administer)]
public sealed class PeopleController(PeopleQuery query, PersonHandler handler, SignInHelpHandler help, IValidator<PersonForm> validator) : PortalController
{
    private const string LinkKey = "SignInLink";

    [HttpGet("/people")]
    public async Task<IActionResult> Index(string? after, string? before, CancellationToken cancellationToken) =>
        View(await query.ListAsync(after, before, cancellationToken));

    [HttpGet("/people/add")]
    public IActionResult Add() => View(new PersonForm());

    [HttpPost("/people/add")]
    public async Task<IActionResult> Add(PersonForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form, nameof(Add));
        }

        var (id, result) = await handler.AddAsync(form, Actor, cancellationToken);
        return result.Succeeded ? await LinkAsync(id, $"{form.Name} has been added", cancellationToken) : Refused(result, form, nameof(Add));
    }

    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Person(Guid id, CancellationToken cancellationToken) => View(await FindAsync(id, cancellationToken));

    [HttpGet("/people/{id:guid}/change")]
    public async Task<IActionResult> Change(Guid id, CancellationToken cancellationToken)
    {
        var (person, roles, _, _) = await FindAsync(id, cancellationToken);
        return View(new PersonForm { Name = person.Name, Email = person.Email, JobTitle = person.JobTitle, Team = person.Team, Phone = person.PhoneNumber, Roles = roles });
    }

    [HttpPost("/people/{id:guid}/change")]
    public async Task<IActionResult> Change(Guid id, PersonForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form, nameof(Change));
        }

        var result = await handler.ChangeAsync(id, form, Actor, cancellationToken);
        return result.Succeeded ? Back(id, $"{form.Name} has been changed") : Refused(result, form, nameof(Change));
    }

    [HttpGet("/people/{id:guid}/deactivate")]
    public async Task<IActionResult> Deactivate(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        return View(new DeactivateViewModel(found.Person, await query.OpenWorkAsync(id, cancellationToken), Actor.Can(Permission.DefineAndAssign)));
    }

    [HttpPost("/people/{id:guid}/deactivate")]
    public async Task<IActionResult> DeactivateNow(Guid id, CancellationToken cancellationToken)
    {
        await handler.DeactivateAsync(id, Actor, cancellationToken);
        return Back(id, "They can no longer sign in");
    }

    [HttpPost("/people/{id:guid}/reactivate")]
    public async Task<IActionResult> Reactivate(Guid id, CancellationToken cancellationToken)
    {
        await handler.ReactivateAsync(id, Actor, cancellationToken);
        return Back(id, "They can sign in again");
    }

    [HttpPost("/people/{id:guid}/unlock")]
    public async Task<IActionResult> Unlock(Guid id, CancellationToken cancellationToken)
    {
        await help.UnlockAsync(id, Actor, cancellationToken);
        return Back(id, "The account is unlocked");
    }

    [HttpPost("/people/{id:guid}/remove-authenticator")]
    public async Task<IActionResult> RemoveAuthenticator(Guid id, CancellationToken cancellationToken)
    {
        await help.RemoveAuthenticatorAsync(id, Actor, cancellationToken);
        return Back(id, "The authenticator app is removed");
    }

    [HttpPost("/people/{id:guid}/link")]
    public Task<IActionResult> NewLink(Guid id, CancellationToken cancellationToken) => LinkAsync(id, "A sign-in link has been made", cancellationToken);

    [HttpGet("/people/{id:guid}/link")]
    public async Task<IActionResult> Link(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        return TempData[LinkKey] is string link ? View((found.Person.Name, link)) : RedirectToAction(nameof(Person), new { id });
    }

    private async Task<IActionResult> LinkAsync(Guid id, string done, CancellationToken cancellationToken)
    {
        var token = SignInLink.Encode(await help.NewLinkAsync(id, Actor, cancellationToken));
        TempData[LinkKey] = Url.ActionLink("Index", "SetPassword", new { id, token });
        Done(done);
        return RedirectToAction(nameof(Link), new { id });
    }

    private async Task<PersonViewModel> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await query.FindAsync(id, cancellationToken) ?? throw new NotFoundException("person");

    private RedirectToActionResult Back(Guid id, string done)
    {
        Done(done);
        return RedirectToAction(nameof(Person), new { id });
    }

    private ViewResult Refused(IdentityResult result, PersonForm form, string view)
    {
        // The sign-in name is the email address, so both are reported for one mistake.
        foreach (var sentence in result.Errors.Select(error => error.Description).Distinct())
        {
            ModelState.AddModelError(nameof(PersonForm.Email), sentence);
        }

        return Invalid(form, view);
    }
}
