using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.PastComplaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Benchmarks;

/// <summary>100,000 past complaints from the file to the figures: how long the look at the file and the import take, and what they hold in memory meanwhile.</summary>
internal static class PastImports
{
    private const int Rows = 100_000;

    public static async Task MeasureAsync(BenchSite site)
    {
        await ImportAsync(site, 2_000, "Warming up");
        var (check, import, most) = await ImportAsync(site, Rows, "Old system");
        Say.Line($"import of {Rows:N0} past complaints: looked at in {check:N0} s, imported in {import:N0} s, at most {most:N0} MB of objects more than before");
    }

    private static async Task<(double Check, double Import, double Most)> ImportAsync(BenchSite site, int rows, string source)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        var watch = Stopwatch.StartNew();
        var id = await site.InScopeAsync(async services => (await services.GetRequiredService<PastCheck>().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(File(rows))), source, "old.csv", site.Lead.Actor)).Id);
        var check = watch.Elapsed.TotalSeconds;
        await site.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            (await context.Set<PastImport>().SingleAsync(one => one.Id == id)).Import(new Act(site.Lead.Actor, site.Clock.UtcNow));
            return await context.SaveChangesAsync();
        });
        before = most = GC.GetTotalMemory(forceFullCollection: true);
        watch.Restart();
        await site.InScopeAsync(async services =>
        {
            var importer = services.GetRequiredService<PastImporter>();
            for (var batch = 0; await importer.BatchAsync(id); batch++)
            {
                if (batch % 20 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                }
            }

            return true;
        });
        var import = watch.Elapsed.TotalSeconds;
        var imported = await site.InDatabaseAsync(context => context.Set<PastComplaint>().CountAsync(one => one.Source == source));
        return imported == rows ? (check, import, (most - before) / 1e6) : throw new InvalidOperationException($"{imported} of {rows} were imported.");
    }

    private static string File(int rows)
    {
        var text = new StringBuilder("reference,received,home,area,stage1_acknowledged,stage1_answered,stage1_outcome,compensation_paid\n");
        var first = new DateOnly(2016, 1, 4);
        for (var n = 0; n < rows; n++)
        {
            var received = first.AddDays(n % 3000);
            text.Append(CultureInfo.InvariantCulture, $"R-{n},{received:yyyy-MM-dd},{(n % 9 == 0 ? "LCHO" : "LCRA")},PO{n % 20},{received.AddDays(3):yyyy-MM-dd},{received.AddDays(10 + (n % 12)):yyyy-MM-dd},{(n % 2 == 0 ? "Upheld" : "NotUpheld")},{n % 100}.50\n");
        }

        return text.ToString();
    }
}
