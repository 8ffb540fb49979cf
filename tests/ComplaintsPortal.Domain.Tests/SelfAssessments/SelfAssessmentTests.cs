using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.SelfAssessments;

[Trait("Clause", "Code 8.1")]
public sealed class SelfAssessmentTests
{
    private static readonly ReportingYear Year = ReportingYear.Of(TestCase.FirstDay).Before;
    private static readonly AssessmentAnswer Yes = new() { Complies = true, Evidence = "Policy, part 2." };
    private static readonly AssessmentAnswer No = new() { Complies = false, Explanation = "The letter lacked it.", Action = "The letter is changed.", MetFrom = TestCase.FirstDay.AddDays(60) };
    private static readonly Dictionary<string, string> NoRemarks = [];
    private static readonly Dictionary<string, IReadOnlyList<FrozenFigure>> NoFigures = [];

    private static Code Code => TestCase.Portsmouth.Code;

    [Fact]
    public void It_has_every_provision_of_the_code_in_nine_sections()
    {
        var one = Start();

        Assert.Equal(72, one.Rows.Count);
        Assert.Equal([5, 5, 7, 3, 15, 20, 4, 5, 8], one.Rows.GroupBy(row => row.Section).OrderBy(group => group.Key).Select(group => group.Count()));
        Assert.Equal(9, CodeSections.Count);
        Assert.All(one.Rows, row => Assert.NotEmpty(row.Requirement));
        Assert.Equal(("Code 1.2", "Code 9.8"), (one.Rows[0].Clause, one.Rows[^1].Clause));
    }

