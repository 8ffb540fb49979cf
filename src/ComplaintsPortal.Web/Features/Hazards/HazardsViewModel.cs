using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Hazards;

/// <summary>The hazards of a complaint.</summary>
public sealed record HazardsViewModel(OpenCase Case, IReadOnlyList<Hazard> Hazards, DateTime Now)
{
    public ClockStrip Strip => ClockStrip.Of(Case, Hazards, Now);

    public bool OwesSummary => Hazards.Any(h => h.OwesSummary && h.SummaryLetterNumber is null);
}

public sealed record AddHazardViewModel(OpenCase Case, HazardForm Form);

public sealed record HazardViewModel(OpenCase Case, Hazard Hazard, HazardActForm Form, DateTime Now)
{
    public IReadOnlyList<HazardClock> Clocks { get; } = Hazard.Clocks(Case.Rules.Calendar);

    public IReadOnlyList<HazardAct> Possible { get; } = Hazard.Possible(Case.Reader);
}

/// <summary>Everything that is due on a case in the order in which it is: the complaint's dates and those of its hazards together.</summary>
public sealed record ClockStrip(IReadOnlyList<ClockLine> Lines)
{
    public static ClockStrip Of(OpenCase open, IReadOnlyList<Hazard> hazards, DateTime now)
    {
        var complaint = open.Complaint.ClosedDay is null
            ? open.Deadlines.Select(deadline => new DeadlineViewModel(open, deadline)).Where(one => !one.IsPast && one.Urgency is not null && one.Deadline.Due is not null)
                .Where(one => one.Deadline.Step is DeadlineStep.StageOneAcknowledgement or DeadlineStep.StageOneResponse || open.Complaint.StageTwo is not null)
                .Select(one => new ClockLine(one.Title, null, Words.Day(one.Deadline.Due!.Value), EndOf(one.Deadline.Due.Value), one.Deadline.Projected))
            : [];
        var beside = hazards.Where(h => h.IsOpen).SelectMany(h => h.Clocks(open.Rules.Calendar).Where(clock => !clock.IsDone)
            .Select(clock => new ClockLine(HazardWords.Step(clock.Step), h.Number, clock.DueInWords, clock.DueOn, clock.Projected)));
        return new ClockStrip([.. complaint.Concat(beside).OrderBy(line => line.DueOn).Select(line => line with { Urgency = UrgencyOf(line, open, now) })]);
    }

    private static Urgency UrgencyOf(ClockLine line, OpenCase open, DateTime now) =>
        line.DueOn < now ? Urgency.Overdue : Urgencies.Of(LondonTime.DateOf(line.DueOn), open.Today, open.Rules.Calendar);

    private static DateTime EndOf(DateOnly day) => LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);
}

/// <param name="Hazard">The number of the hazard whose clock it is; null for the complaint's own.</param>
public sealed record ClockLine(string What, int? Hazard, string Due, DateTime DueOn, bool Projected)
{
    public Urgency Urgency { get; init; }
}
