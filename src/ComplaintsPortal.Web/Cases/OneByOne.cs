using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Work on many complaints, each in a save of its own: one that is refused, or that somebody else has just changed, does not hold up the others.</summary>
public static class OneByOne
{
    private const int Attempts = 3;

    /// <summary>Does and saves it, and looks again where somebody else saved meanwhile. A sentence where it could not be done; what <paramref name="work"/> answers otherwise.</summary>
    public static async Task<string?> TryAsync(PortalDbContext context, Func<Task<string?>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            try
            {
                return await work();
            }
            catch (Exception refused) when (refused is IllegalActException or NotFoundException or NotAllowedException)
            {
                return refused.Message;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved something else on this complaint: look again, and do it then.
            }
            catch (DbUpdateConcurrencyException)
            {
                return "Somebody else is changing this complaint at the moment. Try again.";
            }
        }
    }
}
