using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Triage under each landlord's policy: its age limit on its own base, its exceptions, its discretion, its grounds.</summary>
public sealed class PolicyTriageTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    /// <summary>The last day on which an issue is within the limit, for a complaint of Monday 1 June 2026 at noon, by hand.</summary>
    [Theory]
    [InlineData("portsmouth-2024", "2020-01-01", "2025-06-01", false)] // known counts, not the day it happened
    [InlineData("portsmouth-2024", "2020-01-01", "2025-05-31", true)]
    [InlineData("housing-services-2025", "2025-06-01", "2026-05-01", false)] // the event counts, not when it was known
    [InlineData("housing-services-2025", "2025-05-31", "2026-05-01", true)]
    [InlineData("lhp-2023", "2025-12-01", "2026-05-01", false)]
    [InlineData("lhp-2023", "2025-11-30", "2026-05-01", true)]
    [InlineData("ashfield-2020", "2025-12-01", "2026-05-01", false)]
    [InlineData("ashfield-2020", "2025-11-30", "2026-05-01", true)]
    [InlineData("briefing-interim", "2020-01-01", "2025-06-01", false)]
    [InlineData("briefing-interim", "2020-01-01", "2025-05-31", true)]
    [Trait("Clause", "PCC-7")]
    [Trait("Clause", "HSV-5")]
    [Trait("Clause", "LHP-13")]
    [Trait("Clause", "ASH-3")]
    [Trait("Clause", "Code 2.3")]
    public void The_age_is_read_on_the_policys_own_base(string policy, string occurred, string known, bool older)
    {
        var c = Case(policy, occurred, known);
        var age = c.Complaint.ReadAge(c.Rules.Policy, null, null);
        Assert.Equal(older, age.IsOlder);
        Assert.Contains($"which is {(older ? "after" : "within")} the limit ({c.Rules.Policy.AgeLimit!.Clause}).", age.InWords, StringComparison.Ordinal);
        Assert.Equal(older, c.Complaint.WhyNotAccept(Factors(), c.Rules, Cast.Lead) is not null);
    }

    [Theory]
    [InlineData("lhp-2023", "safeguarding")]
    [InlineData("lhp-2023", "health-and-safety")]
    [InlineData("ashfield-2020", "safeguarding")]
    [InlineData("ashfield-2020", "health-and-safety")]
    [InlineData("housing-services-2025", "ongoing")]
    [InlineData("housing-services-2025", "not-recorded")]
    [Trait("Clause", "LHP-13")]
    [Trait("Clause", "ASH-3")]
    [Trait("Clause", "HSV-5")]
    public void An_older_issue_is_accepted_on_an_exception_of_the_policy_which_is_recorded(string policy, string exception)
    {
        var c = Older(policy);
        Assert.Contains("Say what circumstances", c.Complaint.WhyNotAccept(Factors() with { AgeException = exception }, c.Rules, Cast.Lead), StringComparison.Ordinal);
        var excused = Factors() with { ExceptionalCircumstances = "A child sleeps in the room." };
        Assert.Contains("Choose which exception of the policy", c.Complaint.WhyNotAccept(excused, c.Rules, Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("Choose which exception of the policy", c.Complaint.WhyNotAccept(excused with { AgeException = "too-kind" }, c.Rules, Cast.Lead), StringComparison.Ordinal);

        c.Complaint.Accept(excused with { AgeException = exception }, c.Rules, TestCase.By(Cast.Lead, 1));

        var words = c.Rules.Policy.AgeLimit!.Exceptions.Single(e => e.Code == exception).Words;
        Assert.Equal($"Exception: {words}.\nA child sleeps in the room.", c.Complaint.Events[^1].Because);
        Assert.Equal(exception, c.Complaint.Triage!.Accepted!.AgeException);
    }

    [Theory]
    [InlineData("lhp-2023", "LHP-49", "Executive Director of Customers")]
    [InlineData("ashfield-2020", "ASH-8", "Director of Housing and Assets")]
    [Trait("Clause", "LHP-49")]
    [Trait("Clause", "ASH-8")]
    public void Discretion_is_recorded_with_whom_it_was_agreed_and_when(string policy, string clause, string role)
    {
        var c = Older(policy);
        var factors = Factors() with { ExceptionalCircumstances = "She was in hospital all winter.", AgeException = "discretion" };
        foreach (var half in new[] { null, new DiscretionUsed("", TestCase.FirstDay), new DiscretionUsed("Ruth Bell", null) })
        {
            Assert.Equal($"Say who agreed to use discretion, and on which day: it is for the {role} ({clause}).", c.Complaint.WhyNotAccept(factors with { Discretion = half }, c.Rules, Cast.Lead));
        }

        c.Complaint.Accept(factors with { Discretion = new DiscretionUsed("Ruth Bell", TestCase.FirstDay) }, c.Rules, TestCase.By(Cast.Lead, 1));

        Assert.EndsWith($"Discretion ({clause}): agreed by Ruth Bell on Monday 1 June 2026.", c.Complaint.Events[^1].Because, StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "LHP-49")]
    public void LHP_49_discretion_not_to_accept_is_logged_beside_the_reasons_and_is_never_half()
    {
        var c = Older("lhp-2023");
        var decline = new DeclineDecision
        {
            ReasonCode = "older-than-6-months",
            IssueDay = new DateOnly(2025, 3, 1),
            CircumstancesConsidered = "None was given.",
            ConflictJustification = "Fifteen months.",
            Reasons = "You told us fifteen months after the window was fitted.",
        };
        Assert.Contains("Executive Director of Customers", c.Complaint.WhyNotDecline(decline with { Discretion = new DiscretionUsed("", TestCase.FirstDay) }, c.Rules, Cast.Lead), StringComparison.Ordinal);

        c.Complaint.Decline(decline with { Discretion = new DiscretionUsed("Ruth Bell", TestCase.FirstDay) }, c.Rules, TestCase.By(Cast.Lead, 1));

        Assert.EndsWith("Discretion (LHP-49): agreed by Ruth Bell on Monday 1 June 2026.", c.Complaint.Events[^1].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_without_discretion_has_none()
    {
        var c = Case("portsmouth-2024", "2026-05-01", "2026-05-01");
        Assert.Contains("knows no discretion", c.Complaint.WhyNotAccept(Factors() with { Discretion = new DiscretionUsed("Ruth Bell", TestCase.FirstDay) }, c.Rules, Cast.Lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lhp-2023", true)]
    [InlineData("housing-services-2025", true)]
    [InlineData("ashfield-2020", false)]
    [Trait("Clause", "HSV-5")]
    [Trait("Clause", "LHP-13")]
    public void Older_reports_are_the_background_of_a_recent_one_where_the_policy_says_so(string policy, bool allowed)
    {
        var c = Older(policy);
        var factors = Factors() with { OlderAsBackground = true, ExceptionalCircumstances = "The leak came back in May." };
        Assert.Equal(allowed, c.Complaint.WhyNotAccept(factors, c.Rules, Cast.Lead) is null);
        if (allowed)
        {
            c.Complaint.Accept(factors, c.Rules, TestCase.By(Cast.Lead, 1));
            Assert.StartsWith("What is older is looked at as the background of what is recent.", c.Complaint.Events[^1].Because, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("portsmouth-2024", new[] { "Dana Okafor" }, "The LAH Landlord Complaints Lead can.")]
    [InlineData("housing-services-2025", new[] { "Dana Okafor" }, "The Investigating Officer can.")]
    [InlineData("lhp-2023", new[] { "Dana Okafor", "Priya Nair" }, "The Customer Experience Team Lead and the Customer Experience Team can.")]
    [InlineData("ashfield-2020", new[] { "Dana Okafor", "Martin Cole" }, "The Performance and Projects Lead and the Director of Housing and Assets can.")]
    [InlineData("briefing-interim", new[] { "Dana Okafor" }, "The Complaints team can.")]
    [Trait("Clause", "ASH-8")]
    public void Who_may_decline_is_the_policys_and_named_in_its_words(string policy, string[] may, string says)
    {
        var c = Case(policy, "2026-05-01", "2026-05-01");
        var people = new[] { Cast.Lead, Cast.Manager, Cast.Reviewer, Cast.Director, Cast.Colleague };
        Assert.Equal(may, people.Where(person => c.Complaint.WhyNotDecline(c.Rules.Policy, person) is null).Select(person => person.Name));
        Assert.EndsWith(says, c.Complaint.WhyNotDecline(c.Rules.Policy, Cast.Colleague), StringComparison.Ordinal);
    }

    /// <summary>Each ground of each landlord: nothing short of what it needs will do, and with that it stands and is in the record.</summary>
    public static TheoryData<string, string> Grounds => EachPolicy.With(policy => policy.DeclineReasons.Select(one => one.Code));

    [Theory, MemberData(nameof(Grounds))]
    [Trait("Clause", "PCC-3")]
    [Trait("Clause", "HSV-5")]
    [Trait("Clause", "LHP-13")]
    [Trait("Clause", "ASH-3")]
    [Trait("Clause", "BRF-G4")]
    [Trait("Clause", "Code 2.2")]
    public void Each_ground_of_each_policy_stands_with_what_it_needs_and_not_without(string policy, string code)
    {
        var c = Older(policy);
        var reason = c.Rules.Policy.DeclineReasons.Single(r => r.Code == code);
        var whole = new DeclineDecision
        {
            ReasonCode = code,
            Reasons = "These are the reasons in this very case, at length.",
            ConflictJustification = reason.ConflictsWith is null ? "" : "The policy has it, and nothing here speaks against it.",
            CourtFilingDay = reason.Needs == DeclineNeed.CourtFilingDate ? new DateOnly(2026, 5, 4) : null,
            EarlierCase = reason.Needs == DeclineNeed.EarlierCase ? "CP-2025-00004" : "",
            InsuranceClaim = reason.Needs == DeclineNeed.InsuranceClaim ? "Acme 4711" : "",
            IssueDay = reason.Needs == DeclineNeed.AgeOfIssue ? new DateOnly(2025, 3, 1) : null,
            CircumstancesConsidered = reason.Needs == DeclineNeed.AgeOfIssue ? "None was given." : "",
        };
        Assert.Null(c.Complaint.WhyNotDecline(whole, c.Rules, Cast.Lead));
        Assert.NotNull(c.Complaint.WhyNotDecline(whole with { Reasons = "No." }, c.Rules, Cast.Lead));
        if (reason.ConflictsWith is { } clause)
        {
            Assert.Contains(clause, c.Complaint.WhyNotDecline(whole with { ConflictJustification = " " }, c.Rules, Cast.Lead), StringComparison.Ordinal);
        }

        Assert.Equal(reason.Needs == DeclineNeed.Nothing, c.Complaint.WhyNotDecline(
            whole with { CourtFilingDay = null, EarlierCase = "", InsuranceClaim = "", IssueDay = null }, c.Rules, Cast.Lead) is null);

        c.Complaint.Decline(whole, c.Rules, TestCase.By(Cast.Lead, 1));
        var declined = c.Complaint.Events[^1].As<ComplaintDeclined>();
        Assert.Equal($"Not accepted: {reason.Words}.", declined.Summary);

        // The letter says the ground, and where the matter goes.
        var letter = LetterComposer.Compose(c.Complaint, LetterKind.Decline, c.Rules, new LetterExtras { Date = TestCase.FirstDay.AddDays(1), Writer = Cast.Lead.Card() });
        Assert.Equal(reason.LetterText, letter.Ground);
        Assert.Equal(reason.RoutesTo is not null, letter.OtherHelp.Length > 0);
        Assert.Empty(LetterRules.Missing(letter, c.Rules.Policy));
    }

    [Theory]
    [InlineData("somewhere", "is no reference")]
    [InlineData("CP-2026-00007", "of this complaint itself")]
    [Trait("Clause", "Code 2.2")]
    public void Code_2_2_already_considered_needs_the_reference_of_another_complaint(string typed, string says)
    {
        var c = TestCase.Received();
        Assert.Contains(says, c.Complaint.WhyNotDecline(TestCase.ADecline() with { EarlierCase = typed }, c.Rules, Cast.Lead), StringComparison.Ordinal);
    }

    private static TriageFactors Factors() => new() { Category = "damp-and-mould" };

    private static TestCase Older(string policy) => Case(policy, "2025-03-01", "2025-03-01");

    private static TestCase Case(string policy, string occurred, string known)
    {
        var rules = new Rulebook(Policies.Get(policy), SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));
        return TestCase.Received(
            s => s with { OccurredDay = DateOnly.Parse(occurred, System.Globalization.CultureInfo.InvariantCulture), KnownDay = DateOnly.Parse(known, System.Globalization.CultureInfo.InvariantCulture) }, rules);
    }
}
