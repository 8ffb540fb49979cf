namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Whose turn a job is when several servers run. One row per job.</summary>
public sealed class JobTurn
{
    public const int NameLength = 100;

    public required string Name { get; init; }

    /// <summary>Nobody else may begin before this moment.</summary>
    public required DateTime HeldUntil { get; init; }

    public DateTime? FinishedOn { get; init; }
}
