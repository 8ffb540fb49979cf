using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Remedies at any stage, chased, told, confirmed or disputed; and what is learnt (Code 5.13, 7.3, 9.1).</summary>
public sealed class FollowThroughTests
{
    public static TheoryData<ComplaintStatus> Open => [.. Enum.GetValues<ComplaintStatus>().Where(s => s != ComplaintStatus.Closed)];

    [Theory]
    [MemberData(nameof(Open))]
    [Trait("Clause", "Code 5.13")]
    [Trait("Clause", "PCC-9b")]
    public void Code_5_13_a_remedy_can_be_promised_and_done_in_every_open_state(ComplaintStatus status)
    {
        var c = TestCase.In(status);
        var act = TestCase.By(Cast.Lead, 31);

        var remedy = c.Complaint.PromiseRemedy(TestCase.ARemedy(), c.Rules, act);
        c.Complaint.CompleteRemedy(remedy.Number, act.Day, "Seen.", c.Rules, act);

        Assert.Equal((RemedyState.Done, status), (remedy.State, c.Complaint.Status));
    }

    [Fact]
    [Trait("Clause", "LHP-58")]
    [Trait("Clause", "PCC-13b")]
    public void LHP_58_a_late_remedy_is_chased_once_for_each_promised_day()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var due = c.Complaint.Remedies[0].DueDay.DayNumber - TestCase.FirstDay.DayNumber;

