namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>The <c>Jobs</c> section.</summary>
public sealed record JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Off, another server does the work.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often the outbox is looked at.</summary>
    public int OutboxSeconds { get; init; } = 5;

    /// <summary>The hour, London time, from which reminders go out on working days.</summary>
    public int MorningHour { get; init; } = 8;

    /// <summary>After how many working days directors hear of what is overdue.</summary>
    public int DirectorAfterWorkingDays { get; init; } = 3;
}
