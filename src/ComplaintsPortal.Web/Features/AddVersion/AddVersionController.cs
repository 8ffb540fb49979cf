using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.PolicyVersions;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.AddVersion;

/// <summary>Adds a version of the policy: choose it, see what would change, save.</summary>
[Allow(Permission.Administer)]
[Route("staff/policy/add")]
public sealed class AddVersionController(VersionProposalQuery proposals, AddVersionHandler handler, Rulebooks rulebooks, IValidator<VersionForm> validator) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await proposals.PageAsync(new VersionForm(), null, cancellationToken));

    /// <summary>What would change; nothing is saved.</summary>
    [HttpPost("")]
    [TakesFiles]
    [Repeatable]
    public async Task<IActionResult> Index(VersionForm form, CancellationToken cancellationToken)
    {
        var (read, proposal, page) = await ReadAsync(form, cancellationToken);
        return proposal is null ? page! : View("Preview", new PreviewViewModel(read with { Seen = proposal.State.Number }, proposal));
    }

    /// <summary>Back from the preview, with everything that was typed.</summary>
    [HttpPost("again")]
    [Repeatable]
    public async Task<IActionResult> Again(VersionForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View("Index", await proposals.PageAsync(form, null, cancellationToken));
    }

    [HttpPost("save")]
    public async Task<IActionResult> Save(VersionForm form, CancellationToken cancellationToken)
    {
        var (read, proposal, page) = await ReadAsync(form, cancellationToken);
        if (proposal is null)
        {
            return page!;
        }

        if (read.Seen != proposal.State.Number)
        {
            ModelState.AddModelError("", $"{(rulebooks.State.Changes is [.., var last] ? last.ByName : "Somebody")} changed the rules meanwhile. Look again at what would change");
            return Invalid(new PreviewViewModel(read with { Seen = proposal.State.Number }, proposal), "Preview");
        }

        var change = await handler.HandleAsync(read, proposal, Actor, cancellationToken);
        Done(proposal.Begins ? "The policy is chosen" : $"The version is added. It begins on {Words.Day(proposal.Version.EffectiveFrom)}");
        return Redirect(VersionRow.HrefOf(change.Subject));
    }

    private async Task<(VersionForm Form, VersionProposal? Proposal, IActionResult? Page)> ReadAsync(VersionForm posted, CancellationToken cancellationToken)
    {
        var form = await VersionProposalQuery.WithFileAsync(posted, cancellationToken);
        if (form.Json != posted.Json)
        {
            // What the file holds is shown in the box from now on.
            ModelState.Remove($"{nameof(AddVersionViewModel.Form)}.{nameof(form.Json)}");
        }

        await IsValidAsync(validator, form, cancellationToken, nameof(AddVersionViewModel.Form));
        var reading = CanBeTried(form) ? await proposals.ReadAsync(form, cancellationToken) : new ProposalReading(null, []);
        foreach (var fault in reading.Faults)
        {
            ModelState.AddModelError($"{nameof(AddVersionViewModel.Form)}.{fault.Field}", fault.Sentence);
        }

        return ModelState.IsValid && reading.Proposal is { } proposal ? (form, proposal, null)
            : (form, null, Invalid(await proposals.PageAsync(form, reading.Touched, cancellationToken)));
    }

    // A missing reason keeps nobody from hearing at once what is wrong with the policy itself.
    private bool CanBeTried(VersionForm form) => ModelState.All(entry =>
        entry.Value!.Errors.Count == 0 || entry.Key.EndsWith($".{nameof(form.Note)}", StringComparison.OrdinalIgnoreCase));
}
