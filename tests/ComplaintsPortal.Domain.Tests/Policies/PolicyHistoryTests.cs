using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>A landlord's policy in versions: a complaint has the one in force on the day it was received.</summary>
public sealed class PolicyHistoryTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();

    [Theory]
    [InlineData("2019-01-01", "briefing-interim")] // before the first version: the first
    [InlineData("2024-04-01", "briefing-interim")]
    [InlineData("2026-08-31", "briefing-interim")]
    [InlineData("2026-09-01", "briefing-code")]
    [InlineData("2028-12-31", "briefing-code")]
    public void A_complaint_has_the_version_of_its_day(string received, string id) =>
        Assert.Equal(id, Briefing("2026-09-01").On(Day(received)).Id);

    [Fact]
    public void Complaints_received_the_day_before_adoption_and_on_it_run_different_clocks_side_by_side()
    {
        var history = Briefing("2026-09-01");
        // Received on Monday 31 August 2026 (Summer bank holiday) and on Tuesday 1 September; both acknowledged on Friday the 4th.
        var before = Reckon(history, "2026-08-31", "2026-09-04");
        var on = Reckon(history, "2026-09-01", "2026-09-04");

        // Ten working days of receipt, against ten of the acknowledgement. Code: acknowledged on the 4th, so the 18th.
        Dates("2026-09-14", "2026-09-18", before);
        Dates("2026-09-18", "2026-09-18", on);
        Assert.Contains(before.Explanation, s => s.Contains("within 10 working days of receipt (BRF-1)", StringComparison.Ordinal));
        Assert.Contains(on.Explanation, s => s.Contains("within 10 working days of the acknowledgement (BRF-1)", StringComparison.Ordinal));
    }

    [Fact]
    public void While_it_is_not_adopted_only_the_interim_version_is_there()
    {
        var history = PolicyHistory.Of(Catalogue, "briefing");
        Assert.Equal(["briefing-interim"], history.Versions.Select(v => v.Id));
        Assert.Null(history.After(Day("2026-01-01")));
        Assert.Equal("briefing-code", Briefing("2026-09-01").After(Day("2026-08-31"))?.Id);
    }

    [Theory]
    [InlineData(10, "2026-09-21")] // ten working days after Monday 7 September
    [InlineData(20, "2026-10-05")]
    [InlineData(null, "2026-10-05")]
    [Trait("Clause", "BRF-2")]
    public void BRF_2_The_landlord_chooses_ten_or_twenty_days(int? days, string due)
    {
        var history = PolicyHistory.Of(Catalogue, "briefing", new PolicySettings(Day("2026-08-01"), days));
        var facts = new ClockFacts { Received = Day("2026-08-10"), Responded = Day("2026-08-24"), EscalationRequested = Day("2026-09-02"), EscalationAcknowledged = Day("2026-09-07") };
        Assert.Equal(Day(due), For(DeadlineStep.StageTwoResponse, facts, history.On(facts.Received)).Promise);
    }

    [Theory]
    [InlineData("briefing", "2024-04-01", null, "the day of adoption is 2024-04-01; allowed: a day after 2024-04-01")]
    [InlineData("briefing", "2026-09-01", 15, "the days of the stage-two response are 15; allowed: 10 or 20")]
    [InlineData("lhp-2023", "2026-09-01", null, "the day of adoption is 2026-09-01, but no version of this policy waits for it; allowed: none")]
    [InlineData("briefing-code", null, null, "the day of adoption is missing; allowed: the day on which the landlord adopts this policy")]
    [InlineData("nowhere", null, null, "the policy does not exist; allowed: ashfield-2020")]
    public void What_does_not_fit_is_refused(string chosen, string? adoption, int? days, string problem)
    {
        var refusal = Assert.Throws<PolicyException>(() =>
            PolicyHistory.Of(Catalogue, chosen, new PolicySettings(adoption is null ? null : Day(adoption), days)));
        Assert.StartsWith($"{chosen}: {problem}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_version_can_be_chosen_alone() => Assert.Equal(
        ["briefing-interim"], PolicyHistory.Of(Catalogue, "briefing-interim").Versions.Select(v => v.Id));

    [Fact]
    public void Two_versions_that_begin_on_one_day_are_refused()
    {
        var refusal = Assert.Throws<PolicyException>(() => new PolicyHistory([Portsmouth, Portsmouth with { Id = "portsmouth-b" }]));
        Assert.Equal("portsmouth-b.json: $.effectiveFrom is 2024-04-01, the first day of portsmouth-2024 too; allowed: a day that no other version begins on", refusal.Message);
    }

    [Theory]
    [InlineData("2026-11-26", null)]
    [InlineData("2026-11-25", "A version can only begin on a day to come. 25 November 2026 is not after today: complaints received since then already have their rules.")]
    [InlineData("2026-12-01", "Version 2.0 begins on 1 December 2026 too.")]
    public void A_version_is_added_for_a_day_to_come(string from, string? whyNot)
    {
        var history = new PolicyHistory([Portsmouth, Portsmouth with { Id = "portsmouth-2026", Version = "2.0", EffectiveFrom = Day("2026-12-01") }]);
        var added = Portsmouth with { Id = "portsmouth-x", EffectiveFrom = Day(from) };
        Assert.Equal(whyNot, history.WhyNotAdd(added, Day("2026-11-25")));
        if (whyNot is null)
        {
            Assert.Equal("portsmouth-x", history.With(added).On(Day("2026-11-30")).Id);
        }
    }

    [Fact]
    public void A_version_that_is_there_or_has_no_day_is_not_added()
    {
        var history = new PolicyHistory([Portsmouth]);
        Assert.Equal("There is a version called portsmouth-2024 already.", history.WhyNotAdd(Portsmouth, Day("2026-11-25")));
        Assert.Equal("Give the day on which the version begins.", history.WhyNotAdd(Catalogue.Get("briefing-code"), Day("2026-11-25")));
    }

    [Fact]
    public void A_complaint_from_before_the_first_version_says_so()
    {
        Assert.True(Portsmouth.IsAfter(Day("2024-03-31")));
        Assert.False(Portsmouth.IsAfter(Day("2024-04-01")));
        var found = For(DeadlineStep.StageOneResponse, new ClockFacts { Received = Day("2024-03-01"), Logged = Day("2024-03-01") });
        Assert.Contains("The policy's first version began on 1 April 2024. The complaint was received before, and the first version is used for it.", found.Explanation);
    }

    private static PolicyHistory Briefing(string adoption) => PolicyHistory.Of(Catalogue, "briefing", new PolicySettings(Day(adoption)));

    private static Deadline Reckon(PolicyHistory history, string received, string acknowledged) =>
        For(DeadlineStep.StageOneResponse, new ClockFacts { Received = Day(received), Logged = Day(received), Acknowledged = Day(acknowledged) }, history.On(Day(received)));
}
