using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Contractors;

/// <summary>A complaint about a contractor stays the landlord's, and the two tell each other of it (PCC-10, ASH-3b, Code 5.4).</summary>
[Trait("Clause", "PCC-10")]
[Trait("Clause", "Code 5.4")]
public sealed class ContractorTests
{
    private static readonly ContractorDetails WarmHomes = new("Warm Homes Ltd", "Gas", "Marek Wolny", "complaints@warm-homes.example", "", TestCase.FirstDay.AddYears(-2), null);

    private readonly TestCase _case = TestCase.Received().Acknowledged();

    private ContractorRules Rules => _case.Rules.Policy.Contractors;

    [Fact]
    public void The_lead_keeps_the_register()
    {
        Assert.Equal("Only the complaints lead keeps the register of contractors.", Contractor.WhyNotKeep(Cast.Manager));
        Assert.Throws<IllegalActException>(() => Contractor.Register(WarmHomes, TestCase.By(Cast.Manager, 1)));
        Assert.Throws<IllegalActException>(() => Contractor.Register(WarmHomes with { Name = " " }, TestCase.By(Cast.Lead, 1)));
        Assert.Throws<IllegalActException>(() => Contractor.Register(WarmHomes with { Email = "" }, TestCase.By(Cast.Lead, 1)));
        Assert.Throws<IllegalActException>(() => Contractor.Register(WarmHomes with { UntilDay = WarmHomes.FromDay.AddDays(-1) }, TestCase.By(Cast.Lead, 1)));
        var kept = Register();
        Assert.Equal(WarmHomes, kept.Details());
        kept.Change(WarmHomes with { UntilDay = WarmHomes.FromDay }, TestCase.By(Cast.Lead, 2));
        Assert.Equal((WarmHomes.FromDay, "Dana Okafor"), (kept.UntilDay, kept.ChangedBy));
    }

    [Fact]
    public void It_is_said_on_the_timeline_and_changes_no_date()
    {
        var before = _case.Complaint.Deadlines(_case.Rules).Select(d => d.Due).ToList();
        var part = Name(1);
        Assert.Equal("Point 1 is about the contractor Warm Homes Ltd.", _case.Complaint.Events[^1].Summary);
        Assert.Equal("They missed two visits.", _case.Complaint.Events[^1].Because);
        Assert.Equal(before, _case.Complaint.Deadlines(_case.Rules).Select(d => d.Due));
        Assert.True(part.Counts);
        Assert.Throws<IllegalActException>(() => Name(99));
        Assert.Equal("Your role does not include this.", ContractorInvolvement.WhyNotName(_case.Complaint, Cast.Colleague));
        Assert.Equal("The complaint is closed.", ContractorInvolvement.WhyNotName(TestCase.In(ComplaintStatus.Closed).Complaint, Cast.Lead));
    }

    /// <summary>Named on 2 June: what is owed, by whether the complaint is at stage two and whether it has ended.</summary>
    [Theory]
    [InlineData(null, null, "Receipt")]
    [InlineData(20, null, "Receipt, Escalation")]
    [InlineData(0, null, "Receipt")]
    [InlineData(null, 20, "Receipt, Conclusion")]
    [InlineData(20, 40, "Receipt, Escalation, Conclusion")]
    public void PCC_10_they_are_told_of_receipt_escalation_and_conclusion_once_each(int? stageTwo, int? closed, string expected)
    {
        var part = Name();
        var (logged, ended) = (Day(stageTwo), Day(closed));
        var owed = part.Owed(Rules, logged, ended);
        Assert.Equal(expected, string.Join(", ", owed));
        foreach (var notice in owed)
        {
            part.Tell(notice, _case.Complaint, TestCase.By(Staff.Actor.System, 1));
        }

        Assert.Empty(part.Owed(Rules, logged, ended));
        Assert.Equal(owed.Count, _case.Complaint.Events.Count(happened => happened.Kind == nameof(ContractorTold)));
    }

    [Fact]
    public void Where_the_policy_says_nothing_of_it_nobody_is_told()
    {
        Assert.Equal([ContractorNotice.Receipt, ContractorNotice.Escalation, ContractorNotice.Conclusion], Rules.Notices);
        Assert.Empty(Name().Owed(new ContractorRules(), TestCase.FirstDay.AddDays(9), TestCase.FirstDay.AddDays(9)));
        Assert.Equal([ContractorNotice.Conclusion], Name().Owed(new ContractorRules { Notices = [ContractorNotice.Conclusion] }, TestCase.FirstDay.AddDays(9), TestCase.FirstDay.AddDays(9)));
    }

    [Fact]
    public void PCC_10_what_they_tell_us_is_kept_with_its_day()
    {
        var part = Name();
        part.Report(ContractorNotice.Escalation, TestCase.FirstDay.AddDays(3), "Their director has it.", _case.Complaint, TestCase.By(Cast.Manager, 4));
        Assert.Equal(("The contractor Warm Homes Ltd told us on Thursday 4 June 2026 that it was escalated with them.", "Their director has it."), (_case.Complaint.Events[^1].Summary, _case.Complaint.Events[^1].Because));
        Assert.Equal((ContractorNotice.Escalation, "Their director has it."), (part.Reports.Single().Notice, part.Reports.Single().InWords));
        Assert.Throws<IllegalActException>(() => part.Report(ContractorNotice.Conclusion, TestCase.FirstDay.AddDays(9), "", _case.Complaint, TestCase.By(Cast.Manager, 4)));
    }

    [Fact]
    public void Whoever_it_is_not_about_after_all_hears_nothing_more()
    {
        var part = Name();
        Assert.Throws<IllegalActException>(() => part.End(" ", _case.Complaint, TestCase.By(Cast.Manager, 2)));
        part.End("Another firm did the work.", _case.Complaint, TestCase.By(Cast.Manager, 2));
        Assert.Empty(part.Owed(Rules, TestCase.FirstDay.AddDays(9), TestCase.FirstDay.AddDays(9)));
        Assert.False(part.Counts);
        Assert.Contains("noted on", part.WhyNotWork(Cast.Lead), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => part.Report(ContractorNotice.Receipt, TestCase.FirstDay, "", _case.Complaint, TestCase.By(Cast.Lead, 3)));
    }

    private static DateOnly? Day(int? day) => day is { } number ? TestCase.FirstDay.AddDays(number) : null;

    private static Contractor Register() => Contractor.Register(WarmHomes, TestCase.By(Cast.Lead, 1));

    private ContractorInvolvement Name(params int[] points) => ContractorInvolvement.Name(_case.Complaint, Register(), points, "They missed two visits.", TestCase.By(Cast.Lead, 1));
}
