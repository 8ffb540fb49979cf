using System.Diagnostics;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Additions of working days on one core.</summary>
internal static class CalendarSpeed
{
    private const int Additions = 20_000_000;

    public static void Measure(int runs)
    {
        var calendar = OfficialCalendars.For(Division.EnglandAndWales);
        var starts = Enumerable.Range(0, 1024).Select(i => new DateOnly(2024, 1, 1).AddDays(i % 700)).ToArray();
        var rates = new List<double>();
        long sum = 0;
        for (var run = 0; run < runs + 1; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Additions; i++)
            {
                sum += calendar.Add(starts[i & 1023], 1 + (i & 31)).DayNumber;
            }

            rates.Add(Additions / watch.Elapsed.TotalSeconds / 1e6);
        }

        Say.Line($"calendar additions           {rates.Skip(1).Order().ElementAt(runs / 2):N0} million a second on one core (checksum {sum % 1000})");
    }
}
