using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;
using Followed = ComplaintsPortal.Domain.ServiceRequests.ServiceRequest;

namespace ComplaintsPortal.Web.Features.RaiseComplaint;

/// <summary>Raises the complaint and links it to the service request, both in one transaction (Code 1.5).</summary>
public sealed class RaiseHandler(PortalDbContext context, CaseLoader cases, ComplaintIntake intake)
{
    public Task<TakenIn> HandleAsync(ComplaintReference reference, RaiseForm form, Actor by, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => DoAsync(reference, form, by, token), cancellationToken);

    private async Task<TakenIn> DoAsync(ComplaintReference reference, RaiseForm form, Actor by, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, by, cancellationToken);
        var act = cases.ActOf(open);
        var request = await context.Set<Followed>().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellationToken)
            ?? throw new IllegalActException("Say first where the service request went.");
        if (request.WhyNotRaise(by) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        var taken = await intake.ReceiveAsync(form.Raised().From(open.Complaint), by, act.On, open.Complaint, cancellationToken);
        foreach (var member in await context.PresentGroupOfAsync(open.Complaint.Id, cancellationToken))
        {
            context.Add(CaseParty.ComeAlong(taken.Complaint, member.Person, reference, act));
        }

        request.Raised(open.Complaint, taken.Reference, act);
        await context.SaveChangesAsync(cancellationToken);
        return taken;
    }
}
