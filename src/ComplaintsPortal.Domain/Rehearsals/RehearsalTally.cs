using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Rehearsals;

/// <summary>How many of each, under what held and under what is rehearsed.</summary>
public sealed class RehearsalTally
{
    private readonly Dictionary<DeadlineStep, StepTally> _steps = Replay.Steps.ToDictionary(step => step, step => new StepTally(step));

    public int Complaints { get; private set; }

    /// <summary>One for each deadline, in order.</summary>
    public IReadOnlyList<StepTally> Steps => [.. Replay.Steps.Select(step => _steps[step])];

    public void Add(IEnumerable<ReplayedStep> complaint)
    {
        Complaints++;
        foreach (var step in complaint)
        {
            _steps[step.Step].Add(step);
        }
    }
}

/// <summary>How many complaints met or missed one deadline.</summary>
public sealed class StepTally(DeadlineStep step)
{
    private readonly int[,] _counts = new int[2, Enum.GetValues<ReplayOutcome>().Length];

    public DeadlineStep Step { get; } = step;

    /// <summary>Complaints whose date would be another.</summary>
    public int Moved { get; private set; }

    /// <summary>Missed, and would not have been.</summary>
    public int Gained { get; private set; }

    /// <summary>Not missed, and would have been.</summary>
    public int Lost { get; private set; }

    public int Of(ReplayOutcome outcome, bool rehearsed) => _counts[rehearsed ? 1 : 0, (int)outcome];

    /// <summary>All that had this deadline.</summary>
    public int All => Enum.GetValues<ReplayOutcome>().Sum(outcome => Of(outcome, rehearsed: false));

    internal void Add(ReplayedStep step)
    {
        _counts[0, (int)step.Was]++;
        _counts[1, (int)step.WouldBe]++;
        Moved += step.IsMoved ? 1 : 0;
        Gained += step.IsGained ? 1 : 0;
        Lost += step.IsLost ? 1 : 0;
    }
}
