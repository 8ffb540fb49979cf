using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Meetings;

[Trait("Clause", "Code 3.6, PCC-8a, PCC-9b")]
public sealed class MeetingTests
{
    private static readonly MeetingOffer Offer = new(MeetingKind.AtHome, TestCase.FirstDay.AddDays(2), "To hear their side.", CompanyOffered: true);

    private readonly TestCase _case = TestCase.Received().On(1).Acknowledged();

    [Fact]
    public void Offered_arranged_with_company_and_held_with_its_notes_in_the_contact_log()
    {
        var meeting = Offered();
        meeting.Arrange(_case.Complaint, TestCase.Moment(5), "At their home", "Leila Yusuf, her sister", TestCase.By(Cast.Manager, 3));
        Assert.Equal((MeetingState.Arranged, "Leila Yusuf, her sister"), (meeting.State, meeting.Company));
        var contacts = _case.Complaint.Contacts.Count;

        meeting.Hold(_case.Complaint, new MeetingHeldNote(TestCase.Moment(5), "Amina Yusuf, Leila Yusuf", "The wall is wet again.", "We come on Monday.", "Amina Yusuf"), "in-person", TestCase.By(Cast.Manager, 6));

        Assert.Equal((MeetingState.Held, "Amina Yusuf"), (meeting.State, meeting.AgreedBy));
        Assert.Equal(("The wall is wet again.", "in-person"), (_case.Complaint.Contacts[contacts].Text, _case.Complaint.Contacts[contacts].Channel));
        Assert.Equal(
            [nameof(MeetingOffered), nameof(MeetingArranged), nameof(MeetingWasHeld), nameof(ContactRecorded)], _case.Complaint.Events.TakeLast(4).Select(e => e.Kind));
        Assert.Equal("Meeting 1 arranged for 6 June 2026 at 12:00. They bring Leila Yusuf, her sister.", _case.Complaint.Events[^3].Summary);
    }

    [Fact]
    public void Not_held_has_its_reason_and_is_the_end_of_it()
    {
        var meeting = Offered();
        meeting.CallOff(_case.Complaint, "She prefers letters.", TestCase.By(Cast.Manager, 4));

        Assert.Equal((MeetingState.NotHeld, "She prefers letters."), (meeting.State, _case.Complaint.Events[^1].Because));
        Assert.Contains("it was not held", meeting.WhyNotArrange(Cast.Manager), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => meeting.Hold(_case.Complaint, Held, "in-person", TestCase.By(Cast.Manager, 6)));
        Assert.Throws<IllegalActException>(() => meeting.CallOff(_case.Complaint, "Again.", TestCase.By(Cast.Manager, 6)));
    }

    [Theory]
    [InlineData("", "", "", "", "Say who was there.")]
    [InlineData("Amina", "", "", "", "Write down what was said.")]
    [InlineData("Amina", "Notes.", "We come.", "", "Say who agreed it.")]
    [InlineData("Amina", "Notes.", "We come.", "Amina", null)]
    [InlineData("Amina", "Notes.", "", "", null)]
    public void Notes_say_who_came_what_was_said_and_who_agreed(string who, string notes, string agreed, string by, string? whyNot) =>
        Assert.Equal(whyNot, Offered().WhyNotHold(new MeetingHeldNote(TestCase.Moment(5), who, notes, agreed, by), TestCase.Moment(6), Cast.Manager));

    [Fact]
    public void Nothing_lies_in_the_wrong_time_and_only_case_workers_do_it()
    {
        var meeting = Offered();

        Assert.Equal("This cannot have happened in the future.", meeting.WhyNotHold(Held with { On = TestCase.Moment(9) }, TestCase.Moment(6), Cast.Manager));
        Assert.Throws<IllegalActException>(() => meeting.Arrange(_case.Complaint, TestCase.Moment(2), "", "", TestCase.By(Cast.Manager, 3)));
        Assert.Equal("It cannot have been offered in the future.", Meeting.WhyNotOffer(Offer with { Day = TestCase.FirstDay.AddDays(4) }, TestCase.FirstDay.AddDays(3), Cast.Manager));
        Assert.Equal("Say what it is for.", Meeting.WhyNotOffer(Offer with { About = " " }, TestCase.FirstDay.AddDays(3), Cast.Manager));
        Assert.Equal("You do not work on this complaint.", Meeting.WhyNotOffer(Offer, TestCase.FirstDay.AddDays(3), Cast.Colleague));
        Assert.Equal("You do not work on this complaint.", meeting.WhyNotArrange(Cast.Colleague));
    }

    private static MeetingHeldNote Held => new(TestCase.Moment(5), "Amina", "Notes.");

    private Meeting Offered() => Meeting.Offer(_case.Complaint, 1, Offer, TestCase.By(Cast.Manager, 2));
}
