using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.People;

[Trait("Clause", "Code 5.10")]
[Trait("Clause", "BRF-G8")]
[Trait("Clause", "ASH-EQ")]
public sealed class NeedTests
{
    private static readonly Act Act = new(Cast.Lead, new DateTime(2026, 6, 2, 9, 0, 0, DateTimeKind.Utc));
    private static readonly DateOnly NextYear = new(2027, 6, 1);
    private readonly Person _person = PersonMatchTests.Amina();

    [Fact]
    public void An_adjustment_holds_once_it_is_agreed_with_a_day_of_review()
    {
        var need = Need.Record(_person, Note(NeedKind.LargePrint), Act);
        Assert.Equal((NeedState.Asked, false), (need.State, need.IsInForce));
        Assert.Null(AgreedNeeds.Of([need]).Format);

        need.Agree(_person, NextYear, "From the next letter on.", Act);
        Assert.Equal((NeedState.Agreed, NextYear, Cast.Lead.Name), (need.State, need.ReviewDay, need.DecidedBy));
        Assert.Equal(LetterFormat.LargePrint, AgreedNeeds.Of([need]).Format);
        Assert.Equal(["Adjustment asked for: Letters in large print.", "Adjustment agreed: Letters in large print. To be looked at again by Tuesday 1 June 2027."], _person.Changes.Select(c => c.What));
    }

    [Fact]
    public void Without_a_day_of_review_nothing_is_agreed()
    {
        var need = Need.Record(_person, Note(NeedKind.NoTelephone), Act);
        Assert.Equal("Enter the day by which this is looked at again (Code 5.10).", need.WhyNotAgree(null, Cast.Lead, Act.Day));
        Assert.Equal("The day by which this is looked at again must be in the future.", need.WhyNotAgree(Act.Day, Cast.Lead, Act.Day));
        Assert.Throws<IllegalActException>(() => need.Agree(_person, Act.Day, "Yes.", Act));
        Assert.Equal(NeedState.Asked, need.State);
    }

    [Fact]
    public void A_decline_says_why_and_can_be_turned_round_later()
    {
        var need = Need.Record(_person, Note(NeedKind.Interpreter), Act);
        Assert.Equal("Say why it cannot be done, and what else was offered.", need.WhyNotDecline(" ", Cast.Lead));
        need.Decline(_person, "A colleague speaks Somali and calls instead.", Act);
        Assert.Equal((NeedState.Declined, (DateOnly?)null), (need.State, need.ReviewDay));

        need.Agree(_person, NextYear, "She asked again.", Act);
        Assert.Equal($"{Cast.Lead.Name} decided on this on 2 June 2026 at 10:00.", need.WhyNotDecline("No.", Cast.Lead));
    }

    [Fact]
    public void A_disability_is_recorded_with_its_source_and_looked_at_again_and_is_no_adjustment()
    {
        Assert.Equal("Enter the day by which this is looked at again (Code 5.10).", Need.WhyNotRecord(Note(NeedKind.Disability), Cast.Lead));
        Assert.Equal("Say how we know it: from whom, and on what way.", Need.WhyNotRecord(Note(NeedKind.Disability) with { Source = "", ReviewDay = NextYear }, Cast.Lead));

        var need = Need.Record(_person, Note(NeedKind.Disability) with { ReviewDay = NextYear }, Act);
        Assert.Equal((NeedState.Disclosed, NextYear), (need.State, need.ReviewDay));
        Assert.Equal("A disability is not agreed or declined.", need.WhyNotDecline("No.", Cast.Lead));
        need.Review(_person, NextYear.AddYears(1), "Still so.", Act);
        Assert.Equal(NextYear.AddYears(1), need.ReviewDay);
        need.End(_person, "She told us that she is well.", Act);
        Assert.Equal((NeedState.Ended, (DateOnly?)null), (need.State, need.ReviewDay));
        Assert.DoesNotContain(_person.Changes, change => change.What.Contains(need.Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead, false, false)]
    [InlineData(StaffRole.InvestigatingManager, true, false)]
    [InlineData(StaffRole.InvestigatingManager, false, true)]
    [InlineData(StaffRole.Director, false, true)]
    [InlineData(StaffRole.Auditor, false, true)]
    public void What_is_for_few_eyes_is_read_by_leads_and_the_handler_only(StaffRole role, bool handles, bool hidden)
    {
        var need = Need.Record(_person, Note(NeedKind.Other) with { Audience = NeedAudience.LeadAndHandler }, Act);
        var reader = Cast.Of(role);
        Assert.Equal(hidden, need.IsHiddenFrom(reader, handles ? reader.StaffId : Guid.NewGuid()));
        Assert.False(Need.Record(_person, Note(NeedKind.Other), Act).IsHiddenFrom(reader, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void More_time_has_a_number_of_days(int days) =>
        Assert.Equal("Enter how many working days more they need, from 1 to 60.", Need.WhyNotRecord(Note(NeedKind.ExtraTime) with { ExtraDays = days }, Cast.Lead));

    [Fact]
    public void More_time_to_answer_moves_the_last_day_to_ask_for_stage_two_and_says_why()
    {
        var plain = TestCase.In(ComplaintStatus.StageOneResponded);
        var more = TestCase.In(ComplaintStatus.StageOneResponded);
        more.Complaint.FollowNeeds(new AgreedNeeds(null, false, 10), more.Rules, TestCase.By(Cast.Lead, 9));

        var (before, after) = (plain.Complaint.DeadlineFor(DeadlineStep.EscalationWindowCloses, plain.Rules), more.Complaint.DeadlineFor(DeadlineStep.EscalationWindowCloses, more.Rules));
        Assert.Equal(more.Rules.Calendar.Add(before.Due!.Value, 10), after.Due);
        Assert.Contains(after.Explanation, sentence => sentence.StartsWith("It is agreed that they have 10 working days more to answer (Code 5.10).", StringComparison.Ordinal));
        Assert.DoesNotContain(before.Explanation, sentence => sentence.Contains("Code 5.10", StringComparison.Ordinal));

        // On the first of the days that were added, the request is not late.
        Assert.False(more.At(LondonNoon(before.Due.Value.AddDays(3))).Escalate().Complaint.RequestedAfterWindow(more.Rules));
        Assert.True(plain.At(LondonNoon(before.Due.Value.AddDays(3))).Escalate().Complaint.RequestedAfterWindow(plain.Rules));
    }

    [Fact]
    public void Do_not_telephone_turns_the_preferred_way_into_a_written_one()
    {
        var test = TestCase.Received(s => s with { PreferredContact = ContactPreference.Telephone, Email = "amina@tenant.example" });
        test.Complaint.FollowNeeds(new AgreedNeeds(LetterFormat.Braille, true, 0), test.Rules, TestCase.By(Cast.Lead, 1));
        Assert.Equal((ContactPreference.Email, LetterFormat.Braille), (test.Complaint.Correspondent.PreferredContact, test.Complaint.Correspondent.LetterFormat));

        var events = test.Complaint.Events.Count;
        test.Complaint.FollowNeeds(new AgreedNeeds(LetterFormat.Braille, true, 0), test.Rules, TestCase.By(Cast.Lead, 1));
        Assert.Equal(events, test.Complaint.Events.Count);
    }

    private static DateTime LondonNoon(DateOnly day) => day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);

    private static NeedNote Note(NeedKind kind) => new(kind, "I cannot read small letters.", "She told us on the phone.", new DateOnly(2026, 6, 1));
}