        Assert.False(c.Complaint.ChaseRemedy(1, "Priya Nair", TestCase.By(Actor.System, due)));
        Assert.True(c.Complaint.ChaseRemedy(1, "Priya Nair", TestCase.By(Actor.System, due + 1)));
        Assert.False(c.Complaint.ChaseRemedy(1, "Priya Nair", TestCase.By(Actor.System, due + 2)));
        c.Complaint.ChangeRemedy(1, c.Complaint.Remedies[0].Promise() with { DueDay = TestCase.FirstDay.AddDays(due + 5) }, "She is away.", c.Rules, TestCase.By(Cast.Manager, due + 3));
        Assert.False(c.Complaint.ChaseRemedy(1, "Priya Nair", TestCase.By(Actor.System, due + 5)));
        Assert.True(c.Complaint.ChaseRemedy(1, "Priya Nair", TestCase.By(Actor.System, due + 6)));
        Assert.Equal(2, c.Complaint.Events.Count(e => e.Kind == nameof(RemedyChased)));
    }

    [Fact]
    public void A_letter_tells_what_is_done_once_and_a_corrected_one_again()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        Assert.NotNull(c.Complaint.WhyNotIssue(LetterKind.RemediesDone, Cast.Lead));
        c.On(29).CompleteRemedies();

        var told = c.Issue(LetterKind.RemediesDone);

        Assert.Equal(told.Number, c.Complaint.Remedies[0].ToldInLetter);
        Assert.NotNull(c.Complaint.WhyNotIssue(LetterKind.RemediesDone, Cast.Lead));
        var corrected = c.Issue(LetterKind.RemediesDone, correctionReason: "A wrong date.");
        Assert.Equal((corrected.Number, told.Number), (c.Complaint.Remedies[0].ToldInLetter, corrected.SupersedesNumber));
    }

    [Fact]
    [Trait("Clause", "Code 7.3")]
    public void Code_7_3_they_confirm_that_it_is_done_once()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        Assert.NotNull(c.Complaint.WhyNotAnswerRemedy(1));
        c.On(29).CompleteRemedies();

        c.Complaint.ConfirmRemedy(1, "Yes, thank you.", c.Rules, TestCase.By(Cast.Tenant, 30));

        Assert.Equal(TestCase.FirstDay.AddDays(30), c.Complaint.Remedies[0].ConfirmedDay);
        Assert.Throws<IllegalActException>(() => c.Complaint.ConfirmRemedy(1, "", c.Rules, TestCase.By(Cast.Tenant, 31)));
        Assert.Throws<IllegalActException>(() => c.Complaint.DisputeRemedy(1, "No.", c.Rules, TestCase.By(Cast.Tenant, 31)));
    }

    [Theory]
    [Trait("Clause", "Code 7.3")]
    [InlineData(1, ComplaintStatus.StageOneResponded)]
    [InlineData(2, ComplaintStatus.StageTwoResponded)]
    public void Code_7_3_what_is_not_done_is_owed_again_and_a_closed_complaint_is_open_again(int stage, ComplaintStatus after)
    {
        var c = stage == 2 ? TestCase.In(ComplaintStatus.Closed) : TestCase.In(ComplaintStatus.StageOneResponded).On(29).CompleteRemedies().On(30).Close();
        Assert.Throws<IllegalActException>(() => c.Complaint.DisputeRemedy(1, " ", c.Rules, TestCase.By(Cast.Tenant, 31)));

        c.Complaint.DisputeRemedy(1, "The mould is back.", c.Rules, TestCase.By(Cast.Tenant, 31));

        Assert.Equal((after, (DateOnly?)null, CaseTask.CompleteActions), (c.Complaint.Status, c.Complaint.ClosedDay, c.Complaint.NextTask));
        Assert.True(c.Complaint.Remedies[0].IsOpen);
        Assert.Equal("It was seen done.", c.Complaint.Events[^1].As<RemedyDisputed>().Before);
    }

    [Fact]
    [Trait("Clause", "Code 9.1")]
    [Trait("Clause", "LHP-64")]
    public void Code_9_1_something_upheld_is_not_closed_before_it_is_learnt_from()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).On(29).CompleteRemedies();
        Assert.Contains("Code 9.1", c.Complaint.WhyNotClose(Cast.Lead), StringComparison.Ordinal);

        var act = TestCase.By(Cast.Lead, 30);
        var note = new ImprovementNote("Nobody checks visits.", "A weekly check.", Cast.Manager.StaffId!.Value, Cast.Manager.Name, act.Day.AddDays(30));
        var learnt = Improvement.Record(c.Complaint, note, c.Rules, act);

        Assert.Null(c.Complaint.WhyNotClose(Cast.Lead));
        Assert.Equal((note, true), (learnt.Note, learnt.IsOpen));
    }

    [Fact]
    [Trait("Clause", "Code 9.1")]
    public void Code_9_1_learning_is_waived_only_with_a_reason_and_only_where_it_is_owed()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).On(29).CompleteRemedies();
        Assert.Throws<IllegalActException>(() => c.Complaint.WaiveLearning(" ", c.Rules, TestCase.By(Cast.Lead, 30)));

        c.Complaint.WaiveLearning("A neighbour’s pipe burst. Nothing of ours would have prevented it.", c.Rules, TestCase.By(Cast.Lead, 30));

        Assert.Null(c.Complaint.WhyNotClose(Cast.Lead));
        var fresh = TestCase.In(ComplaintStatus.StageOne);
        Assert.Contains("Nothing was upheld", fresh.Complaint.WhyNotWaiveLearning(Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("recorded already", TestCase.In(ComplaintStatus.Closed).Complaint.WhyNotWaiveLearning(Cast.Lead), StringComparison.Ordinal);
    }

    public static TheoryData<ImprovementNote, string> BadNotes => new()
    {
        { Note() with { RootCause = " " }, "what lay behind it" },
        { Note() with { Change = "" }, "what changes" },
        { Note() with { OwnerId = Guid.Empty }, "who sees to it" },
        { Note() with { DueDay = default }, "the day" },
    };

    [Theory]
    [MemberData(nameof(BadNotes))]
    [Trait("Clause", "Code 9.1")]
    public void Code_9_1_learning_has_a_root_cause_a_change_an_owner_and_a_day(ImprovementNote note, string sentence)
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);

        Assert.Contains(sentence, Improvement.WhyNot(c.Complaint, note, Cast.Lead), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => Improvement.Record(c.Complaint, note, c.Rules, TestCase.By(Cast.Lead, 30)));
        Assert.Equal(LearningState.None, c.Complaint.Learning);
    }

    [Fact]
    [Trait("Clause", "Code 9.3")]
    public void Code_9_3_a_change_is_made_once_with_evidence_and_shared_as_often_as_it_is()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var act = TestCase.By(Cast.Manager, 40);
        var learnt = Improvement.Record(c.Complaint, Note(), c.Rules, act);

        Assert.Throws<IllegalActException>(() => learnt.Finish(c.Complaint, act.Day, "", act));
        Assert.Throws<IllegalActException>(() => learnt.Finish(c.Complaint, act.Day.AddDays(1), "Seen.", act));
        Assert.Throws<IllegalActException>(() => learnt.Finish(c.Complaint, act.Day, "Seen.", TestCase.By(Cast.Auditor, 40)));
        learnt.Finish(c.Complaint, act.Day, "Seen in the log.", act);
        Assert.Contains("already", Assert.Throws<IllegalActException>(() => learnt.Finish(c.Complaint, act.Day, "Again.", act)).Message, StringComparison.Ordinal);
        learnt.Share(c.Complaint, "Residents’ panel, 3 July", act);
        learnt.Share(c.Complaint, "Repairs team", act);
        Assert.Equal("Residents’ panel, 3 July\nRepairs team", learnt.SharedWith);
        Assert.Equal(2, c.Complaint.Events.Count(e => e.Kind == nameof(LearningShared)));
    }

    private static ImprovementNote Note() => new("Nobody checks visits.", "A weekly check.", Cast.Manager.StaffId!.Value, Cast.Manager.Name, TestCase.FirstDay.AddDays(60));
}
