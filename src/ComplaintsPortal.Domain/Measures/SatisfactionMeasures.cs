namespace ComplaintsPortal.Domain.Measures;

/// <summary>Which complaints a figure of CH02 is about. The two give different figures, so a report says which it has.</summary>
public enum Cohort
{
    /// <summary>Received in the year, whenever they were answered. The default.</summary>
    Received,

    /// <summary>Answered in the year, whenever they were received.</summary>
    Responded,
}

/// <summary>A complaint that was accepted at stage one, as the measures see it.</summary>
/// <param name="StageTwo">Null where nobody asked for it.</param>
public sealed record MeasuredComplaint(long Id, HomeType Home, MeasuredStage StageOne, MeasuredStage? StageTwo)
{
    public MeasuredStage? Stage(int number) => number == 1 ? StageOne : StageTwo;
}

/// <summary>
/// The regulator's measures of complaint handling. CH01: complaints received for every thousand homes. CH02: answered within the Code's
/// times. Each for stage one and stage two, for one kind of home or for both together. A complaint that goes to stage two counts once at each.
/// </summary>
public static class SatisfactionMeasures
{
    /// <summary>The homes that are in the measures at all.</summary>
    public static IReadOnlyList<HomeType> Homes { get; } = [HomeType.Rented, HomeType.PartOwned];

    /// <summary>The complaints behind a figure.</summary>
    /// <param name="homes">One kind; null for both together.</param>
    public static IEnumerable<MeasuredComplaint> Behind(
        this IEnumerable<MeasuredComplaint> complaints, int stage, HomeType? homes, ReportingYear year, Cohort cohort = Cohort.Received) =>
        complaints.Where(one => (homes is null ? Homes.Contains(one.Home) : one.Home == homes)
            && (cohort == Cohort.Received ? one.Stage(stage)?.Received : one.Stage(stage)?.Responded) is { } day && year.Contains(day));

    /// <summary>CH01 (1) and (2).</summary>
    /// <param name="owned">Homes of that kind, or of both, owned at the end of the year; null where nobody has entered them.</param>
    public static Rate Ch01(this IEnumerable<MeasuredComplaint> complaints, int stage, HomeType? homes, ReportingYear year, int? owned) =>
        new(complaints.Behind(stage, homes, year).Count(), owned);

    /// <summary>CH02 (1) and (2) in its parts.</summary>
    public static TimingCounts Ch02(this IEnumerable<MeasuredComplaint> complaints, int stage, HomeType? homes, ReportingYear year, DateOnly today, Cohort cohort = Cohort.Received) =>
        complaints.Behind(stage, homes, year, cohort).Aggregate(TimingCounts.None, (counts, one) => counts.And(one.Stage(stage)!.Response(today)));

    /// <summary>CH02 as it is published: in time, with an extension or without, of all. What is not answered and still has time is not in time yet.</summary>
    public static Share Published(this TimingCounts counts) => new(counts.InTime + counts.InTimeExtended, counts.All);
}
