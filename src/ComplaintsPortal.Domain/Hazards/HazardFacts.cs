namespace ComplaintsPortal.Domain.Hazards;

/// <summary>When things happened to a hazard; null while they have not. Every one of its clocks is a function of these.</summary>
public sealed record HazardFacts
{
    /// <summary>When anybody at the landlord or its contractor first heard of it (UTC).</summary>
    public required DateTime AwareOn { get; init; }

    public required HazardGrade Grade { get; init; }

    /// <summary>When a hazard that was taken for less turned out to be an emergency (UTC).</summary>
    public DateTime? EmergencyFoundOn { get; init; }

    /// <summary>When the investigation was concluded (UTC).</summary>
    public DateTime? InvestigatedOn { get; init; }

    /// <summary>The investigation found neither a significant nor an emergency hazard: only the summary is owed.</summary>
    public bool NothingFound { get; init; }

    /// <summary>After an investigation from afar the tenant asked for one in person.</summary>
    public DateOnly? InPersonAskedDay { get; init; }

    public DateOnly? InPersonDay { get; init; }

    /// <summary>When the home was made safe (UTC).</summary>
    public DateTime? MadeSafeOn { get; init; }

    public DateOnly? SummarySentDay { get; init; }

    /// <summary>When further work was begun, or steps taken to begin it.</summary>
    public DateOnly? StepsTakenDay { get; init; }

    /// <summary>When further work physically started.</summary>
    public DateOnly? WorksStartedDay { get; init; }

    public DateOnly? CompletedDay { get; init; }

    /// <summary>Why its clocks ended without all of this; the day they did.</summary>
    public DateOnly? ClosedDay { get; init; }
}

/// <summary>What a hazard's clocks are about.</summary>
public enum HazardStep
{
    Investigate,
    MakeSafe,
    WrittenSummary,

    /// <summary>Begin the further work, or take steps to begin it.</summary>
    BeginWorks,

    /// <summary>The further work has physically started, at the latest.</summary>
    StartWorks,

    /// <summary>A renewed investigation in person, where the tenant asked for one.</summary>
    InvestigateInPerson,
}
