using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.People;

/// <summary>Adds, changes, deactivates and brings back members of staff; each with a line of who did it and when.</summary>
public sealed class PersonHandler(PortalDbContext context, UserManager<StaffMember> users, TimeProvider clock)
{
    /// <summary>The new person's id, or what Identity refuses.</summary>
    public Task<(Guid Id, IdentityResult Result)> AddAsync(PersonForm form, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var person = new StaffMember { Name = form.Name! };
            Fill(person, form);
            var created = await users.CreateAsync(person);
            if (created.Succeeded)
            {
                await users.AddToRolesAsync(person, form.Roles.Select(role => role.ToString()));
                await NoteAsync(person, by, $"Added as {Words(form.Roles)}", token);
            }

            return (person.Id, created);
        },
        cancellationToken);

    public Task<IdentityResult> ChangeAsync(Guid id, PersonForm form, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            await TakeTurnAsync(token);
            var person = await FindAsync(id);
            var had = await context.RolesOfAsync(id, token);
            List<StaffRole> lost = [.. had.Except(form.Roles)], gained = [.. form.Roles.Distinct().Except(had)];
            if (person.IsActive)
            {
                await RequireCoverAsync(person, lost, token);
            }

            Fill(person, form);
            var changed = await users.UpdateAsync(person);
            if (changed.Succeeded)
            {
                await users.RemoveFromRolesAsync(person, lost.Select(role => role.ToString()));
                await users.AddToRolesAsync(person, gained.Select(role => role.ToString()));
                await users.UpdateSecurityStampAsync(person);
                await NoteAsync(person, by, lost.Count + gained.Count == 0 ? "Details changed" : $"Roles changed from {Words(had)} to {Words(form.Roles)}", token);
            }

            return changed;
        },
        cancellationToken);

    public Task DeactivateAsync(Guid id, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            await TakeTurnAsync(token);
            var person = await FindAsync(id);
            if (!person.IsActive)
            {
                throw new IllegalActException($"{person.Name} has been deactivated already.");
            }

            await RequireCoverAsync(person, await context.RolesOfAsync(id, token), token);
            await SetActiveAsync(person, false, by, "Deactivated", token);
        },
        cancellationToken);

    public Task ReactivateAsync(Guid id, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var person = await FindAsync(id);
            if (person.IsActive)
            {
                throw new IllegalActException($"{person.Name} is active already.");
            }

            await SetActiveAsync(person, true, by, "Made active again", token);
        },
        cancellationToken);

    private async Task SetActiveAsync(StaffMember person, bool active, Actor by, string what, CancellationToken cancellationToken)
    {
        person.IsActive = active;
        await users.UpdateSecurityStampAsync(person);
        await NoteAsync(person, by, what, cancellationToken);
    }

    private async Task RequireCoverAsync(StaffMember person, IReadOnlyList<StaffRole> lost, CancellationToken cancellationToken)
    {
        var others = new Dictionary<StaffRole, int>();
        foreach (var role in Staffing.NeverEmpty.Intersect(lost))
        {
            others[role] = await context.ActiveStaffWith(role).CountAsync(one => one.Id != person.Id, cancellationToken);
        }

        Staffing.RequireCover(person.Name, lost, role => others[role]);
    }

    // Two administrators who each take the role from one of the last two leads: the second waits here and then counts anew.
    private Task<int> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var turn = Guid.NewGuid().ToString();
        string[] guarded = [.. Staffing.NeverEmpty.Select(role => role.ToString())];
        return context.Roles.Where(role => guarded.Contains(role.Name)).ExecuteUpdateAsync(set => set.SetProperty(role => role.ConcurrencyStamp, turn), cancellationToken);
    }

    private async Task<StaffMember> FindAsync(Guid id) => await users.FindByIdAsync(id.ToString()) ?? throw new NotFoundException("person");

    private Task<int> NoteAsync(StaffMember person, Actor by, string what, CancellationToken cancellationToken)
    {
        context.Add(new StaffChange { StaffId = person.Id, ById = by.StaffId, ByName = by.Name, On = clock.GetUtcNow().UtcDateTime, What = what });
        return context.SaveChangesAsync(cancellationToken);
    }

    private static void Fill(StaffMember person, PersonForm form)
    {
        person.Name = form.Name!;
        person.Email = form.Email;
        person.UserName = form.Email;
        person.JobTitle = form.JobTitle;
        person.Team = form.Team;
        person.PhoneNumber = form.Phone;
    }

    private static string Words(IReadOnlyCollection<StaffRole> roles) =>
        roles.Count == 0 ? "no role" : string.Join(", ", roles.Order().Select(RoleWords.Of)).ToLower(Hosting.BritishEnglish.Culture);
}
