using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The counts that stand in the navigation of every page, without the page.</summary>
internal static class Counting
{
    public static Pace Product(BenchSite site) => new("counts", () => CountAsync(site));

    public static async Task<Pace> BareAsync(BenchSite site)
    {
        var commands = await site.RecordAsync(() => CountAsync(site));
        Plans.Show(site, "dashboard counts", commands);
        return new Pace("counts", () =>
        {
            using var connection = new SqliteConnection(site.ConnectionString);
            connection.Open();
            foreach (var command in commands)
            {
                command.Replay(connection);
            }

            return Task.CompletedTask;
        });
    }

    private static Task<WorklistCounts> CountAsync(BenchSite site) =>
        site.InScopeAsync(services => services.GetRequiredService<WorklistCountsQuery>().ReadAsync(site.Lead.Actor, CancellationToken.None));
}
