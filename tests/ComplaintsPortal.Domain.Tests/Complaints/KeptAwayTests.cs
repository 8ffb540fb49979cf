using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Nobody sees or handles a complaint about themselves, or in which they have a conflict of interest.</summary>
[Trait("Clause", "Code 5.8")]
public sealed class KeptAwayTests
{
    [Theory]
    [InlineData(StaffRole.ComplaintsLead)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.MemberResponsible)]
    public void Code_5_8_whoever_is_kept_away_sees_nothing_whatever_their_role(StaffRole role)
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var person = role == StaffRole.ComplaintsLead ? Cast.SecondLead : Cast.Of(role);

        c.Complaint.KeepAway(person.StaffId!.Value, person.Name, KeptAwayGround.Named, "The complaint names them.", TestCase.Portsmouth, TestCase.By(Cast.Lead, 1));

        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c.Complaint, person, "Repairs"));
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c.Complaint, Cast.Lead, null));
    }

    [Fact]
    public void Whoever_dealt_with_it_no_longer_does_and_somebody_else_must_be_named()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Define().Assign(Cast.Manager).Complaint;

        c.KeepAway(Cast.Manager.StaffId!.Value, Cast.Manager.Name, KeptAwayGround.Conflict, "A cousin.", TestCase.Portsmouth, TestCase.By(Cast.Manager, 1));

        Assert.Equal((null, null, CaseTask.Assign), (c.StageOne.Handler, c.HandlerId, c.NextTask));
        Assert.True(c.Events[^1].As<PersonKeptAway>().Handled);
        Assert.Contains("kept away", c.WhyNotAssign(Cast.Manager.Card(), Cast.Lead), StringComparison.Ordinal);
        Assert.Null(c.WhyNotAssign(Cast.SecondManager.Card(), Cast.Lead));
    }

    [Fact]
    public void No_verb_works_for_them_even_where_no_page_stops_them()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        c.Complaint.KeepAway(Cast.Manager.StaffId!.Value, Cast.Manager.Name, KeptAwayGround.Named, "Rude at the door.", TestCase.Portsmouth, TestCase.By(Cast.Lead, 1));

        var refused = Assert.Throws<IllegalActException>(() => c.Complaint.RecordContact(
            new ContactNote(TestCase.By(Cast.Lead, 2).On, Direction.FromUs, "telephone", "Ms Yusuf", "Asked about it."), TestCase.By(Cast.Manager, 2)));

        Assert.Contains("kept away", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_lead_keeps_somebody_else_away_and_lets_them_back()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Complaint;
        var (id, name) = (Cast.SecondManager.StaffId!.Value, Cast.SecondManager.Name);

        Assert.Contains("Only the complaints lead", c.WhyNotKeepAway(id, name, Cast.Manager), StringComparison.Ordinal);
        Assert.Null(c.WhyNotKeepAway(Cast.Manager.StaffId!.Value, Cast.Manager.Name, Cast.Manager));

        c.KeepAway(id, name, KeptAwayGround.Named, "By name.", TestCase.Portsmouth, TestCase.By(Cast.Lead, 1));
        Assert.Contains("already", c.WhyNotKeepAway(id, name, Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("Only the complaints lead", c.WhyNotLetBack(id, Cast.Manager), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.LetBack(id, " ", TestCase.Portsmouth, TestCase.By(Cast.Lead, 2)));

        c.LetBack(id, "Another Tom Hurst.", TestCase.Portsmouth, TestCase.By(Cast.Lead, 2));
        Assert.Equal(("", false), (c.KeptAwayIds, c.IsKeptAway(id)));
        Assert.Contains("not kept away", c.WhyNotLetBack(id, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 4.1")]
    public void The_only_lead_cannot_be_kept_away_until_there_is_another()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Complaint;

        Assert.Contains("only complaints lead", c.WhyNotKeepAway(Cast.Lead.StaffId!.Value, Cast.Lead.Name, Cast.Lead, othersInRole: 0), StringComparison.Ordinal);
        Assert.Null(c.WhyNotKeepAway(Cast.Lead.StaffId!.Value, Cast.Lead.Name, Cast.Lead, othersInRole: 1));
    }

    [Fact]
    public void An_open_remedy_of_theirs_is_given_to_somebody_else_first()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).Complaint;
        var remedy = c.Remedies.First(r => r.IsOpen);

        Assert.Contains($"remedy {remedy.Number}", c.WhyNotKeepAway(remedy.OwnerId, remedy.OwnerName, Cast.Lead), StringComparison.Ordinal);
    }
}
