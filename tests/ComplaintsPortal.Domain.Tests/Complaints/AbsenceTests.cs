using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Somebody is away and somebody else does their work: leave is no reason for a late answer.</summary>
[Trait("Clause", "Code 6.4")]
public sealed class AbsenceTests
{
    private static readonly DateOnly Monday = TestCase.FirstDay;

    [Theory]
    [InlineData(0, 4, null)]
    [InlineData(0, 0, null)]
    [InlineData(-3, 0, null)]
    [InlineData(4, 0, "The last day away must be the first day or later.")]
    [InlineData(-9, -1, "That absence is over already.")]
    [InlineData(12, 20, "Priya Nair is away from 15 June 2026 to 19 June 2026 already.")]
    [InlineData(18, 20, "Priya Nair is away from 15 June 2026 to 19 June 2026 already.")]
    [InlineData(25, 30, "Tom Hurst is away from 30 June 2026 to 1 July 2026. Choose somebody else.")]
    [InlineData(19, 24, null)]
    public void An_absence_has_days_in_their_order_and_somebody_who_is_there(int from, int until, string? whyNot)
    {
        Absence[] others = [Of(Cast.Manager, 14, 18, Cast.Reviewer), Of(Cast.SecondManager, 29, 30, Cast.Reviewer), Of(Cast.Director, 0, 40, Cast.SecondDirector)];

        Assert.Equal(whyNot, Absence.WhyNot(Plan(Cast.Manager, from, until, Cast.SecondManager), others, Cast.Manager, Monday));
    }

    [Fact]
    public void Only_the_lead_plans_for_others_and_nobody_covers_for_themselves_or_while_they_are_covered()
    {
        Assert.Equal("Only the complaints lead records that somebody else is away.", Absence.WhyNot(Plan(Cast.Manager, 0, 1, Cast.Reviewer), [], Cast.SecondManager, Monday));
        Assert.Null(Absence.WhyNot(Plan(Cast.Manager, 0, 1, Cast.Reviewer), [], Cast.Lead, Monday));
        Assert.Equal("Somebody else must cover.", Absence.WhyNot(Plan(Cast.Manager, 0, 1, Cast.Manager), [], Cast.Manager, Monday));
        Assert.StartsWith("Priya Nair covers for Anita Rowe", Absence.WhyNot(Plan(Cast.Manager, 3, 5, Cast.SecondManager), [Of(Cast.Reviewer, 5, 9, Cast.Manager)], Cast.Manager, Monday), StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_from_its_first_day_to_its_last_and_ends_when_the_person_is_back()
    {
        var absence = Of(Cast.Manager, 0, 4, Cast.SecondManager);
        Assert.Equal([false, true, true, false], new[] { -1, 0, 4, 5 }.Select(day => absence.IsOn(Monday.AddDays(day))));

        Assert.Contains("Only the complaints lead", absence.WhyNotEnd(Cast.SecondManager, Monday), StringComparison.Ordinal);
        absence.End(TestCase.By(Cast.Manager, 0));
        Assert.False(absence.IsOn(Monday));
        Assert.Equal("Priya Nair is back already.", absence.WhyNotEnd(Cast.Manager, Monday));
        Assert.Throws<IllegalActException>(() => absence.End(TestCase.By(Cast.Manager, 1)));
    }

    [Fact]
    public void Whoever_covers_sees_the_complaint_and_works_on_it_under_their_own_name()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Define().Assign(Cast.Manager).Complaint;
        var cover = Cast.SecondManager with { Covers = [Cast.Manager.StaffId!.Value] };
        Assert.Equal((CaseView.Nothing, "Priya Nair deals with this complaint."), (CaseAccess.Of(c, Cast.SecondManager, null), c.WhyNotInvestigate(Cast.SecondManager)));

        Assert.Equal((CaseView.Everything, null), (CaseAccess.Of(c, cover, null), c.WhyNotInvestigate(cover)));
        c.AddEvidence(new EvidenceNote("Photographs", "Of the wall."), TestCase.By(cover, 1));

        Assert.Equal("Tom Hurst", c.Events[^1].ByName);
        Assert.Contains(Cast.SecondManager.StaffId!.Value, c.StageOne.Involved);
    }

    [Fact]
    [Trait("Clause", "Code 6.13")]
    public void Code_6_13_whoever_covered_at_stage_one_does_not_decide_stage_two_even_when_covering()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Define().Assign(Cast.Manager);
        c.Complaint.AddEvidence(new EvidenceNote("Photographs", "Of the wall."), TestCase.By(Cast.Reviewer with { Covers = [Cast.Manager.StaffId!.Value] }, 1));

        Assert.Contains("worked on stage one", c.Complaint.WhyNotIndependent(Cast.Reviewer.StaffId!.Value, Cast.Reviewer.Name), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 5.8")]
    public void Covering_opens_no_complaint_from_which_somebody_is_kept_away()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Define().Assign(Cast.Manager).Complaint;
        var cover = Cast.SecondManager with { Covers = [Cast.Manager.StaffId!.Value] };
        c.KeepAway(cover.StaffId!.Value, cover.Name, KeptAwayGround.Named, "About him.", TestCase.Portsmouth, TestCase.By(Cast.Lead, 1));

        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c, cover, "Housing"));
    }

    [Fact]
    [Trait("Clause", "Code 5.8")]
    public void Whoever_was_named_takes_it_on_once_or_gives_it_back_with_a_reason()
    {
        var c = TestCase.In(ComplaintStatus.StageOne).Define().Assign(Cast.Manager).Complaint;
        Assert.Equal("Priya Nair deals with this complaint.", c.WhyNotAnswerAssignment(Cast.SecondManager));

        c.AcceptAssignment(TestCase.By(Cast.Manager, 1));
        Assert.StartsWith("It was taken on already", c.WhyNotAcceptAssignment(Cast.Manager), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.ReturnAssignment(" ", TestCase.Portsmouth, TestCase.By(Cast.Manager, 2)));

        c.ReturnAssignment("I am on jury service.", TestCase.Portsmouth, TestCase.By(Cast.Manager, 2));
        Assert.Equal((null, null, CaseTask.Assign), (c.HandlerId, c.StageOne.HandlerAcceptedOn, c.NextTask));
        Assert.Equal("I am on jury service.", c.Events[^1].As<AssignmentReturned>().Reason);

        c.Assign(Cast.Manager.Card(), TestCase.Portsmouth, TestCase.By(Cast.Lead, 3));
        Assert.Null(c.WhyNotAcceptAssignment(Cast.Manager));
    }

    private static AbsencePlan Plan(Actor who, int from, int until, Actor cover) =>
        new(who.StaffId!.Value, who.Name, Monday.AddDays(from), Monday.AddDays(until), cover.StaffId!.Value, cover.Name);

    private static Absence Of(Actor who, int from, int until, Actor cover) => new(Plan(who, from, until, cover), [], TestCase.By(Cast.Lead, 0));
}
