using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>What each letter says, gathered from a complaint that walked there by its real verbs.</summary>
public sealed class LetterComposerTests
{
    private static readonly DateOnly Today = new(2026, 6, 2);

    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void A_complaint_that_is_ready_for_a_letter_yields_a_complete_one(LetterKind kind)
    {
        var content = Compose(ReadyFor(kind), kind, extras: e => e with
        {
            AccessCode = kind == LetterKind.NewAccessCode ? "7GQ2-M4XD-90KT" : "",
            ConsentTo = new LetterRepresentative("Joan Marsh", "ward councillor"),
            Conduct = SampleLetters.Content(LetterKind.ContactDecision).Conduct,
        });

        Assert.Empty(LetterRules.Missing(content, SampleLetters.Template(kind), SampleLetters.Policy));
        Assert.Empty(LetterRules.Refused(content, SampleLetters.Template(kind), SampleLetters.Code));
        Assert.Equal(("CP-2026-00001", Today, "Amina Yusuf"), (content.Reference, content.Date, content.Addressee.Name));
        Assert.Equal(["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"], content.Addressee.Lines);
        Assert.Equal("0300 111 3000", content.Ombudsman.Telephone);
        Assert.Equal("Portsmouth City Council", content.Sender.Name);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_draft_can_be_shown_at_any_time_and_says_what_it_lacks(LetterKind kind)
    {
        var content = Compose(new TestCase(), kind, extras: e => e with { Update = null, Hazards = [] });

        Assert.NotEmpty(LetterRules.Missing(content, SampleLetters.Template(kind), SampleLetters.Policy));
    }

    [Fact, Trait("Clause", "Code 9.1")]
    public void Code_9_1_the_final_response_does_not_take_back_what_the_first_said_of_changes()
    {
        var test = new TestCase().Acknowledged().Investigated();
        test.Do((c, act) => c.SaveDraft(c.StageOne.Draft with { Changes = "A weekly check." }, c.StageOne.DraftRevision, joined: false, test.Rules, act), Cast.Manager);
        var complaint = test.Submit().PassCheck().Send(LetterKind.StageOneResponse).Escalate().AcceptEscalation().Assign().Complaint;
        var (one, two) = (complaint.StageOne, complaint.StageTwo!);
        Assert.Equal("What we told you in our first answer holds:\n\nA weekly check.", LetterComposer.Changes(complaint, two, ""));
        Assert.Equal("More.", LetterComposer.Changes(complaint, two, "More."));
        Assert.Equal("", LetterComposer.Changes(complaint, one, ""));
    }

    [Theory]
    [InlineData("£180 for the mattress.", "180", "")]
    [InlineData("The mattress, £180", "180", "")]
    [InlineData("We pay £180.", "180", "")]
    [InlineData("A new mattress.", "180", "£180")]
    [InlineData("One of £1800 in all.", "180", "£180")]
    [InlineData("Of £180,000 in the fund.", "180", "£180")]
    [InlineData("Not £180.50.", "180", "£180")]
    [InlineData("£180.50 for it.", "180.50", "")]
    public void An_amount_that_was_written_out_is_not_said_twice(string description, string pounds, string said)
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var values = LetterFields.Values(content with { Remedies = [content.Remedies[0] with { Description = description, Amount = decimal.Parse(pounds, CultureInfo.InvariantCulture) }] });
        Assert.Equal(said, ((IReadOnlyList<Dictionary<string, object>>)values["remedies"])[0]["amount"]);
    }

