using System.Diagnostics;
using System.Globalization;

namespace ComplaintsPortal.Benchmarks;

/// <summary>A thing to be timed: what one time costs in seconds, in so many runs.</summary>
internal sealed class Pace(string name, Func<Task> work, int atLeast = 5, double seconds = 0.15)
{
    private const double WarmUpSeconds = 3;

    private readonly List<double> _runs = [];

    public string Name => name;

    public double Median => _runs.Order().ElementAt(_runs.Count / 2);

    /// <summary>Runs it unmeasured until the runtime has compiled it for good; a page asked for twice is still being translated.</summary>
    public async Task WarmUpAsync()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < atLeast || watch.Elapsed.TotalSeconds < WarmUpSeconds; i++)
        {
            await work();
        }
    }

    public async Task RunAsync()
    {
        var times = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            await work();
            times++;
        }
        while (times < atLeast || watch.Elapsed.TotalSeconds < seconds);
        _runs.Add(watch.Elapsed.TotalSeconds / times);
    }
}

/// <summary>The product and its bare minimum at both sizes, timed in turns so that a slow moment of the machine meets all alike.</summary>
/// <param name="ARate">True where a line is read as "so many a second".</param>
internal sealed record Line(string Name, Pace Small, Pace SmallBare, Pace Large, Pace LargeBare, bool ARate = false)
{
    public async Task MeasureAsync(int runs)
    {
        Pace[] all = [Small, SmallBare, Large, LargeBare];
        foreach (var pace in all)
        {
            await pace.WarmUpAsync();
        }

        for (var run = 0; run < runs; run++)
        {
            foreach (var pace in all)
            {
                await pace.RunAsync();
            }
        }
    }

    public override string ToString() =>
        $"{Name,-28} {Figure(Small),12} bare {Figure(SmallBare),12} {Ratio(Small, SmallBare),6}x   {Figure(Large),12} bare {Figure(LargeBare),12} {Ratio(Large, LargeBare),6}x   growth {Ratio(Large, Small)}";

    private static string Ratio(Pace one, Pace other) => (one.Median / other.Median).ToString("0.00", CultureInfo.InvariantCulture);

    private string Figure(Pace pace) => ARate
        ? (1 / pace.Median).ToString("N0", CultureInfo.InvariantCulture) + " a second"
        : (pace.Median * 1000).ToString("N2", CultureInfo.InvariantCulture) + " ms";
}
