using System.Linq.Expressions;
using static ComplaintsPortal.Domain.Measures.BucketRole;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>Which complaints a figure of CH02 is about. The two give different figures, so a report says which it has.</summary>
public enum Cohort
{
    /// <summary>Received in the period, whenever they were answered. The default.</summary>
    Received,

    /// <summary>Answered in the period, whenever they were received.</summary>
    Responded,
}

/// <summary>
/// The regulator's measures of complaint handling. CH01: complaints received for every thousand homes. CH02: answered within the Code's
/// times. Each for stage one and stage two, for one kind of home or for both together. A complaint that goes to stage two counts once at each.
/// </summary>
public static class SatisfactionMeasures
{
    /// <summary>The kinds of home of which each measure is told: both together, then each.</summary>
    public static IReadOnlyList<HomeType?> Kinds { get; } = [null, .. HomeTypes.Measured];

    internal static IEnumerable<Measure> Of(StageConditions stage, MeasureRules rules, Cohort cohort)
    {
        foreach (var homes in Kinds)
        {
            yield return Ch01(stage, homes);
        }

        foreach (var homes in Kinds)
        {
            yield return Ch02(stage, homes, rules, cohort);
        }
    }

    private static Measure Ch01(StageConditions stage, HomeType? homes) => new()
    {
        Code = $"ch01-{stage.Stage}{Suffix(homes)}",
        Group = MeasureGroup.Statutory,
        Kind = MeasureKind.Rate,
        Stage = stage.Stage,
        Homes = homes,
        Day = stage.Day,
        Title = $"CH01 ({stage.Stage}): {stage.Name} complaints for every 1,000 homes{Of(homes)}",
        Definition = (stage.Stage == 1
            ? "Complaints that were accepted at stage one, by the day on which they reached us, for every 1,000 homes that we own at the end of the year. Service requests, feedback and what was not accepted are out."
            : "Requests for stage two, by the day on which they reached us, for every 1,000 homes that we own at the end of the year. Refused requests are out.") + Homes(homes),
        Source = "Tenant Satisfaction Measures, CH01",
        Buckets = [.. Outside(stage, homes), new("counted", "Counted", Part, f => true)],
    };

    private static Measure Ch02(StageConditions stage, HomeType? homes, MeasureRules rules, Cohort cohort) => new()
    {
        Code = $"ch02-{stage.Stage}{Suffix(homes)}",
        Group = MeasureGroup.Statutory,
        Kind = MeasureKind.Share,
        Stage = stage.Stage,
        Homes = homes,
        Day = cohort == Cohort.Received ? stage.Day : stage.Stage == 1 ? FigureDay.StageOneAnswered : FigureDay.StageTwoAnswered,
        Title = $"CH02 ({stage.Stage}): {stage.Name} complaints answered within the Code’s time{Of(homes)}",
        Definition = $"Of the complaints {(cohort == Cohort.Received ? "received" : "answered")} in the period, those whose answer was sent within the Code’s time "
            + $"({(stage.Stage == 1 ? "10 working days" : "20 working days")} after the acknowledgement, which is due within 5), or within an extension whose notice went in time. "
            + (rules.StrictClock ? "A late acknowledgement buys no time. " : "Counted from the acknowledgement, however late it was. ")
            + "What is not answered and still has time is not in time yet." + Homes(homes),
        Source = $"Tenant Satisfaction Measures, CH02; {(stage.Stage == 1 ? "Code 6.3, 6.4" : "Code 6.14, 6.15")}",
        Buckets =
        [
            .. Outside(stage, homes),
            stage.DayMissing(),
            new("withdrawn", "Withdrawn while there was time", rules.WithdrawnInTimeCounts ? Rest : LeftOut, stage.WithdrawnInTime),
            new("in-time", "In time", Part, stage.AnsweredInTime),
            new("in-time-extended", "In time with a valid extension", Part, stage.AnsweredInExtendedTime),
            new("running", "Not answered yet, and still in time", Rest, stage.Running),
            new("late", "Late", Rest, f => true),
        ],
    };

    private static IEnumerable<Bucket> Outside(StageConditions stage, HomeType? homes) =>
    [
        new("not-a-complaint", stage.Stage == 1 ? "Not accepted as a complaint" : "Stage two was refused", LeftOut, stage.NotAComplaint),
        new("home-not-known", "The kind of home is not known", LeftOut, f => f.Home == HomeType.NotKnown),
        new("other-homes", "Other homes", LeftOut, Others(homes)),
    ];

    private static Expression<Func<CaseFacts, bool>> Others(HomeType? homes) =>
        homes is { } kind ? f => f.Home != kind : f => f.Home != HomeType.Rented && f.Home != HomeType.PartOwned;

    private static string Suffix(HomeType? homes) => homes switch
    {
        null => "",
        HomeType.Rented => "-rented",
        _ => "-part-owned",
    };

    private static string Of(HomeType? homes) => homes switch
    {
        null => "",
        HomeType.Rented => ", rented (LCRA)",
        _ => ", part owned (LCHO)",
    };

    private static string Homes(HomeType? homes) => homes switch
    {
        null => " Rented and part-owned homes together.",
        HomeType.Rented => " Low cost rental accommodation only.",
        _ => " Low cost home ownership only.",
    };
}
