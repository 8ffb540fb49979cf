using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Measures;
using FsCheck;
using FsCheck.Fluent;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Measures;

/// <summary>
/// CH01 and CH02 over forty complaints whose timings were worked out apart from this program, day by day (forty-complaints.csv), seen on 7 April
/// 2027. The totals were added up by hand.
/// </summary>
public sealed class SatisfactionMeasuresTests
{
    private static readonly DateOnly Today = Day("2027-04-07");
    private static readonly ReportingYear Year = ReportingYear.Of(Day("2026-06-01"));
    private static readonly IReadOnlyList<(MeasuredComplaint Complaint, Timing One, Timing? Two)> Forty = [.. Read()];

    private static IEnumerable<MeasuredComplaint> Complaints => Forty.Select(row => row.Complaint);

    [Fact]
    public void Each_of_the_forty_falls_where_it_should()
    {
        Assert.Equal(40, Forty.Count);
        Assert.All(Forty, row => Assert.Equal((row.One, row.Two), (row.Complaint.StageOne.Response(Today), row.Complaint.StageTwo?.Response(Today))));
    }

    [Theory]
    [InlineData(1, HomeType.Rented, 12, 2, 12, 2, "50.0")]
    [InlineData(1, HomeType.PartOwned, 3, 1, 1, 0, "80.0")]
    [InlineData(1, null, 15, 3, 13, 2, "54.5")]
    [InlineData(2, HomeType.Rented, 3, 1, 3, 1, "50.0")]
    [InlineData(2, HomeType.PartOwned, 1, 0, 1, 0, "50.0")]
    [InlineData(2, null, 4, 1, 4, 1, "50.0")]
    public void Ch02_is_about_what_was_received_in_the_year(int stage, HomeType? homes, int inTime, int extended, int late, int running, string percent)
    {
        var counts = Complaints.Ch02(stage, homes, Year, Today);

        Assert.Equal(new TimingCounts(inTime, extended, late, running), counts);
        Assert.Equal(running == 0, counts.IsFinal);
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), counts.Published().Percent);
    }

    [Theory]
    [InlineData(1, HomeType.Rented, 13, 2, 11, "57.7")]
    [InlineData(1, HomeType.PartOwned, 3, 1, 1, "80.0")]
    [InlineData(2, HomeType.Rented, 4, 1, 3, "62.5")]
    public void Or_where_it_is_asked_about_what_was_answered_in_it(int stage, HomeType homes, int inTime, int extended, int late, string percent)
    {
        var counts = Complaints.Ch02(stage, homes, Year, Today, Cohort.Responded);

        Assert.Equal(new TimingCounts(inTime, extended, late, 0), counts);
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), counts.Published().Percent);
    }

    [Theory]
    [InlineData(1, HomeType.Rented, 28, 8942, "3.1")]
    [InlineData(1, null, 33, 9400, "3.5")]
    [InlineData(2, HomeType.Rented, 8, 8942, "0.9")]
    [InlineData(2, HomeType.PartOwned, 2, 458, "4.4")]
    [InlineData(2, HomeType.PartOwned, 2, 0, null)]
    public void Ch01_is_what_was_received_for_every_thousand_homes(int stage, HomeType? homes, int received, int owned, string? rate)
    {
        var measured = Complaints.Ch01(stage, homes, Year, owned);

        Assert.Equal(received, measured.Count);
        Assert.Equal(rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), measured.PerThousand);
    }

    [Fact]
    public void Homes_outside_the_measures_are_in_none_of_them() =>
        Assert.DoesNotContain(Complaints.Behind(1, null, Year), one => one.Home == HomeType.Other);

    [Fact]
    public void The_parts_of_a_measure_add_up_to_the_complaints_behind_it() => Prop.ForAll(
        Gen.Elements(Forty.Select(row => row.Complaint)).ListOf().ToArbitrary(), Gen.Choose(1, 2).ToArbitrary(), Gen.Elements(Enum.GetValues<Cohort>()).ToArbitrary(),
        (some, stage, cohort) =>
        {
            var both = some.Ch02(stage, null, Year, Today, cohort);
            var each = SatisfactionMeasures.Homes.Select(home => some.Ch02(stage, home, Year, Today, cohort)).ToList();
            return both.All == some.Behind(stage, null, Year, cohort).Count()
                && both.All == each.Sum(one => one.All)
                && both.Late == each.Sum(one => one.Late)
                && some.Ch01(stage, null, Year, 1000).Count == SatisfactionMeasures.Homes.Sum(home => some.Ch01(stage, home, Year, 1000).Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static IEnumerable<(MeasuredComplaint, Timing, Timing?)> Read()
    {
        using var stream = typeof(SatisfactionMeasuresTests).Assembly.GetManifestResourceStream("forty-complaints.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        return [.. lines.Select((line, number) =>
        {
            var cell = line.Split(',');
            var facts = new ClockFacts
            {
                Received = Day(cell[1]),
                Acknowledged = Maybe(cell[2]),
                Responded = Maybe(cell[4]),
                EscalationRequested = Maybe(cell[5]),
                EscalationAcknowledged = Maybe(cell[6]),
                StageTwoResponded = Maybe(cell[8]),
                Extensions = [.. Extension(1, cell[3]), .. Extension(2, cell[7])],
            };
            var complaint = new MeasuredComplaint(number + 1, Enum.Parse<HomeType>(cell[0]), MeasuredStage.Of(1, facts, TheCode, England)!, MeasuredStage.Of(2, facts, TheCode, England));
            return (complaint, Enum.Parse<Timing>(cell[9]), cell[10].Length == 0 ? (Timing?)null : Enum.Parse<Timing>(cell[10]));
        })];

        static DateOnly? Maybe(string cell) => cell.Length == 0 ? null : Day(cell);

        static IEnumerable<ExtensionFact> Extension(int stage, string cell) => cell.Split(':') is [var days, var notice]
            ? [new ExtensionFact(stage, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture), Day(notice))]
            : [];
    }
}
