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
    private static readonly IReadOnlyList<(CaseFacts Facts, Timing One, Timing? Two)> Forty = [.. Read()];

    [Fact]
    public void Each_of_the_forty_falls_where_it_should()
    {
        Assert.Equal(40, Forty.Count);
        var (one, two) = (Ch("ch02-1-rented"), Ch("ch02-2-rented"));
        Assert.All(Forty.Where(row => row.Facts.Home == HomeType.Rented), row => Assert.Equal(Bucket(row.One), one.Of(row.Facts).Code));
        Assert.All(Forty.Where(row => row.Facts.Home == HomeType.Rented && row.Two is not null), row => Assert.Equal(Bucket(row.Two!.Value), two.Of(row.Facts).Code));
    }

    [Theory]
    [InlineData("ch02-1-rented", 12, 2, 12, 2, "50.0")]
    [InlineData("ch02-1-part-owned", 3, 1, 1, 0, "80.0")]
    [InlineData("ch02-1", 15, 3, 13, 2, "54.5")]
    [InlineData("ch02-2-rented", 3, 1, 3, 1, "50.0")]
    [InlineData("ch02-2-part-owned", 1, 0, 1, 0, "50.0")]
    [InlineData("ch02-2", 4, 1, 4, 1, "50.0")]
    public void Ch02_is_about_what_was_received_in_the_year(string code, int inTime, int extended, int late, int running, string percent)
    {
        var tally = Tally(code);

        Assert.Equal((inTime, extended, late, running), (tally.Of("in-time"), tally.Of("in-time-extended"), tally.Of("late"), tally.Of("running")));
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), tally.Share.Percent);
    }

    [Theory]
    [InlineData("ch02-1-rented", 13, 2, 11, "57.7")]
    [InlineData("ch02-1-part-owned", 3, 1, 1, "80.0")]
    [InlineData("ch02-2-rented", 4, 1, 3, "62.5")]
    public void Or_where_it_is_asked_about_what_was_answered_in_it(string code, int inTime, int extended, int late, string percent)
    {
        var tally = Tally(code, Cohort.Responded);

        Assert.Equal((inTime, extended, late, 0L), (tally.Of("in-time"), tally.Of("in-time-extended"), tally.Of("late"), tally.Of("running")));
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), tally.Share.Percent);
    }

    [Theory]
    [InlineData("ch01-1-rented", 28, 8942, "3.1")]
    [InlineData("ch01-1", 33, 9400, "3.5")]
    [InlineData("ch01-2-rented", 8, 8942, "0.9")]
    [InlineData("ch01-2-part-owned", 2, 458, "4.4")]
    [InlineData("ch01-2-part-owned", 2, 0, null)]
    public void Ch01_is_what_was_received_for_every_thousand_homes(string code, int received, int owned, string? rate)
    {
        var tally = Tally(code);

        Assert.Equal(received, tally.Part);
        Assert.Equal(rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), new Rate((int)tally.Part, owned).PerThousand);
    }

    [Fact]
    public void Homes_outside_the_measures_are_in_none_of_them_and_are_counted_beside()
    {
        foreach (var code in new[] { "ch01-1", "ch02-1" })
        {
            var tally = Tally(code);
            Assert.Equal(Forty.Count(row => row.Facts.Home == HomeType.Other && Year.Contains(row.Facts.ReceivedDay)), tally.Of("other-homes"));
            Assert.Equal(Forty.Count(row => Year.Contains(row.Facts.ReceivedDay)), tally.All);
        }
    }

    [Theory]
    [InlineData("2026-06-22", 3, 0)] // on the last day of its time: left out
    [InlineData("2026-06-23", 1, 2)] // a day later it was late already
    public void What_is_withdrawn_unanswered_in_time_is_in_Ch01_and_not_in_Ch02(string withdrawn, int leftOut, int late)
    {
        var facts = new CaseFacts
        {
            Reading = CaseReading.Accepted,
            Home = HomeType.Rented,
            ReceivedDay = Day("2026-06-01"),
            OneAcknowledgementDue = Day("2026-06-08"),
            OneDue = Day("2026-06-22"),
            OneExtendedDue = Day("2026-06-22"),
            OneLiteralDue = Day("2026-06-22"),
            WithdrawnDay = Day(withdrawn),
        };
        CaseFacts[] all = [facts, facts, new() { Reading = CaseReading.Declined, Home = HomeType.Rented, ReceivedDay = facts.ReceivedDay }];

        var tally = Ch("ch02-1").Tally(all);

        Assert.Equal(2, Ch("ch01-1").Tally(all).Part);
        Assert.Equal((leftOut, late), (tally.LeftOut, tally.Of("late")));
    }

    [Fact]
    public void A_later_version_can_read_it_otherwise()
    {
        var rules = MeasureRules.All[0] with { StrictClock = false, WithdrawnInTimeCounts = true };
        var late = Stages("2026-06-01", "2026-06-15", "2026-06-25");

        Assert.Equal("late", Ch("ch02-1").Of(late).Code);
        Assert.Equal("in-time", MeasureCatalogue.On(Today, rules).Single(one => one.Code == "ch02-1").Of(late).Code);
        Assert.Equal("in-time-literally", Ch("literal-1").Of(late).Code);
        Assert.Equal(BucketRole.Rest, MeasureCatalogue.On(Today, rules).Single(one => one.Code == "ch02-1").Buckets.Single(one => one.Code == "withdrawn").Role);
        Assert.Equal("tsm-2024", MeasureRules.On(Day("1999-01-01")).Id);
    }

    [Fact]
    public void The_parts_of_a_measure_add_up_to_the_complaints_behind_it() => Prop.ForAll(
        Gen.Elements(Forty.Select(row => row.Facts)).ListOf().ToArbitrary(), Gen.Choose(1, 2).ToArbitrary(),
        (some, stage) =>
        {
            var both = Ch($"ch02-{stage}").Tally(some);
            var each = new[] { "rented", "part-owned" }.Select(home => Ch($"ch02-{stage}-{home}").Tally(some)).ToList();
            return both.All == some.Count && both.All == both.Part + (both.Whole - both.Part) + both.LeftOut
                && both.Whole == each.Sum(one => one.Whole)
                && both.Of("late") == each.Sum(one => one.Of("late"))
                && Ch($"ch01-{stage}").Tally(some).Part == new[] { "rented", "part-owned" }.Sum(home => Ch($"ch01-{stage}-{home}").Tally(some).Part);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Measure Ch(string code, Cohort cohort = Cohort.Received) => MeasureCatalogue.On(Today, MeasureRules.All[0], cohort).Single(one => one.Code == code);

    private static MeasureTally Tally(string code, Cohort cohort = Cohort.Received)
    {
        var measure = Ch(code, cohort);
        return measure.Tally(Forty.Select(row => row.Facts).Where(facts => measure.Day switch
        {
            FigureDay.Received => facts.ReceivedDay,
            FigureDay.StageTwoAsked => facts.TwoRequestedDay,
            FigureDay.StageOneAnswered => facts.OneRespondedDay,
            _ => facts.TwoRespondedDay,
        } is { } day && Year.Contains(day)));
    }

    private static string Bucket(Timing timing) => timing switch
    {
        Timing.InTime => "in-time",
        Timing.InTimeExtended => "in-time-extended",
        Timing.Late => "late",
        Timing.Running => "running",
    };

    private static CaseFacts Stages(string received, string? acknowledged, string? responded) => Of(
        HomeType.Rented, new ClockFacts { Received = Day(received), Acknowledged = Maybe(acknowledged ?? ""), Responded = Maybe(responded ?? "") });

    private static CaseFacts Of(HomeType home, ClockFacts clock)
    {
        var (one, two) = (MeasuredStage.Of(1, clock, TheCode, England)!, MeasuredStage.Of(2, clock, TheCode, England));
        return new()
        {
            Reading = CaseReading.Accepted,
            Home = home,
            ReceivedDay = one.Received,
            OneAcknowledgementDue = one.AcknowledgementDue,
            OneAcknowledgedDay = one.Acknowledged,
            OneDue = one.Due,
            OneExtendedDue = one.DueExtended,
            OneLiteralDue = one.DueLiterally,
            OneRespondedDay = one.Responded,
            TwoRequestedDay = two?.Received,
            TwoAcknowledgementDue = two?.AcknowledgementDue,
            TwoAcknowledgedDay = two?.Acknowledged,
            TwoDue = two?.Due,
            TwoExtendedDue = two?.DueExtended,
            TwoLiteralDue = two?.DueLiterally,
            TwoRespondedDay = two?.Responded,
        };
    }

    private static DateOnly? Maybe(string cell) => cell.Length == 0 ? null : Day(cell);

    private static IEnumerable<(CaseFacts, Timing, Timing?)> Read()
    {
        using var stream = typeof(SatisfactionMeasuresTests).Assembly.GetManifestResourceStream("forty-complaints.csv")!;
        using var reader = new StreamReader(stream);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..])
        {
            var cell = line.Split(',');
            var clock = new ClockFacts
            {
                Received = Day(cell[1]),
                Acknowledged = Maybe(cell[2]),
                Responded = Maybe(cell[4]),
                EscalationRequested = Maybe(cell[5]),
                EscalationAcknowledged = Maybe(cell[6]),
                StageTwoResponded = Maybe(cell[8]),
                Extensions = [.. Extension(1, cell[3]), .. Extension(2, cell[7])],
            };
            yield return (Of(Enum.Parse<HomeType>(cell[0]), clock), Enum.Parse<Timing>(cell[9]), cell[10].Length == 0 ? null : Enum.Parse<Timing>(cell[10]));
        }

        static IEnumerable<ExtensionFact> Extension(int stage, string cell) => cell.Split(':') is [var days, var notice]
            ? [new ExtensionFact(stage, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture), Day(notice))]
            : [];
    }
}
