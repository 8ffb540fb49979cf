using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Money: who may approve how much, what they say to it, how it is paid (Code 7.1, 7.4, LHP-59).</summary>
public sealed class AwardTests
{
    public static TheoryData<StaffRole, decimal, AwardState> Limits => new()
    {
        { StaffRole.InvestigatingManager, 150, AwardState.Approved }, { StaffRole.InvestigatingManager, 150.01m, AwardState.ToApprove },
        { StaffRole.ComplaintsLead, 500, AwardState.Approved }, { StaffRole.ComplaintsLead, 500.01m, AwardState.ToApprove },
        { StaffRole.SeniorReviewer, 500, AwardState.Approved }, { StaffRole.Director, 10_000, AwardState.Approved },
        { StaffRole.Director, 10_000.01m, AwardState.ToApprove },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    [Trait("Clause", "Code 4.2")]
    public void Who_offers_within_their_own_limit_has_approved_it_and_more_waits(StaffRole role, decimal pounds, AwardState state)
    {
        var c = TestCase.In(ComplaintStatus.StageOne);

        var remedy = c.Complaint.PromiseRemedy(Money(pounds), c.Rules, TestCase.By(Cast.Of(role), 3));

        Assert.Equal((state, pounds), (remedy.AwardState, remedy.Amount));
        Assert.Equal(state == AwardState.Approved, remedy.Award!.Approved is not null);
        Assert.Equal(Cast.Of(role).Name, remedy.Award.Offered.By);
    }

    [Fact]
    [Trait("Clause", "LHP-59")]
    public void LHP_59_no_letter_offers_money_that_nobody_has_approved()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager).Send(LetterKind.StageOneAcknowledgement).On(3).Investigated();
        c.Complaint.PromiseRemedy(Money(400), c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Contains("waits for approval", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager), StringComparison.Ordinal);
        Assert.Contains("more than you may approve", c.Complaint.WhyNotApproveAward(2, c.Rules.Policy, Cast.Manager), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Complaint.ApproveAward(2, "", c.Rules, TestCase.By(Cast.Manager, 3)));

        c.Complaint.ApproveAward(2, "Within the guide.", c.Rules, TestCase.By(Cast.Lead, 3));

