using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Infrastructure.Figures;

/// <summary>Which complaints figures are about. A condition that is null leaves nothing out.</summary>
public sealed record FigureFilter(DateOnly From, DateOnly To)
{
    public string? Category { get; init; }

    public string? Channel { get; init; }

    public HomeType? Home { get; init; }

    /// <summary>The team: the service that the complaint is about.</summary>
    public string? Team { get; init; }

    public string? Area { get; init; }

    /// <summary>The kind of fault behind it.</summary>
    public string? Fault { get; init; }

    public string? Contractor { get; init; }

    /// <summary>Why it was not accepted.</summary>
    public string? Declined { get; init; }

    /// <summary>True for figures of a period in which nothing is left out.</summary>
    public bool IsEverything => this is { Category: null, Channel: null, Home: null, Team: null, Area: null, Fault: null, Contractor: null, Declined: null };

    public Cohort Cohort { get; init; }

    /// <summary>The reporting year that the period is, from its first day to its last; null where it is another period.</summary>
    public ReportingYear? Year => From.Day == 1 && To == new ReportingYear(From).Last ? new ReportingYear(From) : null;

    public IQueryable<CaseFacts> On(IQueryable<CaseFacts> facts, FigureDay day)
    {
        var (from, to) = (From, To);
        facts = day switch
        {
            FigureDay.Received => facts.Where(f => f.ReceivedDay >= from && f.ReceivedDay <= to),
            FigureDay.StageTwoAsked => facts.Where(f => f.TwoRequestedDay >= from && f.TwoRequestedDay <= to),
            FigureDay.StageOneAnswered => facts.Where(f => f.OneRespondedDay >= from && f.OneRespondedDay <= to),
            FigureDay.StageTwoAnswered => facts.Where(f => f.TwoRequestedDay != null && f.TwoRespondedDay >= from && f.TwoRespondedDay <= to),
            FigureDay.SatisfactionSaid => facts.Where(f => f.SatisfactionDay >= from && f.SatisfactionDay <= to),
            FigureDay.OmbudsmanCame => facts.Where(f => f.OmbudsmanDay >= from && f.OmbudsmanDay <= to),
            FigureDay.OpenNow => facts.Where(f => f.OpenStage > 0),
            FigureDay.Determined => facts.Where(f => f.DeterminedDay >= from && f.DeterminedDay <= to),
        };
        return Only(facts);
    }

    /// <summary>The conditions but for the period.</summary>
    public IQueryable<CaseFacts> Only(IQueryable<CaseFacts> facts)
    {
        if (Category is { } category)
        {
            facts = facts.Where(f => f.Category == category);
        }

        if (Channel is { } channel)
        {
            facts = facts.Where(f => f.Channel == channel);
        }

        if (Home is { } home)
        {
            facts = facts.Where(f => f.Home == home);
        }

        if (Team is { } team)
        {
            facts = facts.Where(f => f.Team == team);
        }

        if (Fault is { } fault)
        {
            facts = facts.Where(f => f.Fault == fault);
        }

        if (Contractor is { } contractor)
        {
            facts = facts.Where(f => f.Contractor == contractor);
        }

        if (Declined is { } reason)
        {
            facts = facts.Where(f => f.DeclineReason == reason);
        }

        return Area is { } area ? facts.Where(f => f.Area == area) : facts;
    }
}
