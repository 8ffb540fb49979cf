using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>What does not belong here goes where it belongs, with a letter; what does stays here, whoever brings it.</summary>
public sealed class RoutingClauseTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    /// <summary>Each process of each policy with its clause: whatever is passed on, the letter says to whom and how to reach them.</summary>
    public static TheoryData<string, string> Processes => EachPolicy.With(policy => policy.OtherProcesses.Select(one => one.Code));

    [Theory, MemberData(nameof(Processes))]
    [Trait("Clause", "PCC-5a, PCC-6c, PCC-7b, PCC-12")]
    [Trait("Clause", "LHP-50")]
    [Trait("Clause", "ASH-3, ASH-7b")]
    [Trait("Clause", "BRF-G11")]
    [Trait("Clause", "HSV-5")]
    public void Whatever_is_passed_on_is_told_to_whom_and_how_to_reach_them(string policy, string code)
    {
        var c = Case(policy);
        var process = c.Rules.Policy.OtherProcesses.Single(p => p.Code == code);
        c.On(1).Do((x, act) => x.Refer(new ReferralDecision(code, "It belongs there.", "They write to you."), c.Rules, act));

        Assert.Equal($"Passed to another process: {process.Words}.", c.Complaint.Events[^1].As<ComplaintReferred>().Summary);
        Assert.Equal(CaseTask.IssueNotice, c.Complaint.NextTask);
        var letter = LetterComposer.Compose(c.Complaint, LetterKind.Referral, c.Rules, new LetterExtras { Date = TestCase.FirstDay.AddDays(1), Writer = Cast.Lead.Card() });
        Assert.Equal(new LetterDestination(process.Words, process.Contact), letter.Destination);
        Assert.Empty(LetterRules.Missing(letter, c.Rules.Policy));
        Assert.Contains(LetterPartKind.OtherRoutes, LetterRules.Missing(letter with { Destination = null }, c.Rules.Policy).Select(m => m.Part));
    }

    [Theory]
    [InlineData("portsmouth-2024", "PCC-6c", false)]
    [InlineData("lhp-2023", "LHP-13", true)]
    [InlineData("ashfield-2020", "ASH-5", false)]
    [Trait("Clause", "PCC-6c")]
    [Trait("Clause", "ASH-5")]
    public void PCC_6c_what_comes_without_a_name_is_recorded_and_can_be_passed_on(string policy, string clause, bool processed)
    {
        var c = TestCase.Received(s => s with { ComplainantName = "", Email = "", Telephone = "", HomeAddress = [], Postcode = "", PostalAddress = [] }, Rules(policy));
        Assert.Equal((clause, processed), (c.Rules.Policy.Anonymous!.Clause, c.Rules.Policy.Anonymous.Processed));
        Assert.Equal(ComplaintStatus.ToTriage, c.Complaint.Status);
        Assert.True(c.Complaint.Submission.IsIntact);
        var process = c.Rules.Policy.OtherProcesses[^1];
        Assert.Null(c.Complaint.WhyNotRefer(new ReferralDecision(process.Code, "It has no name, and is still worth doing something about.", ""), c.Rules, Cast.Lead));
    }

    [Theory]
    [InlineData("portsmouth-2024", "PCC-10", false)]
    [InlineData("housing-services-2025", "HSV-4", false)]
    [InlineData("lhp-2023", "LHP-8, LHP-11", false)]
    [InlineData("ashfield-2020", "ASH-3b", true)]
    [InlineData("briefing-interim", "BRF-G7", false)]
    [Trait("Clause", "PCC-10")]
    [Trait("Clause", "LHP-11")]
    [Trait("Clause", "ASH-3b")]
    [Trait("Clause", "BRF-G7")]
    public void Code_5_5_a_complaint_about_a_contractor_stays_here_with_its_clock_whatever_the_document_says(string policy, string clause, bool documentSendsAway)
    {
        var c = TestCase.Received(s => s with { Channel = "contractor" }, Rules(policy));
        Assert.Equal((clause, documentSendsAway), (c.Rules.Policy.Contractors.Clause, c.Rules.Policy.Contractors.OwnProcess));
        Assert.Contains(c.Rules.Policy.Channels, channel => channel.Code == "contractor");
        Assert.DoesNotContain(c.Rules.Policy.DeclineReasons, reason => reason.Code.Contains("contractor", StringComparison.Ordinal));
        Assert.Null(c.Complaint.WhyNotAccept(new TriageFactors { Category = "repairs-and-maintenance" }, c.Rules, Cast.Lead));
        Assert.NotNull(c.Complaint.Due);
    }

    [Fact]
    public void ASH_7b_nobodys_next_complaint_is_left_unrecorded_and_it_is_declined_only_as_considered()
    {
        var c = Case("ashfield-2020");
        Assert.True(c.Rules.Policy.Text.DeclinesToRegister);
        Assert.Equal(ComplaintStatus.ToTriage, c.Complaint.Status);
        Assert.DoesNotContain(c.Rules.Policy.DeclineReasons, reason => reason.Words.Contains("unreasonable", StringComparison.OrdinalIgnoreCase));
        Assert.Null(c.Complaint.WhyNotDecline(TestCase.ADecline(c.Rules.Policy), c.Rules, Cast.Lead));
    }

    [Fact]
    public void BRF_G11_an_enquiry_of_an_MP_asks_whether_the_resident_is_still_dissatisfied()
    {
        var policy = Policies.Get("briefing-interim");
        var question = policy.TriageQuestions.Single(q => q.Clause == "BRF-G11");
        Assert.Equal(TriageMatter.OtherProcess, question.About);
        Assert.Contains("ask them whether to open stage one or go to stage two", question.Hint, StringComparison.Ordinal);

        // What came through a councillor is a complaint like any other, and can be accepted.
        var c = TestCase.Received(s => s with { Channel = "councillor" }, Rules("briefing-interim"));
        Assert.Null(c.Complaint.WhyNotAccept(new TriageFactors { Category = "repairs-and-maintenance" }, c.Rules, Cast.Lead));
    }

    private static Rulebook Rules(string policy) => new(Policies.Get(policy), SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));

    private static TestCase Case(string policy) => TestCase.Received(rules: Rules(policy));
}
