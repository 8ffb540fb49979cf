using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Which complaint comes first, and why (Code 6.1). Now is noon on Monday 1 June 2026.</summary>
[Trait("Clause", "Code 6.1")]
public sealed class PriorityTests
{
    private static readonly DateTime Now = TestCase.Moment(0);
    private static readonly DateOnly Today = TestCase.FirstDay;

    public static TheoryData<PriorityBand, string, string> Rows => new()
    {
        { PriorityBand.EmergencyLate, "emergency hazard-late", "An emergency hazard in the home has not been made safe, and its time has passed. Its next date is Monday 15 June 2026." },
        { PriorityBand.EmergencyLate, "danger emergency hazard-late today", "Somebody may be in danger, and it has not been decided what this is. An emergency hazard in the home has not been made safe, and its time has passed. Its date is today." },
        { PriorityBand.Danger, "danger", "Somebody may be in danger, and it has not been decided what this is. Its next date is Monday 15 June 2026." },
        { PriorityBand.Danger, "emergency", "An emergency hazard in the home has not been made safe. Its next date is Monday 15 June 2026." },
        { PriorityBand.Danger, "emergency safeguarding", "An emergency hazard in the home has not been made safe. A child or an adult may be at risk. Its next date is Monday 15 June 2026." },
        { PriorityBand.Safeguarding, "safeguarding", "A child or an adult may be at risk. Its next date is Monday 15 June 2026." },
        { PriorityBand.Safeguarding, "safeguarding late", "A child or an adult may be at risk. Its date has passed: Friday 29 May 2026." },
        { PriorityBand.Late, "late", "Its date has passed: Friday 29 May 2026." },
        { PriorityBand.Late, "hazard-late", "A clock of a hazard in the home has passed. Its next date is Monday 15 June 2026." },
        { PriorityBand.Late, "late vulnerable", "Waiting is worse for somebody there than for others. Its date has passed: Friday 29 May 2026." },
        { PriorityBand.Today, "today", "Its date is today." },
        { PriorityBand.Today, "hazard-today", "A clock of a hazard in the home ends today. Its next date is Monday 15 June 2026." },
        { PriorityBand.Hazard, "hazard", "A clock of a hazard in the home is running. Its next date is Monday 15 June 2026." },
        { PriorityBand.Vulnerable, "vulnerable", "Waiting is worse for somebody there than for others. Its next date is Monday 15 June 2026." },
        { PriorityBand.Vulnerable, "vulnerable no-date", "Waiting is worse for somebody there than for others." },
        { PriorityBand.ByDate, "", "Its next date is Monday 15 June 2026." },
        { PriorityBand.ByDate, "no-date", "Nothing speaks for another before it." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_reason_has_its_place_and_is_said(PriorityBand band, string what, string why)
    {
        var facts = Facts(what);

        Assert.Equal((band, why), (Priority.Of(facts, Now), Priority.InWords(facts, Now)));
    }

    [Fact]
    public void The_order_is_late_emergency_danger_risk_late_today_hazard_vulnerable_and_then_the_nearest_date()
    {
        string[] expected = ["emergency hazard-late", "danger", "emergency", "safeguarding", "late", "late vulnerable", "today", "hazard", "vulnerable", "tomorrow", "", "no-date"];
        var all = expected.Select((what, place) => Facts(what) with { Id = place + 1 }).ToList();

        for (var turn = 0; turn < all.Count; turn++)
        {
            Assert.Equal(all.Select(facts => facts.Id), Priority.Order(all.Skip(turn).Concat(all.Take(turn)), Now).Select(facts => facts.Id));
        }
    }

    [Fact]
    public void A_clock_that_ends_at_midnight_ends_today_and_one_a_moment_later_does_not()
    {
        var midnight = Priority.EndOf(Today);

        Assert.Equal(PriorityBand.Today, Priority.Of(Facts("") with { HazardDueOn = midnight.AddTicks(-1) }, Now));
        Assert.Equal(PriorityBand.Hazard, Priority.Of(Facts("") with { HazardDueOn = midnight }, Now));
        Assert.Equal(PriorityBand.Today, Priority.Of(Facts("") with { HazardDueOn = Now }, Now));
        Assert.Equal(PriorityBand.Late, Priority.Of(Facts("") with { HazardDueOn = Now.AddTicks(-1) }, Now));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("A baby of three months.", "", true)]
    [InlineData("", "The stairs are not lit.", true)]
    public void What_was_weighed_at_triage_counts(string vulnerability, string risk, bool counts)
    {
        var c = TestCase.Received().On(1);
        c.Do((complaint, act) => complaint.Accept(new TriageFactors { Category = "repairs-and-maintenance", Vulnerability = vulnerability, Risk = risk }, c.Rules, act));

        Assert.Equal(counts, c.Complaint.IsVulnerable);
    }

    private static PriorityFacts Facts(string what)
    {
        var words = what.Split(' ');
        bool Has(string word) => words.Contains(word, StringComparer.Ordinal);
        return new PriorityFacts
        {
            Id = 1,
            Danger = Has("danger"),
            EmergencyHazard = Has("emergency"),
            Safeguarding = Has("safeguarding"),
            Vulnerable = Has("vulnerable"),
            HazardDueOn = Has("hazard-late") ? Now.AddMinutes(-1) : Has("hazard-today") ? Now.AddHours(3) : Has("hazard") ? Now.AddDays(3) : Has("emergency") ? Now.AddHours(20) : null,
            NextDay = Has("late") ? Today.AddDays(-3) : Has("today") ? Today : Has("tomorrow") ? Today.AddDays(1) : Has("no-date") ? DateOnly.MaxValue : Today.AddDays(14),
        };
    }
}
