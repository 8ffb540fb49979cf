using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Bank holidays that became known after the dates had been worked out, and after letters had told them.</summary>
public sealed partial class Complaint
{
    /// <summary>The fingerprint of the bank holidays with which the dates in the list columns were counted.</summary>
    public string CalendarVersion { get; private set; } = "";

    /// <summary>A date that a letter promised and that has moved since; null when there is none.</summary>
    public MovedPromise? MovedPromise { get; private set; }

    /// <summary>The moved date of which the complainant has still to be told; null when nothing is owed.</summary>
    public MovedPromise? NewDateOwed =>
        MovedPromise is { } moved && IsAwaited(moved.Stage) && SentToAll(Tells(moved)) is null ? moved : null;

    /// <summary>The running dates that would be other ones with these bank holidays, and what a letter says of each.</summary>
    public IReadOnlyList<DateMove> MovesUnder(Rulebook rules)
    {
        var moves = new List<DateMove>();
        foreach (var step in RunningSteps())
        {
            var response = step is DeadlineStep.StageOneResponse or DeadlineStep.StageTwoResponse;
            var before = response ? ResponseDue : DueStep == step ? Due : null;
            var after = DeadlineCalculator.For(step, Facts(), rules).Due;
            if (before is { } was && after is { } will && was != will)
            {
                moves.Add(new(step, was, will, response ? Promising(StepRules.StageOf(step)) : null));
            }
        }

        return moves;
    }

    /// <summary>
    /// Counts the dates anew on the bank holidays as they are now. Where the date that a letter promised has moved, a letter with the new
    /// one is owed. False where no date moved; only the fingerprint is another then.
    /// </summary>
    /// <param name="because">Which bank holiday it is, as the complainant reads it.</param>
    public bool Recount(Rulebook rules, string because, Act act)
    {
        var moves = MovesUnder(rules);
        Reckon(rules);
        if (moves.Count == 0)
        {
            return false;
        }

        foreach (var move in moves.Where(move => move.Promised is not null))
        {
            // Back on the day that was promised, there is nothing to tell.
            MovedPromise = move.NeedsLetter
                ? new MovedPromise(StepRules.StageOf(move.Step), move.Promised!.Number, move.Promised.PromisedDay!.Value, move.After, because)
                : null;
        }

        Raise(new DatesMoved(because, [.. moves.Select(m => new MovedDate(m.Step, m.Before, m.After))], NewDateOwed is not null), act);
        Reckon(rules);
        return true;
    }

    private string? WhyNotTellNewDate() =>
        NewDateOwed is not { } owed ? "No date that a letter promised has moved."
        : Tells(owed) is { } told ? $"{told.IssuedBy} issued this letter on {Words.Moment(told.IssuedOn)}."
        : PendingExtension() is not null && AwaitsResponse ? "The notice of the extension will tell the new date."
        : null;

    // True while the answer whose date was promised has not been sent.
    private bool IsAwaited(int stage) => stage == 1
        ? !ReviewsStageOne && Status is ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady
        : Status is ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady
            || (ReviewsStageOne && Status is ComplaintStatus.StageOneReview or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady);

    // The last letter that names a day for the answer of a stage, on its way or sent.
    private Letter? Promising(int stage) => _letters.FindLast(l => l.StageNumber == stage && l.CopyOf is null && !l.IsSuperseded && l.PromisedDay is not null);

    // The letter that tells the new date: its own, or another of later that names the day as it is then, such as the notice of an extension.
    private Letter? Tells(MovedPromise moved) => Promising(moved.Stage) is { } letter && letter.Number > moved.LetterNumber ? letter : null;
}

/// <summary>A date that a letter promised and that is another now.</summary>
/// <param name="Stage">1 or 2.</param>
/// <param name="LetterNumber">The letter.</param>
/// <param name="Promised">The day in it.</param>
/// <param name="Because">Which bank holiday it is, as the complainant reads it.</param>
public sealed record MovedPromise(int Stage, int LetterNumber, DateOnly Promised, DateOnly Due, string Because);

/// <summary>A running date that bank holidays move.</summary>
/// <param name="Promised">The letter that names the day as it was promised; null where none does.</param>
public sealed record DateMove(DeadlineStep Step, DateOnly Before, DateOnly After, Letter? Promised)
{
    /// <summary>True where a letter says another day than the one that would count.</summary>
    public bool NeedsLetter => Promised is not null && Promised.PromisedDay != After;
}