    [Fact]
    public void Figures_beside_provisions_are_in_the_catalogue()
    {
        var known = MeasureCatalogue.On(TestCase.FirstDay, MeasureRules.All[0], Cohort.Received).Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        var named = Code.Clauses.SelectMany(clause => clause.Figures ?? []).ToList();

        Assert.Superset(new HashSet<string>(["acknowledged-1", "answered-1", "acknowledged-2", "answered-2"], StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
        Assert.All(named, code => Assert.Contains(code, known));
    }

    public static TheoryData<AssessmentAnswer, string?> Answers => new()
    {
        { new(), "no answer" },
        { Yes, null },
        { Yes with { Evidence = "" }, "no evidence" },
        { No, null },
        { No with { Explanation = "" }, "no explanation" },
        { No with { Action = "" }, "no action" },
        { No with { MetFrom = null }, "no day" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_no_needs_explanation_action_and_day(AssessmentAnswer answer, string? whyNot) => Assert.Equal(whyNot, AssessmentAnswer.WhyNot(answer));

    [Fact]
    public void It_is_approved_only_when_every_provision_was_looked_at_and_stands_still_from_then()
    {
        var one = Start();
        var act = TestCase.By(Cast.Lead, 20);
        foreach (var row in one.Rows.Skip(1))
        {
            one.Answer(row.Clause, Yes, act);
        }

        var approval = new GoverningApproval("The Cabinet", act.Day);
        Assert.Equal("1 provision is not ready: Code 1.2 (not looked at yet).", one.WhyNotApprove(Cast.Director));
        one.Answer("Code 1.2", No with { MetFrom = null }, act);
        Assert.Contains("Code 1.2 (no day)", Assert.Throws<IllegalActException>(() => one.Approve(approval, NoFigures, act)).Message, StringComparison.Ordinal);
        one.Answer("Code 1.2", No, act);
        Assert.Equal("Say which board or committee approved it.", Assert.Throws<IllegalActException>(() => one.Approve(approval with { Body = " " }, NoFigures, act)).Message);
        Assert.Equal("It cannot have been approved in the future.", Assert.Throws<IllegalActException>(() => one.Approve(approval with { Day = act.Day.AddDays(1) }, NoFigures, act)).Message);
        Assert.Throws<IllegalActException>(() => one.Approve(approval with { Day = TestCase.FirstDay.AddDays(-1) }, NoFigures, act));
        Assert.Equal("The governing body has to approve it first (Code 8.2).", one.WhyNotPublish(Cast.Lead));

        one.Approve(approval, new Dictionary<string, IReadOnlyList<FrozenFigure>> { ["Code 6.2"] = [new("acknowledged-1", "In five days", "90.0%", "90 of 100")] }, act);
        Assert.Equal("90.0%", Assert.Single(one.Rows.Single(row => row.Clause == "Code 6.2").Figures).Text);
        Assert.Equal($"The Cabinet approved it on {Words.Day(act.Day)}. What changes since is a further self-assessment.", Assert.Throws<IllegalActException>(() => one.Answer("Code 1.2", Yes, act)).Message);
        Assert.Throws<IllegalActException>(() => one.Approve(approval, NoFigures, act));
    }

    [Fact]
    [Trait("Clause", "Code 8.2")]
    public void Code_8_2_it_is_published_with_the_governing_bodys_response_and_then_handed_in()
    {
        var one = Approved(Start());
        var act = TestCase.By(Cast.Director, 25);

        Assert.StartsWith("Give the governing body’s response.", Assert.Throws<IllegalActException>(() => one.Publish(" ", act)).Message, StringComparison.Ordinal);
        Assert.Equal("Publish it first: the Ombudsman asks for its address.", one.WhyNotSubmit(Cast.Lead));
        one.Publish("We accept it.", act);
        Assert.Equal(AssessmentState.Published, one.State);
        Assert.Throws<IllegalActException>(() => one.Publish("Again.", act));
        var lead = TestCase.By(Cast.Lead, 26);
        Assert.Throws<IllegalActException>(() => one.Submit(lead.Day.AddDays(1), lead));
        one.Submit(lead.Day, lead);
        Assert.Equal($"The Ombudsman got it on {Words.Day(lead.Day)}.", one.WhyNotSubmit(Cast.Lead));
    }

    [Theory]
    [InlineData(AssessmentTrigger.Restructure)]
    [InlineData(AssessmentTrigger.Change)]
    [InlineData(AssessmentTrigger.Ombudsman)]
    [Trait("Clause", "Code 8.3")]
    [Trait("Clause", "Code 8.4")]
    public void Code_8_3_and_8_4_a_further_one_says_what_happened_and_begins_with_the_last_answers(AssessmentTrigger trigger)
    {
        var first = Approved(Start());
        var act = TestCase.By(Cast.Lead, 60);
        Assert.Equal("Say what happened.", SelfAssessment.WhyNot(new AssessmentStart(Year, trigger), first, act.Day));
        Assert.Equal("The day by which it is approved must be today or later.", SelfAssessment.WhyNot(new AssessmentStart(Year, trigger, "It did.", act.Day.AddDays(-1)), first, act.Day));

        var second = SelfAssessment.Start(new AssessmentStart(Year, trigger, "Two landlords became one.", act.Day.AddDays(60)), Code, first, NoRemarks, act);

        Assert.Equal((2, $"Self-assessment {Year.Name}, edition 2"), (second.Edition, second.Title));
        Assert.All(second.Rows, row => Assert.Equal(Yes, row.Answer));
        Assert.All(second.Rows, row => Assert.Null(row.CheckedOn));
        Assert.Contains("72 provisions are not ready", second.WhyNotApprove(Cast.Lead), StringComparison.Ordinal);
        Assert.Equal($"“{second.Title}” is not approved yet. Finish it first.", SelfAssessment.WhyNotStart(second, Cast.Lead));
        Assert.Equal(1, SelfAssessment.Start(new AssessmentStart(Year with { First = Year.First.AddYears(1) }, AssessmentTrigger.Yearly), Code, first, NoRemarks, act).Edition);
    }

    [Fact]
    public void The_first_one_begins_with_what_the_check_of_the_policy_found()
    {
        var one = SelfAssessment.Start(new AssessmentStart(Year, AssessmentTrigger.Yearly), Code, null, new Dictionary<string, string> { ["Code 5.2"] = "The policy asks for earlier attempts." }, TestCase.By(Cast.Lead, 1));

        Assert.Equal("The policy asks for earlier attempts.", one.Rows.Single(row => row.Clause == "Code 5.2").Answer.Commentary);
        Assert.Null(one.Rows.Single(row => row.Clause == "Code 5.2").Answer.Complies);
        Assert.Equal("The year has not begun.", SelfAssessment.WhyNot(new AssessmentStart(Year with { First = Year.First.AddYears(3) }, AssessmentTrigger.Yearly), null, TestCase.FirstDay));
        Assert.Equal($"There is a later one, for {Year.Name}.", SelfAssessment.WhyNot(new AssessmentStart(Year.Before, AssessmentTrigger.Yearly), one, TestCase.FirstDay));
    }

    [Fact]
    public void Others_read_it_only()
    {
        var one = Start();
        Assert.Equal("Only the complaints lead prepares the self-assessment.", SelfAssessment.WhyNotStart(null, Cast.Manager));
        Assert.Equal("Only the complaints lead answers the self-assessment.", one.WhyNotAnswer(Cast.Director));
        Assert.Equal("Only the complaints lead and the director record the approval.", one.WhyNotApprove(Cast.Manager));
        Assert.Equal("Only the complaints lead and the director publish it.", one.WhyNotPublish(Cast.Auditor));
        Assert.Equal("Only the complaints lead hands it in.", one.WhyNotSubmit(Cast.Director));
        Assert.Throws<IllegalActException>(() => one.Answer("Code 99.1", Yes, TestCase.By(Cast.Lead, 2)));
    }

    private static SelfAssessment Start() => SelfAssessment.Start(new AssessmentStart(Year, AssessmentTrigger.Yearly), Code, null, NoRemarks, TestCase.By(Cast.Lead, 1));

    private static SelfAssessment Approved(SelfAssessment one)
    {
        var act = TestCase.By(Cast.Lead, 20);
        foreach (var row in one.Rows)
        {
            one.Answer(row.Clause, Yes, act);
        }

        one.Approve(new GoverningApproval("The Cabinet", act.Day), NoFigures, act);
        return one;
    }
}
