using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

public sealed class ExtensionDeadlineTests
{
    // Promise Monday 15 June (from logging), statute Wednesday 17 June (from the acknowledgement).
    private static readonly ClockFacts Facts = new()
    {
        Received = Day("2026-06-01"),
        Logged = Day("2026-06-01"),
        Acknowledged = Day("2026-06-03"),
    };

    private static readonly ClockFacts AtStageTwo = Facts with
    {
        Responded = Day("2026-06-12"),
        EscalationRequested = Day("2026-07-01"),
        EscalationLogged = Day("2026-07-01"),
        EscalationAcknowledged = Day("2026-07-03"),
    };

    [Theory]
    [Trait("Clause", "Code 6.4")]
    [InlineData("2026-06-10")]
    [InlineData("2026-06-15")] // on the last day of the earlier date
    public void Code_6_4_A_notice_in_time_moves_each_date_from_its_own(string notice)
    {
        var response = For(DeadlineStep.StageOneResponse, Extended(Facts, 1, 5, notice));
        Dates("2026-06-22", "2026-06-24", response);
        Assert.Equal(new WorkingDayCount(Day("2026-06-01"), 15), response.PromiseCount);
        Assert.Equal(new WorkingDayCount(Day("2026-06-03"), 15), response.StatuteCount);
    }

    [Theory]
    [Trait("Clause", "Code 6.4")]
    [InlineData("2026-06-16")] // before the statute's date, but after the promise
    [InlineData("2026-06-30")]
    [InlineData(null)]
    public void Code_6_4_A_late_or_unsent_notice_moves_nothing(string? notice)
    {
        var response = For(DeadlineStep.StageOneResponse, Extended(Facts, 1, 5, notice));
        Dates("2026-06-15", "2026-06-17", response);
        Assert.Contains(
            notice switch
            {
                null => "An extension of 5 working days was decided, but its notice has not been sent. It moves the date only if the notice is sent by Monday 15 June 2026.",
                "2026-06-16" => "The notice of an extension of 5 working days was sent on Tuesday 16 June 2026, after Monday 15 June 2026. It was too late and does not move the date.",
                _ => "The notice of an extension of 5 working days was sent on Tuesday 30 June 2026, after Monday 15 June 2026. It was too late and does not move the date.",
            },
            response.Explanation);
    }

    [Fact]
    [Trait("Clause", "Code 6.4")]
    public void Code_6_4_The_statute_is_the_measure_where_it_is_the_earlier_date()
    {
        var late = Facts with { Logged = Day("2026-06-10"), Acknowledged = Day("2026-06-10") }; // promise 24 June, statute 22 June
        Dates("2026-06-26", "2026-06-24", For(DeadlineStep.StageOneResponse, Extended(late, 1, 2, "2026-06-22")));
        Dates("2026-06-24", "2026-06-22", For(DeadlineStep.StageOneResponse, Extended(late, 1, 2, "2026-06-23")));
    }

    [Fact]
    public void A_second_extension_is_measured_against_the_date_as_the_first_left_it()
    {
        var twice = Facts with { Extensions = [new(1, 5, Day("2026-06-15")), new(1, 3, Day("2026-06-22"))] };
        Dates("2026-06-25", "2026-06-29", For(DeadlineStep.StageOneResponse, twice));

        var firstLate = Facts with { Extensions = [new(1, 5, Day("2026-06-16")), new(1, 3, Day("2026-06-22"))] };
        Dates("2026-06-15", "2026-06-17", For(DeadlineStep.StageOneResponse, firstLate));

        var secondLate = Facts with { Extensions = [new(1, 5, Day("2026-06-15")), new(1, 3, Day("2026-06-23"))] };
        Dates("2026-06-22", "2026-06-24", For(DeadlineStep.StageOneResponse, secondLate));
    }

    [Fact]
    [Trait("Clause", "Code 6.15")]
    public void Code_6_15_At_stage_two_likewise_and_each_stage_has_its_own()
    {
        // Promise 29 July, statute 31 July.
        var extended = Extended(AtStageTwo, 2, 20, "2026-07-29");
        Dates("2026-08-26", "2026-08-28", For(DeadlineStep.StageTwoResponse, extended));
        Dates("2026-06-15", "2026-06-17", For(DeadlineStep.StageOneResponse, extended));
        Dates("2026-07-29", "2026-07-31", For(DeadlineStep.StageTwoResponse, Extended(AtStageTwo, 2, 20, "2026-07-30")));
        Dates("2026-07-29", "2026-07-31", For(DeadlineStep.StageTwoResponse, Extended(AtStageTwo, 1, 5, "2026-06-10")));
    }

    [Fact]
    [Trait("Clause", "Code 6.4")]
    [Trait("Clause", "Code 6.15")]
    public void The_latest_extension_is_the_cap_from_the_original_date_whatever_was_granted()
    {
        foreach (var facts in new[] { AtStageTwo, Extended(AtStageTwo, 1, 5, "2026-06-15"), Extended(AtStageTwo, 2, 5, "2026-07-29") })
        {
            var one = For(DeadlineStep.StageOneLatestExtension, facts);
            Dates("2026-06-29", "2026-07-01", one);
            Assert.Equal(Walk(England, Day("2026-06-15"), 10), one.Promise);

            var two = For(DeadlineStep.StageTwoLatestExtension, facts);
            Dates("2026-08-26", "2026-08-28", two);
            Assert.Equal(Walk(England, Day("2026-07-31"), 20), two.Statute);
        }

        Assert.Equal(
            [
                "Received on Monday 1 June 2026.",
                "Without an extension, the response is due on Monday 15 June 2026 by the policy and on Wednesday 17 June 2026 by the Code.",
                "The policy states no limit for extensions, so the Code's holds: all together add at most 10 working days (Code 6.4), and more only for a good reason that a director approves.",
                "The policy's date is Monday 29 June 2026 and the Code's is Wednesday 1 July 2026. The earlier one counts: Monday 29 June 2026.",
            ],
            For(DeadlineStep.StageOneLatestExtension, Facts).Explanation);
    }

    [Fact]
    public void A_cap_of_the_policys_own_holds_for_its_promise()
    {
        // Promise 15 June + 8; statute 17 June + 10.
        var one = For(DeadlineStep.StageOneLatestExtension, Facts, FromReceipt);
        Dates("2026-06-25", "2026-07-01", one);
        Assert.Contains("The policy limits extensions: all together add at most 8 working days (17).", one.Explanation);
        Assert.Contains("The Code's limit is 10 working days (Code 6.4).", one.Explanation);
        Dates("2026-08-12", "2026-08-28", For(DeadlineStep.StageTwoLatestExtension, AtStageTwo, FromReceipt));
    }

    private static ClockFacts Extended(ClockFacts facts, int stage, int days, string? notice) =>
        facts with { Extensions = [new ExtensionFact(stage, days, notice is null ? null : Day(notice))] };
}