    [Fact, Trait("Clause", "Code 5.6"), Trait("Clause", "PCC-8a")]
    [Trait("Clause", "BRF-1a")]
    public void Code_5_6_the_acknowledgement_has_the_definition_the_outcomes_and_the_investigator()
    {
        var content = Compose(ReadyFor(LetterKind.StageOneAcknowledgement), LetterKind.StageOneAcknowledgement);

        Assert.Equal(["The mould in the bedroom was not treated.", "Two appointments were missed."], content.Points.Select(p => p.Text));
        Assert.All(content.Points, p => Assert.Equal(Responsibility.Yes, p.Responsibility));
        Assert.All(content.Points, p => Assert.Null(p.Decision));
        Assert.Equal(["Treat the mould"], content.Outcomes);
        Assert.Equal(("Priya Nair", "Repairs Manager"), (content.Officer.Name, content.Officer.Role));
        Assert.Equal((1, new DateOnly(2026, 6, 1)), (content.StageNumber, content.ReceivedDay));
        Assert.Equal("I work nights. Please call after 2 pm.", content.Adjustments);
        Assert.Contains("large print", content.Formats);
    }

    [Theory, Trait("Clause", "Code 6.3"), Trait("Clause", "PCC-8f")]
    [InlineData("2026-06-01", "2026-06-15")]
    [InlineData("2026-06-08", "2026-06-15")]
    public void Code_6_3_the_acknowledgement_prints_the_earlier_of_promise_and_statute(string date, string due)
    {
        // Logged on 1 June: ten working days by the policy. The Code counts from the acknowledgement.
        var content = Compose(ReadyFor(LetterKind.StageOneAcknowledgement), LetterKind.StageOneAcknowledgement, Day(date));
        Assert.Equal(Day(due), content.ResponseDue);
    }

    [Fact, Trait("Clause", "Code 6.3")]
    public void Code_6_3_a_late_acknowledgement_promises_no_later_date()
    {
        // Logged late too, on 10 June; the strict date is ten working days after the acknowledgement was due on 8 June.
        var late = new TestCase { Now = TestCase.Start.AddDays(9) };
        late.Accept().Define().Assign();

        Assert.Equal(new DateOnly(2026, 6, 22), Compose(late, LetterKind.StageOneAcknowledgement, new DateOnly(2026, 6, 12)).ResponseDue);
    }

