using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Complainants;

/// <summary>Saves what was recorded about a person, and tells it to each of their open complaints in the same save.</summary>
public sealed class PersonWork(PortalDbContext context, Rulebooks rulebooks, TimeProvider clock)
{
    public Act ActOf(Actor by) => new(by, clock.GetUtcNow().UtcDateTime);

    /// <param name="what">The verb; what it notes on the record is also told to the complaints.</param>
    /// <param name="onlyComplaintId">The complaint that it is about; null for all of the person's.</param>
    /// <param name="alsoDo">What belongs into the same save.</param>
    public async Task DoAsync(Person person, Act act, Action what, CancellationToken cancellationToken, long? onlyComplaintId = null, Func<Task>? alsoDo = null)
    {
        var before = person.Changes.Count;
        what();
        var needs = AgreedNeeds.Of(await NeedsAsync(person, cancellationToken));
        person.Follow(needs);
        foreach (var complaint in await OpenAsync(person, cancellationToken))
        {
            foreach (var change in person.Changes.Skip(before).Where(_ => onlyComplaintId is null || onlyComplaintId == complaint.Id))
            {
                // The reason stays on the record: it may be for few eyes.
                complaint.NoteAboutPerson(change.What, "", act);
            }

            complaint.FollowNeeds(needs, rulebooks.For(complaint), act);
        }

        await (alsoDo?.Invoke() ?? Task.CompletedTask);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps the person's record in step with contact details that were changed on a case; saved by the caller.</summary>
    public async Task FollowCaseAsync(Complaint complaint, Domain.Complaints.ContactDetails to, string reason, Act act, CancellationToken cancellationToken)
    {
        // The details of somebody who speaks for the complainant are not the complainant's.
        if (await context.PersonOfAsync(complaint.Id, cancellationToken) is { } person && PersonMatch.NameKey(complaint.Correspondent.Name) == person.NameKey)
        {
            person.Change(person.Details() with { Contact = to }, $"On {complaint.Reference}: {reason}", act);
        }
    }

    // Those in the database with their state as it is being changed, and those that are being added.
    private async Task<IReadOnlyList<Need>> NeedsAsync(Person person, CancellationToken cancellationToken)
    {
        var kept = await context.NeedsOf(person.Id).ToListAsync(cancellationToken);
        return [.. kept, .. context.Set<Need>().Local.Where(need => need.PersonId == person.Id && !kept.Contains(need))];
    }

    private Task<List<Complaint>> OpenAsync(Person person, CancellationToken cancellationToken)
    {
        var records = context.RecordsOf(person.Id);
        var ids = context.Set<CaseParty>().Where(party => party.IsMain && records.Contains(party.PersonId)).Select(party => party.ComplaintId);
        return context.Set<Complaint>().Where(c => ids.Contains(c.Id) && c.Status != ComplaintStatus.Closed).Whole().ToListAsync(cancellationToken);
    }
}
