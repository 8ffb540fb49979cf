using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Decides on a request for stage two and, where it raised something new, opens that as a complaint of its own: both in one transaction, so
/// that neither is there without the other (Code 6.8, LHP-29b).
/// </summary>
public sealed class NewComplaints(PortalDbContext context, CaseLoader cases, ComplaintIntake intake)
{
    /// <param name="whatIsNew">In the person's words; empty where nothing is.</param>
    /// <param name="decide">The verb, with the reference of the new complaint where there is one.</param>
    /// <returns>The new complaint; null where nothing is new.</returns>
    public Task<ComplaintReference?> DecideAsync(
        ComplaintReference reference, Actor by, string whatIsNew, Action<Complaint, ComplaintReference?, Rulebook, Act> decide, CancellationToken cancellationToken) =>
        whatIsNew.Length > 0
            ? context.InTransactionAsync(token => DoAsync(reference, by, whatIsNew, decide, token), cancellationToken)
            : DoAsync(reference, by, whatIsNew, decide, cancellationToken);

    /// <summary>Opens what was newly raised as a complaint of its own and notes it on the first, in one transaction (Code 6.8).</summary>
    public Task<ComplaintReference> SpinOffAsync(ComplaintReference reference, Actor by, NewIssue issue, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var open = await cases.OpenToWorkAsync(reference, by, token);
            var act = cases.ActOf(open);
            var taken = await intake.ReceiveAsync(open.Complaint.AboutNewIssue(issue), act.By, act.On, open.Complaint, token);
            taken.Complaint.ChangeContactDetails(open.Complaint.Correspondent.Details(), open.Complaint.Adjustments, $"As on {open.Reference}.", act);
            open.Complaint.SpinOffIssue(issue, taken.Reference, act);
            await cases.SaveAsync(token);
            return taken.Reference;
        },
        cancellationToken);

    /// <summary>Records the part that is for another body, with the decision that passes it on; both in one transaction.</summary>
    public Task<ComplaintReference> SplitAsync(ComplaintReference reference, Actor by, SplitDecision decision, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var open = await cases.OpenToWorkAsync(reference, by, token);
            var act = cases.ActOf(open);
            IllegalActException.ThrowIf(open.Complaint.WhyNotSplit(decision, open.Rules, by));
            var taken = await intake.ReceiveAsync(open.Complaint.ForAnotherBody(), act.By, act.On, open.Complaint, token, withReceipt: false);
            taken.Complaint.ChangeContactDetails(open.Complaint.Correspondent.Details(), open.Complaint.Adjustments, $"As on {open.Reference}.", act);
            taken.Complaint.Refer(decision.Referral(), open.Rules, act);
            open.Complaint.Split(decision, taken.Reference, open.Rules, act);
            context.Add(CaseLink.Relate(open.Complaint, taken.Complaint, [], "They came as one contact. The part for somebody else is recorded apart.", act));
            await cases.SaveAsync(token);
            return taken.Reference;
        },
        cancellationToken);

    private async Task<ComplaintReference?> DoAsync(
        ComplaintReference reference, Actor by, string whatIsNew, Action<Complaint, ComplaintReference?, Rulebook, Act> decide, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, by, cancellationToken);
        var act = cases.ActOf(open);
        var opened = whatIsNew.Length > 0 ? await OpenAsync(open.Complaint, whatIsNew, act, cancellationToken) : (ComplaintReference?)null;
        decide(open.Complaint, opened, open.Rules, act);
        await cases.SaveAsync(cancellationToken);
        return opened;
    }

    private async Task<ComplaintReference> OpenAsync(Complaint complaint, string whatIsNew, Act act, CancellationToken cancellationToken)
    {
        var taken = await intake.ReceiveAsync(complaint.AboutWhatIsNew(whatIsNew), act.By, act.On, complaint, cancellationToken);

        // Letters go to whoever gets those of the first complaint, for example a representative.
        taken.Complaint.ChangeContactDetails(complaint.Correspondent.Details(), complaint.Adjustments, $"As on {complaint.Reference}.", act);
        return taken.Reference;
    }
}
