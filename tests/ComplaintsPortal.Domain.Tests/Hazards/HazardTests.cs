using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Hazards;

[Trait("Clause", "PCC-8c")]
public sealed class HazardTests
{
    private static readonly WorkingDayCalendar Calendar = TestCase.Portsmouth.Calendar;

    [Theory]
    [InlineData("excess-cold", HazardGrade.Significant, "2026-11-29", false)]
    [InlineData("excess-cold", HazardGrade.Significant, "2026-11-30", true)]
    [InlineData("excess-cold", HazardGrade.Emergency, "2026-11-29", true)]
    [InlineData("damp-and-mould", HazardGrade.Significant, "2025-10-26", false)]
    [InlineData("damp-and-mould", HazardGrade.Significant, "2025-10-27", true)]
    [InlineData("electrical", HazardGrade.Emergency, "2025-10-26", false)]
    [InlineData("electrical", HazardGrade.Emergency, "2025-10-27", true)]
    [InlineData("other", HazardGrade.Significant, "2030-01-01", false)]
    [InlineData("other", HazardGrade.Emergency, "2026-01-01", true)]
    [InlineData("overcrowding", HazardGrade.Emergency, "2030-01-01", false)]
    public void The_law_came_in_phases(string kind, HazardGrade grade, string aware, bool law)
    {
        var day = DateOnly.ParseExact(aware, "yyyy-MM-dd", null);

        Assert.Equal(law, HazardLaw.Current.Binds(kind, grade, day));
        Assert.Contains(law ? "These times are law" : "good practice", HazardLaw.Current.InWords(kind, grade, day), StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_outside_the_law_has_the_same_times()
    {
        var covered = AHazard();
        var lease = AHazard(report: Report() with { NotCoveredBecause = "It is a long lease." });

        Assert.Equal((true, false), (covered.IsLaw, lease.IsLaw));
        Assert.Equal(covered.NextDueOn, lease.NextDueOn);
        Assert.Contains("long lease", lease.LawInWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Told_with_the_complaint_its_clocks_follow_the_corrected_moment_of_receipt()
    {
        var c = TestCase.Received();
        var told = Hazard.Told(c.Complaint, 1, "damp-and-mould", Calendar, TestCase.By(Cast.Lead, 0));
        var later = Hazard.Record(c.Complaint, 2, Report() with { AwareOn = TestCase.Moment(1) }, Calendar, TestCase.By(Cast.Lead, 1));
        var (before, kept, at) = (told.NextDueOn, later.NextDueOn, c.Complaint.ReceivedOn.AddDays(-7));

        var move = told.MovesIfReceived(c.Complaint, at, Calendar)[0];
        Assert.Empty(later.MovesIfReceived(c.Complaint, at, Calendar));
        told.CorrectAware(c.Complaint, at, Calendar, TestCase.By(Cast.Lead, 2));
        later.CorrectAware(c.Complaint, at, Calendar, TestCase.By(Cast.Lead, 2));

        // Ten working days from Monday 25 May, a bank holiday, and not from Monday 1 June.
        Assert.Equal((HazardStep.Investigate, new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 8)), (move.Step, move.Before, move.After));
        Assert.Equal((at, before!.Value.AddDays(-7), kept), (told.AwareOn, told.NextDueOn, later.NextDueOn));
        Assert.Equal("The moment of receipt was corrected.", c.Complaint.Events[^1].As<HazardDatesMoved>().Reason);
    }

    [Fact]
    public void Recording_starts_its_clock_and_is_on_the_timeline()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var due = c.Complaint.Due;
        var version = c.Complaint.Version;
        var hazard = AHazard(c);

        Assert.Equal((HazardStep.Investigate, new DateOnly(2026, 6, 15)), (hazard.NextStep!.Value, LondonTime.DateOf(hazard.NextDueOn!.Value)));
        Assert.True(hazard.IsOpen);
        Assert.Equal(version + 1, c.Complaint.Version);
        Assert.Contains("Hazard 1 recorded (significant): Damp", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        Assert.Equal(due, c.Complaint.Due);
    }

    [Fact]
    public void A_bank_holiday_that_is_proclaimed_late_moves_its_working_days_and_is_on_the_timeline_once()
    {
        const string Why = "Wednesday 10 June 2026 is a new bank holiday (State Funeral).";
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);
        var late = Calendar.With([new BankHoliday(new DateOnly(2026, 6, 10), "State Funeral")]);
        var act = TestCase.By(Cast.Administrator, 3);

        // Ten working days of Monday 1 June: the 15th, and a day more with the bank holiday.
        Assert.Equal(new HazardMove(HazardStep.Investigate, new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 16)), hazard.MovesBetween(Calendar, late)[0]);
        Assert.True(hazard.Recount(c.Complaint, Calendar, late, Why, act));
        Assert.Equal((new DateOnly(2026, 6, 16), late.Version), (LondonTime.DateOf(hazard.NextDueOn!.Value), hazard.CalendarVersion));
        Assert.Equal(Why, c.Complaint.Events[^1].Because);
        Assert.StartsWith("Hazard 1 counted anew: Investigate: Monday 15 June 2026 became Tuesday 16 June 2026", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        var events = c.Complaint.Events.Count;
        Assert.False(hazard.Recount(c.Complaint, late, late, Why, act));
        Assert.Equal(events, c.Complaint.Events.Count);
    }

    [Fact]
    public void Where_the_old_bank_holidays_are_not_known_any_more_the_next_clock_still_moves()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);
        var late = Calendar.With([new BankHoliday(new DateOnly(2026, 6, 10), "State Funeral")]);

        Assert.True(hazard.Recount(c.Complaint, null, late, "The list was brought up to date.", TestCase.By(Cast.Administrator, 3)));
        Assert.Equal(new HazardMove(HazardStep.Investigate, new DateOnly(2026, 6, 15), new DateOnly(2026, 6, 16)), Assert.Single(c.Complaint.Events[^1].As<HazardDatesMoved>().Dates));
        Assert.False(hazard.Recount(c.Complaint, null, late, "Again.", TestCase.By(Cast.Administrator, 3)));
    }

