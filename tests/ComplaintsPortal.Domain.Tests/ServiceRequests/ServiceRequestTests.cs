using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.ServiceRequests;

/// <summary>A request for a service is followed until it is done, and a complaint about it can be raised at any time (Code 1.4, 1.5).</summary>
[Trait("Clause", "Code 1.4")]
public sealed class ServiceRequestTests
{
    private static readonly ServiceRequestRoute Route = new("Repairs desk", "R-4711", TestCase.FirstDay.AddDays(14));

    private readonly TestCase _case = TestCase.In(ComplaintStatus.ServiceRequest);

    public static TheoryData<ComplaintStatus> OtherStates => [.. Enum.GetValues<ComplaintStatus>().Except([ComplaintStatus.ServiceRequest])];

    [Theory, MemberData(nameof(OtherStates))]
    public void Only_what_was_found_to_be_one_is_followed(ComplaintStatus status) =>
        Assert.Equal("This contact is not handled as a service request.", ServiceRequest.WhyNotFollow(TestCase.In(status).Complaint, Cast.Lead));

    [Fact]
    public void Where_it_went_and_when_we_ask_is_kept_and_told_on_the_timeline()
    {
        var request = Follow();

        Assert.Equal(("Repairs desk", "R-4711", TestCase.FirstDay.AddDays(14), true), (request.WentTo, request.TheirReference, request.Due, request.IsOpen));
        Assert.Equal("The service request went to Repairs desk, reference R-4711. We ask how it stands by Monday 15 June 2026.", _case.Complaint.Events[^1].Summary);
    }

    [Theory]
    [InlineData("", 14, "Say where the request went.")]
    [InlineData("Repairs desk", 0, "The day to ask how it stands cannot be in the past.")]
    [InlineData("Repairs desk", 400, "The day to ask how it stands must be within a year.")]
    public void A_route_that_leads_nowhere_is_refused(string to, int days, string sentence)
    {
        var events = _case.Complaint.Events.Count;
        var fault = Assert.Throws<IllegalActException>(() => ServiceRequest.Follow(_case.Complaint, new ServiceRequestRoute(to, "", TestCase.FirstDay.AddDays(days)), TestCase.By(Cast.Lead, 1)));
        Assert.Equal(sentence, fault.Message);
        Assert.Equal(events, _case.Complaint.Events.Count);
    }

    [Fact]
    public void Asking_moves_the_day_counts_and_keeps_a_reference_that_is_known()
    {
        var request = Follow();
        request.Chase(_case.Complaint, "The part is on order.", "", TestCase.FirstDay.AddDays(21), TestCase.By(Cast.Lead, 14));
        request.Chase(_case.Complaint, "It came.", "R-4712", TestCase.FirstDay.AddDays(28), TestCase.By(Cast.Lead, 21));

        Assert.Equal((2, TestCase.FirstDay.AddDays(21), TestCase.FirstDay.AddDays(28), "R-4712"), (request.TimesChased, request.LastChasedDay, request.Due, request.TheirReference));
        Assert.Equal("It came.", _case.Complaint.Events[^1].Because);
        Assert.Equal("R-4711", _case.Complaint.Events[^2].As<ServiceRequestChased>().TheirReference);
    }

    [Fact]
    public void What_was_done_ends_it_and_nothing_is_asked_after_that()
    {
        var request = Follow();
        Assert.Throws<IllegalActException>(() => request.Finish(_case.Complaint, " ", TestCase.FirstDay.AddDays(3), TestCase.By(Cast.Lead, 5)));
        Assert.Throws<IllegalActException>(() => request.Finish(_case.Complaint, "Mended.", TestCase.FirstDay.AddDays(6), TestCase.By(Cast.Lead, 5)));
        request.Finish(_case.Complaint, "Mended.", TestCase.FirstDay.AddDays(4), TestCase.By(Cast.Lead, 5));

        Assert.False(request.IsOpen);
        Assert.Equal("The service request was done on Friday 5 June 2026.", request.WhyNotWork(Cast.Lead));
        Assert.Throws<IllegalActException>(() => request.Chase(_case.Complaint, "Still?", "", TestCase.FirstDay.AddDays(21), TestCase.By(Cast.Lead, 6)));
    }

    [Fact]
    [Trait("Clause", "Code 1.5")]
    [Trait("Clause", "PCC-4")]
    public void Code_1_5_a_complaint_is_raised_once_with_the_request_going_on_whether_it_is_done_or_not()
    {
        var request = Follow();
        Assert.Null(request.WhyNotRaise(Cast.Colleague));
        request.Raised(_case.Complaint, new ComplaintReference(2026, 99), TestCase.By(Cast.Lead, 3));

        Assert.True(request.IsOpen);
        Assert.Equal(ComplaintStatus.ServiceRequest, _case.Complaint.Status);
        Assert.Equal("A complaint about this service request was raised already: CP-2026-00099.", request.WhyNotRaise(Cast.Lead));

        var done = Follow(TestCase.In(ComplaintStatus.ServiceRequest));
        done.Finish(_case.Complaint, "Mended.", TestCase.FirstDay.AddDays(4), TestCase.By(Cast.Lead, 5));
        Assert.Null(done.WhyNotRaise(Cast.Lead));
    }

    [Fact]
    [Trait("Clause", "Code 1.5")]
    public void Code_1_5_unhappy_now_has_the_words_and_moment_of_now_beside_those_of_then()
    {
        var said = TestCase.Moment(9);
        var submission = new RaisedComplaint("Nobody has come in a week.", said, "text").From(_case.Complaint);

        Assert.Equal(("Nobody has come in a week.", said, "text"), (submission.WhatHappened, submission.ReceivedOn, submission.Channel));
        Assert.Equal(new EarlierWords(_case.Reference.ToString(), _case.Complaint.ReceivedOn, _case.Complaint.Submission.AsItCame.WhatHappened), submission.Earlier);
        Assert.Equal(_case.Complaint.Submission.AsItCame.HomeAddress, submission.HomeAddress);
        Assert.NotEqual((submission with { Earlier = null }).Sha256(), submission.Sha256());
    }

    [Fact]
    [Trait("Clause", "Code 1.5")]
    public void Code_1_5_a_complaint_from_the_beginning_has_the_words_and_the_moment_of_then()
    {
        var came = _case.Complaint.Submission.AsItCame;
        var submission = new RaisedComplaint().From(_case.Complaint);

        Assert.Equal((came.WhatHappened, _case.Complaint.ReceivedOn, came.Channel), (submission.WhatHappened, submission.ReceivedOn, submission.Channel));
        Assert.Null(submission.Earlier);
        Assert.Equal(came.Sha256(), (submission with { PostalAddress = came.PostalAddress }).Sha256());
    }

    private ServiceRequest Follow(TestCase? other = null) => ServiceRequest.Follow((other ?? _case).Complaint, Route, TestCase.By(Cast.Lead, 1));
}
