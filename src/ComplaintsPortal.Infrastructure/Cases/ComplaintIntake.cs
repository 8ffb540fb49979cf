using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Counters;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>
/// Takes a complaint in, whoever brings it and on whatever way: reference, record, access code, receipt and, where somebody is
/// in danger, the alert, all in one transaction. Nothing in a submission makes it fail (Code 2.5, 3.2).
/// </summary>
public sealed class ComplaintIntake(PortalDbContext context, Rulebooks rulebooks, IntakeMail mail, HazardDesk hazards)
{
    /// <summary>Joins the caller's transaction where there is one.</summary>
    /// <param name="by">The member of staff who writes it down, or <see cref="Actor.Complainant"/>.</param>
    public Task<TakenIn> ReceiveAsync(Submission submission, Actor by, DateTime now, CancellationToken cancellationToken = default) =>
        ReceiveAsync(submission, by, now, null, cancellationToken);

    /// <param name="openedFrom">The complaint with which it was raised, where that had to become one of its own: it is the same person's.</param>
    /// <param name="personId">The record of the person whose complaint it is, where somebody chose it; otherwise it is matched or made.</param>
    /// <param name="withReceipt">False for what is passed on at once: a receipt would promise our own answer. There is no access code then.</param>
    public Task<TakenIn> ReceiveAsync(Submission submission, Actor by, DateTime now, Complaint? openedFrom, CancellationToken cancellationToken, long? personId = null, bool withReceipt = true) =>
        context.InTransactionAsync(token => ReceiveInAsync(submission, new Act(by, now), openedFrom, personId, withReceipt, token), cancellationToken);

    private async Task<TakenIn> ReceiveInAsync(Submission submission, Act act, Complaint? openedFrom, long? personId, bool withReceipt, CancellationToken cancellationToken)
    {
        // At midnight a version may begin that another server added a moment ago.
        await rulebooks.RefreshAsync(context, cancellationToken);
        var number = await context.NextNumberAsync(act.Day.Year, cancellationToken);
        var reference = new ComplaintReference(act.Day.Year, number);
        var rules = rulebooks.On(LondonTime.DateOf(submission.ReceivedOn));
        var code = AccessCode.New();
        var person = personId is { } chosen ? await context.Set<Person>().SingleOrDefaultAsync(p => p.Id == chosen, cancellationToken)
            : openedFrom is not null ? await context.PersonOfAsync(openedFrom.Id, cancellationToken)
            : null;
        if (openedFrom is not null && person is not null)
        {
            // As they are called now.
            submission = submission with { ComplainantName = person.Name };
        }

        var complaint = Complaint.Receive(reference, submission, rules, act, openedFrom);
        if (withReceipt)
        {
            complaint.RenewAccessCode(AccessCode.Hash(reference, code), "with the receipt", act);
        }

        var added = context.Add(complaint);
        if (person is not null)
        {
            PeopleUpkeep.Join(context, added, person, openedFrom is null ? CaseParty.Chosen : CaseParty.SameAs(openedFrom.Reference));
        }

        // Saving gives the complaint its number, which the receipt names, and puts it under the record of its person.
        await context.SaveChangesAsync(cancellationToken);
        if (submission.Danger)
        {
            await AlertAsync(complaint, rules, act, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }

        if (Domain.Hazards.Hazard.KindsIn(submission).Count > 0)
        {
            await hazards.TakeInAsync(complaint, rules, act, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }

        if (withReceipt && OutboxMessage.IsAddress(complaint.Correspondent.Email))
        {
            context.Add(mail.Receipt(complaint, code, rules, act.On));
            await context.SaveChangesAsync(cancellationToken);
        }

        return new TakenIn(reference, code, complaint);
    }

    // PCC-8c: the leads and the building safety manager hear of it with the very transaction that records it. Whoever asks them to call
    // says what is known of the person (Code 5.10, 5.14).
    private async Task AlertAsync(Complaint complaint, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var safety = rules.Policy.Landlord.BuildingSafetyManager;
        var before = await context.BeforeCallingAsync(complaint, rules, act.Day, cancellationToken);
        var leads = await context.LeadsToTellAsync(complaint, cancellationToken);
        List<(string Who, string Address)> told = [.. leads.Select(lead => (lead.Name, lead.Email!)), (safety.Title, safety.Email)];
        if (leads.Count == 0)
        {
            told.Insert(0, (rules.Policy.Landlord.Service, rules.Policy.Landlord.Email));
        }

        foreach (var (who, address) in told.Where(one => OutboxMessage.IsAddress(one.Address)).DistinctBy(one => one.Address, StringComparer.OrdinalIgnoreCase))
        {
            context.Add(mail.Danger(complaint, before, who, address, act.On));
        }

        complaint.RecordDangerAlert(DayWords.List([.. told.Select(one => one.Who)]), act);
    }
}

/// <summary>A complaint that was taken in. The access code is known here and never again.</summary>
public sealed record TakenIn(ComplaintReference Reference, string AccessCode, Complaint Complaint);
