using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Surveys;

/// <summary>The question how a complaint was handled.</summary>
public sealed class SurveyTests
{
    private const string Code = "7GQ2-M4XD-90KT";
    private static readonly DateOnly Closed = new(2026, 6, 1);
    private static readonly SurveyAnswers Content = new(Satisfaction.FairlySatisfied, null, null, null, "", WantsCall: false);
    private readonly Complaint _complaint = ClosedAtStageOne();

    [Fact]
    public void Nobody_is_asked_before_the_complaint_is_closed()
    {
        var open = TestCase.Received().Acknowledged().Complaint;
        Assert.Equal("We ask once the complaint is closed.", Survey.WhyNotOffer(open, null, Cast.Lead));
        Assert.Throws<IllegalActException>(() => Survey.Offer(open, Code, null, By(Cast.Lead)));
        Assert.Equal("Your role does not include this.", Survey.WhyNotOffer(_complaint, null, Cast.Auditor));
        Assert.Null(Survey.WhyNotOffer(_complaint, null, Actor.System));
    }

    [Fact]
    public void HSV_9_it_is_open_as_long_as_the_policy_says_and_its_code_is_kept_as_a_hash_only()
    {
        var survey = Survey.Offer(_complaint, Code, new SurveyRules(true, "We ask.", "HSV-9", OpenDays: 10), By(Actor.System));

        Assert.Equal((SurveyWay.Email, Closed.AddDays(10)), (survey.Way, survey.OpenUntil));
        Assert.Equal(AccessCode.Hash(_complaint.Reference, Code), survey.CodeHash);
        Assert.Equal(SurveyState.Open, survey.StateOn(Closed.AddDays(10)));
        Assert.Equal(SurveyState.Expired, survey.StateOn(Closed.AddDays(11)));
        Assert.Equal("Asked how we handled the complaint, by email. Answers are taken until Thursday 11 June 2026.", _complaint.Events[^1].Summary);
    }

    [Fact]
    public void It_is_answered_once_and_not_after_it_has_closed()
    {
        var survey = Survey.Offer(_complaint, Code, null, By(Cast.Lead));
        var late = By(Actor.Complainant("Amina Yusuf"), SurveyRules.UsualOpenDays + 1);
        Assert.Equal("This survey was open until Monday 29 June 2026.", Assert.Throws<IllegalActException>(() => survey.Answer(_complaint, Content, late)).Message);

        survey.Answer(_complaint, Content, By(Actor.Complainant("Amina Yusuf"), SurveyRules.UsualOpenDays));
        Assert.Equal((Satisfaction.FairlySatisfied, false, ""), (survey.Overall, survey.NeedsLook, survey.EnteredByName));
        Assert.Contains("can be answered once", Assert.Throws<IllegalActException>(() => survey.Answer(_complaint, Content, By(Actor.Complainant("Amina Yusuf")))).Message, StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => survey.OfferAgain(_complaint, Code, null, By(Cast.Lead)));
        Assert.Throws<IllegalActException>(() => survey.Withdraw(_complaint, "They asked.", By(Cast.Lead)));
        Assert.Throws<IllegalActException>(() => survey.Print(_complaint, Code, By(Cast.Lead)));
    }

    [Fact]
    public void On_paper_it_has_no_code_until_it_is_made_and_two_papers_both_work()
    {
        var survey = Survey.Offer(_complaint, null, null, By(Actor.System));
        Assert.Equal((SurveyWay.Paper, SurveyState.ToPrint, null), (survey.Way, survey.StateOn(Closed), survey.CodeHash));

        survey.Print(_complaint, "AAAA-AAAA-AAAA", By(Cast.Lead));
        survey.Print(_complaint, "BBBB-BBBB-BBBB", By(Cast.Lead));
        Assert.Equal(SurveyState.Open, survey.StateOn(Closed));
        Assert.True(AccessCode.Matches(_complaint.Reference, "bbbb bbbb bbbb", survey.CodeHash));
        Assert.True(AccessCode.Matches(_complaint.Reference, "AAAA-AAAA-AAAA", survey.EarlierCodeHash));
    }

    [Fact]
    public void Paper_that_comes_late_is_typed_in_by_name_all_the_same()
    {
        var survey = Survey.Offer(_complaint, null, null, By(Actor.System));
        Assert.Equal("Your role does not include this.", survey.WhyNotEnter(Cast.Auditor));

        survey.Answer(_complaint, Content with { WantsCall = true }, By(Cast.Lead, 90));
        Assert.Equal((Cast.Lead.Name, true), (survey.EnteredByName, survey.NeedsLook));
        Assert.Equal("Survey answered on paper: fairly satisfied with how we handled the complaint. They ask to be called.", _complaint.Events[^1].Summary);
    }

