using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>The vectors of docs/vectors.md: dates worked out by hand, which the calculator and a walk day by day must both find.</summary>
public sealed class VectorTests
{
    private static readonly WorkingDayCalendar England = OfficialCalendars.For(Division.EnglandAndWales);
    private static readonly Code Code = CodeCatalogue.Load().Latest;

    /// <summary>The Code also before its day, because some vectors test special days of earlier years.</summary>
    private static readonly Code Always = Code with { EffectiveFrom = new DateOnly(2012, 1, 1) };

    private static readonly LandlordPolicy Portsmouth = PolicyCatalogue.Load().Get("portsmouth-2024");

    [Theory]
    [Trait("Clause", "Code 6.2")]
    [Trait("Clause", "Code 6.3")]
    [Trait("Clause", "Code 6.4")]
    [InlineData("V1", "2026-06-01", "2026-06-08", "2026-06-03", "2026-06-17", "2026-07-01")]
    [InlineData("V2 Easter", "2026-03-30", "2026-04-08", "2026-04-01", "2026-04-17", "2026-05-01")]
    [InlineData("V3 received on a Saturday", "2026-05-02", "2026-05-11", "2026-05-08", "2026-05-22", "2026-06-08")]
    [InlineData("V4 Christmas 2026", "2026-12-17", "2026-12-24", "2026-12-21", "2027-01-07", "2027-01-21")]
    [InlineData("V5 Christmas 2027", "2027-12-20", "2027-12-29", "2027-12-23", "2028-01-11", "2028-01-25")]
    [InlineData("V6 Christmas Eve 2027", "2027-12-24", "2028-01-05", "2027-12-31", "2028-01-17", "2028-01-31")]
    [InlineData("V7 State Funeral", "2022-09-12", "2022-09-20", "2022-09-15", "2022-09-30", "2022-10-14")]
    [InlineData("V8 Coronation", "2023-04-27", "2023-05-05", "2023-05-03", "2023-05-18", "2023-06-02")]
    [InlineData("V9 VE day", "2020-04-30", "2020-05-07", "2020-05-05", "2020-05-20", "2020-06-04")]
    [InlineData("V10 received on a bank holiday", "2026-05-25", "2026-06-01", "2026-06-01", "2026-06-15", "2026-06-29")]
    public void Code_6_2_to_6_4_Stage_one(string id, string received, string ackDue, string ackSent, string due, string latest)
    {
        Assert.StartsWith("V", id, StringComparison.Ordinal);
        var facts = new ClockFacts { Received = Day(received), Logged = Day(received), Acknowledged = Day(ackSent) };
        Assert.Equal(Day(ackDue), Statute(DeadlineStep.StageOneAcknowledgement, facts));
        Assert.Equal(Day(due), Statute(DeadlineStep.StageOneResponse, facts));
        Assert.Equal(Day(latest), Statute(DeadlineStep.StageOneLatestExtension, facts));

        Assert.Equal(Day(ackDue), Walk(England, Day(received), 5));
        Assert.Equal(Day(due), Walk(England, Day(ackSent), 10));
        Assert.Equal(Day(latest), Walk(England, Day(due), 10));
    }

    [Theory]
    [Trait("Clause", "Code 6.11")]
    [Trait("Clause", "Code 6.14")]
    [Trait("Clause", "Code 6.15")]
    [InlineData("V11", "2026-06-22", "2026-06-29", "2026-06-24", "2026-07-22", "2026-08-19")]
    [InlineData("V12 Christmas", "2026-12-01", "2026-12-08", "2026-12-04", "2027-01-06", "2027-02-03")]
    [InlineData("V13 Jubilee", "2022-05-16", "2022-05-23", "2022-05-20", "2022-06-21", "2022-07-19")]
    public void Code_6_11_to_6_15_Stage_two(string id, string requested, string ackDue, string ackSent, string due, string latest)
    {
        Assert.StartsWith("V", id, StringComparison.Ordinal);
        var facts = new ClockFacts
        {
            Received = Day(requested).AddDays(-40),
            EscalationRequested = Day(requested),
            EscalationLogged = Day(requested),
            EscalationAcknowledged = Day(ackSent),
        };
        Assert.Equal(Day(ackDue), Statute(DeadlineStep.StageTwoAcknowledgement, facts));
        Assert.Equal(Day(due), Statute(DeadlineStep.StageTwoResponse, facts));
        Assert.Equal(Day(latest), Statute(DeadlineStep.StageTwoLatestExtension, facts));

        Assert.Equal(Day(ackDue), Walk(England, Day(requested), 5));
        Assert.Equal(Day(due), Walk(England, Day(ackSent), 20));
        Assert.Equal(Day(latest), Walk(England, Day(due), 20));
    }

    [Theory]
    [Trait("Clause", "Code 6.2")]
    [InlineData("2026-06-12", "2026-06-19", "2026-06-22", "2026-06-19")]
    [InlineData("2026-07-10", "2026-07-17", "2026-07-17", "2026-07-20")]
    [InlineData("2026-07-31", "2026-08-07", "2026-08-10", "2026-08-07")]
    [InlineData("2026-12-29", "2027-01-06", "2027-01-07", "2027-01-06")]
    [InlineData("2027-03-12", "2027-03-19", "2027-03-19", "2027-03-22")]
    public void V14_Each_division_has_its_own_dates(string received, string england, string scotland, string northernIreland)
    {
        var facts = new ClockFacts { Received = Day(received) };
        DateOnly? In(Division division) =>
            DeadlineCalculator.For(DeadlineStep.StageOneAcknowledgement, facts, Portsmouth, Code, OfficialCalendars.For(division)).Statute;
        Assert.Equal(Day(england), In(Division.EnglandAndWales));
        Assert.Equal(Day(scotland), In(Division.Scotland));
        Assert.Equal(Day(northernIreland), In(Division.NorthernIreland));
    }

    [Fact]
    [Trait("Clause", "Code 6.3")]
    public void V18_A_late_acknowledgement_buys_no_time()
    {
        var facts = new ClockFacts { Received = Day("2026-06-01"), Logged = Day("2026-06-01"), Acknowledged = Day("2026-06-15") };
        Assert.Equal(Day("2026-06-08"), Statute(DeadlineStep.StageOneAcknowledgement, facts));

        var response = DeadlineCalculator.For(DeadlineStep.StageOneResponse, facts, Portsmouth, Code, England);
        Assert.Equal(Day("2026-06-22"), response.Statute);
        Assert.Contains(
            "The acknowledgement was due by Monday 8 June 2026 and was sent on Monday 15 June 2026. A late acknowledgement gives no more time, so the days are counted from the day it was due. (Counted from the day it was sent, the date would be Monday 29 June 2026.)",
            response.Explanation);
    }

    private static DateOnly? Statute(DeadlineStep step, ClockFacts facts) =>
        DeadlineCalculator.For(step, facts, Portsmouth, Always, England).Statute;
}
