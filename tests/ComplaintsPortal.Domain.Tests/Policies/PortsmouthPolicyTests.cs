using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class PortsmouthPolicyTests
{
    private static readonly LandlordPolicy Policy = PolicyCatalogue.Load().Get("portsmouth-2024");

    [Fact]
    public void It_is_version_1_0_from_1_April_2024()
    {
        Assert.Equal("1.0", Policy.Version);
        Assert.Equal(new DateOnly(2024, 4, 1), Policy.EffectiveFrom);
        Assert.Equal("Local Authority Housing Landlord Services Complaints Policy", Policy.Document.Title);
        Assert.Equal(new DateOnly(2026, 4, 1), Policy.Document.NextReview);
    }

    [Fact]
    [Trait("Clause", "PCC-8a")]
    [Trait("Clause", "PCC-8f")]
    [Trait("Clause", "PCC-8g")]
    [Trait("Clause", "PCC-8h")]
    public void The_clocks_run_as_the_policy_states_them()
    {
        var clocks = Policy.Clocks;
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Logging, Clause = "PCC-8a" }, clocks.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Logging, Clause = "PCC-8f" }, clocks.StageOneResponse);
        Assert.Equal(new ClockRule { WorkingDays = 30, Base = ClockBase.StageOneResponse, BaseStated = false, Clause = "PCC-8g" }, clocks.EscalationWindow);
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.EscalationLogging, Clause = "PCC-8g" }, clocks.StageTwoAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 20, Base = ClockBase.EscalationLogging, Clause = "PCC-8h" }, clocks.StageTwoResponse);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.ReviewDecision, Clause = "PCC-8g" }, clocks.StageOneReview);
        Assert.Null(clocks.StageOneExtension.CapWorkingDays);
        Assert.Null(clocks.StageTwoExtension.CapWorkingDays);
    }

    [Fact]
    public void PCC_7_The_age_limit_is_twelve_months_from_becoming_apparent()
    {
        Assert.Equal(12, Policy.AgeLimit?.Months);
        Assert.Equal(AgeBase.BecameApparent, Policy.AgeLimit?.Base);
    }

    [Fact]
    public void PCC_3_The_four_decline_reasons_ask_for_what_makes_them_stand()
    {
        Assert.Equal(
            [
                ("legal-proceedings", DeclineNeed.CourtFilingDate, null),
                ("insurance-claim", DeclineNeed.InsuranceClaim, "Code 2.2"),
                ("not-in-reasonable-time", DeclineNeed.AgeOfIssue, null),
                ("already-considered", DeclineNeed.EarlierCase, null),
            ],
            Policy.DeclineReasons.Select(r => (r.Code, r.Needs, r.ConflictsWith)));
        Assert.Equal([StaffRole.ComplaintsLead], Policy.MayDecline);
    }

    [Fact]
    public void PCC_8g_A_request_can_be_refused_on_the_decline_grounds_or_for_lateness_and_nothing_else()
    {
        Assert.Equal([.. Policy.DeclineReasons.Select(r => r.Code), "outside-window"], Policy.EscalationRefusalGrounds.Select(g => g.Code));
        Assert.All(Policy.EscalationRefusalGrounds, g => Assert.NotEmpty(g.LetterText));
        Assert.Equal("Code 5.11", Policy.EscalationRefusalGrounds[^1].ConflictsWith);
    }

    [Fact]
    public void PCC_8h_A_director_signs_stage_two_and_the_lead_checks_stage_one()
    {
        Assert.True(Policy.StageTwo.DirectorSignsOff);
        Assert.True(Policy.StageTwo.StageOneReview);
        Assert.Equal([StaffRole.Director, StaffRole.SeniorReviewer], Policy.StageTwo.Reviewers);
        Assert.True(Policy.QualityCheckAtStageOne);
    }

    [Fact]
    public void PCC_9b_There_are_eight_ways_to_put_things_right_of_which_one_is_money()
    {
        Assert.Equal(8, Policy.RemedyKinds.Count);
        Assert.Equal("financial", Assert.Single(Policy.RemedyKinds, k => k.Financial).Code);
    }

    [Fact]
    public void PCC_6a_Every_channel_is_there() => Assert.Equal(
        ["web-form", "email", "text", "telephone", "in-person", "letter", "representative", "social-media", "corporate-complaints", "councillor", "contractor"],
        Policy.Channels.Select(c => c.Code));

    [Fact]
    public void PCC_1_Everybody_who_may_complain_is_there() => Assert.Equal(
        ["tenant", "leaseholder", "homeowner", "former-tenant", "service-user", "representative", "affected-person"],
        Policy.ComplainantKinds.Select(c => c.Code));

    [Fact]
    public void Code_6_4_Reasons_to_extend_lie_in_the_case() =>
        Assert.Equal(["third-party-delay", "more-investigation", "several-sources"], Policy.ExtensionReasons.Select(r => r.Code));

    [Fact]
    public void PCC_18_Formats_are_named() =>
        Assert.Equal(["large print", "Braille", "audio", "another language"], Policy.Document.Formats);

    [Fact]
    public void The_categories_are_the_Ombudsmans() => Assert.Equal(17, Policy.Categories.Count);

    [Fact]
    public void Nobody_real_can_be_reached_by_mistake()
    {
        Assert.EndsWith("@landlord.example", Policy.Landlord.Email, StringComparison.Ordinal);
        Assert.EndsWith("@landlord.example", Policy.Landlord.BuildingSafetyManager.Email, StringComparison.Ordinal);
        Assert.All(Policy.OtherProcesses, p => Assert.EndsWith("@landlord.example", p.Contact, StringComparison.Ordinal));
        // 01632 960 is the range that Ofcom keeps free for drama; 999 and the gas emergency line must be the real ones.
        Assert.All(
            Policy.Landlord.EmergencyLines.Select(l => l.Telephone).Append(Policy.Landlord.Telephone),
            t => Assert.True(t.StartsWith("01632 960", StringComparison.Ordinal) || t is "999" or "0800 111 999", t));
    }
}
