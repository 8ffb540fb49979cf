using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Clause", "Code 6.4")]
public sealed class ExtensionTests
{
    private static readonly ExtensionRequest Five = new("third-party-delay", 5, "The contractor’s report is late.", 3);

    [Theory]
    [InlineData("annual-leave")]
    [InlineData("sickness")]
    [InlineData("workload")]
    [InlineData("other")]
    [InlineData("")]
    public void Code_6_4_leave_sickness_and_workload_are_no_reasons(string code)
    {
        var c = Acknowledged();

        var refused = Assert.Throws<IllegalActException>(() => c.Complaint.Extend(Five with { ReasonCode = code }, c.Rules, TestCase.By(Cast.Manager, 4)));

        Assert.Contains("Leave, sickness and workload", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ExtensionRequest, string> Incomplete => new()
    {
        { Five with { Explanation = " " }, "Explain" },
        { Five with { WorkingDays = 0 }, "number of working days" },
        { Five with { WorkingDays = -3 }, "number of working days" },
        { Five with { UpdateEveryDays = 0 }, "Code 5.9" },
        { Five with { WorkingDays = 11 }, "director" },
        { Five with { WorkingDays = 11, GoodReason = "A court has the key." }, "director" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Code_6_4_an_extension_lacking_something_is_refused(ExtensionRequest request, string sentence)
    {
        var c = Acknowledged();

        Assert.Contains(sentence, c.Complaint.WhyNotExtend(request, c.Rules, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_6_4_past_ten_days_a_director_approves_with_a_good_reason()
    {
        var c = Acknowledged();
        var eleven = Five with { WorkingDays = 11, GoodReason = "The court holds the only key until the 30th." };

        Assert.NotNull(c.Complaint.WhyNotExtend(eleven with { GoodReason = "" }, c.Rules, Cast.Director));
        c.Complaint.Extend(eleven, c.Rules, TestCase.By(Cast.Director, 4));

        Assert.Equal(11, c.Complaint.StageOne.ExtensionDays);
        Assert.Contains("the only key", c.Complaint.Events[^1].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_6_4_the_cap_is_cumulative()
    {
        var c = Acknowledged();
        c.Complaint.Extend(Five with { WorkingDays = 8 }, c.Rules, TestCase.By(Cast.Manager, 4));
        c.On(4).Send(LetterKind.StageOneExtension, Cast.Manager);

        Assert.Contains("in all", c.Complaint.WhyNotExtend(Five with { WorkingDays = 3 }, c.Rules, Cast.Manager), StringComparison.Ordinal);
        Assert.Null(c.Complaint.WhyNotExtend(Five with { WorkingDays = 2 }, c.Rules, Cast.Manager));
    }

    [Fact]
    [Trait("Clause", "Code 6.15")]
    public void Code_6_15_at_stage_two_the_cap_is_twenty()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo).On(15).Assign(Cast.Reviewer);

        Assert.Null(c.Complaint.WhyNotExtend(Five with { WorkingDays = 20 }, c.Rules, Cast.Reviewer));
        Assert.Contains("Code 6.15", c.Complaint.WhyNotExtend(Five with { WorkingDays = 21 }, c.Rules, Cast.Reviewer), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_6_4_nothing_moves_before_the_notice_was_sent()
    {
        var c = Acknowledged();
        var before = c.Complaint.ResponseDeadline(c.Rules).Due;

        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 4));
        Assert.Equal(before, c.Complaint.ResponseDeadline(c.Rules).Due);
        var letter = c.On(4).Issue(LetterKind.StageOneExtension, Cast.Manager);
        Assert.Equal(before, c.Complaint.Due);
        c.Complaint.RecordLetterSent(letter.Number, TestCase.FirstDay.AddDays(4), c.Rules, TestCase.By(Cast.Colleague, 4));

        Assert.Equal(c.Rules.Calendar.Add(before!.Value, 5), c.Complaint.Due);
    }

    [Fact]
    public void Code_6_4_a_notice_on_the_due_date_counts_and_one_a_day_later_is_recorded_as_late_and_moves_nothing()
    {
        var onTime = Noticed(daysAfterDue: 0, out var due);
        Assert.Equal(onTime.Rules.Calendar.Add(due, 5), onTime.Complaint.Due);

        var late = Noticed(daysAfterDue: 1, out due);
        Assert.Equal(due, late.Complaint.Due);
        var recorded = Assert.Single(late.Complaint.Events, e => e.Kind == nameof(NoticeWasLate)).As<NoticeWasLate>();
        Assert.Equal((due.AddDays(1), due), (recorded.Sent, recorded.Due));
    }

    [Fact]
    public void The_date_promised_in_the_notice_is_the_date_that_follows_when_it_is_sent()
    {
        var c = Acknowledged();
        var promised = c.Complaint.DateIfExtended(5, TestCase.FirstDay.AddDays(4), c.Rules);

        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 4));
        c.On(4).Send(LetterKind.StageOneExtension, Cast.Manager);

        Assert.Equal(promised, c.Complaint.ResponseDeadline(c.Rules).Due);
        Assert.Equal(DeadlineStep.StageOneResponse, c.Complaint.DueStep);
    }

    [Fact]
    public void A_second_extension_waits_for_the_first_notice_and_then_has_its_own()
    {
        var c = Acknowledged();
        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 4));
        Assert.Contains("has not been sent", c.Complaint.WhyNotExtend(Five, c.Rules, Cast.Manager), StringComparison.Ordinal);
        c.On(4).Send(LetterKind.StageOneExtension, Cast.Manager);

        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 8));
        c.On(8).Send(LetterKind.StageOneExtension, Cast.Manager);

        Assert.Equal(new DateOnly?[] { TestCase.FirstDay.AddDays(4), TestCase.FirstDay.AddDays(8) }, c.Complaint.StageOne.Extensions.Select(e => e.NoticeSentDay));
    }

    [Fact]
    public void Code_6_4_the_notice_comes_before_everything_else_because_nothing_moves_without_it()
    {
        var c = Acknowledged();
        Assert.Equal(CaseTask.Findings, c.Complaint.NextTask);

        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 4));
        Assert.Equal(CaseTask.IssueNotice, c.Complaint.NextTask);
        var letter = c.On(4).Issue(LetterKind.StageOneExtension, Cast.Manager);
        Assert.Equal(CaseTask.AwaitDelivery, c.Complaint.NextTask);
        c.Complaint.RecordLetterSent(letter.Number, TestCase.FirstDay.AddDays(4), c.Rules, TestCase.By(Cast.Colleague, 4));

        Assert.Equal(CaseTask.Findings, c.Complaint.NextTask);
    }

    [Fact]
    public void Somebody_else_s_case_cannot_be_extended()
    {
        var c = Acknowledged();

        Assert.NotNull(c.Complaint.WhyNotExtend(Five, c.Rules, Cast.SecondManager));
        Assert.NotNull(c.Complaint.WhyNotExtend(Five, c.Rules, Cast.Colleague));
        Assert.Null(c.Complaint.WhyNotExtend(Five, c.Rules, Cast.Manager));
        Assert.Null(c.Complaint.WhyNotExtend(Five, c.Rules, Cast.Lead));
    }

    private static TestCase Acknowledged() =>
        TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager).On(2).Send(LetterKind.StageOneAcknowledgement, Cast.Lead);

    private static TestCase Noticed(int daysAfterDue, out DateOnly due)
    {
        var c = Acknowledged();
        due = c.Complaint.ResponseDeadline(c.Rules).Due!.Value;
        var day = due.DayNumber - TestCase.FirstDay.DayNumber + daysAfterDue;
        c.Complaint.Extend(Five, c.Rules, TestCase.By(Cast.Manager, 4));
        return c.On(day).Send(LetterKind.StageOneExtension, Cast.Manager);
    }
}
