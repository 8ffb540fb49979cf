using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Notes;

/// <summary>A colleague who can be named in a note.</summary>
public sealed record Mentionable(Actor Actor, string? Team, string? JobTitle, string? Email);

/// <summary>A note that waits for the reader.</summary>
public sealed record UnreadNote(long MentionId, ComplaintReference Reference, string ByName, DateTime WrittenOn);

/// <summary>Reads the notes on a case, who can be named in one, and which notes wait for somebody.</summary>
public sealed class NotesQuery(PortalDbContext context)
{
    /// <summary>On a page; older ones are on the next.</summary>
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public Task<List<InternalNote>> OnAsync(long complaintId, CancellationToken cancellationToken) =>
        context.Set<InternalNote>().AsNoTracking().Include(note => note.Mentions).Where(note => note.ComplaintId == complaintId)
            .OrderByDescending(note => note.WrittenOn).ThenByDescending(note => note.Id).Take(PageSize).ToListAsync(cancellationToken);

    /// <summary>Everybody who may see the whole case, except the reader.</summary>
    public async Task<IReadOnlyList<Mentionable>> ForAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var staff = await context.ActiveStaff().AsNoTracking().Select(one => new { one.Id, one.Name, one.Team, one.JobTitle, one.Email }).ToListAsync(cancellationToken);
        var held = await context.UserRoles.Join(context.Roles, role => role.RoleId, role => role.Id, (holder, role) => new { holder.UserId, role.Name }).ToListAsync(cancellationToken);
        var roles = held.Where(one => Enum.TryParse<StaffRole>(one.Name, out _)).ToLookup(one => one.UserId, one => Enum.Parse<StaffRole>(one.Name!));
        return
        [
            .. staff.Select(one => new Mentionable(new Actor(one.Id, one.Name, [.. roles[one.Id]]), one.Team, one.JobTitle, one.Email))
                .Where(one => InternalNote.WhyNotMention(open.Complaint, one.Actor, one.Team, open.Reader) is null),
        ];
    }

    /// <summary>Notes in which colleagues named somebody and that they have not read, the oldest first.</summary>
    public async Task<IReadOnlyList<UnreadNote>> UnreadAsync(Actor reader, CancellationToken cancellationToken)
    {
        var id = reader.StaffId ?? Guid.Empty;
        return await context.Set<NoteMention>().AsNoTracking().Where(mention => mention.StaffId == id && mention.ReadOn == null)
            .Join(context.Set<InternalNote>(), mention => EF.Property<long>(mention, "NoteId"), note => note.Id, (mention, note) => new { mention.Id, note.ComplaintId, note.ByName, note.WrittenOn })
            .Join(context.Set<Complaint>().NotKeptFrom(reader), one => one.ComplaintId, c => c.Id, (one, c) => new { one.Id, c.Reference, one.ByName, one.WrittenOn })
            .OrderBy(one => one.WrittenOn).ThenBy(one => one.Id).Take(PageSize)
            .Select(one => new UnreadNote(one.Id, one.Reference, one.ByName, one.WrittenOn)).ToListAsync(cancellationToken);
    }
}
