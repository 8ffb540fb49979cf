using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>The working beside a date, sentence by sentence as people read it, and its day-by-day table.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_response_is_explained_from_receipt_to_the_date_that_counts()
    {
        var facts = new ClockFacts { Received = Day("2026-05-22"), Logged = Day("2026-05-22"), Acknowledged = Day("2026-05-27") };
        Assert.Equal(
            [
                "Received on Friday 22 May 2026.",
                "Logged at stage one on Friday 22 May 2026.",
                "The policy promises a response within 10 working days of logging (PCC-8f).",
                "Not counted: Saturday 23 and Sunday 24 May (weekend), Monday 25 May (Spring bank holiday), Saturday 30 and Sunday 31 May (weekend), Saturday 6 and Sunday 7 June (weekend).",
                "Day 1 is Tuesday 26 May 2026; day 10 is Monday 8 June 2026.",
                "The acknowledgement was sent on Wednesday 27 May 2026.",
                "The Code requires a response within 10 working days of the acknowledgement (Code 6.3).",
                "Not counted: Saturday 30 and Sunday 31 May (weekend), Saturday 6 and Sunday 7 June (weekend).",
                "Day 1 is Thursday 28 May 2026; day 10 is Wednesday 10 June 2026.",
                "The policy's date is Monday 8 June 2026 and the Code's is Wednesday 10 June 2026. The earlier one counts: Monday 8 June 2026.",
            ],
            For(DeadlineStep.StageOneResponse, facts).Explanation);
    }

    [Theory]
    [InlineData("portsmouth-2024")]
    [InlineData("housing-services-2025")]
    [InlineData("lhp-2023")]
    [InlineData("ashfield-2020")]
    [InlineData("briefing-interim")]
    public void Whoever_complains_reads_the_same_working_without_clauses_and_with_the_Code_by_its_name(string policy)
    {
        var facts = new ClockFacts
        {
            Received = Day("2026-05-22"),
            Logged = Day("2026-05-22"),
            Acknowledged = Day("2026-05-27"),
            Responded = Day("2026-06-08"),
            EscalationRequested = Day("2026-06-10"),
            EscalationLogged = Day("2026-06-11"),
            EscalationAcknowledged = Day("2026-06-12"),
        };
        foreach (var deadline in DeadlineCalculator.Calculate(facts, Domain.Policies.PolicyCatalogue.Load().Get(policy), TheCode, England))
        {
            Assert.Equal(deadline.Explanation.Count, deadline.InPlainWords.Count);
            Assert.All(deadline.InPlainWords, said =>
            {
                Assert.DoesNotMatch(@"\((Code|[A-Z]{3}-)", said);
                Assert.DoesNotMatch(@"[Tt]he Code\b", said);
                Assert.Matches(@"[^ ]\.\)?$", said);
            });
            Assert.Equal(
                deadline.Explanation.Select(said => System.Text.RegularExpressions.Regex.Replace(said, @" \((Code|[A-Z]{3}-)[^)]*(\([a-g]\))?\)", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))),
                deadline.InPlainWords.Select(said => said.Replace("he Housing Ombudsman’s Complaint Handling Code", "he Code", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_count_that_both_share_is_explained_once()
    {
        Assert.Equal(
            [
                "Received on Saturday 26 December 2026.",
                "Logged at stage one on Saturday 26 December 2026.",
                "The policy promises an acknowledgement within 5 working days of logging (PCC-8a).",
                "Not counted: Sunday 27 December (weekend), Monday 28 December (Boxing Day, substitute day), Friday 1 January (New Year’s Day), Saturday 2 and Sunday 3 January (weekend).",
                "Day 1 is Tuesday 29 December 2026; day 5 is Tuesday 5 January 2027.",
                "The Code requires an acknowledgement within 5 working days of receipt (Code 6.2).",
                "The policy and the Code come to the same day: Tuesday 5 January 2027.",
            ],
            For(DeadlineStep.StageOneAcknowledgement, new ClockFacts { Received = Day("2026-12-26"), Logged = Day("2026-12-26") }).Explanation);
    }

    [Fact]
    public void Two_counts_that_read_alike_are_both_explained()
    {
        var facts = new ClockFacts
        {
            Received = Day("2027-01-04"),
            EscalationRequested = Day("2027-01-30"),
            EscalationLogged = Day("2027-02-01"),
            EscalationAcknowledged = Day("2027-02-03"),
        };
        var said = For(DeadlineStep.StageTwoResponse, facts).Explanation;
        Assert.Equal("Stage two was asked for on Saturday 30 January 2027.", said[0]);
        Assert.Equal(2, said.Count(s => s == "Not counted: 4 weekends."));
        Assert.Contains("Day 1 is Tuesday 2 February 2027; day 20 is Monday 1 March 2027.", said);
        Assert.Contains("Day 1 is Thursday 4 February 2027; day 20 is Wednesday 3 March 2027.", said);
    }

    [Fact]
    public void Over_many_weekends_the_bank_holidays_are_still_named()
    {
        var facts = new ClockFacts { Received = Day("2026-03-02"), Responded = Day("2026-03-16") };
        Assert.Contains(
            "Not counted: 6 weekends, Friday 3 April (Good Friday), Monday 6 April (Easter Monday).",
            For(DeadlineStep.EscalationWindowCloses, facts).Explanation);
    }

    [Fact]
    public void A_weekend_across_two_months_names_both() =>
        Assert.Equal(
            ["Not counted: Saturday 31 October and Sunday 1 November (weekend).", "Day 1 is Monday 2 November 2026."],
            WorkingDayTrace.InWords(England, Day("2026-10-30"), 1));

    [Fact]
    public void A_count_without_a_day_off_says_nothing_of_them() =>
        Assert.Equal(["Day 1 is Tuesday 2 June 2026; day 4 is Friday 5 June 2026."], WorkingDayTrace.InWords(England, Day("2026-06-01"), 4));

    [Fact]
    public void A_day_that_an_administrator_added_is_named()
    {
        var calendar = England.With([new BankHoliday(Day("2026-06-03"), "Extra bank holiday")]);
        var deadline = DeadlineCalculator.For(DeadlineStep.StageOneAcknowledgement, new ClockFacts { Received = Day("2026-06-01") }, Portsmouth, TheCode, calendar);
        Dates("2026-06-09", "2026-06-09", deadline);
        Assert.Contains("Not counted: Wednesday 3 June (Extra bank holiday), Saturday 6 and Sunday 7 June (weekend).", deadline.Explanation);
        Assert.Equal(calendar.Version, deadline.CalendarVersion);
    }

    [Fact]
    public void The_table_gives_every_day_its_number_or_why_it_does_not_count() => Assert.Equal(
        [
            new TracedDay(Day("2026-05-23"), null, "weekend"),
            new TracedDay(Day("2026-05-24"), null, "weekend"),
            new TracedDay(Day("2026-05-25"), null, "Spring bank holiday"),
            new TracedDay(Day("2026-05-26"), 1, null),
            new TracedDay(Day("2026-05-27"), 2, null),
        ],
        WorkingDayTrace.DayByDay(England, Day("2026-05-22"), 2));

    [Fact]
    public void The_table_of_a_deadline_ends_on_its_date()
    {
        var facts = new ClockFacts
        {
            Received = Day("2026-12-17"),
            Logged = Day("2026-12-18"),
            Acknowledged = Day("2026-12-21"),
            Responded = Day("2027-01-20"),
            EscalationRequested = Day("2027-02-01"),
            Extensions = [new ExtensionFact(1, 5, Day("2027-01-04"))],
        };
        foreach (var deadline in DeadlineCalculator.Calculate(facts, Portsmouth, TheCode, England))
        {
            Assert.Equal(deadline.Promise, WorkingDayTrace.DayByDay(England, deadline.PromiseCount!)[^1].Day);
            if (deadline.StatuteCount is { } count)
            {
                var table = WorkingDayTrace.DayByDay(England, count);
                Assert.Equal(deadline.Statute, table[^1].Day);
                Assert.Equal(Enumerable.Range(1, count.Days), table.Where(d => d.Number is not null).Select(d => d.Number!.Value));
            }
        }
    }
}
