using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Assign;
using ComplaintsPortal.Web.Features.Reassign;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Leaving;

/// <summary>Somebody leaves or moves: whose work, then all of it in sight, then to whom. Nothing is left in a leaver's name unnoticed.</summary>
[Allow(Permission.DefineAndAssign)]
public sealed class LeavingController(
    LeavingHandler handler, OpenWorkQuery work, ReassignQuery holders, Worklists.WorklistQuery lists, CandidatesQuery candidates, Rulebooks rulebooks, IValidator<LeavingForm> validator)
    : PortalController
{
    public const string Address = "/staff/leaving";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await holders.PeopleWithWorkAsync(await lists.ReaderAsync(Actor, cancellationToken), cancellationToken));

    [HttpGet(Address + "/{person:guid}")]
    public async Task<IActionResult> Work(Guid person, CancellationToken cancellationToken) =>
        View(await ModelAsync(person, new LeavingForm(), cancellationToken));

    // Doing it again does what is left and nothing twice: no form key is needed.
    [HttpPost(Address + "/{person:guid}")]
    [Repeatable]
    public async Task<IActionResult> Work(Guid person, LeavingForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(person, form, cancellationToken);
        if (await IsValidAsync(validator, form, cancellationToken, nameof(LeavingViewModel.Form)) && model.People.All(one => one.Card.Id != form.To))
        {
            ModelState.AddModelError($"Form.{nameof(form.To)}", LeavingFormValidator.Nobody);
        }

        if (!ModelState.IsValid)
        {
            return Invalid(model, nameof(Work));
        }

        var outcome = await handler.HandleAsync(person, form.To!.Value, Actor, cancellationToken);
        var sentence = outcome.InWords(model.Person.Name);
        if (outcome.Refused.Count > 0)
        {
            return View("Left", new LeftViewModel(model.Person, sentence, outcome.Refused));
        }

        Done(sentence);
        return Redirect(Address);
    }

    private async Task<LeavingViewModel> ModelAsync(Guid person, LeavingForm form, CancellationToken cancellationToken)
    {
        var open = await work.OfAsync(person, Actor, cancellationToken);
        var people = await candidates.AnybodyAsync(Takers([.. open.Where(one => one.Handles)]), Today, cancellationToken);
        return new LeavingViewModel(await handler.PersonAsync(person, cancellationToken), form, open, await handler.ThemesAsync(person, cancellationToken), await handler.CoversAsync(person, Today, cancellationToken), [.. people.Where(one => one.Card.Id != person)], Today);
    }

    // Whoever can take at least one of the complaints; where there is only something to see to, whoever works on complaints.
    private IReadOnlyList<StaffRole> Takers(IReadOnlyList<OpenWork> handled)
    {
        var policy = rulebooks.Current.Policy;
        var (one, two) = (handled.Any(c => !c.IsAtStageTwo), handled.Any(c => c.IsAtStageTwo));
        return [.. (one || !two ? policy.StageOneResponders : []).Concat(two || !one ? policy.StageTwo.Reviewers : []).Distinct()];
    }
}

public sealed record LeavingForm
{
    public Guid? To { get; init; }
}

public sealed class LeavingFormValidator : AbstractValidator<LeavingForm>
{
    public const string Nobody = "Choose who takes it over";

    public LeavingFormValidator() => RuleFor(f => f.To).NotEmpty().WithMessage(Nobody);
}

/// <param name="Themes">How many themes they watch.</param>
/// <param name="Covered">Colleagues who are or will be away, for whom they act.</param>
/// <param name="People">Who can take the work over.</param>
public sealed record LeavingViewModel(StaffMember Person, LeavingForm Form, IReadOnlyList<OpenWork> Work, int Themes, IReadOnlyList<Absence> Covered, IReadOnlyList<Candidate> People, DateOnly Today)
{
    public IEnumerable<FieldOption> Options => People.Select(one => new FieldOption(one.Card.Id.ToString(), one.Card.Name, one.Workload));
}

/// <param name="Refused">What stays in the person's name, and why.</param>
public sealed record LeftViewModel(StaffMember Person, string Sentence, IReadOnlyList<NotReassigned> Refused);
