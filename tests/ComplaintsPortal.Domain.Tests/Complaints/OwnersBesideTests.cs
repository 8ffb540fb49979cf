using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Whoever sees to an order or to a change that was learnt can open the complaint; when they leave, somebody else sees to it.</summary>
public sealed class OwnersBesideTests
{
    private static readonly Act ByLead = TestCase.By(Cast.Lead, 40);

    [Fact]
    [Trait("Clause", "Code 9.1")]
    public void Code_9_1_whoever_sees_to_a_change_sees_the_complaint()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).Complaint;
        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c, Cast.SecondManager, null));

        Improvement.Record(c, Change(Cast.SecondManager), TestCase.Portsmouth, ByLead);

        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.SecondManager, null));
    }

    [Fact]
    public void A_change_is_given_to_somebody_else_by_the_lead_while_it_is_to_do()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).Complaint;
        var change = Improvement.Record(c, Change(Cast.Manager), TestCase.Portsmouth, ByLead);
        Assert.Equal("Only the complaints lead gives somebody’s work to another person.", change.WhyNotGive(c, Cast.SecondManager.StaffId!.Value, "", Cast.Manager));

        change.Give(c, Cast.SecondManager.StaffId!.Value, Cast.SecondManager.Name, ByLead);

        Assert.Equal(Cast.SecondManager.Name, change.OwnerName);
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.SecondManager, null));
        Assert.Equal($"{Cast.SecondManager.Name} sees to the change that follows from this now, instead of {Cast.Manager.Name}.", c.Events.Single(e => e.Kind == nameof(ImprovementGiven)).Summary);
        c.KeepAway(Cast.Reviewer.StaffId!.Value, Cast.Reviewer.Name, KeptAwayGround.Named, "About her.", TestCase.Portsmouth, ByLead);
        Assert.EndsWith("is kept away from this complaint (Code 5.8).", change.WhyNotGive(c, Cast.Reviewer.StaffId!.Value, Cast.Reviewer.Name, Cast.Lead), StringComparison.Ordinal);
        change.Finish(c, ByLead.Day, "Seen.", ByLead);
        Assert.Contains("It was done on", change.WhyNotGive(c, Cast.SecondManager.StaffId!.Value, "", Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_open_orders_of_somebody_are_given_to_somebody_else()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoResponded).Complaint;
        var one = OmbudsmanCase.Open(c, "202600123", ByLead.Day, ByLead);
        foreach (var owner in new[] { Cast.Manager, Cast.Manager, Cast.Reviewer })
        {
            one.Order(c, new OrderNote(OrderKind.Order, ByLead.Day, "Apologise.", owner.StaffId!.Value, owner.Name), ByLead);
        }

        one.Comply(c, 1, ComplianceState.Complied, ByLead.Day, "The letter.", ByLead);
        Assert.Equal("Only the complaints lead gives somebody’s work to another person.", one.WhyNotGiveOrders(c, Cast.Manager.StaffId!.Value, Guid.NewGuid(), "", Cast.Reviewer));
        Assert.Equal("No order waits for them any more.", one.WhyNotGiveOrders(c, Cast.Director.StaffId!.Value, Guid.NewGuid(), "", Cast.Lead));

        one.GiveOrders(c, Cast.Manager.StaffId!.Value, Cast.SecondManager.StaffId!.Value, Cast.SecondManager.Name, ByLead);

        Assert.Equal([Cast.Manager.Name, Cast.SecondManager.Name, Cast.Reviewer.Name], one.Orders.Select(order => order.OwnerName));
        Assert.Equal($"{Cast.SecondManager.Name} sees to order 2 of the Ombudsman now, instead of {Cast.Manager.Name}.", c.Events.Single(e => e.Kind == nameof(OmbudsmanOrderGiven)).Summary);
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.SecondManager, null));
    }

    [Fact]
    public void A_theme_is_given_to_somebody_else_while_it_is_watched()
    {
        var theme = Theme.Record(new ThemeNote("Missed visits", "Nobody comes.", "", Cast.Manager.StaffId!.Value, Cast.Manager.Name, ByLead.Day.AddDays(9)), ByLead);
        Assert.Throws<IllegalActException>(() => theme.Give(Cast.Reviewer.StaffId!.Value, Cast.Reviewer.Name, TestCase.By(Cast.Manager, 41)));

        theme.Give(Cast.Reviewer.StaffId!.Value, Cast.Reviewer.Name, ByLead);

        Assert.Equal((Cast.Reviewer.StaffId, Cast.Reviewer.Name), (theme.OwnerId, theme.OwnerName));
        theme.End("It does not happen any more.", ByLead);
        Assert.Throws<IllegalActException>(() => theme.Give(Cast.Manager.StaffId!.Value, Cast.Manager.Name, ByLead));
    }

    private static ImprovementNote Change(Actor owner) => new("Nobody looks.", "Somebody looks.", owner.StaffId!.Value, owner.Name, ByLead.Day.AddDays(9));
}
