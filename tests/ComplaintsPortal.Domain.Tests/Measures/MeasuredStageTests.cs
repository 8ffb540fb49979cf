using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Measures;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Measures;

/// <summary>What the Code's own clocks make of a stage. Dates are those of docs/vectors.md, or counted on a printed calendar.</summary>
public sealed class MeasuredStageTests
{
    private static readonly DateOnly Later = Day("2026-12-01");

    [Fact]
    [Trait("Clause", "Code 6.3")]
    public void Code_6_3_a_late_acknowledgement_buys_no_time_and_the_literal_reading_is_shown_beside()
    {
        // V18: due on 8 June, sent on 15 June.
        var stage = StageOne("2026-06-01", "2026-06-15", "2026-06-25");

        Assert.Equal(
            (Day("2026-06-08"), Day("2026-06-22"), Day("2026-06-22"), Day("2026-06-29")),
            (stage.AcknowledgementDue, stage.Due, stage.DueExtended, stage.DueLiterally));
        Assert.Equal((Timing.Late, Timing.Late, true), (stage.Acknowledgement(Later), stage.Response(Later), stage.IsInTimeOnlyLiterally(Later)));
    }

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public void Code_6_2_answered_in_time_and_acknowledged_late_is_told_apart()
    {
        var stage = StageOne("2026-06-01", "2026-06-15", "2026-06-22");

        Assert.Equal((Timing.InTime, true), (stage.Response(Later), stage.IsOnlyAcknowledgedLate(Later)));
        Assert.False(StageOne("2026-06-01", "2026-06-08", "2026-06-22").IsOnlyAcknowledgedLate(Later));
        Assert.False(StageOne("2026-06-01", "2026-06-15", "2026-06-23").IsOnlyAcknowledgedLate(Later));
    }

    [Theory]
    [Trait("Clause", "Code 6.4")]
    // Received 1 June, acknowledged 3 June: due 17 June, and ten working days later 1 July (V1).
    [InlineData(5, "2026-06-17", "2026-06-24", Timing.InTimeExtended)] // notice on the last day
    [InlineData(5, "2026-06-17", "2026-06-25", Timing.Late)]
    [InlineData(5, "2026-06-17", "2026-06-17", Timing.InTime)] // it was not needed after all
    [InlineData(5, "2026-06-18", "2026-06-24", Timing.Late)] // notice a day late
    [InlineData(5, null, "2026-06-24", Timing.Late)] // never sent
    [InlineData(10, "2026-06-10", "2026-07-01", Timing.InTimeExtended)]
    [InlineData(10, "2026-06-10", "2026-07-02", Timing.Late)]
    public void Code_6_4_an_extension_counts_when_its_notice_went_in_time(int days, string? notice, string responded, Timing expected) =>
        Assert.Equal(expected, StageOne("2026-06-01", "2026-06-03", responded, new ExtensionFact(1, days, notice is null ? null : Day(notice))).Response(Later));

    [Fact]
    [Trait("Clause", "Code 6.14")]
    public void Code_6_14_stage_two_has_its_own_clock_from_the_day_it_was_asked_for()
    {
        // V11.
        var facts = Facts("2026-05-01", "2026-05-06", "2026-05-20") with { EscalationRequested = Day("2026-06-22"), EscalationAcknowledged = Day("2026-06-24"), StageTwoResponded = Day("2026-07-22") };

        var two = MeasuredStage.Of(2, facts, TheCode, England)!;

        Assert.Equal((Day("2026-06-29"), Day("2026-07-22"), Timing.InTime), (two.AcknowledgementDue, two.Due, two.Response(Later)));
        Assert.Null(MeasuredStage.Of(2, Facts("2026-05-01", null, null), TheCode, England));
    }

    [Fact]
    public void What_is_not_answered_runs_until_the_last_day_is_over_and_is_late_from_then_on()
    {
        var stage = StageOne("2026-06-01", "2026-06-03", null, new ExtensionFact(1, 5, Day("2026-06-10")));

        Assert.Equal(Timing.Running, stage.Response(Day("2026-06-24")));
        Assert.Equal(Timing.Late, stage.Response(Day("2026-06-25")));
    }

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public void An_extension_of_the_answer_does_not_move_the_acknowledgement()
    {
        var stage = StageOne("2026-06-01", null, null, new ExtensionFact(1, 10, Day("2026-06-02")));

        Assert.Equal((Timing.Running, Timing.Late), (stage.Acknowledgement(Day("2026-06-08")), stage.Acknowledgement(Day("2026-06-09"))));
    }

    internal static ClockFacts Facts(string received, string? acknowledged, string? responded, params ExtensionFact[] extensions) => new()
    {
        Received = Day(received),
        Acknowledged = acknowledged is null ? null : Day(acknowledged),
        Responded = responded is null ? null : Day(responded),
        Extensions = extensions,
    };

    private static MeasuredStage StageOne(string received, string? acknowledged, string? responded, params ExtensionFact[] extensions) =>
        MeasuredStage.Of(1, Facts(received, acknowledged, responded, extensions), TheCode, England)!;
}