        Assert.Null(c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager));
        Assert.Equal((Cast.Lead.Name, "Within the guide."), (c.Complaint.Remedies[1].Award!.Approved!.By, c.Complaint.Remedies[1].Award!.Approved!.Note));
        Assert.Throws<IllegalActException>(() => c.Complaint.ApproveAward(2, "", c.Rules, TestCase.By(Cast.Lead, 3)));
    }

    [Fact]
    [Trait("Clause", "LHP-59")]
    public void LHP_59_money_is_paid_only_after_it_was_accepted_and_that_completes_the_remedy()
    {
        var c = Offered(120, out var by);
        Assert.Throws<IllegalActException>(() => c.Complaint.CompleteRemedy(2, by.Day, "Paid.", c.Rules, by));
        Assert.Contains("accept it", c.Complaint.WhyNotPay(2, Paid(120), by.Day, by.By), StringComparison.Ordinal);

        c.Complaint.AnswerAward(2, accepted: true, "Yes, on the telephone.", c.Rules, by);
        c.Complaint.PayAward(2, Paid(120), c.Rules, by);

        var remedy = c.Complaint.Remedies[1];
        Assert.Equal((AwardState.Paid, RemedyState.Done, by.Day), (remedy.AwardState, remedy.State, remedy.FinishedDay));
        Assert.Contains("£120.00 paid to the complainant", c.Complaint.Events.Last(e => e.Kind == nameof(AwardPaid)).Summary, StringComparison.Ordinal);
        Assert.NotNull(c.Complaint.WhyNotPay(2, Paid(120), by.Day, by.By));
    }

    [Fact]
    public void What_is_owed_by_law_is_paid_whatever_they_say_to_it()
    {
        var c = Offered(120, out var by, MoneyKind.Statutory);

        c.Complaint.AnswerAward(2, accepted: false, "Too little.", c.Rules, by);
        c.Complaint.PayAward(2, Paid(120), c.Rules, by);

        Assert.Equal(AwardState.Paid, c.Complaint.Remedies[1].AwardState);
    }

    public static TheoryData<AwardPayment, string> BadPayments => new()
    {
        { Paid(100), "come to £120.00" },
        { Paid(120) with { ToComplainant = 130, AgainstArrears = -10 }, "come to £120.00" },
        { Paid(120) with { Evidence = " " }, "how we know" },
        { Paid(120) with { Day = TestCase.FirstDay.AddDays(400) }, "future" },
        { Paid(120) with { ToComplainant = 20, AgainstArrears = 100 }, "only if they agreed" },
        { Paid(120) with { ToComplainant = 20, AgainstArrears = 100, SetOffAgreedHow = "By email." }, "only if they agreed" },
        { Paid(120) with { ToComplainant = 20, AgainstArrears = 100, SetOffAgreedDay = TestCase.FirstDay }, "only if they agreed" },
        { Paid(120) with { ToComplainant = 20, AgainstArrears = 100, SetOffAgreedDay = TestCase.FirstDay.AddDays(21), SetOffAgreedHow = "By email." }, "only if they agreed" },
    };

    [Theory]
    [MemberData(nameof(BadPayments))]
    public void Money_is_never_silently_set_off_against_arrears_and_the_parts_add_up(AwardPayment payment, string sentence)
    {
        var c = Offered(120, out var by);
        c.Complaint.AnswerAward(2, accepted: true, "Yes.", c.Rules, by);

        Assert.Contains(sentence, c.Complaint.WhyNotPay(2, payment, by.Day, by.By), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Complaint.PayAward(2, payment, c.Rules, by));
        Assert.True(c.Complaint.Remedies[1].IsOpen);
    }

    [Fact]
    public void An_agreed_set_off_is_recorded_with_its_day_and_how()
    {
        var c = Offered(120, out var by);
        c.Complaint.AnswerAward(2, accepted: true, "Yes.", c.Rules, by);

        c.Complaint.PayAward(2, new AwardPayment(by.Day, 20, 100, "Transfer 4711.", by.Day, "Their email of today."), c.Rules, by);

        var happened = c.Complaint.Events.Last(e => e.Kind == nameof(AwardPaid));
        Assert.Contains("£100.00 set against arrears", happened.Summary, StringComparison.Ordinal);
        Assert.Contains("Their email of today.", happened.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sum_is_approved_and_answered_anew()
    {
        var c = Offered(120, out var by);
        c.Complaint.AnswerAward(2, accepted: false, "Too little.", c.Rules, by);

        c.Complaint.ChangeRemedy(2, c.Complaint.Remedies[1].Promise() with { Amount = 400 }, "", c.Rules, by);

        Assert.Equal(AwardState.ToApprove, c.Complaint.Remedies[1].AwardState);
        Assert.Null(c.Complaint.Remedies[1].Award!.Answered);
    }

    [Fact]
    public void A_landlord_that_writes_no_limits_leaves_every_payment_to_the_director()
    {
        var rules = TestCase.Portsmouth with { Policy = TestCase.Portsmouth.Policy with { ApprovalLimits = [] } };

        Assert.Equal(0, rules.Policy.MayApprove(Cast.Lead));
        Assert.Equal(int.MaxValue, rules.Policy.MayApprove(Cast.Director));
        Assert.Equal(rules.Policy.Roles[StaffRole.Director], rules.Policy.WhoMayApprove(5));
    }

    [Fact]
    [Trait("Clause", "Code 7.4")]
    public void Code_7_4_the_guide_has_bands_without_a_gap_and_says_where_it_is_from()
    {
        var guidance = TestCase.Portsmouth.Code.RemedyGuidance;

        Assert.Contains("Ombudsman", guidance.Source, StringComparison.Ordinal);
        Assert.All(guidance.Bands.Zip(guidance.Bands.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Null(guidance.Bands[^1].To);
    }

    [Fact]
    public void LHP_53_a_remedy_names_one_of_the_policys_kinds_of_fault()
    {
        var rules = TestCase.Portsmouth with { Policy = Domain.Policies.PolicyCatalogue.Load().Get("lhp-2023") };
        var c = TestCase.Received(rules: rules);

        Assert.Equal(5, rules.Policy.FaultKinds.Count);
        Assert.All(rules.Policy.FaultKinds, fault =>
        {
            Assert.Equal("LHP-53", fault.Clause);
            Assert.Null(c.Complaint.WhyNotPromise(TestCase.ARemedy() with { FaultCode = fault.Code }, rules, Cast.Manager));
        });
        Assert.NotNull(c.Complaint.WhyNotPromise(TestCase.ARemedy() with { FaultCode = "bad-luck" }, rules, Cast.Manager));
    }

    private static RemedyPromise Money(decimal pounds, MoneyKind kind = MoneyKind.DistressAndInconvenience) => TestCase.ARemedy() with
    {
        KindCode = "financial",
        Description = "For the distress.",
        Amount = pounds,
        MoneyKind = kind,
        Guidance = "Compared with the guide.",
    };

    private static AwardPayment Paid(decimal pounds) => new(TestCase.FirstDay.AddDays(20), pounds, 0, "Transfer 4711.");

    private static TestCase Offered(decimal pounds, out Act by, MoneyKind kind = MoneyKind.DistressAndInconvenience)
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        by = TestCase.By(Cast.Manager, 20);
        c.Complaint.PromiseRemedy(Money(pounds, kind), c.Rules, by);
        return c;
    }
}
