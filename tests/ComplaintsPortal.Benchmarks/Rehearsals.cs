using System.Diagnostics;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The clocks of every complaint there is, replayed under another policy and with another bank holiday: the whole page, from the request to its last byte.</summary>
internal static class Rehearsals
{
    private const string Address = "/staff/policy/rehearsal?Form.From.Day=1&Form.From.Month=1&Form.From.Year=1950&Form.To.Day=31&Form.To.Month=12&Form.To.Year=2030"
        + "&Form.Policy=lhp-2023&Form.Holiday.Day=10&Form.Holiday.Month=6&Form.Holiday.Year=2026";

    public static async Task MeasureAsync(BenchSite site, int runs)
    {
        // What was withdrawn is owed no answer, and no rehearsal counts it.
        var expected = await site.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Status != ComplaintStatus.Withdrawn));
        var times = new List<double>();
        for (var run = 0; run < runs + 1; run++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await site.Client.GetAsync(Address);
            var page = await answer.Content.ReadAsStringAsync();
            times.Add(watch.Elapsed.TotalSeconds);
            if (!page.Contains(string.Create(System.Globalization.CultureInfo.GetCultureInfo("en-GB"), $"{expected:N0} complaints replayed"), StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{Address} answered {answer.StatusCode} and did not replay {expected} complaints.");
            }
        }

        Say.Line($"rehearsal of {expected,7:N0} complaints {times.Skip(1).Order().ElementAt(runs / 2),7:N2} s");
    }
}
