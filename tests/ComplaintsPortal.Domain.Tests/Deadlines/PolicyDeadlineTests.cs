using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>
/// The dates of the five landlords' policies. The expected ones are in policy-deadlines.csv, which policy-deadlines.py writes
/// from the official bank holidays without any of the program; each row says what it is about.
/// </summary>
public sealed class PolicyDeadlineTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();

    public static TheoryData<string> Rows => [.. Read().Skip(1)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_date_is_the_one_reckoned_apart(string row)
    {
        var cells = row.Split(',');
        var calendar = OfficialCalendars.For(Division(cells[1]));
        var policy = Catalogue.Get(cells[0]);
        if (policy.OnAdoption)
        {
            policy = policy with { EffectiveFrom = new DateOnly(2025, 4, 1) };
        }

        Assert.True(Kebab.TryParse<DeadlineStep>(cells[10], out var step));
        var found = DeadlineCalculator.For(step, Facts(cells, step), policy, TheCode, calendar);

        Dates(cells[11], cells[12], found);

        // The same once more, by a walk day by day.
        if (found.PromiseCount is { } promise)
        {
            Assert.Equal(Day(cells[11]), Walk(calendar, promise.From, promise.Days));
        }

        if (found.StatuteCount is { } statute)
        {
            Assert.Equal(Day(cells[12]), Walk(calendar, statute.From, statute.Days));
        }
    }

    [Fact]
    public void There_are_enough_rows_for_every_policy_division_and_step()
    {
        var rows = Read().Skip(1).Select(r => r.Split(',')).ToList();
        Assert.True(rows.Count >= 150, $"{rows.Count} rows");
        Assert.Equal(Catalogue.All.Select(p => p.Id), rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(3, rows.Select(r => r[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(7, rows.Select(r => r[10]).Distinct(StringComparer.Ordinal).Count());
    }

    // London: 23:59 and 00:01, in winter, in summer and on the days on which the clocks change. Worked out by hand.
    [Theory]
    [InlineData("2026-01-14T23:59:00Z", "2026-01-14", "2026-01-21")]
    [InlineData("2026-01-15T00:01:00Z", "2026-01-15", "2026-01-22")]
    [InlineData("2026-06-14T22:59:00Z", "2026-06-14", "2026-06-19")] // 23:59 in summer time
    [InlineData("2026-06-14T23:01:00Z", "2026-06-15", "2026-06-22")] // 00:01 the next day
    [InlineData("2026-03-28T23:59:00Z", "2026-03-28", "2026-04-07")] // the night before summer time; Easter follows
    [InlineData("2026-03-29T00:01:00Z", "2026-03-29", "2026-04-07")]
    [InlineData("2026-03-29T22:59:00Z", "2026-03-29", "2026-04-07")]
    [InlineData("2026-03-29T23:01:00Z", "2026-03-30", "2026-04-08")]
    [InlineData("2026-10-24T22:59:00Z", "2026-10-24", "2026-10-30")] // the night before it ends
    [InlineData("2026-10-24T23:01:00Z", "2026-10-25", "2026-10-30")]
    [InlineData("2026-10-25T23:59:00Z", "2026-10-25", "2026-10-30")]
    [InlineData("2026-10-26T00:01:00Z", "2026-10-26", "2026-11-02")]
    [Trait("Clause", "Code 6.2")]
    public void The_day_of_receipt_is_Londons(string instant, string day, string acknowledgement)
    {
        var received = LondonTime.DateOf(DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        Assert.Equal(Day(day), received);
        Dates(acknowledgement, acknowledgement, For(DeadlineStep.StageOneAcknowledgement, new ClockFacts { Received = received }, Catalogue.Get("lhp-2023")));
    }

    private static ClockFacts Facts(string[] cells, DeadlineStep step) => new()
    {
        Received = Day(cells[2]),
        Logged = DayOr(cells[3]),
        Acknowledged = DayOr(cells[4]),
        Responded = DayOr(cells[5]),
        EscalationRequested = DayOr(cells[6]),
        EscalationLogged = DayOr(cells[7]),
        EscalationAcknowledged = DayOr(cells[8]),
        Extensions =
        [
            .. cells[9].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('@'))
                .Select(e => new ExtensionFact(step is DeadlineStep.StageTwoResponse ? 2 : 1, int.Parse(e[0], CultureInfo.InvariantCulture), Day(e[1]))),
        ],
    };

    private static DateOnly? DayOr(string cell) => cell.Length == 0 ? null : Day(cell);

    private static Division Division(string name) => Kebab.TryParse<Division>(name, out var division) ? division : throw new ArgumentException(name);

    private static string[] Read()
    {
        using var stream = typeof(PolicyDeadlineTests).Assembly.GetManifestResourceStream("policy-deadlines.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
