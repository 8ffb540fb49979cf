using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Leaving;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.People;

public sealed record PersonRow(Guid Id, string Name, string? JobTitle, string? Team, bool IsActive, IReadOnlyList<StaffRole> Roles);

public sealed record PeopleViewModel(IReadOnlyList<PersonRow> People, string? Previous, string? Next);

public sealed record PersonViewModel(StaffMember Person, IReadOnlyList<StaffRole> Roles, IReadOnlyList<StaffChange> Changes, bool IsLockedOut);

/// <param name="OpenWork">Complaints that still wait for something of theirs.</param>
/// <param name="MayHandOver">True where the reader may give these to somebody else.</param>
public sealed record DeactivateViewModel(StaffMember Person, int OpenWork, bool MayHandOver);

/// <summary>Who is there: by name, fifty at a time.</summary>
public sealed class PeopleQuery(PortalDbContext context, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int ChangesShown = 100;

    public async Task<PeopleViewModel> ListAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var backwards = before is not null;
        var some = backwards
            ? context.Users.Where(person => string.Compare(person.Name, before) < 0).OrderByDescending(person => person.Name).ThenByDescending(person => person.Id)
            : context.Users.Where(person => after == null || string.Compare(person.Name, after) > 0).OrderBy(person => person.Name).ThenBy(person => person.Id);
        var found = await some.AsNoTracking().Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = found.Count > PageSize;
        var shown = found.Take(PageSize).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var roles = await RolesOfAsync([.. shown.Select(person => person.Id)], cancellationToken);

        var hasPrevious = backwards ? more : after is not null;
        var hasNext = backwards || more;
        return new PeopleViewModel(
            [.. shown.Select(person => new PersonRow(person.Id, person.Name, person.JobTitle, person.Team, person.IsActive, [.. roles[person.Id]]))],
            hasPrevious && shown.Count > 0 ? $"/people{QueryString.Create("before", shown[0].Name)}" : null,
            hasNext && shown.Count > 0 ? $"/people{QueryString.Create("after", shown[^1].Name)}" : null);
    }

    public async Task<PersonViewModel?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = await context.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (person is null)
        {
            return null;
        }

        var roles = await context.RolesOfAsync(id, cancellationToken);
        var changes = await context.Set<StaffChange>().AsNoTracking().Where(change => change.StaffId == id)
            .OrderByDescending(change => change.On).ThenByDescending(change => change.Id).Take(ChangesShown).ToListAsync(cancellationToken);
        return new PersonViewModel(person, roles, changes, person.LockoutEnd > clock.GetUtcNow());
    }

    /// <summary>How many complaints still wait for something that this person does.</summary>
    public Task<int> OpenWorkAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<Complaint>().CountAsync(c => (c.HandlerId == id && c.ResponseDue != null) || c.Remedies.Any(r => r.OwnerId == id && r.State == RemedyState.Promised) || context.BesideOf(id).Contains(c.Id), cancellationToken);

    private async Task<ILookup<Guid, StaffRole>> RolesOfAsync(Guid[] people, CancellationToken cancellationToken)
    {
        var held = await context.UserRoles.Where(role => people.Contains(role.UserId))
            .Join(context.Roles, one => one.RoleId, role => role.Id, (one, role) => new { one.UserId, role.Name })
            .ToListAsync(cancellationToken);
        return held.Where(one => Enum.TryParse<StaffRole>(one.Name, out _)).OrderBy(one => Enum.Parse<StaffRole>(one.Name!))
            .ToLookup(one => one.UserId, one => Enum.Parse<StaffRole>(one.Name!));
    }
}
