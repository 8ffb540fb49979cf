using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.HomeImports;

/// <summary>Files of homes and what they change.</summary>
public sealed class HomeImportsQuery(PortalDbContext context)
{
    private const int PageSize = 100;
    private const int Latest = 20;

    public async Task<IReadOnlyList<HomeImport>> LatestAsync(CancellationToken cancellationToken) =>
        await context.Set<HomeImport>().AsNoTracking().OrderByDescending(one => one.Id).Take(Latest).ToListAsync(cancellationToken);

    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<HomeImportViewModel> ReadAsync(long id, HomeRowKind? show, long after, Actor reader, CancellationToken cancellationToken)
    {
        var import = await context.Set<HomeImport>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("file of homes");
        var kind = show ?? First(import.Counts);
        var rows = await context.Set<HomeImportRow>().AsNoTracking().Where(row => row.ImportId == id && row.Kind == kind && row.Id > after).OrderBy(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                Row = row,
                Address = context.Set<Home>().Where(home => home.Uprn == row.Uprn).Select(home => home.Address).FirstOrDefault(),
                Complaints = context.Set<Home>().Where(home => home.Uprn == row.Uprn).Join(context.Set<CaseHome>(), home => home.Id, link => link.HomeId, (home, link) => link).Count(),
            })
            .ToListAsync(cancellationToken);
        return new HomeImportViewModel(
            import, kind,
            [.. rows.Take(PageSize).Select(one => new ShownRow(
                one.Row.Line, one.Row.Uprn, one.Row.Row is { } says ? $"{says.Address}, {says.Postcode}" : one.Address ?? "",
                one.Row.What.Split('\n', StringSplitOptions.RemoveEmptyEntries), one.Complaints))],
            after, rows.Count > PageSize ? rows[PageSize - 1].Row.Id : null,
            import.WhyNotSave(reader, await HomeRegister.HasNewerAsync(context, import, cancellationToken)));
    }

    private static HomeRowKind First(HomeImportCounts counts) =>
        counts.Refused > 0 ? HomeRowKind.Refused : counts.Left > 0 ? HomeRowKind.Left : counts.Changed > 0 ? HomeRowKind.Changed : counts.Returned > 0 ? HomeRowKind.Returned : HomeRowKind.New;
}
