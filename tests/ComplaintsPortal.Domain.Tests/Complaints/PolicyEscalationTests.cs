using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A request for stage two under each landlord's policy: window, record, grounds, and what is new.</summary>
public sealed class PolicyEscalationTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    public static TheoryData<string> Ids => [.. Policies.All.Select(p => p.Id)];

    /// <summary>
    /// The answer is sent on Tuesday 9 June 2026. Thirty working days from then end on Tuesday 21 July (June 10–30 has 15, July 1–21 has
    /// 15), one calendar month on Thursday 9 July.
    /// </summary>
    [Theory]
    [InlineData("portsmouth-2024", 42, false)]
    [InlineData("portsmouth-2024", 43, true)]
    [InlineData("housing-services-2025", 30, false)]
    [InlineData("housing-services-2025", 31, true)]
    [InlineData("lhp-2023", 300, false)]
    [InlineData("ashfield-2020", 300, false)]
    [InlineData("briefing-interim", 300, false)]
    [Trait("Clause", "PCC-8g")]
    [Trait("Clause", "HSV-7d")]
    public void The_window_runs_from_the_day_the_answer_was_sent_and_no_date_refuses_a_request(string policy, int daysAfter, bool late)
    {
        var c = Responded(policy);
        Assert.Equal(new DateOnly(2026, 6, 9), c.Complaint.StageOne.RespondedDay);

        c.On(8 + daysAfter).Escalate();

        Assert.Equal(late, c.Complaint.RequestedAfterWindow(c.Rules));
        Assert.Equal(late, c.Complaint.Events[^1].As<EscalationAsked>().AfterWindow);
        Assert.Equal(late, c.Complaint.WhyNotAcceptEscalation("", c.Rules, Cast.Lead) is not null);
        Assert.Null(c.Complaint.WhyNotAcceptEscalation("She was in hospital.", c.Rules, Cast.Lead));
    }

    [Theory, MemberData(nameof(Ids))]
    [Trait("Clause", "Code 6.12")]
    [Trait("Clause", "BRF-2a")]
    public void Code_6_12_no_policy_asks_for_a_reason_or_a_record_before_stage_two(string policy)
    {
        var c = Responded(policy).On(10).Escalate();
        Assert.Equal("", c.Complaint.StageTwo!.RequestInWords);
        c.Complaint.AcceptEscalation("", c.Rules, TestCase.By(Cast.Lead, 11));
        Assert.Equal(ComplaintStatus.StageTwo, c.Complaint.Status);
        Assert.Empty(c.Complaint.Escalation!.Record);
        Assert.Null(c.Complaint.Events[^1].Because);
    }

    [Fact, Trait("Clause", "LHP-27")]
    public void LHP_27_what_the_review_is_about_is_written_down_and_stands_in_the_history()
    {
        var c = Responded("lhp-2023").On(10).Escalate();
        ReviewNote[] notes = [.. c.Rules.Policy.Escalation.Record.Select(asked => new ReviewNote(asked.Code, asked.Code == "resolved" ? "" : $"Note on {asked.Code}."))];

        c.Complaint.AcceptEscalation("", c.Rules, TestCase.By(Cast.Lead, 11), notes);

        Assert.Equal(["about", "dissatisfied", "reviewer", "informed", "evidence", "duration"], c.Complaint.Escalation!.Record.Select(note => note.Code));
        var because = c.Complaint.Events[^1].Because!;
        Assert.Contains("Why the resident remains dissatisfied: Note on dissatisfied.", because, StringComparison.Ordinal);
        Assert.DoesNotContain("What part of the complaint has been settled", because, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Grounds => EachPolicy.With(policy => policy.EscalationRefusalGrounds.Select(one => one.Code));

    [Theory, MemberData(nameof(Grounds))]
    [Trait("Clause", "LHP-29")]
    [Trait("Clause", "LHP-28")]
    [Trait("Clause", "PCC-8g")]
    [Trait("Clause", "Code 5.11")]
    public void Each_ground_of_each_policy_stands_with_what_it_needs_and_the_letter_makes_the_answer_final(string policy, string code)
    {
        var ground = Policies.Get(policy).EscalationRefusalGrounds.Single(g => g.Code == code);
        var c = Responded(policy, old: ground.Needs == DeclineNeed.AgeOfIssue).On(ground.Needs == DeclineNeed.OutsideWindow ? 80 : 10).Escalate();
        var whole = new EscalationDecision
        {
            Accepted = false,
            GroundCode = code,
            Reasons = "These are the reasons in this very case, at length.",
            ConflictJustification = ground.ConflictsWith is null ? "" : "The policy has it, and nothing here speaks against it.",
            CourtFilingDay = ground.Needs == DeclineNeed.CourtFilingDate ? new DateOnly(2026, 5, 4) : null,
            EarlierCase = ground.Needs == DeclineNeed.EarlierCase ? "CP-2025-00004" : "",
            InsuranceClaim = ground.Needs == DeclineNeed.InsuranceClaim ? "Acme 4711" : "",
            IssueDay = ground.Needs == DeclineNeed.AgeOfIssue ? new DateOnly(2024, 3, 1) : null,
            CircumstancesConsidered = ground.Needs is DeclineNeed.AgeOfIssue or DeclineNeed.OutsideWindow ? "None was given." : "",
            NewComplaint = ground.OpensNewComplaint ? "CP-2026-00099" : "",
        };
        Assert.Null(c.Complaint.WhyNotRefuseEscalation(whole, c.Rules, Cast.Lead));
        Assert.NotNull(c.Complaint.WhyNotRefuseEscalation(whole with { Reasons = "No." }, c.Rules, Cast.Lead));
        Assert.Equal(ground.Needs == DeclineNeed.Nothing, c.Complaint.WhyNotRefuseEscalation(
            whole with { CourtFilingDay = null, EarlierCase = "", InsuranceClaim = "", IssueDay = null, CircumstancesConsidered = "" }, c.Rules, Cast.Lead) is null);
        Assert.Equal(ground.ConflictsWith is null, c.Complaint.WhyNotRefuseEscalation(whole with { ConflictJustification = "" }, c.Rules, Cast.Lead) is null);

        c.Complaint.RefuseEscalation(whole, c.Rules, TestCase.By(Cast.Lead, 81));

        var letter = LetterComposer.Compose(c.Complaint, LetterKind.EscalationRefused, c.Rules, new LetterExtras { Date = TestCase.FirstDay.AddDays(81), Writer = Cast.Lead.Card() });
        Assert.Empty(LetterRules.Missing(letter, c.Rules.Policy));
        Assert.Equal((ground.LetterText, new DateOnly(2026, 6, 9), whole.NewComplaint), (letter.Ground, letter.EarlierResponseDay, letter.NewComplaint));
    }

    [Fact, Trait("Clause", "LHP-29b")]
    public void LHP_29b_a_changed_basis_is_refused_only_together_with_the_new_complaint()
    {
        var c = Responded("lhp-2023").On(10).Escalate("The boiler is broken too.");
        var decision = new EscalationDecision
        {
            Accepted = false,
            GroundCode = "basis-changed",
            Reasons = "The boiler was not part of your complaint about the mould.",
            ConflictJustification = "It needs looking into from the start.",
        };
        Assert.Equal("Open what is new as a complaint of its own in the same step (LHP-29, LHP-29b).", c.Complaint.WhyNotRefuseEscalation(decision, c.Rules, Cast.Lead));

        c.Complaint.RefuseEscalation(decision with { NewComplaint = "CP-2026-00099" }, c.Rules, TestCase.By(Cast.Lead, 11));
        Assert.Equal("CP-2026-00099", Assert.Single(c.Complaint.Events, e => e.Kind == nameof(NewComplaintOpened)).As<NewComplaintOpened>().Reference);
    }

    [Fact, Trait("Clause", "LHP-29b"), Trait("Clause", "Code 6.8")]
    public void Code_6_8_what_is_new_is_a_complaint_of_the_same_person_with_a_clock_from_the_day_of_the_request()
    {
        var c = Responded("lhp-2023");
        Assert.Throws<IllegalActException>(() => c.Complaint.AboutWhatIsNew("The boiler."));
        c.On(10).Escalate("The boiler is broken too.");
        c.Do((x, act) => x.ChangeContactDetails(x.Correspondent.Details() with { Email = "new@tenant.example", LetterFormat = LetterFormat.LargePrint }, "Ring the bell twice.", "She said so.", act));
        Assert.Throws<IllegalActException>(() => c.Complaint.AboutWhatIsNew(" "));

        var submission = c.Complaint.AboutWhatIsNew("The boiler is broken too.");
        var opened = Complaint.Receive(new ComplaintReference(2026, 99), submission, c.Rules, TestCase.By(Cast.Lead, 15), c.Complaint);

        Assert.Equal("The boiler is broken too.", submission.WhatHappened);
        Assert.Equal(("Amina Yusuf", "new@tenant.example", LetterFormat.LargePrint, "Ring the bell twice."), (submission.ComplainantName, submission.Email, submission.LetterFormat, submission.AdjustmentsAsked));
        Assert.Null(submission.OccurredDay);
        Assert.Equal(TestCase.FirstDay.AddDays(10), opened.ReceivedDay);
        Assert.Equal(c.Reference, opened.OpenedFrom);
        Assert.Equal(ComplaintStatus.ToTriage, opened.Status);

        // Five working days from Thursday 11 June: Thursday 18 June.
        Assert.Equal(new DateOnly(2026, 6, 18), opened.Due);
        Assert.Equal(c.Reference.ToString(), opened.Events[^1].As<OpenedFromComplaint>().Reference);
    }

    [Theory, MemberData(nameof(Ids))]
    [Trait("Clause", "Code 6.8")]
    public void Code_6_8_the_letter_that_takes_up_stage_two_names_the_new_complaint_under_every_policy(string policy)
    {
        var c = Responded(policy).On(10).Escalate();
        c.Complaint.AcceptEscalation("", c.Rules, TestCase.By(Cast.Lead, 11), newComplaint: new ComplaintReference(2026, 99));
        c.Define().Assign(c.Rules.Policy.StageTwo.Reviewers.Contains(StaffRole.SeniorReviewer) ? Cast.Reviewer : Cast.Director);
        var letter = LetterComposer.Compose(c.Complaint, LetterKind.StageTwoAcknowledgement, c.Rules, new LetterExtras { Date = TestCase.FirstDay.AddDays(11) });

        Assert.Equal("CP-2026-00099", letter.NewComplaint);
        Assert.Empty(LetterRules.Missing(letter, c.Rules.Policy));
        var template = c.Rules.Policy.Letters[letter.Kind];
        var silent = template with { Parts = [.. template.Parts.Select(p => p with { Text = p.Text.Replace("newComplaint", "reference", StringComparison.Ordinal) })] };
        Assert.Contains("CP-2026-00099", Assert.Single(LetterRules.Missing(letter, silent, c.Rules.Policy)).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portsmouth-2024", true)]
    [InlineData("housing-services-2025", false)]
    [InlineData("lhp-2023", false)]
    [InlineData("ashfield-2020", false)]
    [InlineData("briefing-interim", false)]
    [Trait("Clause", "PCC-8g")]
    public void PCC_8g_only_Portsmouth_has_the_third_outcome(string policy, bool has)
    {
        var c = Responded(policy).On(10).Escalate();
        Assert.Equal(has, c.Complaint.WhyNotReviewStageOne(c.Rules.Policy, Cast.Lead) is null);
    }

    private static TestCase Responded(string policy, bool old = false)
    {
        var rules = new Rulebook(Policies.Get(policy), SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));
        var c = TestCase.Received(s => old ? s with { OccurredDay = new DateOnly(2024, 3, 1), KnownDay = new DateOnly(2024, 3, 1) } : s, rules).On(1);
        c.Do((x, act) => x.Accept(
            new TriageFactors { Category = "damp-and-mould", ExceptionalCircumstances = "A child sleeps there.", AgeException = rules.Policy.AgeLimit?.Exceptions[0].Code ?? "" }, rules, act));
        c.On(2).Prepared();
        if (rules.Policy.QualityCheckAtStageOne)
        {
            c.On(4).Submit().On(7).PassCheck();
        }

        c.On(8);
        var kind = rules.Policy.RemedyKinds.First(k => !k.Financial).Code;
        Assert.NotEmpty(kind);
        return c.Send(LetterKind.StageOneResponse);
    }
}
