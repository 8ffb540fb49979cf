using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>The Ombudsman’s case beside a complaint, from first contact to compliance.</summary>
public sealed class OmbudsmanTests
{
    private static readonly DateOnly Asked = TestCase.FirstDay.AddDays(40);

    [Theory]
    [InlineData("portsmouth-2024", null, "2026-08-03", "usual time")]
    [InlineData("lhp-2023", null, "2026-08-03", "LHP-62")]
    [InlineData("lhp-2023", "2026-07-20", "2026-07-20", "named")]
    [Trait("Clause", "LHP-62")]
    public void LHP_62_evidence_is_due_in_fifteen_working_days_or_on_the_day_given_with_its_working(string policy, string? given, string due, string because)
    {
        var rules = TestCase.Portsmouth with { Policy = PolicyCatalogue.Load().Get(policy) };
        // Monday 13 July 2026; fifteen working days later is Monday 3 August, no bank holiday between.
        var note = new RequestNote(RequestKind.Evidence, new DateOnly(2026, 7, 13), "Everything.", given is null ? null : DateOnly.ParseExact(given, "yyyy-MM-dd"));

        var (day, working) = OmbudsmanCase.DueOf(note, rules);

        Assert.Equal(due, day!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(because, working, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestKind.Enquiry)]
    [InlineData(RequestKind.ReferralBack)]
    [InlineData(RequestKind.DirectionToAccept)]
    [InlineData(RequestKind.DirectionToRespond)]
    public void Every_other_request_has_the_day_that_the_Ombudsman_names(RequestKind kind)
    {
        var (c, one, act) = Opened();

        Assert.Contains("Give the day", one.WhyNotAdd(new RequestNote(kind, Asked, "Answer."), c.Rules, act.Day, Cast.Lead), StringComparison.Ordinal);
        one.Add(c.Complaint, new RequestNote(kind, Asked, "Answer.", Asked.AddDays(7)), c.Rules, act);
        Assert.Equal(Asked.AddDays(7), one.NextDue);
    }

    [Fact]
    [Trait("Clause", "LHP-63")]
    public void LHP_63_a_later_day_is_agreed_and_explained_and_stands_in_the_working()
    {
        var (c, one, act) = Opened();
        var request = one.Add(c.Complaint, new RequestNote(RequestKind.Evidence, Asked, "Everything."), c.Rules, act);
        var before = request.Due;

        Assert.NotNull(one.WhyNotExtend(1, before, "Agreed.", Cast.Lead));
        Assert.NotNull(one.WhyNotExtend(1, before.AddDays(5), " ", Cast.Lead));
        Assert.NotNull(one.WhyNotExtend(2, before.AddDays(5), "Agreed.", Cast.Lead));
        one.Extend(c.Complaint, 1, before.AddDays(5), "The contractor’s records come late; agreed by email.", act);

        Assert.Equal((before.AddDays(5), before.AddDays(5)), (request.Due, one.NextDue));
        Assert.Contains(Words.Day(before), request.Working, StringComparison.Ordinal);
        Assert.Contains("agreed by email", request.Working, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(30, true)]
    public void An_answer_says_whether_it_was_late_and_comes_once(int daysAfterDue, bool late)
    {
        var (c, one, _) = Opened();
        var request = one.Add(c.Complaint, new RequestNote(RequestKind.Evidence, Asked, "Everything."), c.Rules, TestCase.By(Cast.Lead, 40));
        var day = request.Due.AddDays(daysAfterDue).DayNumber - TestCase.FirstDay.DayNumber;
        var act = TestCase.By(Cast.Lead, day);

        Assert.NotNull(one.WhyNotAnswer(1, act.Day, "", act.Day, Cast.Lead));
        Assert.NotNull(one.WhyNotAnswer(1, act.Day.AddDays(1), "Sent.", act.Day, Cast.Lead));
        Assert.NotNull(one.WhyNotAnswer(1, Asked.AddDays(-1), "Sent.", act.Day, Cast.Lead));
        one.Answer(c.Complaint, 1, act.Day, "The bundle was uploaded.", act);

        Assert.Equal(late, c.Complaint.Events[^1].As<OmbudsmanAnswered>().Late);
        Assert.Null(one.NextDue);
        Assert.Contains("already", one.WhyNotAnswer(1, act.Day, "Again.", act.Day, Cast.Lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OmbudsmanFinding.NoMaladministration, false, false)]
    [InlineData(OmbudsmanFinding.ServiceFailure, true, false)]
    [InlineData(OmbudsmanFinding.Maladministration, true, false)]
    [InlineData(OmbudsmanFinding.SevereMaladministration, true, true)]
    [InlineData(OmbudsmanFinding.ReasonableRedress, false, false)]
    [InlineData(OmbudsmanFinding.Resolved, false, false)]
    [InlineData(OmbudsmanFinding.OutsideJurisdiction, false, false)]
    [InlineData(OmbudsmanFinding.Withdrawn, false, false)]
    public void Each_issue_has_its_own_finding(OmbudsmanFinding finding, bool upheld, bool severe)
    {
        var (c, one, act) = Opened();

        one.Determine(c.Complaint, "The mould.", finding, act.Day, act);

        Assert.Equal((upheld, severe), (one.Determinations[0].IsUpheld, one.IsSevere));
    }

    [Fact]
    public void An_order_is_due_on_its_day_or_after_twenty_eight_days_and_keeps_the_case_open()
    {
        var (c, one, act) = Opened();
        var order = one.Order(c.Complaint, Order(act), act);
        var named = one.Order(c.Complaint, Order(act) with { DayGiven = act.Day.AddDays(10) }, act);

        Assert.Equal((act.Day.AddDays(28), act.Day.AddDays(10), act.Day.AddDays(10)), (order.Due, named.Due, one.NextDue));
        Assert.Contains("28 days", order.Working, StringComparison.Ordinal);
        Assert.Contains("Order 1", one.WhyNotClose(Cast.Lead), StringComparison.Ordinal);
        one.Comply(c.Complaint, 1, ComplianceState.Partly, act.Day, "Half is paid.", act);
        Assert.True(order.IsOpen);
        one.Comply(c.Complaint, 1, ComplianceState.Complied, act.Day, "Receipt sent.", act);
        one.Comply(c.Complaint, 2, ComplianceState.Complied, act.Day, "Letter sent.", act);
        one.Close(c.Complaint, act);
        Assert.Equal(act.Day, one.ClosedDay);
        Assert.Contains("closed on", one.WhyNotOrder(Order(act), act.Day, Cast.Lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrderKind.Order, false)]
    [InlineData(OrderKind.FailureOrder, false)]
    [InlineData(OrderKind.Recommendation, true)]
    [Trait("Clause", "LHP-31")]
    public void LHP_31_only_a_recommendation_is_left_undone_and_only_with_reasons(OrderKind kind, bool may)
    {
        var (c, one, act) = Opened();
        one.Order(c.Complaint, Order(act) with { Kind = kind }, act);

        Assert.NotNull(one.WhyNotComply(1, ComplianceState.Declined, act.Day, " ", act.Day, Cast.Lead));
        Assert.Equal(may, one.WhyNotComply(1, ComplianceState.Declined, act.Day, "We do it in another way.", act.Day, Cast.Lead) is null);
    }

    [Fact]
    public void A_review_is_asked_for_once_and_only_of_what_was_determined()
    {
        var (c, one, act) = Opened();
        Assert.NotNull(one.WhyNotAskReview(act.Day, "New evidence.", act.Day, Cast.Lead));
        one.Determine(c.Complaint, "The mould.", OmbudsmanFinding.Maladministration, act.Day, act);
        one.AskReview(c.Complaint, act.Day, "New evidence.", act);
        Assert.Contains("already", one.WhyNotAskReview(act.Day, "Again.", act.Day, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 4.1")]
    public void Code_4_1_only_the_lead_and_the_director_deal_with_the_Ombudsman()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoResponded);
        var allowed = Cast.Everybody.Where(person => OmbudsmanCase.WhyNot(person) is null).SelectMany(person => person.Roles).Distinct();

        Assert.Equal([StaffRole.ComplaintsLead, StaffRole.Director], allowed);
        Assert.Throws<IllegalActException>(() => OmbudsmanCase.Open(c.Complaint, "", Asked, TestCase.By(Cast.Manager, 40)));
        Assert.Throws<IllegalActException>(() => OmbudsmanCase.Open(c.Complaint, "", Asked.AddDays(1), TestCase.By(Cast.Lead, 40)));
        Assert.Throws<IllegalActException>(() => EvidenceBundle.Ask(c.Complaint, redacted: true, [], TestCase.By(Cast.Lead, 40)));
        Assert.NotNull(RedactionMark.WhyNot("J.", "A neighbour.", Cast.Lead));
        Assert.NotNull(RedactionMark.WhyNot("Mrs Jones", " ", Cast.Lead));
    }

    private static OrderNote Order(Act act) => new(OrderKind.Order, act.Day, "Pay £500.", Cast.Lead.StaffId!.Value, Cast.Lead.Name);

    private static (TestCase Case, OmbudsmanCase One, Act Act) Opened()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoResponded);
        var act = TestCase.By(Cast.Lead, 40);
        return (c, OmbudsmanCase.Open(c.Complaint, "202600123", Asked, act), act);
    }
}
