using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Colleagues to choose from, by name.</summary>
public sealed class ColleaguesQuery(PortalDbContext context)
{
    /// <summary>Everybody, whatever they do: a complaint can be about any of them.</summary>
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellationToken) =>
        await context.ActiveStaff().AsNoTracking().Select(one => new Colleague(one.Id, one.Name, one.JobTitle ?? "")).ToListAsync(cancellationToken);

    /// <summary>Those who work on complaints: who is given something to do can then also record that it is done.</summary>
    public async Task<IReadOnlyList<Colleague>> CaseWorkersAsync(CancellationToken cancellationToken) =>
        await context.ActiveStaffWith([.. Permissions.RolesWith(Permission.Investigate)]).AsNoTracking()
            .Select(one => new Colleague(one.Id, one.Name, one.JobTitle ?? "")).ToListAsync(cancellationToken);
}

public sealed record Colleague(Guid Id, string Name, string JobTitle)
{
    public FieldOption Option => new(Id.ToString(), JobTitle.Length > 0 ? $"{Name} ({JobTitle})" : Name);
}
