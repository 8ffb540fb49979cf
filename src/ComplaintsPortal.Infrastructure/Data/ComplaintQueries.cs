using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>How a complaint is loaded.</summary>
public static class ComplaintQueries
{
    /// <summary>The aggregate with everything its verbs look at; the history stays in the database.</summary>
    public static IQueryable<Complaint> Whole(this IQueryable<Complaint> complaints) =>
        complaints.WithoutFiles().Include(c => c.Files.OrderBy(f => f.Id));

    /// <summary>The same with an empty list of files: a case may have hundreds, and a page that shows the latest asks for those itself.</summary>
    public static IQueryable<Complaint> WithoutFiles(this IQueryable<Complaint> complaints) =>
        complaints
            .Include(c => c.Submission)
            .Include(c => c.Stages).ThenInclude(s => s.Points.OrderBy(p => p.Number))
            .Include(c => c.Stages).ThenInclude(s => s.Extensions.OrderBy(e => e.Number))
            .Include(c => c.Remedies.OrderBy(r => r.Number))
            .Include(c => c.Letters.OrderBy(l => l.Number))
            .Include(c => c.Contacts.OrderBy(c => c.On))
            .Include(c => c.Evidence.OrderBy(e => e.Number))
            .AsSplitQuery();

    /// <summary>Loads one complaint for a verb; null when there is none of that reference.</summary>
    public static Task<Complaint?> FindComplaintAsync(
        this PortalDbContext context, ComplaintReference reference, CancellationToken cancellationToken = default) =>
        WholeComplaint.ToChange.For(context)(context, reference, cancellationToken);

    /// <summary>The same for a page that only shows it.</summary>
    public static Task<Complaint?> ReadComplaintAsync(
        this PortalDbContext context, ComplaintReference reference, CancellationToken cancellationToken = default) =>
        WholeComplaint.ToRead.For(context)(context, reference, cancellationToken);

    /// <summary>The same with an empty list of files (<see cref="WithoutFiles"/>).</summary>
    public static Task<Complaint?> ReadComplaintWithoutFilesAsync(
        this PortalDbContext context, ComplaintReference reference, CancellationToken cancellationToken = default) =>
        WholeComplaint.ToReadWithoutFiles.For(context)(context, reference, cancellationToken);

    /// <summary>The complaints that somebody may see at all, by the rule of <see cref="CaseAccess"/>.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, Actor reader, string? team)
    {
        var id = reader.StaffId;
        complaints = complaints.NotKeptFrom(reader);
        if (reader.Can(Permission.SeeAllCases) || reader.Can(Permission.SeeRedactedCases))
        {
            return complaints;
        }

        var ofTeam = reader.TeamSeen(team);
        return reader.Covers is { Count: > 0 } covers ? complaints.Where(c => c.HandlerId == id
            || (c.HandlerId != null && covers.Contains(c.HandlerId.Value))
            || (c.StageOneHandlerId != null && covers.Contains(c.StageOneHandlerId.Value))
            || (ofTeam != null && c.HandlerTeam == ofTeam)
            || c.RecordedById == id
            || c.StageOneHandlerId == id
            || c.Remedies.Any(r => r.OwnerId == id || covers.Contains(r.OwnerId)))
        : complaints.Where(c => c.HandlerId == id
            || (ofTeam != null && c.HandlerTeam == ofTeam)
            || c.RecordedById == id
            || c.StageOneHandlerId == id
            || c.Remedies.Any(r => r.OwnerId == id));
    }

    /// <summary>The team whose complaints somebody sees because it is theirs; null where that opens none.</summary>
    public static string? TeamSeen(this Actor reader, string? team) =>
        reader.Is(StaffRole.InvestigatingManager) && !string.IsNullOrEmpty(team) ? team : null;

    /// <summary>Without those from which somebody is kept away.</summary>
    public static IQueryable<Complaint> NotKeptFrom(this IQueryable<Complaint> complaints, Actor reader)
    {
        var away = reader.StaffId.ToString() ?? "";
        return complaints.Where(c => !c.AnybodyKeptAway || !c.KeptAwayIds.Contains(away));
    }

    /// <summary>Only those from which somebody is kept away.</summary>
    public static IQueryable<Complaint> KeptFrom(this IQueryable<Complaint> complaints, Actor reader)
    {
        var away = reader.StaffId.ToString() ?? "";
        return complaints.Where(c => c.AnybodyKeptAway && c.KeptAwayIds.Contains(away));
    }

    /// <summary>Those of the complaints that are not to be named to somebody, because they are kept away from them (Code 5.8); nothing is asked where none is named.</summary>
    public static async Task<IReadOnlyCollection<ComplaintReference>> NotToNameAsync(
        this PortalDbContext context, IReadOnlyCollection<ComplaintReference> named, Actor reader, CancellationToken cancellationToken = default) =>
        named.Count == 0 ? [] : await context.Set<Complaint>().KeptFrom(reader).Where(c => named.Contains(c.Reference)).Select(c => c.Reference).ToListAsync(cancellationToken);

    /// <summary>Enquiries but those about a complaint from which somebody is kept away.</summary>
    public static IQueryable<MemberEnquiry> NotKeptFrom(this IQueryable<MemberEnquiry> enquiries, PortalDbContext context, Actor reader)
    {
        var hidden = context.Set<Complaint>().KeptFrom(reader);
        return enquiries.Where(one => !hidden.Any(c => c.Id == one.ComplaintId));
    }

    /// <summary>Feedback but what became a complaint from which somebody is kept away.</summary>
    public static IQueryable<FeedbackItem> NotKeptFrom(this IQueryable<FeedbackItem> feedback, PortalDbContext context, Actor reader)
    {
        var hidden = context.Set<Complaint>().KeptFrom(reader);
        return feedback.Where(one => !hidden.Any(c => c.Reference == one.RaisedAs));
    }
}
