using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Updates;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>What follows for things beside a complaint from a letter that was sent or came back; in the same save.</summary>
public sealed class LetterConsequences(HazardDesk hazards, UpdateDesk updates)
{
    public async Task FollowAsync(Complaint complaint, Letter letter, Rulebook rules, CancellationToken cancellationToken)
    {
        await hazards.FollowAsync(complaint, letter, rules, cancellationToken);
        await updates.FollowAsync(complaint, letter, rules, cancellationToken);
    }
}
