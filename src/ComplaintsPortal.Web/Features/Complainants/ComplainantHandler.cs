using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Complainants;

/// <summary>Changes a complainant's record, puts two together or apart again: each in one save with everything that follows from it.</summary>
public sealed class ComplainantHandler(PortalDbContext context, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>Also the person's open complaints have the new contact details from now on; closed ones stay as they were.</summary>
    /// <returns>The complaints that were changed with it.</returns>
    public async Task<IReadOnlyList<ComplaintReference>> ChangeAsync(Person person, ComplainantForm form, Actor by, CancellationToken cancellationToken)
    {
        var act = new Act(by, clock.GetUtcNow().UtcDateTime);
        var details = form.Details();
        person.Change(details, form.Reason!, act);
        var needs = AgreedNeeds.Of(await context.NeedsOf(person.Id).ToListAsync(cancellationToken));
        person.Follow(needs);
        List<Complaint> changed = [.. (await OpenOfAsync(person.Id, cancellationToken)).Where(c => !c.Correspondent.Details().SameAs(details.Contact))];
        foreach (var complaint in changed)
        {
            complaint.ChangeContactDetails(details.Contact, complaint.Adjustments, $"Changed on the complainant’s record: {form.Reason}", act);
            complaint.FollowNeeds(needs, rulebooks.For(complaint), act);
        }

        await context.SaveChangesAsync(cancellationToken);
        return [.. changed.Select(c => c.Reference).Order()];
    }

    /// <summary>Also the open complaints of both follow from now on how letters are made and when to call, and what is agreed with either (Code 5.10).</summary>
    public Task MergeAsync(Person from, Person into, string reason, Actor by, CancellationToken cancellationToken)
    {
        var act = new Act(by, clock.GetUtcNow().UtcDateTime);
        return context.InTransactionAsync(
            async token =>
            {
                var (one, other) = (await context.Set<Person>().SingleAsync(p => p.Id == from.Id, token), await context.Set<Person>().SingleAsync(p => p.Id == into.Id, token));
                var under = await context.Set<Person>().Where(p => p.MergedIntoId == from.Id).ToListAsync(token);
                context.Add(PersonMerge.Do(one, other, under, reason, act));

                // What is read from here on is read under the record that stands.
                await context.SaveChangesAsync(token);
                var needs = AgreedNeeds.Of(await context.NeedsOf(into.Id).ToListAsync(token));
                other.Follow(needs);
                foreach (var complaint in await OpenOfAsync(into.Id, token))
                {
                    complaint.FollowRecord(other.LetterFormat, other.ContactTimes, act);
                    complaint.FollowNeeds(needs, rulebooks.For(complaint), act);
                }

                await context.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    private Task<List<Complaint>> OpenOfAsync(long personId, CancellationToken cancellationToken)
    {
        var records = context.RecordsOf(personId);
        var main = context.Set<CaseParty>().Where(party => party.IsMain && records.Contains(party.PersonId)).Select(party => party.ComplaintId);
        return context.Set<Complaint>().Where(c => main.Contains(c.Id) && c.Status != ComplaintStatus.Closed).Whole().ToListAsync(cancellationToken);
    }

    /// <returns>The record that stands by itself again.</returns>
    public async Task<long> UndoAsync(long intoId, long mergeId, Actor by, CancellationToken cancellationToken)
    {
        var merge = await context.Set<PersonMerge>().SingleOrDefaultAsync(m => m.Id == mergeId && m.IntoId == intoId, cancellationToken) ?? throw new NotFoundException("merging");
        var people = await context.Set<Person>().Where(p => p.Id == merge.FromId || p.Id == intoId || p.MergedIntoId == intoId).ToListAsync(cancellationToken);
        var from = people.Single(p => p.Id == merge.FromId);
        merge.Undo(from, people.Single(p => p.Id == intoId), people, "It was taken back.", new Act(by, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        return from.Id;
    }
}
