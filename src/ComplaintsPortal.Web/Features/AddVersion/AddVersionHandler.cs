using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Rules;

namespace ComplaintsPortal.Web.Features.AddVersion;

/// <summary>Adds the version that was previewed. Where the rules changed after the preview, it is not what was agreed to any more.</summary>
public sealed class AddVersionHandler(RuleChanges changes, VersionProposalQuery proposals)
{
    public Task<RuleChange> HandleAsync(VersionForm form, VersionProposal proposal, Actor by, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            (state, number) => state.Number == proposal.State.Number ? proposals.Change(form, state, number, by)
                : throw new IllegalActException($"{state.Changes[^1].ByName} changed the rules at the same time. Nothing of yours was saved: go back, and look again at what would change."),
            cancellationToken);
}
