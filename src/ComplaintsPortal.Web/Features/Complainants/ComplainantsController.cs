using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Complainants;

/// <summary>The records of complainants, each once for all their complaints.</summary>
[Allow(Permission.SeePeople)]
[Route("staff/complainants")]
public sealed class ComplainantsController(
    ComplainantsQuery query, KnownPeopleQuery known, ComplainantHandler handler, IValidator<ComplainantForm> validator, IValidator<MergeForm> mergeValidator) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var question = (q ?? "").Trim();
        return View(new ComplainantsViewModel(question, await query.FindAsync(question, Actor, cancellationToken)));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Person(long id, CancellationToken cancellationToken) =>
        await query.StandsUnderAsync(id, cancellationToken) is { } standing
            ? Redirect(ComplainantHref.Of(standing))
            : View(await query.ReadAsync(id, Actor, cancellationToken));

    [HttpGet("{id:long}/change")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Change(long id, CancellationToken cancellationToken)
    {
        var person = await query.OpenAsync(id, Actor, cancellationToken);
        return View(new ComplainantChangeViewModel(person, ComplainantForm.For(person)));
    }

    [HttpPost("{id:long}/change")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Change(long id, ComplainantForm form, CancellationToken cancellationToken)
    {
        var person = await query.OpenAsync(id, Actor, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ComplainantChangeViewModel.Form)))
        {
            return Invalid(new ComplainantChangeViewModel(person, form), nameof(Change));
        }

        if (form.StartedFrom != ComplainantForm.StampOf(person))
        {
            ModelState.Remove($"Form.{nameof(form.StartedFrom)}");
            ModelState.AddModelError("", "Somebody changed this record while you were writing. What you wrote is kept. Read the record in another tab, and save again to replace what is there.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Change), new ComplainantChangeViewModel(person, form with { StartedFrom = ComplainantForm.StampOf(person) }));
        }

        var cases = await handler.ChangeAsync(person, form, Actor, cancellationToken);
        Done(cases.Count == 0 ? "The record is saved." : $"The record is saved, and the contact details on {DayWords.List([.. cases.Select(one => one.ToString())])}.");
        return Redirect(ComplainantHref.Of(id));
    }

    [HttpGet("{id:long}/merge/{other:long}")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Merge(long id, long other, CancellationToken cancellationToken) =>
        View(await MergeModelAsync(id, other, new MergeForm(), cancellationToken));

    [HttpPost("{id:long}/merge/{other:long}")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Merge(long id, long other, MergeForm form, CancellationToken cancellationToken)
    {
        var model = await MergeModelAsync(id, other, form, cancellationToken);
        if (!await IsValidAsync(mergeValidator, form, cancellationToken, nameof(MergeViewModel.Form)))
        {
            return Invalid(model, nameof(Merge));
        }

        await handler.MergeAsync(model.From, model.Into, form.Reason!, Actor, cancellationToken);
        Done("The two records are one now. It can be taken back on this page.");
        return Redirect(ComplainantHref.Of(id));
    }

    [HttpPost("{id:long}/merges/{merge:long}/undo")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Undo(long id, long merge, CancellationToken cancellationToken)
    {
        await query.OpenAsync(id, Actor, cancellationToken);
        var from = await handler.UndoAsync(id, merge, Actor, cancellationToken);
        Done("The two records are separate again, each with its own complaints.");
        return Redirect(ComplainantHref.Of(from));
    }

    private async Task<MergeViewModel> MergeModelAsync(long id, long other, MergeForm form, CancellationToken cancellationToken)
    {
        var (into, from) = (await query.OpenAsync(id, Actor, cancellationToken), await query.OpenAsync(other, Actor, cancellationToken));
        return PersonMerge.WhyNot(from, into, Actor) is { } whyNot ? throw new NotAllowedException(whyNot)
            : new MergeViewModel(into, from, form) { Known = await known.OfAsync([id, other], Actor, cancellationToken) };
    }
}

public sealed record ComplainantsViewModel(string Question, IReadOnlyList<FoundPerson> Found);

public sealed record ComplainantChangeViewModel(Person Person, ComplainantForm Form);

/// <param name="Into">The record that stands for both afterwards.</param>
public sealed record MergeViewModel(Person Into, Person From, MergeForm Form)
{
    /// <summary>What to know of both, before somebody calls to ask whether they are one.</summary>
    public IReadOnlyList<KnownPerson> Known { get; init; } = [];
}
