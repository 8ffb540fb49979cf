using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class NewIssueTests
{
    [Theory]
    [InlineData(true, false, false, IssueRoute.Join)]
    [InlineData(true, false, true, IssueRoute.NewComplaint)]
    [InlineData(true, true, false, IssueRoute.NewComplaint)]
    [InlineData(true, true, true, IssueRoute.NewComplaint)]
    [InlineData(false, false, false, IssueRoute.NewComplaint)]
    [InlineData(false, false, true, IssueRoute.NewComplaint)]
    [InlineData(false, true, false, IssueRoute.NewComplaint)]
    [InlineData(false, true, true, IssueRoute.NewComplaint)]
    [Trait("Clause", "BRF-1d")]
    public void Code_6_8_where_something_new_belongs(bool related, bool answered, bool delays, IssueRoute route)
    {
        Assert.Equal(route, Complaint.RouteOf(related, answered, delays));

        // The verbs keep to the same table, on a real complaint before and after its answer.
        var c = answered ? TestCase.In(ComplaintStatus.StageOneResponded) : TestCase.Received().On(1).Acknowledged();
        var issue = AnIssue() with { Related = related, WouldDelay = delays };
        void Join() => c.On(20).Do((complaint, act) => complaint.JoinIssue(issue, TestCase.Portsmouth, act));
        void SpinOff() => c.On(20).Do((complaint, act) => complaint.SpinOffIssue(issue, new ComplaintReference(2026, 77), act));
        if (route == IssueRoute.Join)
        {
            Assert.Throws<IllegalActException>(SpinOff);
            Join();
            Assert.Equal("The bath leaks as well.", c.Complaint.StageOne.Points[^1].Text);
        }
        else
        {
            Assert.Throws<IllegalActException>(Join);
            SpinOff();
            Assert.Contains("CP-2026-00077", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Code_6_8_what_joins_moves_no_date_and_is_to_be_agreed()
    {
        var c = TestCase.Received().On(1).Acknowledged().Do((complaint, act) => complaint.AnswerDefinition(DefinitionState.Agreed, "", act), Cast.Tenant);
        var due = c.Complaint.ResponseDue;

        c.On(3).Do((complaint, act) => complaint.JoinIssue(AnIssue(), TestCase.Portsmouth, act));

        Assert.Equal((due, DefinitionState.Proposed, 3), (c.Complaint.ResponseDue, c.Complaint.StageOne.DefinitionState, c.Complaint.StageOne.Points.Count));
    }

    [Fact]
    public void Code_6_8_while_the_answer_is_checked_nothing_joins_any_more() =>
        Assert.True(TestCase.In(ComplaintStatus.StageOneChecking).Complaint.StageOneAnswered);

    [Fact]
    public void Code_6_8_a_complaint_of_its_own_counts_from_when_it_was_raised()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);

        var submission = c.Complaint.AboutNewIssue(AnIssue());

        Assert.Equal((TestCase.Moment(2), "The bath leaks as well.", c.Complaint.Correspondent.Email), (submission.ReceivedOn, submission.WhatHappened, submission.Email));
        Assert.Null(submission.Hazards);
    }

    [Theory]
    [InlineData("", 2, "in their words")]
    [InlineData("x", 400, "future")]
    [InlineData("x", -2, "before this complaint")]
    public void What_a_new_issue_needs(string words, int day, string sentence) =>
        Assert.Contains(sentence, (AnIssue() with { InWords = words, RaisedOn = TestCase.Moment(day) }).WhyNot(TestCase.Moment(20), TestCase.Moment(0)), StringComparison.Ordinal);

    [Fact]
    public void A_point_is_withdrawn_with_their_words_and_the_rest_is_numbered_anew()
    {
        var c = TestCase.Received().On(1).Accept().Define("One.", "Two.", "Three.");

        c.Do((complaint, act) => complaint.WithdrawPoint(2, "That was my mistake.", TestCase.Portsmouth, act));

        Assert.Equal([(1, "One."), (2, "Three.")], c.Complaint.StageOne.Points.Select(p => (p.Number, p.Text)));
        Assert.Contains(c.Complaint.Events, e => e.Kind == nameof(PointWithdrawn) && e.Because == "That was my mistake.");
    }

    [Fact]
    public void A_point_is_not_withdrawn_without_evidence_nor_the_last_one_nor_one_with_a_finding()
    {
        var one = TestCase.Received().On(1).Accept().Define("One.");
        var two = TestCase.Received().On(1).Acknowledged();
        var found = TestCase.Received().On(1).Acknowledged().Find();

        Assert.Contains("only point", one.Complaint.WhyNotWithdrawPoint(1, "x", Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("their own words", two.Complaint.WhyNotWithdrawPoint(1, " ", Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("finding already", found.Complaint.WhyNotWithdrawPoint(1, "x", Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("no point 9", two.Complaint.WhyNotWithdrawPoint(9, "x", Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_becomes_several_in_its_place()
    {
        var c = TestCase.Received().On(1).Accept().Define("Damp and noise.", "Calls.");

        Assert.Contains("at least two", c.Complaint.WhyNotSplitPoint(1, ["Damp."], Cast.Lead), StringComparison.Ordinal);
        c.Do((complaint, act) => complaint.SplitPoint(1, ["Damp.", " ", "Noise."], TestCase.Portsmouth, act));

        Assert.Equal([(1, "Damp."), (2, "Noise."), (3, "Calls.")], c.Complaint.StageOne.Points.Select(p => (p.Number, p.Text)));
        Assert.All(c.Complaint.StageOne.Points, p => Assert.Equal(Responsibility.Yes, p.Responsibility));
    }

    private static NewIssue AnIssue() => new("The bath leaks as well.", TestCase.Moment(2), Related: true, WouldDelay: false);
}
