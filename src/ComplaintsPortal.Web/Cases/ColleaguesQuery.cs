using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Everybody who can be given something to do, by name.</summary>
public sealed class ColleaguesQuery(PortalDbContext context)
{
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellationToken) =>
        await context.ActiveStaff().AsNoTracking().Select(one => new Colleague(one.Id, one.Name, one.JobTitle ?? "")).ToListAsync(cancellationToken);

    /// <summary>Those who work on complaints.</summary>
    public async Task<IReadOnlyList<Colleague>> CaseWorkersAsync(CancellationToken cancellationToken) =>
        await context.ActiveStaffWith([.. Permissions.RolesWith(Permission.Investigate)]).AsNoTracking()
            .Select(one => new Colleague(one.Id, one.Name, one.JobTitle ?? "")).ToListAsync(cancellationToken);
}

public sealed record Colleague(Guid Id, string Name, string JobTitle)
{
    public FieldOption Option => new(Id.ToString(), JobTitle.Length > 0 ? $"{Name} ({JobTitle})" : Name);
}
