using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Surveys;
using FsCheck;
using FsCheck.Fluent;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Measures;

/// <summary>Every measure there is: what holds for all of them, and what a few of them say of single complaints.</summary>
public sealed class MeasureTests
{
    private static readonly DateOnly Today = Day("2026-07-01");

    private static IReadOnlyList<Measure> All => MeasureCatalogue.On(Today, MeasureRules.All[0]);

    [Fact]
    public void Each_has_a_code_of_its_own_a_definition_in_sentences_and_a_source()
    {
        Assert.Distinct(All.Select(measure => measure.Code));
        Assert.All(All, measure =>
        {
            Assert.Matches("^[a-z0-9-]+$", measure.Code);
            Assert.Matches(@"^[A-Z].{30,}\.$", measure.Definition);
            Assert.Matches("Code |Tenant Satisfaction", measure.Source);
            Assert.Distinct(measure.Buckets.Select(bucket => bucket.Code));
            Assert.Contains(measure.Buckets, bucket => bucket.Role == BucketRole.Part);
        });
    }

    [Fact]
    public void The_buckets_of_every_measure_add_up_to_its_whole() => Prop.ForAll(AnyFacts().ListOf().ToArbitrary(), all => All.All(measure =>
    {
        var tally = measure.Tally(all);
        return tally.All == all.Count
            && tally.Whole + tally.LeftOut == tally.All
            && measure.Buckets.Sum(bucket => tally.Of(bucket.Code)) == all.Count
            && tally.Share is { Part: >= 0 } share && share.Part <= share.Whole
            && share.Percent is null or (>= 0 and <= 100);
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_complaint_is_late_in_a_measure_exactly_where_its_clock_says_so() => Prop.ForAll(AnyFacts().ToArbitrary(), facts =>
    {
        if (facts.Reading != CaseReading.Accepted || facts.WithdrawnDay is not null)
        {
            return true;
        }

        var stage = new MeasuredStage
        {
            Number = 1,
            Received = facts.ReceivedDay,
            AcknowledgementDue = facts.OneAcknowledgementDue,
            Acknowledged = facts.OneAcknowledgedDay,
            Due = facts.OneDue,
            DueExtended = facts.OneExtendedDue,
            DueLiterally = facts.OneLiteralDue,
            Responded = facts.OneRespondedDay,
        };
        return Of("answered-1", facts) == stage.Response(Today) switch
        {
            Timing.InTime => "in-time",
            Timing.InTimeExtended => "in-time-extended",
            Timing.Running => "running",
            Timing.Late => "late",
        };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(CaseReading.Declined, "declined")]
    [InlineData(CaseReading.Accepted, "accepted")]
    [InlineData(CaseReading.ServiceRequest, "service-request")]
    [InlineData(CaseReading.Referred, "referred")]
    [InlineData(CaseReading.Undecided, "undecided")]
    [Trait("Clause", "Code 8.1")]
    public void Code_8_1_what_was_not_accepted_is_counted_of_what_was_decided(CaseReading reading, string bucket) =>
        Assert.Equal(bucket, Of("declined", new CaseFacts { Reading = reading }));

    [Theory]
    [InlineData(false, false, false, "not-answered")]
    [InlineData(true, false, false, "not-asked")]
    [InlineData(true, true, false, "escalated")]
    [InlineData(false, true, false, "escalated")]
    [InlineData(true, true, true, "refused")]
    public void Taken_to_stage_two(bool answered, bool asked, bool refused, string bucket) => Assert.Equal(bucket, Of("escalated", new CaseFacts
    {
        Reading = CaseReading.Accepted,
        OneRespondedDay = answered ? Today : null,
        TwoRequestedDay = asked ? Today : null,
        TwoRefused = refused,
    }));

    [Theory]
    [InlineData(0, 0, null, "none")]
    [InlineData(2, 0, null, "done")]
    [InlineData(2, 1, "2026-06-30", "overdue")]
    [InlineData(2, 1, "2026-07-01", "open")]
    [Trait("Clause", "Code 7.3")]
    public void Code_7_3_what_was_promised_is_done_open_or_overdue(int remedies, int open, string? due, string bucket) => Assert.Equal(bucket, Of("remedies-done", new CaseFacts
    {
        Reading = CaseReading.Accepted,
        Remedies = remedies,
        RemediesOpen = open,
        RemedyDue = due is null ? null : Day(due),
    }));

    [Theory]
    [InlineData(Satisfaction.VerySatisfied, "satisfied")]
    [InlineData(Satisfaction.FairlySatisfied, "satisfied")]
    [InlineData(Satisfaction.Neither, "neither")]
    [InlineData(Satisfaction.FairlyDissatisfied, "dissatisfied")]
    public void Satisfied_or_not(Satisfaction said, string bucket) => Assert.Equal(bucket, Of("satisfied", new CaseFacts { Satisfaction = said, SatisfactionDay = Today }));

    [Fact]
    public void The_gravest_finding_of_the_Ombudsman_is_the_complaints()
    {
        Assert.Equal(Enum.GetValues<OmbudsmanFinding>().Length, Enum.GetValues<OmbudsmanFinding>().Select(CaseFacts.Gravity).Distinct().Count());
        Assert.Equal(OmbudsmanFinding.SevereMaladministration, Enum.GetValues<OmbudsmanFinding>().MaxBy(CaseFacts.Gravity));
        Assert.Equal("maladministration", Of("ombudsman-findings", new CaseFacts { Determined = OmbudsmanFinding.Maladministration }));
        Assert.Equal("outside", Of("ombudsman-findings", new CaseFacts { Determined = OmbudsmanFinding.OutsideJurisdiction }));
    }

    [Theory]
    [InlineData("tenant", HomeType.Rented)]
    [InlineData("shared-owner", HomeType.PartOwned)]
    [InlineData("former-tenant", HomeType.Other)]
    [InlineData("leaseholder", HomeType.Other)]
    [InlineData("representative", HomeType.NotKnown)]
    [InlineData("", HomeType.NotKnown)]
    public void Who_complains_says_what_home_it_is(string kind, HomeType home) => Assert.Equal(home, HomeTypes.Of(kind));

    [Theory]
    [InlineData("PO1 4QT", "PO1")]
    [InlineData("po14qt", "PO1")]
    [InlineData(" SW1A 1AA ", "SW1A")]
    [InlineData("", "")]
    [InlineData("PO1", "PO1")]
    public void An_area_is_the_outer_part_of_the_postcode(string postcode, string area) => Assert.Equal(area, HomeTypes.AreaOf(postcode));

    [Theory]
    [InlineData("5", "5.0", "5.0", 5)]
    [InlineData("1,2", "1.5", "1.5", 2)]
    [InlineData("10,3,7", "6.7", "7.0", 10)]
    [InlineData("1,1,1,1,1,1,1,1,1,20", "2.9", "1.0", 1)]
    [InlineData("0,1,2,3,4,5,6,7,8,9,10", "5.0", "5.0", 9)]
    public void A_spread_has_a_mean_a_middle_and_the_days_within_which_nine_of_ten_were_done(string days, string mean, string median, int ninety)
    {
        var spread = new Spread(days.Split(',').Select(day => (int.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 1L)));

        Assert.Equal((mean, median, ninety), (Said(spread.Mean), Said(spread.Median), spread.Percentile(90)));

        static string Said(decimal? value) => value!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_spread_of_nothing_has_none()
    {
        var none = new Spread([]);

        Assert.Equal((null, null, null, 0L), (none.Mean, none.Median, none.Percentile(50), none.Count));
    }

    private static string Of(string measure, CaseFacts facts) => All.Single(one => one.Code == measure).Of(facts).Code;

    // Any days in any order, missing ones too: what was imported can look like that.
    internal static Gen<CaseFacts> AnyFacts() =>
        from reading in Gen.Elements(Enum.GetValues<CaseReading>())
        from home in Gen.Elements(Enum.GetValues<HomeType>())
        from n in Gen.Choose(-1, 40).ArrayOf(16)
        let day = (Func<int, DateOnly?>)(i => n[i] < 0 ? null : Day("2026-06-01").AddDays(n[i]))
        let sure = (Func<int, DateOnly>)(i => Day("2026-06-01").AddDays(Math.Abs(n[i])))
        select new CaseFacts
        {
            Reading = reading,
            Home = home,
            ReceivedDay = sure(0),
            OneAcknowledgementDue = sure(1),
            OneAcknowledgedDay = day(2),
            OneDue = sure(3),
            OneExtendedDue = sure(3).AddDays(n[4] / 10),
            OneLiteralDue = sure(5),
            OneRespondedDay = day(6),
            OneExtensions = n[7] % 3,
            OneDays = n[7] < 10 ? null : n[7],
            OneOutcome = n[7] % 4 is var outcome and >= 0 and < 3 ? (Decision)outcome : null,
            TwoRequestedDay = day(8),
            TwoRefused = n[8] % 5 == 0,
            TwoAcknowledgementDue = day(9),
            TwoAcknowledgedDay = day(10),
            TwoDue = day(11),
            TwoExtendedDue = day(11)?.AddDays(n[12] / 10),
            TwoLiteralDue = day(12),
            TwoRespondedDay = day(13),
            TwoOutcome = n[13] % 4 is var second and >= 0 and < 3 ? (Decision)second : null,
            WithdrawnDay = n[14] % 3 == 0 ? day(14) : null,
            Remedies = Math.Max(0, n[15] % 3),
            RemediesOpen = Math.Max(0, n[15] % 2),
            RemedyDue = n[15] % 2 > 0 ? sure(15).AddDays(20) : null,
            OfferedPence = Math.Max(0, n[15]) * 100,
            Adjusted = n[0] % 2 == 0,
            Satisfaction = n[1] % 6 is var said and > 0 ? (Satisfaction)said : null,
            Determined = n[2] % 9 is var found and >= 0 and < 8 ? (OmbudsmanFinding)found : null,
            Orders = Math.Max(0, n[3] % 2),
            OrdersOpen = Math.Max(0, n[3] % 3),
        };
}
