using System.Text.Json;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>How the regulator's measures are read, in a version: what its guidance leaves open, or may say otherwise one day, is data (<c>measures.json</c>).</summary>
/// <param name="From">The first day of receipt for which the version holds.</param>
/// <param name="StrictClock">True: a late acknowledgement buys no time. False: counted literally.</param>
/// <param name="WithdrawnInTimeCounts">True: what was withdrawn before its day counts as not answered in CH02. False: it is left out.</param>
public sealed record MeasureRules(string Id, DateOnly From, bool StrictClock, bool WithdrawnInTimeCounts, string Says)
{
    /// <summary>All versions, the newest first.</summary>
    public static IReadOnlyList<MeasureRules> All { get; } =
        [.. (JsonSerializer.Deserialize<List<MeasureRules>>(EmbeddedFiles.Read("Measures/measures.json"), JsonSerializerOptions.Web) ?? []).OrderByDescending(one => one.From)];

    /// <summary>The version for a period: that of its first day, or the oldest there is.</summary>
    public static MeasureRules On(DateOnly first) => All.FirstOrDefault(one => one.From <= first) ?? All[^1];
}
