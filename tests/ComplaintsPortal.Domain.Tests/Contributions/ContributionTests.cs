using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Contributions;

/// <summary>Others give information inside the complaint's own clock (Code 5.4, 5.5). Received on Monday 1 June 2026, accepted on Tuesday.</summary>
[Trait("Clause", "Code 5.4")]
[Trait("Clause", "Code 5.5")]
public sealed class ContributionTests
{
    private static readonly DateOnly Due = TestCase.FirstDay.AddDays(9); // Wednesday 10 June

    private readonly TestCase _case = TestCase.In(ComplaintStatus.StageOne);

    public static TheoryData<ComplaintStatus> Unowed => [ComplaintStatus.StageOneResponded, ComplaintStatus.StageTwoResponded, ComplaintStatus.Declined, ComplaintStatus.Referred, ComplaintStatus.ServiceRequest, ComplaintStatus.Closed];

    [Theory, MemberData(nameof(Unowed))]
    public void Nobody_is_asked_where_no_answer_is_owed(ComplaintStatus status) =>
        Assert.Equal("No answer is owed to the complainant now, so nobody is asked for information.", Contribution.WhyNotAsk(TestCase.In(status).Complaint, Cast.Lead));

    [Theory]
    [InlineData(0, "The day must be today or in the future.")]
    [InlineData(1, null)]
    [InlineData(15, null)]
    [InlineData(16, "The complainant is answered by Tuesday 16 June 2026. Ask for it by Tuesday 16 June 2026 at the latest.")]
    public void The_day_is_inside_the_complaints_own_clock(int day, string? sentence) =>
        Assert.Equal(sentence, Contribution.WhyNotBy(TestCase.FirstDay.AddDays(day), _case.Complaint, _case.Rules, TestCase.FirstDay.AddDays(1)));

    [Fact]
    public void Where_the_answer_is_late_already_it_is_asked_for_by_the_next_working_day()
    {
        var friday = TestCase.FirstDay.AddDays(18);
        Assert.Equal(TestCase.FirstDay.AddDays(21), Contribution.LatestDue(_case.Complaint, _case.Rules, friday));
    }

    [Fact]
    public void Asking_changes_no_date_of_the_complaint_and_is_told_on_its_timeline()
    {
        var (due, status) = (_case.Complaint.ResponseDue, _case.Complaint.Status);
        var asked = Ask();

        Assert.Equal((due, status), (_case.Complaint.ResponseDue, _case.Complaint.Status));
        Assert.True(asked.IsOpen);
        Assert.Equal("Asked Gas Fitter (Warm Homes Ltd) for information, by Wednesday 10 June 2026.", _case.Complaint.Events[^1].Summary);
        Assert.Equal("When did you visit?", _case.Complaint.Events[^1].Because);
    }

    [Fact]
    public void An_answer_ends_it_once_and_says_whether_it_was_late()
    {
        var asked = Ask();
        var link = asked.NewLink("a", TestCase.Moment(1));
        Assert.Throws<IllegalActException>(() => asked.ReceiveAnswer(link, _case.Complaint, " ", "Gas Fitter", TestCase.By(Cast.Tenant, 3)));
        asked.ReceiveAnswer(link, _case.Complaint, "On 4 May.", "G. Fitter", TestCase.By(Cast.Tenant, 10));

        Assert.Equal("G. Fitter (Warm Homes Ltd) gave the information that we asked for, late.", _case.Complaint.Events[^1].Summary);
        Assert.Equal("G. Fitter answered this on 11 June 2026 at 12:00.", asked.WhyNotAnswer(link, ComplaintStatus.StageOne, TestCase.FirstDay.AddDays(11)));
        Assert.Throws<IllegalActException>(() => asked.ReceiveAnswer(link, _case.Complaint, "Again.", "G. Fitter", TestCase.By(Cast.Tenant, 11)));
        Assert.Throws<IllegalActException>(() => asked.Withdraw(_case.Complaint, "Late.", TestCase.By(Cast.Lead, 12)));
    }

