using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>A council's Housing Services, CWPO004.</summary>
public sealed class HousingServicesPolicyTests
{
    private static readonly LandlordPolicy Policy = PolicyCatalogue.Load().Get("housing-services-2025");

    [Fact]
    [Trait("Clause", "HSV-9.4")]
    public void Its_document_names_reference_owner_and_review()
    {
        Assert.Equal(new DateOnly(2025, 1, 8), Policy.EffectiveFrom);
        Assert.Equal("CWPO004", Policy.Document.Reference);
        Assert.Equal("Head of Housing and Neighbourhood Service", Policy.Document.Owner);
        Assert.Equal(new DateOnly(2025, 1, 8), Policy.Document.Approved);
        Assert.Equal(new DateOnly(2026, 1, 31), Policy.Document.NextReview);
        Assert.Equal("every year, after the self-assessment", Policy.Document.ReviewedHow);
    }

    [Fact]
    [Trait("Clause", "HSV-7c")]
    [Trait("Clause", "HSV-7d")]
    [Trait("Clause", "HSV-7e")]
    public void The_clocks_run_as_the_policy_states_them()
    {
        var clocks = Policy.Clocks;
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Receipt, BaseStated = false, Clause = "HSV-7c" }, clocks.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Receipt, BaseStated = false, Clause = "HSV-7c" }, clocks.StageOneResponse);
        Assert.Equal(new ClockRule { CalendarMonths = 1, Base = ClockBase.StageOneResponse, Clause = "HSV-7d" }, clocks.EscalationWindow);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "HSV-7e" }, clocks.StageTwoAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 20, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "HSV-7e" }, clocks.StageTwoResponse);
        Assert.Null(clocks.StageOneExtension.CapWorkingDays);
        Assert.Equal([NoticeMatter.Reasons, NoticeMatter.NewDate], clocks.StageOneExtension.Tells);
        Assert.True(clocks.StageTwoExtension.Agreed);
    }

    [Fact]
    public void HSV_5_The_exclusions_ask_for_what_makes_them_stand()
    {
        Assert.Equal(
            [
                ("older-than-12-months", DeclineNeed.AgeOfIssue, null, null),
                ("legal-action", DeclineNeed.CourtFilingDate, null, null),
                ("insurance-claim", DeclineNeed.InsuranceClaim, "Code 2.2", "insurance-claim"),
                ("already-dealt-with", DeclineNeed.EarlierCase, null, null),
                ("unreasonable-pursuit", DeclineNeed.Nothing, "Code 2.2", "zero-tolerance"),
                ("petition", DeclineNeed.Nothing, null, "petitions"),
            ],
            Policy.DeclineReasons.Select(r => (r.Code, r.Needs, r.ConflictsWith, r.RoutesTo)));
        Assert.Equal((12, AgeBase.Occurred, true), (Policy.AgeLimit!.Months, Policy.AgeLimit.Base, Policy.AgeLimit.OlderAsBackground));
        Assert.Equal(["not-recorded", "ongoing", "good-reason"], Policy.AgeLimit.Exceptions.Select(e => e.Code));
        Assert.Equal((false, "Chief Executive"), (Policy.Petitions!.HandledAsComplaint, Policy.Petitions.SharedWith));
    }

    [Fact]
    public void HSV_5_After_a_letter_before_action_nobody_is_left_without_an_answer() =>
        Assert.Contains("will not leave you without an answer", Policy.DeclineReasons.Single(r => r.Code == "legal-action").LetterText, StringComparison.Ordinal);

    [Fact]
    [Trait("Clause", "HSV-7e")]
    public void A_business_manager_reviews_and_nobody_signs()
    {
        Assert.Equal([StaffRole.SeniorReviewer], Policy.StageTwo.Reviewers);
        Assert.Equal("Business Manager", Policy.Roles[StaffRole.SeniorReviewer]);
        Assert.False(Policy.StageTwo.DirectorSignsOff);
        Assert.False(Policy.StageTwo.StageOneReview);
        Assert.False(Policy.QualityCheckAtStageOne);
        Assert.Equal([StaffRole.ComplaintsLead], Policy.MayDecline);
        Assert.Equal("Investigating Officer", Policy.Roles[StaffRole.ComplaintsLead]);
    }

    [Fact]
    [Trait("Clause", "HSV-6")]
    [Trait("Clause", "HSV-7a")]
    [Trait("Clause", "HSV-7b")]
    [Trait("Clause", "HSV-8")]
    public void Who_may_complain_how_and_what_puts_things_right()
    {
        Assert.Equal(["tenant", "leaseholder", "former-tenant", "representative", "other-customer"], Policy.ComplainantKinds.Select(k => k.Code));
        Assert.Equal(["telephone", "email", "letter", "social-media", "in-person"], Policy.Channels.Where(c => c.Clause!.StartsWith("HSV-7", StringComparison.Ordinal)).Select(c => c.Code));
        Assert.Equal(["apology", "action", "change-policy", "financial"], Policy.RemedyKinds.Select(k => k.Code));
        Assert.Equal(Consent.MayBeChecked, Policy.Representation.Consent);
    }

    [Fact]
    [Trait("Clause", "HSV-5.7")]
    [Trait("Clause", "HSV-7d")]
    [Trait("Clause", "HSV-9")]
    public void Its_letters_speak_of_the_review_the_survey_and_the_right_to_challenge()
    {
        var response = Policy.Letters[LetterKind.StageOneResponse].Parts;
        Assert.Contains("review your complaint", response.Single(p => p.Part == LetterPartKind.HowToEscalate).Text, StringComparison.Ordinal);
        Assert.Contains("survey", response.Single(p => p.Part == LetterPartKind.Support).Text, StringComparison.Ordinal);
        Assert.Contains("challenge this decision", Policy.Letters[LetterKind.Decline].Parts.Single(p => p.Part == LetterPartKind.RightToComplain).Text, StringComparison.Ordinal);
        Assert.Contains("agree with you", Policy.Letters[LetterKind.StageTwoExtension].Parts.Single(p => p.Part == LetterPartKind.NewDate).Text, StringComparison.Ordinal);
        Assert.True(Policy.Survey?.EveryComplainant);
    }
}