    [Fact]
    public void The_24_hours_of_an_emergency_move_for_no_bank_holiday()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c, Report() with { Grade = HazardGrade.Emergency });
        var due = hazard.NextDueOn;
        var moves = hazard.MovesBetween(Calendar, Calendar.With([new BankHoliday(new DateOnly(2026, 6, 2), "State Funeral")]));

        Assert.DoesNotContain(moves, move => move.Step is HazardStep.Investigate or HazardStep.MakeSafe);
        hazard.Recount(c.Complaint, Calendar, Calendar.With([new BankHoliday(new DateOnly(2026, 6, 2), "State Funeral")]), "x", TestCase.By(Cast.Administrator, 3));
        Assert.Equal(due, hazard.NextDueOn);
    }

    [Theory]
    [MemberData(nameof(BadReports))]
    public void What_a_report_needs(HazardReport report, string sentence)
    {
        Assert.Contains(sentence, Hazard.WhyNotRecord(report, TestCase.Moment(1), Cast.Lead), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => Hazard.Record(TestCase.In(ComplaintStatus.StageOne).Complaint, 1, report, Calendar, TestCase.By(Cast.Lead, 1)));
    }

    public static TheoryData<HazardReport, string> BadReports() => new()
    {
        { Report() with { KindCode = "dragons" }, "Choose what kind" },
        { Report() with { Description = " " }, "what it is and where" },
        { Report() with { AwareOn = TestCase.Moment(2) }, "future" },
    };

    [Fact]
    public void Only_people_who_work_on_cases_record_one() =>
        Assert.NotNull(Hazard.WhyNotRecord(Report(), TestCase.Moment(1), Cast.Member));

    [Fact]
    public void What_somebody_told_with_the_complaint_counts_from_its_receipt()
    {
        var danger = TestCase.Received(s => s with { Danger = true, DangerInWords = "Water runs into the lamp." });
        var mould = TestCase.Received();

        var emergency = Hazard.Told(danger.Complaint, 1, "electrical", Calendar, danger.By(Cast.Tenant));
        var significant = Hazard.Told(mould.Complaint, 1, "damp-and-mould", Calendar, mould.By(Cast.Tenant));

        Assert.Equal((HazardGrade.Emergency, "Water runs into the lamp."), (emergency.Grade, emergency.Description));
        Assert.Equal(danger.Complaint.ReceivedOn.AddHours(24), emergency.NextDueOn);
        Assert.Equal(HazardGrade.Significant, significant.Grade);
    }

    [Fact]
    public void From_investigation_to_completion()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);

        hazard.Investigated(c.Complaint, Found(TestCase.Moment(2)), Calendar, TestCase.By(Cast.Manager, 2));
        Assert.Equal(HazardStep.WrittenSummary, hazard.NextStep);
        hazard.Do(c.Complaint, HazardAct.MadeSafe, TestCase.Moment(3), "Fan and treatment.", Calendar, TestCase.By(Cast.Manager, 3));
        hazard.SummaryIssued(4);
        hazard.SummarySent(TestCase.FirstDay.AddDays(4), Calendar);
        Assert.Equal(HazardStep.BeginWorks, hazard.NextStep);
        hazard.Do(c.Complaint, HazardAct.TookSteps, TestCase.Moment(5), "Ordered.", Calendar, TestCase.By(Cast.Manager, 5));
        Assert.Equal(HazardStep.StartWorks, hazard.NextStep);
        hazard.Do(c.Complaint, HazardAct.StartedWork, TestCase.Moment(8), "Scaffold up.", Calendar, TestCase.By(Cast.Manager, 8));
        Assert.Null(hazard.NextDueOn);
        Assert.True(hazard.IsOpen);
        hazard.Do(c.Complaint, HazardAct.Completed, TestCase.Moment(10), "Gutter replaced.", Calendar, TestCase.By(Cast.Manager, 10));

        Assert.False(hazard.IsOpen);
        Assert.Equal(5, c.Complaint.Events.Count(e => e.Kind == nameof(HazardDealtWith)));
        Assert.Contains("already", hazard.WhyNot(HazardAct.MadeSafe, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_came_back_is_owed_again()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);
        hazard.Investigated(c.Complaint, Found(TestCase.Moment(2)) with { Grade = null }, Calendar, TestCase.By(Cast.Manager, 2));
        hazard.SummarySent(TestCase.FirstDay.AddDays(3), Calendar);
        Assert.Equal((false, null), (hazard.IsOpen, hazard.NextDueOn));

        hazard.SummarySent(null, Calendar);

        Assert.Equal((true, (HazardStep?)HazardStep.WrittenSummary), (hazard.IsOpen, hazard.NextStep));
    }

    [Fact]
    public void An_emergency_found_by_the_investigation_starts_24_hours()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);

        hazard.Investigated(c.Complaint, Found(TestCase.Moment(2)) with { Grade = HazardGrade.Emergency }, Calendar, TestCase.By(Cast.Manager, 2));

        Assert.Equal((HazardStep.MakeSafe, TestCase.Moment(2).AddHours(24)), (hazard.NextStep!.Value, hazard.NextDueOn!.Value));
    }

    [Fact]
    public void An_emergency_that_was_none_has_the_longer_times()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c, Report() with { Grade = HazardGrade.Emergency });

        hazard.Investigated(c.Complaint, Found(TestCase.Moment(1)), Calendar, TestCase.By(Cast.Manager, 1));

        Assert.Equal(HazardGrade.Significant, hazard.Grade);
        Assert.Equal(new DateOnly(2026, 6, 9), hazard.Clocks(Calendar).Single(clock => clock.Step == HazardStep.MakeSafe).Due);
    }

    [Theory]
    [MemberData(nameof(BadInvestigations))]
    public void What_an_investigation_needs(HazardInvestigation found, string sentence) =>
        Assert.Contains(sentence, AHazard().WhyNotInvestigated(found, TestCase.Moment(3), Cast.Manager), StringComparison.Ordinal);

    public static TheoryData<HazardInvestigation, string> BadInvestigations() => new()
    {
        { Found(TestCase.Moment(4)), "future" },
        { Found(TestCase.Moment(-1)), "before we became aware" },
        { Found(TestCase.Moment(2)) with { Findings = "" }, "what was found" },
        { Found(TestCase.Moment(2)) with { ActionRequired = "" }, "what has to be done" },
        { Found(TestCase.Moment(2)) with { TargetEndDay = null }, "start and end" },
        { Found(TestCase.Moment(2)) with { TargetEndDay = TestCase.FirstDay }, "cannot end before" },
    };

    [Fact]
    public void Somebody_comes_after_all_where_the_tenant_asks()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);
        hazard.Investigated(c.Complaint, Found(TestCase.Moment(2)) with { InPerson = false, Grade = null }, Calendar, TestCase.By(Cast.Manager, 2));
        hazard.Do(c.Complaint, HazardAct.AskedInPerson, TestCase.Moment(3), "By telephone.", Calendar, TestCase.By(Cast.Manager, 3));

        hazard.Investigated(c.Complaint, Found(TestCase.Moment(4)), Calendar, TestCase.By(Cast.Manager, 4));

        Assert.Equal((TestCase.FirstDay.AddDays(4), TestCase.Moment(2), false), (hazard.InPersonDay, hazard.InvestigatedOn, hazard.NothingFound));
        Assert.Contains("already", hazard.WhyNot(HazardAct.AskedInPerson, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_attempt_to_get_in_is_kept()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var hazard = AHazard(c);
        var due = hazard.NextDueOn;
        hazard.Do(c.Complaint, HazardAct.TriedAccess, TestCase.Moment(1), "Nobody in at 10.", Calendar, TestCase.By(Cast.Manager, 1));
        hazard.Do(c.Complaint, HazardAct.TriedAccess, TestCase.Moment(2), "Nobody in at 17.", Calendar, TestCase.By(Cast.Manager, 2));

        Assert.Equal(["Nobody in at 10.", "Nobody in at 17."], hazard.Notes.Select(note => note.Text));
        Assert.Equal(due, hazard.NextDueOn);
    }

    [Theory]
    [InlineData(HazardAct.AskedInPerson, "not been concluded")]
    [InlineData(HazardAct.Completed, "not been concluded")]
    [InlineData(HazardAct.Summarised, "not been concluded")]
    public void Not_before_the_investigation(HazardAct act, string sentence)
    {
        var hazard = AHazard();

        Assert.Contains(sentence, hazard.WhyNot(act, Cast.Manager), StringComparison.Ordinal);
        Assert.DoesNotContain(act, hazard.Possible(Cast.Manager));
        Assert.Throws<IllegalActException>(() => hazard.Do(TestCase.In(ComplaintStatus.StageOne).Complaint, act, TestCase.Moment(1), "x", Calendar, TestCase.By(Cast.Manager, 2)));
    }

    private static HazardReport Report() => new("damp-and-mould", HazardGrade.Significant, "Black mould over the bed.", TestCase.Moment(0));

    private static HazardInvestigation Found(DateTime on) =>
        new(on, true, HazardGrade.Significant, "The gutter leaks into the wall.", "Treat the mould, repair the gutter.", TestCase.FirstDay.AddDays(7), TestCase.FirstDay.AddDays(14));

    private static Hazard AHazard(TestCase? c = null, HazardReport? report = null) =>
        Hazard.Record((c ?? TestCase.In(ComplaintStatus.StageOne)).Complaint, 1, report ?? Report(), Calendar, TestCase.By(Cast.Lead, 1));
}
