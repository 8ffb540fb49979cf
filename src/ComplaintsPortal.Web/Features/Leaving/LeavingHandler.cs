using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Reassign;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Leaving;

/// <param name="Remedies">Complaints of which the remedies were given.</param>
public sealed record LeavingOutcome(ReassignOutcome Complaints, int Remedies, IReadOnlyList<NotReassigned> Refused)
{
    /// <param name="from">Whose work it was.</param>
    public string InWords(string from)
    {
        var (complaints, remedies) = (Words.Count(Complaints.Done.Count, "complaint"), Words.Count(Remedies, "complaint"));
        return (Complaints.Done.Count, Remedies) switch
        {
            (0, 0) => $"Nothing of what {from} has open went to {Complaints.To}.",
            (0, _) => $"{Complaints.To} now sees to the remedies of {remedies} of {from}.",
            (_, 0) => $"{Complaints.To} now deals with {complaints} of {from}.",
            _ => $"{Complaints.To} now deals with {complaints} of {from} and sees to the remedies of {remedies}.",
        };
    }
}

/// <summary>
/// Gives everything that somebody has open to another person, each complaint in saves of its own. Doing it again does only what is left, so
/// a server that dies in the middle loses nothing.
/// </summary>
public sealed class LeavingHandler(PortalDbContext context, CaseLoader cases, ReassignHandler reassign, OpenWorkQuery work)
{
    public async Task<LeavingOutcome> HandleAsync(Guid from, Guid to, Actor by, CancellationToken cancellationToken)
    {
        var open = await work.OfAsync(from, by, cancellationToken);
        var complaints = await reassign.HandleAsync([.. open.Where(one => one.Handles).Select(one => one.Reference)], to, by, cancellationToken);
        var (given, refused) = (0, complaints.Refused.ToList());
        foreach (var reference in open.Where(one => one.Remedies > 0).Select(one => one.Reference))
        {
            if (await GiveRemediesAsync(reference, from, to, complaints.To, by, cancellationToken) is { } whyNot)
            {
                refused.Add(new NotReassigned(reference, whyNot));
            }
            else
            {
                given++;
            }
        }

        return new LeavingOutcome(complaints, given, refused);
    }

    private Task<string?> GiveRemediesAsync(ComplaintReference reference, Guid from, Guid to, string toName, Actor by, CancellationToken cancellationToken) =>
        OneByOne.TryAsync(context, async () =>
        {
            var open = await cases.OpenToWorkAsync(reference, by, cancellationToken);
            open.Complaint.GiveRemedies(from, to, toName, open.Rules, cases.ActOf(open));
            await cases.SaveAsync(cancellationToken);
            return null;
        });

    /// <summary>The person who leaves or moves, active or not.</summary>
    /// <exception cref="NotFoundException">There is nobody of this id.</exception>
    public async Task<StaffMember> PersonAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("person");
}
