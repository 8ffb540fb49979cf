using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Assign;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Reassign;

/// <summary>Gives several complaints to one person, for example when somebody leaves or is away (Code 5.8).</summary>
[Allow(Permission.DefineAndAssign)]
[Route("staff/reassign")]
public sealed class ReassignController(
    ReassignQuery query, ReassignHandler handler, CandidatesQuery candidates, WorklistQuery lists, Rulebooks rulebooks, IValidator<ReassignForm> validator) : PortalController
{
    /// <param name="all">Every complaint of the page is ticked.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(WorklistFilter filter, bool all, CancellationToken cancellationToken)
    {
        // What an old bookmark asks for and does not exist is left out, as on the lists.
        ModelState.Clear();
        var model = await ModelAsync(filter, new ReassignForm(), cancellationToken);
        return View(all ? model with { Form = new ReassignForm { Complaints = [.. model.Page.Rows.Select(row => row.Reference.ToString())] } } : model);
    }

    // Each complaint is saved by itself, and one that the person has already is left alone: no form key is needed.
    [HttpPost("")]
    [Repeatable]
    public async Task<IActionResult> Post([FromQuery] WorklistFilter filter, ReassignForm form, CancellationToken cancellationToken)
    {
        var valid = await IsValidAsync(validator, form, cancellationToken, nameof(ReassignViewModel.Form));
        List<ComplaintReference> references = [];
        foreach (var typed in form.Complaints)
        {
            if (ComplaintReference.TryParse(typed, out var reference))
            {
                references.Add(reference);
            }
        }

        if (valid && references.Count == 0)
        {
            ModelState.AddModelError($"{nameof(ReassignViewModel.Form)}.{nameof(form.Complaints)}", "Select the complaints");
            valid = false;
        }

        if (!valid)
        {
            return Invalid(await ModelAsync(filter, form, cancellationToken));
        }

        var outcome = await handler.HandleAsync(references, form.To!.Value, Actor, cancellationToken);
        if (outcome.Refused.Count > 0)
        {
            return View("Refused", new ReassignedViewModel(outcome, filter));
        }

        Done(Sentence(outcome));
        return Redirect(filter.FromStart().Href(Address));
    }

    public const string Address = "/staff/reassign";

    internal static string Sentence(ReassignOutcome outcome) =>
        (outcome.Done.Count > 0 ? $"{outcome.To} now deals with {Words.Count(outcome.Done.Count, "complaint")}." : "")
        + (outcome.Already > 0 ? $" {outcome.To} had {Words.Count(outcome.Already, "complaint")} already." : "");

    private async Task<ReassignViewModel> ModelAsync(WorklistFilter filter, ReassignForm form, CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var policy = rulebooks.Current.Policy;
        var people = await candidates.AnybodyAsync([.. policy.StageOneResponders.Concat(policy.StageTwo.Reviewers).Distinct()], reader.Today, cancellationToken);
        return new ReassignViewModel(
            form, filter, await query.PageAsync(filter, reader, cancellationToken), await query.HoldersAsync(reader, cancellationToken), people, reader);
    }
}

/// <param name="Holders">In whose names complaints stand now.</param>
/// <param name="People">Who can be given complaints at all.</param>
public sealed record ReassignViewModel(
    ReassignForm Form, WorklistFilter Filter, WorklistPage Page, IReadOnlyList<Holder> Holders, IReadOnlyList<Candidate> People, ListReader Reader)
{
    public IEnumerable<FieldOption> Options => People.Select(one => new FieldOption(one.Card.Id.ToString(), one.Card.Name, one.Workload));

    public IEnumerable<FieldOption> HolderOptions => Holders.Select(one => new FieldOption((one.Id ?? Guid.Empty).ToString(), $"{one.Name} ({one.Count})"));

    /// <summary>The same complaints, all of them ticked.</summary>
    public string TickAllHref => Filter.FromStart().Href(ReassignController.Address) is var href ? href + (href.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "all=true" : "";
}

/// <summary>Some were given and some not.</summary>
public sealed record ReassignedViewModel(ReassignOutcome Outcome, WorklistFilter Filter)
{
    public string Sentence => ReassignController.Sentence(Outcome);
}
