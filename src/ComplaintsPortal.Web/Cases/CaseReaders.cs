using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>What deciding who may see a case needs to know of a person besides the roles.</summary>
public sealed class CaseReaders(PortalDbContext context)
{
    private (Guid? Id, string? Team) _known;

    /// <summary>
    /// The person's team as it is today, whatever it was at sign-in. Asked only of managers, since only they see their
    /// team's cases, and once in a request.
    /// </summary>
    public async Task<string?> TeamOfAsync(Actor reader, CancellationToken cancellationToken)
    {
        if (reader.StaffId is not { } id || !reader.Is(StaffRole.InvestigatingManager))
        {
            return null;
        }

        if (_known.Id != id)
        {
            _known = (id, await context.Users.Where(staff => staff.Id == id).Select(staff => staff.Team).SingleOrDefaultAsync(cancellationToken));
        }

        return _known.Team;
    }
}
