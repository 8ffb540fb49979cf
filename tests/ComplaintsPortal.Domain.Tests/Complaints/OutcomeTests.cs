using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Findings, drafts, remedies, escalation and closing.</summary>
public sealed class OutcomeTests
{
    [Fact]
    [Trait("Clause", "Code 6.7")]
    public void Code_6_7_every_point_needs_a_finding_before_the_check()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager);
        c.Complaint.RecordFinding(1, ACase.AFinding(Decision.NotUpheld), c.Rules, ACase.By(People.Manager, 3));

        Assert.Contains("Point 2", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, People.Manager), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 7.1")]
    public void Code_7_1_something_upheld_needs_a_remedy()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager);
        c.Complaint.RecordFinding(1, ACase.AFinding(Decision.Upheld), c.Rules, ACase.By(People.Manager, 3));
        c.Complaint.RecordFinding(2, ACase.AFinding(Decision.NotUpheld), c.Rules, ACase.By(People.Manager, 3));
        c.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We looked." }, c.Complaint.StageOne.DraftRevision, false, c.Rules, ACase.By(People.Manager, 3));

        Assert.Contains("Code 7.1", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, People.Manager), StringComparison.Ordinal);
        c.Complaint.PromiseRemedy(ACase.ARemedy(), c.Rules, ACase.By(People.Manager, 3));
        Assert.Null(c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, People.Manager));
    }

    [Theory]
    [InlineData(Decision.Upheld, Decision.Upheld, Decision.Upheld)]
    [InlineData(Decision.NotUpheld, Decision.NotUpheld, Decision.NotUpheld)]
    [InlineData(Decision.Upheld, Decision.NotUpheld, Decision.PartlyUpheld)]
    [InlineData(Decision.PartlyUpheld, Decision.PartlyUpheld, Decision.PartlyUpheld)]
    public void The_overall_decision_follows_from_the_points(Decision first, Decision second, Decision overall)
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager);
        Assert.Null(c.Complaint.StageOne.Overall);
        c.Complaint.RecordFinding(1, ACase.AFinding(first), c.Rules, ACase.By(People.Manager, 3));
        c.Complaint.RecordFinding(2, ACase.AFinding(second), c.Rules, ACase.By(People.Manager, 3));

        Assert.Equal(overall, c.Complaint.StageOne.Overall);
    }

    [Fact]
    public void Two_people_on_one_draft_lose_nothing_and_events_hold_both_texts()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager);
        var mine = new ResponseDraft { StepsTaken = "I read the log.", Changes = "A new form." };
        c.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We visited." }, 0, false, c.Rules, ACase.By(People.Lead, 3));

        var conflict = Assert.Throws<DraftConflictException>(() => c.Complaint.SaveDraft(mine, 0, false, c.Rules, ACase.By(People.Manager, 3)));

        Assert.Equal(("We visited.", "I read the log.", "Lena Lead", 1), (conflict.Theirs.StepsTaken, conflict.Mine.StepsTaken, conflict.SavedBy, conflict.Revision));
        var joined = mine with { StepsTaken = "We visited. I read the log." };
        c.Complaint.SaveDraft(joined, conflict.Revision, true, c.Rules, ACase.By(People.Manager, 3));
        var saved = c.Complaint.Events[^1].As<DraftSaved>();
        Assert.Equal(("We visited.", joined, true), (saved.Before.StepsTaken, saved.After, saved.Joined));
    }

    [Fact]
    public void The_same_text_saved_twice_is_no_conflict_and_no_event()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager);
        var draft = new ResponseDraft { StepsTaken = "We visited." };
        c.Complaint.SaveDraft(draft, 0, false, c.Rules, ACase.By(People.Manager, 3));
        var events = c.Complaint.Events.Count;

        c.Complaint.SaveDraft(draft, 0, false, c.Rules, ACase.By(People.Manager, 3));

        Assert.Equal(events, c.Complaint.Events.Count);
    }

    public static TheoryData<RemedyPromise, string> BadPromises => new()
    {
        { ACase.ARemedy() with { KindCode = "flowers" }, "kind" },
        { ACase.ARemedy() with { Description = "" }, "what will be done" },
        { ACase.ARemedy() with { DueDay = default }, "Code 7.3" },
        { ACase.ARemedy() with { OwnerId = Guid.Empty }, "who sees to it" },
        { ACase.ARemedy() with { KindCode = "financial" }, "amount in pounds" },
        { ACase.ARemedy() with { KindCode = "financial", Amount = 0 }, "amount in pounds" },
        { ACase.ARemedy() with { Amount = 50 }, "Only a financial remedy" },
    };

    [Theory]
    [Trait("Clause", "Code 7.3")]
    [MemberData(nameof(BadPromises))]
    public void Code_7_3_a_remedy_says_what_by_whom_by_when_and_how_much(RemedyPromise promise, string sentence)
    {
        var c = ACase.In(ComplaintStatus.StageOne);
        Assert.Contains(c.Rules.Policy.RemedyKinds, k => k is { Code: "financial", Financial: true });

        Assert.Contains(sentence, c.Complaint.WhyNotPromise(promise, c.Rules, People.Manager), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 6.6")]
    public void Code_6_6_a_complaint_is_answered_with_open_remedies_but_not_closed()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded);

        Assert.Contains("remedy 1", c.Complaint.WhyNotClose(People.Lead), StringComparison.Ordinal);
        Assert.Equal((CaseTask.CompleteActions, (DateOnly?)null), (c.Complaint.NextTask, c.Complaint.Due));
        Assert.Equal(c.Complaint.Remedies.Min(r => r.DueDay), c.Complaint.NextDay);
        c.RemediesDone();
        Assert.Equal((CaseTask.Close, DateOnly.MaxValue), (c.Complaint.NextTask, c.Complaint.NextDay));
        Assert.NotNull(c.Complaint.WhyNotClose(People.Manager));
        c.Complaint.Close(c.Rules, ACase.By(People.Lead, 30));
        Assert.Equal((ComplaintStatus.Closed, ACase.FirstDay.AddDays(30)), (c.Complaint.Status, c.Complaint.ClosedDay));
    }

    [Fact]
    [Trait("Clause", "Code 6.6")]
    public void Code_6_6_a_remedy_is_done_once_with_evidence_or_released_with_a_reason()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded);
        var act = ACase.By(People.Manager, 20);

        Assert.Throws<IllegalActException>(() => c.Complaint.CompleteRemedy(1, act.Day, "", c.Rules, act));
        Assert.Throws<IllegalActException>(() => c.Complaint.CompleteRemedy(1, act.Day.AddDays(1), "Done.", c.Rules, act));
        Assert.Throws<IllegalActException>(() => c.Complaint.ReleaseRemedy(1, " ", c.Rules, act));
        c.Complaint.ReleaseRemedy(1, "She does not want it any more.", c.Rules, act);

        Assert.Contains("released on", Assert.Throws<IllegalActException>(() => c.Complaint.CompleteRemedy(1, act.Day, "Done.", c.Rules, act)).Message, StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Complaint.CompleteRemedy(9, act.Day, "Done.", c.Rules, act));
    }

    [Fact]
    public void A_changed_date_of_a_remedy_has_a_reason()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded);
        var later = ACase.ARemedy() with { DueDay = ACase.FirstDay.AddDays(60) };

        Assert.Throws<IllegalActException>(() => c.Complaint.ChangeRemedy(1, later, "", c.Rules, ACase.By(People.Manager, 20)));
        c.Complaint.ChangeRemedy(1, later, "She is away.", c.Rules, ACase.By(People.Manager, 20));

        Assert.Equal(later.DueDay, c.Complaint.NextRemedyDue);
    }

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public void Code_6_12_stage_two_needs_no_reason_and_copies_the_definition_without_the_findings()
    {
        var c = ACase.In(ComplaintStatus.StageTwo).Complaint;

        Assert.Equal("", c.StageTwo!.RequestInWords);
        Assert.Equal(c.StageOne.Points.Select(p => p.Text), c.StageTwo.Points.Select(p => p.Text));
        Assert.All(c.StageTwo.Points, p => Assert.Null(p.Decision));
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public void PCC_8g_a_request_after_thirty_working_days_is_taken_and_needs_its_circumstances_to_be_accepted()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded).Escalated(60);

        Assert.True(c.Complaint.RequestedAfterWindow(c.Rules));
        Assert.Throws<IllegalActException>(() => c.AtStageTwo(61));
        c.Complaint.AcceptEscalation("She was in hospital until July.", c.Rules, ACase.By(People.Lead, 61));
        Assert.Equal(ComplaintStatus.StageTwo, c.Complaint.Status);
    }

    [Fact]
    [Trait("Clause", "Code 5.11")]
    public void Code_5_11_a_request_within_the_window_cannot_be_refused_as_late()
    {
        var c = ACase.In(ComplaintStatus.EscalationRequested);
        var late = ACase.ARefusal() with { GroundCode = "outside-window", ConflictJustification = "The policy says so.", CircumstancesConsidered = "None." };

        Assert.Contains("within the policy’s window", c.Complaint.WhyNotRefuseEscalation(late, c.Rules, People.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unanswered_overdue_stage_one_does_not_keep_anybody_from_stage_two()
    {
        var c = ACase.Received().Accepted();

        Assert.NotNull(c.Complaint.WhyNotRequestEscalation(ACase.FirstDay.AddDays(5)));
        Assert.Null(c.Complaint.WhyNotRequestEscalation(ACase.FirstDay.AddDays(40)));
    }

    [Fact]
    public void A_closed_complaint_can_still_go_to_stage_two_after_stage_one()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded).RemediesDone().Do(x => x.Complaint.Close(x.Rules, ACase.By(People.Lead, 30)));

        c.Escalated(31);

        Assert.Equal((ComplaintStatus.EscalationRequested, (DateOnly?)null), (c.Complaint.Status, c.Complaint.ClosedDay));
    }
}