    [Fact]
    public void Withdrawn_with_a_reason_it_takes_no_answer_until_it_is_sent_again()
    {
        var survey = Survey.Offer(_complaint, Code, null, By(Cast.Lead));
        Assert.Equal("Say why it is withdrawn.", Assert.Throws<IllegalActException>(() => survey.Withdraw(_complaint, " ", By(Cast.Lead))).Message);
        survey.Withdraw(_complaint, "They asked us not to write.", By(Cast.Lead));
        Assert.Equal("This survey is not open any more.", survey.WhyNotAnswer(Closed));
        Assert.Equal("They asked us not to write.", _complaint.Events[^1].Because);
        Assert.Throws<IllegalActException>(() => survey.Answer(_complaint, Content, By(Cast.Lead)));

        survey.OfferAgain(_complaint, "CCCC-CCCC-CCCC", null, By(Cast.Lead, 3));
        Assert.Equal((SurveyState.Open, Closed.AddDays(31)), (survey.StateOn(Closed.AddDays(31)), survey.OpenUntil));
        Assert.False(AccessCode.Matches(_complaint.Reference, Code, survey.CodeHash));
        Assert.Null(survey.EarlierCodeHash);
    }

    public static TheoryData<SurveyAnswers, bool> Opinions => new()
    {
        { Content, false },
        { Content with { Overall = Satisfaction.Neither }, false },
        { Content with { Overall = Satisfaction.FairlyDissatisfied }, true },
        { Content with { Outcome = Satisfaction.VeryDissatisfied }, true },
        { Content with { Informed = Satisfaction.FairlyDissatisfied }, true },
        { Content with { Promises = PromisesKept.Partly }, true },
        { Content with { Promises = PromisesKept.No }, true },
        { Content with { Promises = PromisesKept.Yes }, false },
        { Content with { Promises = PromisesKept.NothingPromised }, false },
    };

    [Theory]
    [MemberData(nameof(Opinions))]
    public void Code_1_6_whoever_is_not_satisfied_with_anything_is_looked_after(SurveyAnswers answers, bool looked)
    {
        var survey = Survey.Offer(_complaint, Code, null, By(Cast.Lead));
        survey.Answer(_complaint, answers, By(Actor.Complainant("Amina Yusuf")));
        Assert.Equal((looked, looked), (survey.Answers!.IsDissatisfied, survey.NeedsLook));
        Assert.Equal(answers, survey.Answers);
    }

    [Fact]
    public void What_was_done_about_an_answer_is_noted_once()
    {
        var survey = Survey.Offer(_complaint, Code, null, By(Cast.Lead));
        Assert.Equal("There is no answer yet.", survey.WhyNotFollowUp(Cast.Lead));
        survey.Answer(_complaint, Content with { Overall = Satisfaction.VeryDissatisfied }, By(Actor.Complainant("Amina Yusuf")));
        survey.Follow(_complaint, "Called them; they ask for stage two.", By(Cast.Lead, 1));
        Assert.False(survey.NeedsLook);
        Assert.Equal($"{Cast.Lead.Name} followed it up on Tuesday 2 June 2026.", survey.WhyNotFollowUp(Cast.Lead));
    }

    [Fact]
    public void The_next_step_is_stage_two_while_there_is_one_and_then_the_Ombudsman()
    {
        Assert.Equal(SurveyNextStep.StageTwo, Survey.NextStep(_complaint, Closed));
        Assert.Equal(SurveyNextStep.Ombudsman, Survey.NextStep(TestCase.Received().Finished().CompleteRemedies().Close().Complaint, Closed));
    }

    [Fact]
    public void Every_answer_has_its_words()
    {
        Assert.Equal(5, Enum.GetValues<Satisfaction>().Select(SurveyWords.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4, Enum.GetValues<PromisesKept>().Select(SurveyWords.Of).Distinct(StringComparer.Ordinal).Count());
    }

    private static Complaint ClosedAtStageOne()
    {
        var complaint = TestCase.Received().Responded().CompleteRemedies().Close().Complaint;
        Assert.Equal(ComplaintStatus.Closed, complaint.Status);
        return complaint;
    }

    private static Act By(Actor by, int days = 0) => new(by, LondonTime.ToUtc(Closed.AddDays(days), new TimeOnly(11, 0)));
}
