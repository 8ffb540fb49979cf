using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>Ashfield District Council Housing, November 2020.</summary>
public sealed class AshfieldPolicyTests
{
    private static readonly LandlordPolicy Policy = PolicyCatalogue.Load().Get("ashfield-2020");

    [Fact]
    [Trait("Clause", "ASH-6")]
    [Trait("Clause", "ASH-6b")]
    public void The_clocks_run_as_the_policy_states_them()
    {
        var clocks = Policy.Clocks;
        Assert.Equal(new DateOnly(2020, 11, 1), Policy.EffectiveFrom);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Receipt, BaseStated = false, Clause = "ASH-6" }, clocks.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Receipt, BaseStated = false, Clause = "ASH-6" }, clocks.StageOneResponse);
        Assert.Null(clocks.EscalationWindow);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "ASH-6b" }, clocks.StageTwoAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 20, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "ASH-6b" }, clocks.StageTwoResponse);
        Assert.Null(clocks.StageOneExtension.CapWorkingDays);
        Assert.Null(clocks.StageTwoExtension.CapWorkingDays);
        Assert.DoesNotContain(NoticeMatter.Ombudsman, clocks.StageOneExtension.Tells);
    }

    [Fact]
    public void ASH_2_What_lies_behind_a_complaint_is_one_of_the_five_kinds_that_it_names() =>
        Assert.Equal(["delay", "failure-to-provide", "standard-of-service", "procedure-not-followed", "officer-behaviour"], Policy.FaultKinds.Where(one => one.Clause == "ASH-2").Select(one => one.Code));

    [Fact]
    public void ASH_3_Each_exclusion_needs_its_proof_or_routes_somewhere()
    {
        Assert.Equal(
            [
                ("service-request", DeclineNeed.Nothing, null, "service-request"),
                ("already-considered", DeclineNeed.EarlierCase, null, null),
                ("waiting-list", DeclineNeed.Nothing, "Code 2.2", "main-complaints"),
                ("homelessness", DeclineNeed.Nothing, "Code 2.2", "main-complaints"),
                ("legal-proceedings", DeclineNeed.CourtFilingDate, null, null),
                ("due-process", DeclineNeed.Nothing, "Code 2.2", null),
                ("insurer-deciding", DeclineNeed.InsuranceClaim, "Code 2.2", "insurance-claim"),
                ("policy-followed", DeclineNeed.Nothing, "Code 2.2", null),
                ("older-than-6-months", DeclineNeed.AgeOfIssue, "Code 2.3", null),
                ("elected-member", DeclineNeed.Nothing, "Code 2.2", "elected-members"),
                ("information-request", DeclineNeed.Nothing, "Code 2.2", "data-protection"),
                ("with-mp-or-councillor", DeclineNeed.Nothing, "Code 1.3, Code 2.2", "members-enquiries"),
            ],
            Policy.DeclineReasons.Select(r => (r.Code, r.Needs, r.ConflictsWith, r.RoutesTo)));
        Assert.Equal((6, AgeBase.Occurred), (Policy.AgeLimit!.Months, Policy.AgeLimit.Base));
        Assert.Equal(["health-and-safety", "safeguarding", "discretion"], Policy.AgeLimit.Exceptions.Select(e => e.Code));
    }

    [Fact]
    [Trait("Clause", "ASH-3b")]
    [Trait("Clause", "Code 5.4")]
    public void ASH_3b_A_complaint_about_a_contractor_is_not_declined_for_it()
    {
        Assert.True(Policy.Contractors.OwnProcess);
        Assert.DoesNotContain(Policy.DeclineReasons, r => r.Words.Contains("contractor", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Policy.OtherProcesses, p => p.Words.Contains("contractor", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Clause", "ASH-6b")]
    [Trait("Clause", "ASH-8")]
    [Trait("Clause", "ASH-10")]
    public void The_Director_answers_at_stage_two_and_has_discretion()
    {
        Assert.Equal([StaffRole.Director], Policy.StageTwo.Reviewers);
        Assert.False(Policy.StageTwo.DirectorSignsOff);
        Assert.Equal("Director of Housing and Assets", Policy.Roles[StaffRole.Director]);
        Assert.Equal("Performance and Projects Lead", Policy.Roles[StaffRole.ComplaintsLead]);
        Assert.Equal([DiscretionMatter.Acceptance, DiscretionMatter.Response, DiscretionMatter.Remedy], Policy.Discretion!.Covers);
        Assert.Contains(StaffRole.Director, Policy.MayDecline);
    }

    [Fact]
    [Trait("Clause", "ASH-4")]
    [Trait("Clause", "ASH-5")]
    public void What_the_document_says_and_no_screen_follows_is_kept_for_the_check()
    {
        var text = Policy.Text;
        Assert.True(text.PriorAttempt && text.DesignatedPerson && text.OldOmbudsmanContact && text.DeclinesToRegister);
        Assert.Contains("Stage Three", text.ExtraStage, StringComparison.Ordinal);
        Assert.Equal(EscalationReason.ToBeExplained, Policy.Escalation.Reason);
        Assert.False(Policy.DeclineNamesOmbudsman);
        Assert.False(Policy.Anonymous!.Processed);
        Assert.Equal(Consent.Formal, Policy.Representation.Consent);
        Assert.Contains(Policy.TriageQuestions, q => q.Code == "tried" && q.Hint!.Contains("nobody is turned away", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Clause", "ASH-6")]
    public void ASH_6_Answers_offer_to_clarify_and_to_talk_and_end_with_the_next_step()
    {
        foreach (var (kind, last) in new[] { (LetterKind.StageOneResponse, LetterPartKind.HowToEscalate), (LetterKind.StageTwoResponse, LetterPartKind.Ombudsman) })
        {
            var parts = Policy.Letters[kind].Parts;
            var handler = parts.Single(p => p.Part == LetterPartKind.Handler).Text;
            Assert.Contains("make clear any point", handler, StringComparison.Ordinal);
            Assert.Contains("talk it through", handler, StringComparison.Ordinal);
            Assert.Equal(last, parts[^1].Part);
        }
    }

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public void Its_letter_asks_for_reasons_without_demanding_them() =>
        Assert.Contains("**You do not need to give a reason.**", Policy.Letters[LetterKind.StageOneResponse].Parts[^1].Text, StringComparison.Ordinal);
}
