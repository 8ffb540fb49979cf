namespace ComplaintsPortal.Benchmarks;

/// <summary>With BENCH_PLANS set, shows every command with the way in which SQLite answers it: where a slow line comes from.</summary>
internal static class Plans
{
    public static void Show(BenchSite site, string name, IReadOnlyList<RecordedCommand> commands)
    {
        if (Environment.GetEnvironmentVariable("BENCH_PLANS") is null)
        {
            return;
        }

        using var connection = Sql.Open(site.ConnectionString);
        foreach (var command in commands)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            command.Replay(connection);
            Say.Line($"-- {name}, {site.Complaints:N0} complaints, {watch.Elapsed.TotalMilliseconds:N1} ms");
            Console.WriteLine(command.Sql);
            foreach (var step in command.Plan(connection))
            {
                Console.WriteLine($"   {step}");
            }
        }
    }
}
