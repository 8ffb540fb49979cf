using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class TriageTests
{
    private static readonly Act LeadActs = TestCase.By(Cast.Lead, 1);

    [Fact]
    public void Accepting_logs_stage_one_on_that_day_and_carries_the_outcome_over()
    {
        var c = TestCase.Received().On(3).Accept().Complaint;

        Assert.Equal(TestCase.FirstDay.AddDays(3), c.StageOne.LoggedDay);
        Assert.Equal(["Treat the mould and pay for the bed we had to throw away."], c.StageOne.OutcomesSought);
        Assert.Equal("damp-and-mould", c.Category);
        Assert.Equal(CaseTask.Define, c.NextTask);
    }

    [Theory]
    [Trait("Clause", "Code 2.3")]
    [Trait("Clause", "PCC-7")]
    [InlineData("2025-06-01", false)] // twelve months to the day: the last day counts
    [InlineData("2025-05-31", true)]
    [InlineData("2024-02-29", true)]
    public void PCC_7_twelve_months_run_from_the_day_it_became_apparent(string known, bool older)
    {
        var c = TestCase.Received(s => s with { OccurredDay = new DateOnly(2020, 1, 1), KnownDay = DateOnly.ParseExact(known, "yyyy-MM-dd", null) }).Complaint;

        Assert.Equal(older, c.ReadAge(TestCase.Portsmouth.Policy, null, null).IsOlder);
    }

    [Fact]
    [Trait("Clause", "Code 2.3")]
    public void Code_2_3_a_leap_day_is_a_year_old_on_the_last_day_of_February()
    {
        var policy = TestCase.Portsmouth.Policy;
        var leap = new DateOnly(2024, 2, 29);

        Assert.False(AgeOfIssue.Read(policy, new DateOnly(2025, 2, 28), leap, leap).IsOlder);
        Assert.True(AgeOfIssue.Read(policy, new DateOnly(2025, 3, 1), leap, leap).IsOlder);
    }

    [Fact]
    [Trait("Clause", "Code 2.5")]
    public void Code_2_5_without_a_date_no_age_can_be_held_against_anybody()
    {
        var reading = AgeOfIssue.Read(TestCase.Portsmouth.Policy, TestCase.FirstDay, null, null);

        Assert.False(reading.IsOlder);
        Assert.Contains("Nobody has said", reading.InWords, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-7")]
    public void PCC_7_an_older_issue_needs_its_exceptional_circumstances_and_then_is_accepted()
    {
        var c = TestCase.Received(s => s with { OccurredDay = new DateOnly(2025, 3, 1), KnownDay = new DateOnly(2025, 3, 1) }).Complaint;
        var factors = new TriageFactors { Category = "damp-and-mould" };

        Assert.Contains("12 months", c.WhyNotAccept(factors, TestCase.Portsmouth, Cast.Lead), StringComparison.Ordinal);
        var excused = factors with { ExceptionalCircumstances = "She was in hospital." };
        c.Accept(excused, TestCase.Portsmouth, LeadActs);

        Assert.Equal("She was in hospital.", c.Events[^1].Because);
        Assert.Equal(excused, c.Events[^1].As<ComplaintAccepted>().Factors);
    }

    public static TheoryData<string, DeclineDecision, string> Refusals => new()
    {
        { "an unknown ground", TestCase.ADecline() with { ReasonCode = "too-busy" }, "Choose a ground" },
        { "no reasons", TestCase.ADecline() with { Reasons = " " }, "Code 2.1" },
        { "reasons too short to be about this case", TestCase.ADecline() with { Reasons = "Not our job." }, "Code 2.1" },
        { "no earlier case", TestCase.ADecline() with { EarlierCase = "" }, "Code 2.2" },
        { "no court date", TestCase.ADecline() with { ReasonCode = "legal-proceedings" }, "filed at court" },
        { "the Code's silence on insurance not answered", TestCase.ADecline() with { ReasonCode = "insurance-claim", InsuranceClaim = "AB1" }, "Code 2.2" },
        { "no insurer", TestCase.ADecline() with { ReasonCode = "insurance-claim", ConflictJustification = "The insurer decides." }, "insurer" },
        { "no issue day", TestCase.ADecline() with { ReasonCode = "not-in-reasonable-time", CircumstancesConsidered = "None found." }, "when the issue arose" },
        { "no circumstances weighed", TestCase.ADecline() with { ReasonCode = "not-in-reasonable-time", IssueDay = new DateOnly(2024, 1, 1) }, "circumstances" },
        { "an issue that is young enough", TestCase.ADecline() with { ReasonCode = "not-in-reasonable-time", IssueDay = new DateOnly(2026, 1, 1), CircumstancesConsidered = "None." }, "within the limit" },
    };

    [Theory]
    [Trait("Clause", "Code 2.1")]
    [Trait("Clause", "Code 2.2")]
    [Trait("Clause", "PCC-3")]
    [MemberData(nameof(Refusals))]
    public void Code_2_2_a_decline_without_what_its_ground_needs_is_refused(string what, DeclineDecision decision, string sentence)
    {
        Assert.NotEmpty(what);
        var c = TestCase.Received().Complaint;

        Assert.Contains(sentence, c.WhyNotDecline(decision, TestCase.Portsmouth, Cast.Lead), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Decline(decision, TestCase.Portsmouth, LeadActs));
        Assert.Equal(ComplaintStatus.ToTriage, c.Status);
    }

    public static TheoryData<DeclineDecision> GoodDeclines =>
    [
        TestCase.ADecline(),
        TestCase.ADecline() with { ReasonCode = "legal-proceedings", CourtFilingDay = new DateOnly(2026, 5, 1) },
        TestCase.ADecline() with { ReasonCode = "insurance-claim", InsuranceClaim = "Acme 4711", ConflictJustification = "Liability is the only matter." },
        TestCase.ADecline() with { ReasonCode = "not-in-reasonable-time", IssueDay = new DateOnly(2025, 5, 1), CircumstancesConsidered = "She said that nothing kept her." },
    ];

    [Theory]
    [Trait("Clause", "PCC-3")]
    [MemberData(nameof(GoodDeclines))]
    public void PCC_3_each_ground_stands_with_what_it_needs(DeclineDecision decision)
    {
        var c = TestCase.Received().Complaint;

        c.Decline(decision, TestCase.Portsmouth, LeadActs);

        Assert.Equal(ComplaintStatus.Declined, c.Status);
        Assert.Equal(decision, c.Triage!.Declined);
        Assert.Equal(CaseTask.IssueNotice, c.NextTask);
        Assert.NotNull(c.Due);

        // What was weighed and does not go into the letter is in the history.
        var because = new ComplaintDeclined(decision, "").Because!;
        Assert.All([decision.Reasons, decision.CircumstancesConsidered, decision.ConflictJustification], words => Assert.Contains(words, because, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Clause", "Code 2.4")]
    [Trait("Clause", "BRF-G10")]
    public void Code_2_4_a_decline_is_over_only_when_its_letter_was_sent()
    {
        var c = TestCase.In(ComplaintStatus.Declined);
        Assert.Null(c.Complaint.ClosedDay);

        c.On(2).Send(LetterKind.Decline, Cast.Lead);

        Assert.Equal(TestCase.FirstDay.AddDays(2), c.Complaint.ClosedDay);
        Assert.Null(c.Complaint.Due);
        Assert.Equal(CaseTask.None, c.Complaint.NextTask);
    }

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public void Code_6_2_asking_for_clarification_moves_no_date()
    {
        var c = TestCase.Received();
        var due = c.Complaint.Due;

        c.Complaint.AskClarification("Which room?", c.Rules, LeadActs);
        Assert.Equal(due, c.Complaint.Due);
        c.Complaint.AnswerClarification("The bedroom.", c.Rules, TestCase.By(Cast.Lead, 3));

        Assert.Equal(due, c.Complaint.Due);
        Assert.Equal(("Which room?", "The bedroom."), (c.Complaint.Triage!.Question, c.Complaint.Triage.Answer));
    }

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.SeniorReviewer)]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.Administrator)]
    public void Only_the_lead_decides_at_triage(StaffRole role)
    {
        var c = TestCase.Received().Complaint;
        var act = TestCase.By(Cast.Of(role), 1);

        Assert.Throws<IllegalActException>(() => c.Accept(new TriageFactors { Category = "damp-and-mould" }, TestCase.Portsmouth, act));
        Assert.Throws<IllegalActException>(() => c.Decline(TestCase.ADecline(), TestCase.Portsmouth, act));
    }

    [Fact]
    public void A_second_decision_says_who_decided_first()
    {
        var c = TestCase.Received().On(1).Accept().Complaint;

        var refused = Assert.Throws<IllegalActException>(() => c.Accept(new TriageFactors { Category = "damp-and-mould" }, TestCase.Portsmouth, TestCase.By(Cast.SecondLead, 2)));

        Assert.Contains("Dana Okafor decided on 2 June 2026", refused.Message, StringComparison.Ordinal);
    }
}
