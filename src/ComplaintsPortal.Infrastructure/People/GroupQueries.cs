using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>The people of a group beside the complainant in whose name the complaint stands.</summary>
public static class GroupQueries
{
    /// <summary>Everybody who is or was part of it, in the order in which they joined, each with the record that stands for them now.</summary>
    public static async Task<IReadOnlyList<GroupMember>> GroupOfAsync(this PortalDbContext context, long complaintId, CancellationToken cancellationToken = default)
    {
        var parties = await context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && !party.IsMain).OrderBy(party => party.Id)
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => new { party, id = person.MergedIntoId ?? person.Id })
            .Join(context.Set<Person>(), one => one.id, person => person.Id, (one, person) => new { one.party, person })
            .ToListAsync(cancellationToken);
        return [.. parties.Select(one => new GroupMember(one.party, one.person))];
    }

    /// <summary>Those who are part of it now.</summary>
    public static async Task<IReadOnlyList<GroupMember>> PresentGroupOfAsync(this PortalDbContext context, long complaintId, CancellationToken cancellationToken = default) =>
        [.. (await context.GroupOfAsync(complaintId, cancellationToken)).Where(one => one.Party.IsOfGroup)];

    /// <param name="number">In the order in which they joined, from one.</param>
    /// <returns>Null where nobody has that number.</returns>
    public static async Task<GroupMember?> GroupMemberAsync(this PortalDbContext context, long complaintId, int number, CancellationToken cancellationToken = default) =>
        (await context.GroupOfAsync(complaintId, cancellationToken)).ElementAtOrDefault(number - 1);
}

/// <summary>Somebody of a group.</summary>
public sealed record GroupMember(CaseParty Party, Person Person);
