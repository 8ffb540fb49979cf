using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Web.Features.People;

/// <summary>For people who cannot sign in: a link to choose a password, an end to the lock, a new start with the authenticator app.</summary>
public sealed class SignInHelpHandler(PortalDbContext context, UserManager<StaffMember> users, TimeProvider clock)
{
    /// <summary>The token of a link that works once and for three days.</summary>
    public async Task<string> NewLinkAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var person = await FindAsync(id);
        var token = await users.GeneratePasswordResetTokenAsync(person);
        await NoteAsync(person, by, "Sign-in link made", cancellationToken);
        return token;
    }

    public async Task UnlockAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var person = await FindAsync(id);
        await users.SetLockoutEndDateAsync(person, null);
        await users.ResetAccessFailedCountAsync(person);
        await NoteAsync(person, by, "Unlocked", cancellationToken);
    }

    public async Task RemoveAuthenticatorAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var person = await FindAsync(id);
        await users.SetTwoFactorEnabledAsync(person, false);
        await users.ResetAuthenticatorKeyAsync(person);
        await NoteAsync(person, by, "Authenticator app removed", cancellationToken);
    }

    private async Task<StaffMember> FindAsync(Guid id) => await users.FindByIdAsync(id.ToString()) ?? throw new NotFoundException("person");

    private Task<int> NoteAsync(StaffMember person, Actor by, string what, CancellationToken cancellationToken)
    {
        context.Add(new StaffChange { StaffId = person.Id, ById = by.StaffId, ByName = by.Name, On = clock.GetUtcNow().UtcDateTime, What = what });
        return context.SaveChangesAsync(cancellationToken);
    }
}
