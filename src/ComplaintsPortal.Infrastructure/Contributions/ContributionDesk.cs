using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Contributions;

/// <summary>Asks for information, takes the answer by its link, and reminds and chases. What is done and its mail are one save.</summary>
public sealed class ContributionDesk(PortalDbContext context, ContributionMail mail, Rulebooks rulebooks, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Asks, with the mail that brings the link; the caller saves.</summary>
    public async Task<Contribution> AskAsync(Complaint complaint, ContributionRequest request, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var number = await context.Set<Contribution>().Where(one => one.ComplaintId == complaint.Id).MaxAsync(one => (int?)one.Number, cancellationToken) ?? 0;
        var contribution = Contribution.Ask(complaint, number + 1, request, rules, act);
        context.Add(contribution);
        context.Add(mail.Asked(contribution, complaint.Reference, NewLink(contribution, act.On), rules.Policy.Landlord.Name, act.On));
        return contribution;
    }

    /// <summary>The request behind a link, to be read; null where there is none.</summary>
    public async Task<LinkedContribution?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = ContributionLink.Hash(token);
        var contribution = await context.Set<Contribution>().Include(one => one.Links).SingleOrDefaultAsync(one => one.Links.Any(link => link.TokenHash == hash), cancellationToken);
        if (contribution is null)
        {
            return null;
        }

        var found = await context.Set<Complaint>().AsNoTracking().Where(c => c.Id == contribution.ComplaintId).Select(c => new { c.Reference, c.Status, c.PolicyId }).SingleAsync(cancellationToken);
        var link = contribution.Links.Single(one => one.TokenHash == hash);
        return new LinkedContribution(contribution, link, found.Reference, found.Status, rulebooks.For(found.PolicyId).Policy.Landlord.Name);
    }

    /// <summary>Staff who save the complaint at the same moment never make an answer bounce: it is tried again.</summary>
    public async Task AnswerAsync(string token, string answer, string by, IReadOnlyList<StoredFile> files, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var linked = await FindAsync(token, cancellationToken) ?? throw new IllegalActException("This link does not work.");
            var complaint = (await context.FindComplaintAsync(linked.Reference, cancellationToken))!;
            var act = new Act(new Actor(null, by, []), clock.GetUtcNow().UtcDateTime);
            linked.Contribution.ReceiveAnswer(linked.Link, complaint, answer, by, act);
            foreach (var file in files)
            {
                complaint.AddFile(new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType), act, fromComplainant: false);
            }

            context.AddRange(files);
            context.AddRange((await ColleaguesAsync(complaint, linked.Contribution, false, cancellationToken)).Select(one => mail.Came(linked.Contribution, complaint.Reference, one, act.On)));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Somebody else was faster; look again.
            }
        }
    }

    /// <summary>Takes the steps that are owed today, each in a save of its own. Returns how many were taken.</summary>
    public async Task<int> ChaseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Domain.Calendar.LondonTime.DateOf(now);
        var soon = today.AddDays(7);
        var ids = await context.Set<Contribution>().AsNoTracking()
            .Where(one => one.AnsweredOn == null && one.WithdrawnOn == null && one.EscalatedOn == null && one.Due <= soon)
            .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellationToken);
        var taken = 0;
        foreach (var id in ids)
        {
            context.ChangeTracker.Clear();
            try
            {
                taken += await StepAsync(id, today, now, cancellationToken) ? 1 : 0;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another server took the step, or somebody saved the complaint: the next round looks again.
            }
        }

        return taken;
    }

    private async Task<bool> StepAsync(long id, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var contribution = await context.Set<Contribution>().Include(one => one.Links).SingleAsync(one => one.Id == id, cancellationToken);
        var complaint = await context.Set<Complaint>().Whole().SingleAsync(c => c.Id == contribution.ComplaintId, cancellationToken);
        var rules = rulebooks.For(complaint);

        // Nobody is chased for what no answer needs any more.
        if (complaint.ResponseDue is null || contribution.StepOwed(today, rules.Calendar) is not { } step)
        {
            return false;
        }

        contribution.Take(step, complaint, new Act(Actor.System, now));
        var landlord = rules.Policy.Landlord.Name;
        if (step == ContributionStep.Remind)
        {
            context.Add(mail.Reminder(contribution, complaint.Reference, NewLink(contribution, now), landlord, now));
        }
        else
        {
            context.Add(mail.Late(contribution, complaint.Reference, NewLink(contribution, now), landlord, now));
            context.AddRange((await ColleaguesAsync(complaint, contribution, step == ContributionStep.Escalate, cancellationToken)).Select(one => mail.StillMissing(contribution, complaint.Reference, one, now)));
        }

        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    // Whoever asked, while they work here and may hear of it; the leads where it is escalated or nobody else is left.
    private async Task<IReadOnlyList<StaffMember>> ColleaguesAsync(Complaint complaint, Contribution contribution, bool leads, CancellationToken cancellationToken)
    {
        var asker = contribution.AskedById;
        var told = (await context.ActiveStaff().AsNoTracking().Where(one => one.Id == asker).ToListAsync(cancellationToken)).WhoHearOf(complaint);
        return leads || told.Count == 0 ? told.Concat(await context.LeadsToTellAsync(complaint, cancellationToken)).WhoHearOf(complaint) : told;
    }

    private static string NewLink(Contribution contribution, DateTime now)
    {
        var token = ContributionLink.NewToken();
        contribution.NewLink(ContributionLink.Hash(token), now);
        return token;
    }
}

/// <summary>A request for information as its link shows it.</summary>
public sealed record LinkedContribution(Contribution Contribution, ContributionLink Link, ComplaintReference Reference, ComplaintStatus Status, string Landlord);
