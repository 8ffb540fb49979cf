using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Homes;

/// <summary>Homes and the complaints about them.</summary>
public sealed class HomesQuery(PortalDbContext context, CaseReaders readers)
{
    public const int PageSize = 50;
    private const int MostComplaints = 100;
    private const int MostToChoose = 12;
    private const int MostChanges = 50;

    /// <summary>By the question, or all, in the order in which they came into the register.</summary>
    public async Task<HomesViewModel> FindAsync(string question, long after, Actor reader, CancellationToken cancellationToken)
    {
        var homes = context.Set<Home>().AsNoTracking();
        var found = await homes.Matching(question).Where(home => home.Id > after).OrderBy(home => home.Id).Take(PageSize + 1)
            .Select(home => new FoundHome(
                home.Id, home.Address, home.Postcode, home.Uprn, home.Tenure, home.Ownership, home.Patch, home.LeftDay,
                context.Set<CaseHome>().Count(one => one.HomeId == home.Id)))
            .ToListAsync(cancellationToken);
        // All, and those that have left: the first is known without looking, the second by an index.
        var all = await homes.CountAsync(cancellationToken);
        var left = await homes.CountAsync(home => home.LeftDay != null, cancellationToken);
        var mayKeep = reader.Can(Permission.KeepHomes);
        var waiting = mayKeep ? await context.Set<HomeImport>().CountAsync(one => one.State == HomeImportState.Checked && !context.Set<HomeImport>().Any(later => later.Id > one.Id), cancellationToken) : 0;
        var rows = found.Take(PageSize).ToList();
        return new HomesViewModel(
            question, rows, after, found.Count > PageSize ? rows[^1].Id : null,
            all - left, left, waiting, mayKeep);
    }

    /// <summary>One home with those of its complaints that the reader may see.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<HomeViewModel> ReadAsync(long id, Actor reader, CancellationToken cancellationToken)
    {
        var home = await context.Set<Home>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("home");
        var links = context.Set<CaseHome>().Where(one => one.HomeId == id);
        var visible = context.Set<Complaint>().AsNoTracking().VisibleTo(reader, await readers.TeamOfAsync(reader, cancellationToken));
        var complaints = await links.Join(visible, link => link.ComplaintId, c => c.Id, (link, c) => new { link.Ownership, c })
            .OrderByDescending(one => one.c.ReceivedOn).ThenByDescending(one => one.c.Id).Take(MostComplaints)
            .Select(one => new HomeComplaint(one.c.Reference, one.c.Status, one.c.ReceivedDay, one.Ownership))
            .ToListAsync(cancellationToken);
        var all = await links.CountAsync(cancellationToken);
        var uprn = home.Uprn;
        var history = await context.Set<HomeImportRow>().AsNoTracking().Where(row => row.Uprn == uprn && row.IsSaved)
            .Join(context.Set<HomeImport>(), row => row.ImportId, import => import.Id, (row, import) => new { row, import })
            .OrderByDescending(one => one.row.Id).Take(MostChanges)
            .Select(one => new HomeChange(one.row.Kind, one.row.What, one.import.SavedOn, one.import.FileName))
            .ToListAsync(cancellationToken);
        return new HomeViewModel(home, complaints, complaints.Count < MostComplaints ? all - complaints.Count : 0, history);
    }

    /// <summary>The first homes that a question finds, with the one that was chosen already.</summary>
    public async Task<IReadOnlyList<Home>> ForRecordAsync(string question, long? chosen, CancellationToken cancellationToken)
    {
        var found = await ChooseFromAsync(question, MostToChoose, cancellationToken);
        return chosen is { } id && found.All(home => home.Id != id) && await context.Set<Home>().AsNoTracking().SingleOrDefaultAsync(home => home.Id == id, cancellationToken) is { } home
            ? [home, .. found] : found;
    }

    /// <summary>The first homes that a question finds, for choosing one; nothing without a question.</summary>
    public async Task<IReadOnlyList<Home>> ChooseFromAsync(string question, int most, CancellationToken cancellationToken) =>
        HomeMatch.Words(question).Count == 0 ? []
            : await context.Set<Home>().AsNoTracking().Matching(question).Where(home => home.LeftDay == null).OrderBy(home => home.Address).ThenBy(home => home.Id).Take(most).ToListAsync(cancellationToken);
}
