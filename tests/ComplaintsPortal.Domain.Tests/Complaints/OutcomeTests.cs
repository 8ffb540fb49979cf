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
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager);
        c.Complaint.RecordFinding(1, TestCase.AFinding(Decision.NotUpheld), c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Contains("Point 2", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 7.1")]
    public void Code_7_1_something_upheld_needs_a_remedy()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager);
        c.Complaint.RecordFinding(1, TestCase.AFinding(Decision.Upheld), c.Rules, TestCase.By(Cast.Manager, 3));
        c.Complaint.RecordFinding(2, TestCase.AFinding(Decision.NotUpheld), c.Rules, TestCase.By(Cast.Manager, 3));
        c.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We looked." }, c.Complaint.StageOne.DraftRevision, false, c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Contains("Code 7.1", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager), StringComparison.Ordinal);
        c.Complaint.PromiseRemedy(TestCase.ARemedy(), c.Rules, TestCase.By(Cast.Manager, 3));
        Assert.Null(c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager));
    }

    [Theory]
    [InlineData(Decision.Upheld, Decision.Upheld, Decision.Upheld)]
    [InlineData(Decision.NotUpheld, Decision.NotUpheld, Decision.NotUpheld)]
    [InlineData(Decision.Upheld, Decision.NotUpheld, Decision.PartlyUpheld)]
    [InlineData(Decision.PartlyUpheld, Decision.PartlyUpheld, Decision.PartlyUpheld)]
    public void The_overall_decision_follows_from_the_points(Decision first, Decision second, Decision overall)
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager);
        Assert.Null(c.Complaint.StageOne.Overall);
        c.Complaint.RecordFinding(1, TestCase.AFinding(first), c.Rules, TestCase.By(Cast.Manager, 3));
        c.Complaint.RecordFinding(2, TestCase.AFinding(second), c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Equal(overall, c.Complaint.StageOne.Overall);
    }

    [Fact]
    public void Two_people_on_one_draft_lose_nothing_and_events_hold_both_texts()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager);
        var mine = new ResponseDraft { StepsTaken = "I read the log.", Changes = "A new form." };
        c.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We visited." }, 0, false, c.Rules, TestCase.By(Cast.Lead, 3));

        var conflict = Assert.Throws<DraftConflictException>(() => c.Complaint.SaveDraft(mine, 0, false, c.Rules, TestCase.By(Cast.Manager, 3)));

        Assert.Equal(("We visited.", "I read the log.", "Dana Okafor", 1), (conflict.Theirs.StepsTaken, conflict.Mine.StepsTaken, conflict.SavedBy, conflict.Revision));
        var joined = mine with { StepsTaken = "We visited. I read the log." };
        c.Complaint.SaveDraft(joined, conflict.Revision, true, c.Rules, TestCase.By(Cast.Manager, 3));
        var saved = c.Complaint.Events[^1].As<DraftSaved>();
        Assert.Equal(("We visited.", joined, true), (saved.Before.StepsTaken, saved.After, saved.Joined));
    }

    [Fact]
    public void The_same_text_saved_twice_is_no_conflict_and_no_event()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager);
        var draft = new ResponseDraft { StepsTaken = "We visited." };
        c.Complaint.SaveDraft(draft, 0, false, c.Rules, TestCase.By(Cast.Manager, 3));
        var events = c.Complaint.Events.Count;

        c.Complaint.SaveDraft(draft, 0, false, c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Equal(events, c.Complaint.Events.Count);
    }

    public static TheoryData<RemedyPromise, string> BadPromises => new()
    {
        { TestCase.ARemedy() with { KindCode = "flowers" }, "kind" },
        { TestCase.ARemedy() with { Description = "" }, "what will be done" },
        { TestCase.ARemedy() with { DueDay = default }, "Code 7.3" },
        { TestCase.ARemedy() with { OwnerId = Guid.Empty }, "who sees to it" },
        { TestCase.ARemedy() with { KindCode = "financial" }, "amount in pounds" },
        { TestCase.ARemedy() with { KindCode = "financial", Amount = 0 }, "amount in pounds" },
        { TestCase.ARemedy() with { Amount = 50 }, "Only a financial remedy" },
        { TestCase.ARemedy() with { KindCode = "financial", Amount = 50, Guidance = "Read." }, "what the money is for" },
        { TestCase.ARemedy() with { KindCode = "financial", Amount = 50, MoneyKind = MoneyKind.TimeAndTrouble }, "Code 7.4" },
        { TestCase.ARemedy() with { MoneyKind = MoneyKind.Statutory }, "Only a financial remedy" },
        { TestCase.ARemedy() with { FaultCode = "bad-luck" }, "kind of fault" },
    };

    [Theory]
    [Trait("Clause", "Code 7.3")]
    [MemberData(nameof(BadPromises))]
    [Trait("Clause", "HSV-3")]
    [Trait("Clause", "LHP-57")]
    public void Code_7_3_a_remedy_says_what_by_whom_by_when_and_how_much(RemedyPromise promise, string sentence)
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        Assert.Contains(c.Rules.Policy.RemedyKinds, k => k is { Code: "financial", Financial: true });

        Assert.Contains(sentence, c.Complaint.WhyNotPromise(promise, c.Rules, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 6.6")]
    [Trait("Clause", "PCC-13b")]
    public void Code_6_6_a_complaint_is_answered_with_open_remedies_but_not_closed()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);

        Assert.Contains("remedy 1", c.Complaint.WhyNotClose(Cast.Lead), StringComparison.Ordinal);
        Assert.Equal((CaseTask.CompleteActions, (DateOnly?)null), (c.Complaint.NextTask, c.Complaint.Due));
        Assert.Equal(c.Complaint.Remedies.Min(r => r.DueDay), c.Complaint.NextDay);
        c.On(29).CompleteRemedies();
        Assert.Equal(CaseTask.Learn, c.Complaint.NextTask);
        c.Learn();
        Assert.Equal((CaseTask.Close, DateOnly.MaxValue), (c.Complaint.NextTask, c.Complaint.NextDay));
        Assert.NotNull(c.Complaint.WhyNotClose(Cast.Manager));
        c.Complaint.Close(c.Rules, TestCase.By(Cast.Lead, 30));
        Assert.Equal((ComplaintStatus.Closed, TestCase.FirstDay.AddDays(30)), (c.Complaint.Status, c.Complaint.ClosedDay));
    }

    [Fact]
    [Trait("Clause", "Code 6.6")]
    public void Code_6_6_a_remedy_is_done_once_with_evidence_or_released_with_a_reason()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var act = TestCase.By(Cast.Manager, 20);

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
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var later = TestCase.ARemedy() with { DueDay = TestCase.FirstDay.AddDays(60) };

        Assert.Throws<IllegalActException>(() => c.Complaint.ChangeRemedy(1, later, "", c.Rules, TestCase.By(Cast.Manager, 20)));
        c.Complaint.ChangeRemedy(1, later, "She is away.", c.Rules, TestCase.By(Cast.Manager, 20));

        Assert.Equal(later.DueDay, c.Complaint.NextRemedyDue);
    }

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public void Code_6_12_stage_two_needs_no_reason_and_copies_the_definition_without_the_findings()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo).Complaint;

        Assert.Equal("", c.StageTwo!.RequestInWords);
        Assert.Equal(c.StageOne.Points.Select(p => p.Text), c.StageTwo.Points.Select(p => p.Text));
        Assert.All(c.StageTwo.Points, p => Assert.Null(p.Decision));
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public void PCC_8g_a_request_after_thirty_working_days_is_taken_and_needs_its_circumstances_to_be_accepted()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).On(60).Escalate();

        Assert.True(c.Complaint.RequestedAfterWindow(c.Rules));
        Assert.Throws<IllegalActException>(() => c.On(61).AcceptEscalation());
        c.Complaint.AcceptEscalation("She was in hospital until July.", c.Rules, TestCase.By(Cast.Lead, 61));
        Assert.Equal(ComplaintStatus.StageTwo, c.Complaint.Status);
    }

    [Fact]
    [Trait("Clause", "Code 5.11")]
    public void Code_5_11_a_request_within_the_window_cannot_be_refused_as_late()
    {
        var c = TestCase.In(ComplaintStatus.EscalationRequested);
        var late = TestCase.ARefusal() with { GroundCode = "outside-window", ConflictJustification = "The policy says so.", CircumstancesConsidered = "None." };

        Assert.Contains("within the policy’s window", c.Complaint.WhyNotRefuseEscalation(late, c.Rules, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unanswered_overdue_stage_one_does_not_keep_anybody_from_stage_two()
    {
        var c = TestCase.Received().On(1).Accept();

        Assert.NotNull(c.Complaint.WhyNotRequestEscalation(TestCase.FirstDay.AddDays(5)));
        Assert.Null(c.Complaint.WhyNotRequestEscalation(TestCase.FirstDay.AddDays(40)));
    }

    [Fact]
    public void A_closed_complaint_can_still_go_to_stage_two_after_stage_one()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded).On(29).CompleteRemedies().On(30).Close();

        c.On(31).Escalate();

        Assert.Equal((ComplaintStatus.EscalationRequested, (DateOnly?)null), (c.Complaint.Status, c.Complaint.ClosedDay));
    }
}