    [Fact]
    public void A_link_ends_with_its_time_with_the_request_and_with_the_complaint()
    {
        var asked = Ask();
        var link = asked.NewLink("a", TestCase.Moment(1));
        Assert.Equal(Due.AddDays(28), link.ExpiresDay);
        Assert.Null(asked.WhyNotAnswer(link, ComplaintStatus.StageOne, Due.AddDays(28)));
        Assert.Equal("This link worked until Wednesday 8 July 2026. Ask Dana Okafor for a new one.", asked.WhyNotAnswer(link, ComplaintStatus.StageOne, Due.AddDays(29)));
        Assert.Equal("The complaint is closed, so this information is not needed any more.", asked.WhyNotAnswer(link, ComplaintStatus.Closed, Due));

        // One that is made when it is late lasts from then.
        Assert.Equal(TestCase.FirstDay.AddDays(20 + 28), asked.NewLink("b", TestCase.Moment(20)).ExpiresDay);
        asked.Withdraw(_case.Complaint, "We found it ourselves.", TestCase.By(Cast.Lead, 3));
        Assert.Equal("This information is not needed any more. Thank you for looking.", asked.WhyNotAnswer(link, ComplaintStatus.StageOne, Due));
        Assert.Null(asked.StepOwed(Due.AddDays(9), _case.Rules.Calendar));
    }

    /// <summary>Asked on Tuesday 2 June, due on Wednesday 10 June: the steps day by day, weekend included.</summary>
    [Fact]
    public void It_is_reminded_chased_and_escalated_once_each_on_working_days()
    {
        var asked = Ask();
        List<string> steps = [];
        for (var day = 1; day <= 30; day++)
        {
            while (asked.StepOwed(TestCase.FirstDay.AddDays(day), _case.Rules.Calendar) is { } step)
            {
                asked.Take(step, _case.Complaint, TestCase.By(Staff.Actor.System, day));
                steps.Add($"{TestCase.FirstDay.AddDays(day):d MMM} {step}");
            }
        }

        Assert.Equal(["9 Jun Remind", "11 Jun Chase", "15 Jun Escalate"], steps);
        Assert.Equal(3, _case.Complaint.Events.Count(happened => happened.Kind == nameof(InformationChased)));
    }

    [Theory]
    [InlineData(20, "Escalate")]
    [InlineData(11, "Chase")]
    public void A_portal_that_was_switched_off_takes_the_last_step_that_is_owed(int day, string step)
    {
        var asked = Ask();
        Assert.Equal(step, asked.StepOwed(TestCase.FirstDay.AddDays(day), _case.Rules.Calendar).ToString());
        asked.Take(asked.StepOwed(TestCase.FirstDay.AddDays(day), _case.Rules.Calendar)!.Value, _case.Complaint, TestCase.By(Staff.Actor.System, day));
        Assert.Null(asked.StepOwed(TestCase.FirstDay.AddDays(day), _case.Rules.Calendar));
    }

    [Fact]
    public void Nobody_is_reminded_on_the_day_on_which_they_were_asked()
    {
        var asked = Contribution.Ask(_case.Complaint, 1, Request() with { Due = TestCase.FirstDay.AddDays(2) }, _case.Rules, TestCase.By(Cast.Lead, 1));
        Assert.Null(asked.StepOwed(TestCase.FirstDay.AddDays(1), _case.Rules.Calendar));
        Assert.Equal(ContributionStep.Remind, asked.StepOwed(TestCase.FirstDay.AddDays(2), _case.Rules.Calendar));
    }

    private static ContributionRequest Request() => new("Gas Fitter", "Warm Homes Ltd", "fitter@contractor.example", "When did you visit?", Due);

    private Contribution Ask() => Contribution.Ask(_case.Complaint, 1, Request(), _case.Rules, TestCase.By(Cast.Lead, 1));
}
