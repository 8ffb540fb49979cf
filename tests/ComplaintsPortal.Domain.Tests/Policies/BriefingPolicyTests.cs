using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>The landlord on its way to the Code: interim arrangements, then the new policy.</summary>
public sealed class BriefingPolicyTests
{
    private static readonly LandlordPolicy Interim = PolicyCatalogue.Load().Get("briefing-interim");
    private static readonly LandlordPolicy New = PolicyCatalogue.Load().Get("briefing-code");

    [Fact]
    [Trait("Clause", "BRF-1")]
    [Trait("Clause", "BRF-2")]
    public void Until_the_new_policy_both_stages_have_ten_working_days_of_receipt()
    {
        Assert.Null(Interim.Clocks.StageOneAcknowledgement);
        Assert.Null(Interim.Clocks.StageTwoAcknowledgement);
        Assert.Null(Interim.Clocks.EscalationWindow);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Receipt, Clause = "BRF-1" }, Interim.Clocks.StageOneResponse);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.EscalationRequest, Clause = "BRF-2" }, Interim.Clocks.StageTwoResponse);
    }

    [Fact]
    [Trait("Clause", "BRF-1")]
    [Trait("Clause", "BRF-2")]
    public void The_new_policy_counts_from_the_acknowledgement()
    {
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Receipt, Clause = "BRF-1" }, New.Clocks.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Acknowledgement, Clause = "BRF-1" }, New.Clocks.StageOneResponse);
        Assert.Equal((20, ClockBase.Acknowledgement), (New.Clocks.StageTwoResponse!.WorkingDays, New.Clocks.StageTwoResponse.Base));
        Assert.Equal([10, 20], New.Clocks.StageTwoResponse.Choices);
    }

    [Fact]
    public void What_the_new_version_does_not_write_it_has_from_the_interim_one()
    {
        Assert.Equal("briefing", New.Series);
        Assert.Equal("briefing", Interim.Series);
        Assert.True(New.OnAdoption);
        Assert.Equal(LandlordPolicy.Adoption, New.EffectiveFrom);
        Assert.Equal("Landlord complaints policy", New.Document.Title);
        Assert.Equal(Interim.Document.Owner, New.Document.Owner);
        Assert.Equal(Interim.DeclineReasons, New.DeclineReasons);
        Assert.Equal(10, New.Clocks.StageOneExtension.CapWorkingDays);
        Assert.Equal(Interim.Letters[LetterKind.StageOneResponse].Parts, New.Letters[LetterKind.StageOneResponse].Parts);
    }

    [Fact]
    [Trait("Clause", "BRF-1b")]
    [Trait("Clause", "BRF-2b")]
    public void BRF_1b_An_extension_tells_reasons_date_updates_and_the_Ombudsman_and_adds_at_most_ten_days()
    {
        foreach (var extension in new[] { Interim.Clocks.StageOneExtension, Interim.Clocks.StageTwoExtension })
        {
            Assert.Equal(10, extension.CapWorkingDays);
            Assert.Equal([NoticeMatter.Reasons, NoticeMatter.NewDate, NoticeMatter.Updates, NoticeMatter.Ombudsman], extension.Tells);
        }
    }

    [Theory]
    [InlineData(LetterKind.StageOneResponse, LetterPartKind.HowToEscalate)]
    [InlineData(LetterKind.StageTwoResponse, LetterPartKind.Ombudsman)]
    [Trait("Clause", "BRF-1e")]
    [Trait("Clause", "BRF-2c")]
    public void BRF_1e_The_seven_parts_come_in_the_notes_order(LetterKind kind, LetterPartKind last)
    {
        LetterPartKind[] seven =
        [
            LetterPartKind.Stage, LetterPartKind.Definition, LetterPartKind.Decision, LetterPartKind.Reasons,
            LetterPartKind.Remedy, LetterPartKind.OutstandingActions, last,
        ];
        Assert.Equal(seven, Interim.Letters[kind].Parts.Select(p => p.Part).Where(seven.Contains));
    }

    [Fact]
    [Trait("Clause", "BRF-G4")]
    [Trait("Clause", "BRF-2a")]
    public void Only_the_Codes_grounds_are_there_and_nobody_has_to_explain()
    {
        Assert.Equal(["older-than-12-months", "legal-proceedings", "already-considered"], Interim.DeclineReasons.Select(r => r.Code));
        Assert.All(Interim.DeclineReasons, r => Assert.Null(r.ConflictsWith));
        Assert.Equal(Interim.DeclineReasons.Select(r => r.Code), Interim.EscalationRefusalGrounds.Select(g => g.Code));
        Assert.Equal(EscalationReason.NotNeeded, Interim.Escalation.Reason);
    }

    [Fact]
    [Trait("Clause", "BRF-G2")]
    [Trait("Clause", "BRF-G5")]
    [Trait("Clause", "BRF-G7")]
    public void Surveys_say_how_to_complain_and_a_restricted_representative_can_be_refused()
    {
        Assert.True(Interim.Survey!.SaysHowToComplain);
        Assert.True(Interim.Representation.MayRefuseRestricted);
        Assert.False(Interim.Contractors.OwnProcess);
    }
}
