using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reassign;

/// <summary>A complaint that was not given to somebody else, and why.</summary>
public sealed record NotReassigned(ComplaintReference Reference, string WhyNot);

/// <summary>What came of giving several complaints to one person.</summary>
/// <param name="Already">How many that person dealt with already, for example after a second press.</param>
public sealed record ReassignOutcome(string To, IReadOnlyList<ComplaintReference> Done, int Already, IReadOnlyList<NotReassigned> Refused);

/// <summary>
/// Gives several complaints to one person, each in a save of its own: one that may not be given, or that somebody else has just changed,
/// does not hold up the others, and doing it again does nothing twice.
/// </summary>
public sealed class ReassignHandler(PortalDbContext context, CaseLoader cases)
{
    /// <exception cref="NotFoundException">Nobody active has this id.</exception>
    public async Task<ReassignOutcome> HandleAsync(IReadOnlyCollection<ComplaintReference> references, Guid toId, Actor by, CancellationToken cancellationToken)
    {
        var to = await context.ActiveStaff().AsNoTracking().SingleOrDefaultAsync(one => one.Id == toId, cancellationToken) ?? throw new NotFoundException("person");
        var card = new StaffCard(to.Id, to.Name, to.JobTitle ?? "", to.Team ?? "", to.PhoneNumber ?? "", to.Email ?? "");
        var roles = await context.RolesOfAsync(toId, cancellationToken);
        List<ComplaintReference> done = [];
        List<NotReassigned> refused = [];
        var already = 0;
        foreach (var reference in references.Distinct())
        {
            switch (await GiveAsync(reference, card, roles, by, cancellationToken))
            {
                case (Given: true, _): done.Add(reference); break;
                case (_, null): already++; break;
                case (_, { } whyNot): refused.Add(new NotReassigned(reference, whyNot)); break;
            }
        }

        return new ReassignOutcome(card.Name, done, already, refused);
    }

    /// <summary>Why somebody with these roles cannot take the complaint as it stands; null when they can.</summary>
    public static string? WhyNot(OpenCase open, StaffCard to, IReadOnlyList<StaffRole> roles) =>
        open.Complaint.WhyNotAssign(to, open.Reader)
        ?? (Takers(open.Complaint, open.Policy).Any(roles.Contains) ? null
            : open.Complaint.CurrentStage.Number == 1 ? $"{to.Name} has no role that investigates stage one." : $"{to.Name} has no role that reviews stage two.");

    private static IReadOnlyList<StaffRole> Takers(Complaint complaint, LandlordPolicy policy) =>
        complaint.CurrentStage.Number == 1 ? policy.StageOneResponders : policy.StageTwo.Reviewers;

    /// <returns>Neither given nor a reason where it is theirs already.</returns>
    private async Task<(bool Given, string? WhyNot)> GiveAsync(ComplaintReference reference, StaffCard to, IReadOnlyList<StaffRole> roles, Actor by, CancellationToken cancellationToken)
    {
        var given = false;
        var refused = await OneByOne.TryAsync(context, async () =>
        {
            var open = await cases.OpenToWorkAsync(reference, by, cancellationToken);
            if (open.Complaint.HandlerId == to.Id)
            {
                return null;
            }

            if (WhyNot(open, to, roles) is { } whyNot)
            {
                return whyNot;
            }

            open.Complaint.Assign(to, open.Rules, cases.ActOf(open));
            await cases.SaveAsync(cancellationToken);
            given = true;
            return null;
        });
        return (given, refused);
    }
}