    [Fact, Trait("Clause", "Code 6.4")]
    public void Code_6_4_an_extension_letter_prints_the_date_that_the_clock_will_show_when_it_is_sent()
    {
        var c = ReadyFor(LetterKind.StageOneExtension);
        var before = c.Complaint.ResponseDeadline(TestCase.Portsmouth).Due;

        var extension = Compose(c, LetterKind.StageOneExtension).Extension!;
        c.Send(LetterKind.StageOneExtension);

        Assert.Equal((before, c.Complaint.ResponseDeadline(TestCase.Portsmouth).Due), (extension.OldDate, extension.NewDate));
        Assert.Equal(("The contractor’s report is late.", 3), (extension.Explanation, extension.UpdateEveryDays));
        Assert.StartsWith("We are waiting for somebody outside our control", extension.Reason, StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "Code 6.4")]
    public void Code_6_4_a_second_extension_counts_on_from_the_first_and_a_corrected_letter_keeps_its_dates()
    {
        var c = ReadyFor(LetterKind.StageOneExtension).Send(LetterKind.StageOneExtension);
        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 22)), Dates(Compose(c, LetterKind.StageOneExtension)));

        Extend(c, 2);
        Assert.Equal((new DateOnly(2026, 6, 22), new DateOnly(2026, 6, 24)), Dates(Compose(c, LetterKind.StageOneExtension)));
    }

    [Fact, Trait("Clause", "Code 6.4")]
    public void Code_6_4_a_notice_that_comes_too_late_still_says_by_when_we_answer()
    {
        var content = Compose(ReadyFor(LetterKind.StageOneExtension), LetterKind.StageOneExtension, new DateOnly(2026, 6, 17));

        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 22)), Dates(content));
        Assert.Empty(LetterRules.Missing(content, SampleLetters.Template(LetterKind.StageOneExtension), SampleLetters.Policy));
    }

    [Fact, Trait("Clause", "Code 6.9")]
    public void Code_6_9_the_response_has_findings_remedies_and_the_window_for_stage_two()
    {
        var content = Compose(ReadyFor(LetterKind.StageOneResponse), LetterKind.StageOneResponse);

        Assert.Equal(Decision.Upheld, content.Overall);
        Assert.Equal(("Nobody came.", "The records show it."), (content.Points[0].WhatHappened, content.Points[0].Reasons));
        Assert.Equal("We read the repair records and inspected the room.", content.StepsTaken);
        Assert.Equal(["Repair records"], content.Evidence.Select(e => e.Title));
        var remedy = Assert.Single(content.Remedies);
        Assert.Equal(("Taking action where there has been a delay", "Priya Nair", new DateOnly(2026, 7, 1)), (remedy.Kind, remedy.Owner, remedy.Due));
        Assert.Single(content.Outstanding);
        Assert.Equal(new LetterWindow("30 working days", new DateOnly(2026, 7, 14)), content.EscalationWindow);
        Assert.Null(content.Signatory);
    }

    [Fact]
    public void What_staff_noted_about_a_piece_of_evidence_stays_with_them()
    {
        var content = Compose(ReadyFor(LetterKind.StageOneResponse), LetterKind.StageOneResponse);
        Assert.All(content.Evidence, e => Assert.Equal("", e.Description));
    }

    [Fact, Trait("Clause", "Code 7.1")]
    public void Code_7_1_a_financial_remedy_needs_its_amount_in_the_letter()
    {
        var c = new TestCase().Acknowledged().Find().Evidence().Promise("financial", 250m).Approve(1).Draft().Submit().PassCheck();
        var remedy = Assert.Single(Compose(c, LetterKind.StageOneResponse).Remedies);
        Assert.Equal((true, 250m), (remedy.Financial, remedy.Amount));
    }

    [Fact, Trait("Clause", "Code 6.19"), Trait("Clause", "PCC-8h")]
    public void Code_6_19_the_final_response_names_reviewer_and_director_and_repeats_what_was_promised()
    {
        var content = Compose(ReadyFor(LetterKind.StageTwoResponse), LetterKind.StageTwoResponse, extras: e => e with { Signatory = Cast.Director.Card() });

        Assert.Equal(2, content.StageNumber);
        Assert.Equal("Anita Rowe", content.Officer.Name);
        Assert.Equal(("Martin Cole", "Director of Housing"), (content.Signatory!.Name, content.Signatory.Role));
        Assert.Single(content.Remedies);
        Assert.Single(content.Evidence);
        Assert.Null(content.EscalationWindow);
    }

    [Fact]
    public void Only_the_director_who_signed_is_named_as_such()
    {
        var content = Compose(ReadyFor(LetterKind.StageTwoResponse), LetterKind.StageTwoResponse, extras: e => e with { Signatory = Cast.SecondDirector.Card() });
        Assert.Equal(new LetterOfficer("Martin Cole", "Director", "", ""), content.Signatory);
    }

    [Fact]
    public void A_remedy_that_was_done_is_shown_as_done_and_one_that_was_released_not_at_all()
    {
        var c = new TestCase().AtStageTwo().Find().Draft().Promise("apology").Promise("explanation");
        var done = Domain.Calendar.LondonTime.DateOf(c.Now);
        c.Complaint.CompleteRemedy(1, done, "Seen.", TestCase.Portsmouth, c.By(Cast.Lead));
        c.Complaint.ReleaseRemedy(2, "No longer wanted.", TestCase.Portsmouth, c.By(Cast.Lead));

        var content = Compose(c, LetterKind.StageTwoResponse);

        Assert.Equal([done, null], content.Remedies.Select(r => r.DoneDay));
        Assert.Equal("An explanation, assistance or reasons", content.Remedies[1].Kind);
        Assert.Single(content.Outstanding);
    }

    [Fact, Trait("Clause", "Code 2.4"), Trait("Clause", "PCC-3")]
    public void Code_2_4_a_decline_has_the_ground_the_reasons_of_the_case_and_other_help()
    {
        var content = Compose(ReadyFor(LetterKind.Decline), LetterKind.Decline);

        Assert.StartsWith("Our policy says", content.Ground, StringComparison.Ordinal);
        Assert.Equal("We answered this complaint in March, and nothing has changed since.", content.Reasons);
        Assert.Equal("Ask your housing office.", content.OtherHelp);
        Assert.Equal("Dana Okafor", content.Officer.Name);
        Assert.Null(content.StageNumber);
    }

    [Fact, Trait("Clause", "Code 5.11")]
    public void Code_5_11_a_refused_stage_two_names_the_day_of_the_answer_that_stands()
    {
        var c = ReadyFor(LetterKind.EscalationRefused);
        var content = Compose(c, LetterKind.EscalationRefused);
        Assert.Equal((c.Complaint.StageOne.RespondedDay, "The same points were answered at stage two in March."), (content.EarlierResponseDay, content.Reasons));
        Assert.NotEmpty(content.Ground);
    }

    [Fact]
    public void An_accepted_escalation_has_nothing_for_the_letter_of_refusal()
    {
        var content = Compose(new TestCase().AtStageTwo(), LetterKind.EscalationRefused);
        Assert.Contains(LetterRules.Missing(content, SampleLetters.Template(LetterKind.EscalationRefused), SampleLetters.Policy), m => m.Part == LetterPartKind.Reasons);
    }

    [Theory, Trait("Clause", "PCC-8b")]
    [InlineData("Which room?", "Which room?")]
    [InlineData("1. Which room?\r\n2) Since when?\n\n- By whom?\n• Why?", "Which room?|Since when?|By whom?|Why?")]
    public void PCC_8b_questions_are_asked_one_by_one(string asked, string expected)
    {
        var c = new TestCase();
        c.Complaint.AskClarification(asked, TestCase.Portsmouth, c.By(Cast.Lead));
        Assert.Equal(expected.Split('|'), Compose(c, LetterKind.Clarification).Questions);
    }

    [Fact, Trait("Clause", "Code 3.6")]
    public void Code_3_6_a_letter_to_the_representative_says_for_whom()
    {
        var c = new TestCase(s => s with { Representative = new RepresentativeDetails("Sam Reed", "Advocate", "", "", "Written consent") });
        Assert.Equal("", Compose(c, LetterKind.Clarification).Addressee.OnBehalfOf);

        var details = new ContactDetails("Sam Reed", "", "", ["Advice Centre", "PO1 1AA"], ContactPreference.Post, "", LetterFormat.Standard);
        c.Complaint.ChangeContactDetails(details, "", "Consent is on file.", c.By(Cast.Lead));

        var to = Compose(c, LetterKind.Clarification).Addressee;
        Assert.Equal(("Sam Reed", "Amina Yusuf"), (to.Name, to.OnBehalfOf));
    }

    [Fact]
    public void The_hint_to_the_tracking_page_fits_how_the_complainant_is_reached()
    {
        var byPost = Compose(ReadyFor(LetterKind.Clarification), LetterKind.Clarification);
        var byEmail = Compose(new TestCase(s => s with { Email = "amina@example.org" }), LetterKind.Clarification);
        var withCode = Compose(new TestCase(), LetterKind.Clarification, extras: e => e with { AccessCode = "7GQ2-M4XD-90KT" });
        var withoutPage = Compose(new TestCase(), LetterKind.Clarification, extras: e => e with { TrackingAddress = "" });

        Assert.Contains("we will send you one", byPost.AccessHint, StringComparison.Ordinal);
        Assert.Contains("from the email", byEmail.AccessHint, StringComparison.Ordinal);
        Assert.Contains("7GQ2-M4XD-90KT", withCode.AccessHint, StringComparison.Ordinal);
        Assert.Equal("", withoutPage.AccessHint);
    }

    private static TestCase ReadyFor(LetterKind kind)
    {
        var c = new TestCase();
        switch (kind)
        {
            case LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision:
                return c;
            case LetterKind.StageOneAcknowledgement:
                return c.Accept().Define().Assign();
            case LetterKind.Clarification:
                c.Complaint.AskClarification("Which room is it?", TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.ServiceRequestNotice:
                c.Complaint.TreatAsServiceRequest(new ServiceRequestDecision("It is a first report.", "A surveyor comes on Friday."), TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.Referral:
                c.Complaint.Refer(new ReferralDecision("housing-review", "It is about a band.", "They write to you."), TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.Decline:
                c.Complaint.Decline(
                    new DeclineDecision
                    {
                        ReasonCode = "already-considered",
                        Reasons = "We answered this complaint in March, and nothing has changed since.",
                        EarlierCase = "CP-2026-00003",
                        OtherRoutes = "Ask your housing office.",
                    },
                    TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.StageOneExtension:
                return Extend(c.Acknowledged(), 5);
            case LetterKind.StageOneResponse:
                return c.Acknowledged().Investigated().Submit().PassCheck();
            case LetterKind.StageTwoAcknowledgement:
                return c.Responded().Escalate().AcceptEscalation().Assign();
            case LetterKind.StageOneReview:
                c.Responded().Escalate();
                c.Complaint.ReviewStageOne("You sent us a surveyor’s report.", TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.EscalationRefused:
                c.Responded().Escalate();
                c.Complaint.RefuseEscalation(
                    new EscalationDecision
                    {
                        Accepted = false,
                        GroundCode = "already-considered",
                        Reasons = "The same points were answered at stage two in March.",
                        EarlierCase = "CP-2026-00003",
                    },
                    TestCase.Portsmouth, c.By(Cast.Lead));
                return c;
            case LetterKind.StageTwoExtension:
                return Extend(c.AtStageTwo(), 5);
            case LetterKind.StageTwoResponse:
                return c.AtStageTwo().Find().Draft().Submit().Sign();
            case LetterKind.NewDate:
                c.Acknowledged().Complaint.Recount(
                    TestCase.Portsmouth with { Calendar = TestCase.Portsmouth.Calendar.With([new(Today.AddDays(2), "A day of mourning")]) }, "It is a new bank holiday.", c.By(Cast.Lead));
                return c;
            case LetterKind.ProvisionalFindings:
                return c.Acknowledged().Investigated().Do((complaint, act) => complaint.OfferReply(act.Day.AddDays(5), [], TestCase.Portsmouth, act));
            case LetterKind.Withdrawal:
                return c.Accept().Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act));
            case LetterKind.NewAccessCode or LetterKind.ProgressUpdate or LetterKind.HazardSummary:
                return c;
            case LetterKind.RemediesDone:
                return c.Responded().CompleteRemedies();
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    private static TestCase Extend(TestCase c, int days)
    {
        c.Complaint.Extend(new ExtensionRequest("third-party-delay", days, "The contractor’s report is late.", 3), TestCase.Portsmouth, c.By(Cast.Lead));
        return c;
    }

    private static LetterContent Compose(TestCase c, LetterKind kind, DateOnly? date = null, Func<LetterExtras, LetterExtras>? extras = null)
    {
        var usual = new LetterExtras { Update = SampleLetters.Content(LetterKind.ProgressUpdate).Update, Hazards = SampleLetters.Content(LetterKind.HazardSummary).Hazards, Date = date ?? Today, Writer = Cast.Lead.Card(), TrackingAddress = "https://complaints.landlord.example/track" };
        return LetterComposer.Compose(c.Complaint, kind, TestCase.Portsmouth, extras?.Invoke(usual) ?? usual);
    }

    private static (DateOnly?, DateOnly?) Dates(LetterContent content) => (content.Extension!.OldDate, content.Extension.NewDate);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
