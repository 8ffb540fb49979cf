using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// That two records were found to be one person's. Nothing is moved: the one record stands under the other, so that taking it back
/// leaves everything as it was.
/// </summary>
public sealed class PersonMerge
{
    private PersonMerge()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long FromId { get; private set; }

    public long IntoId { get; private set; }

    /// <summary>Records that stood under the one that was merged, and went with it.</summary>
    public IReadOnlyList<long> AlsoMoved { get; private set; } = [];

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTime? UndoneOn { get; private set; }

    public string UndoneBy { get; private set; } = "";

    /// <summary>Why the two cannot be put together; null where they can.</summary>
    public static string? WhyNot(Person from, Person into, Actor by) =>
        from.WhyNotChange(by) ?? into.WhyNotChange(by) ?? (from.Id == into.Id ? "These are the same record." : null);

    /// <param name="underFrom">The records that stand under the one that is merged.</param>
    public static PersonMerge Do(Person from, Person into, IReadOnlyList<Person> underFrom, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(from, into, act.By));
        foreach (var person in underFrom.Append(from))
        {
            person.StandsUnder(into.Id);
        }

        from.Note($"Merged into the record of {into.Name}.", reason, act);
        into.Note($"The record of {from.Name} was merged into this one.", reason, act);
        return new PersonMerge { FromId = from.Id, IntoId = into.Id, AlsoMoved = [.. underFrom.Select(p => p.Id)], On = act.On, ByName = act.By.Name, Reason = reason };
    }

    /// <summary>Why it cannot be taken back; null where it can.</summary>
    public string? WhyNotUndo(Person from, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : UndoneOn is { } on ? $"{UndoneBy} took this back on {Words.Moment(on)}."
        : from.MergedIntoId != IntoId ? "The records were merged once more since. Take that back first."
        : null;

    /// <param name="moved">The records that went with it.</param>
    public void Undo(Person from, Person into, IReadOnlyList<Person> moved, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotUndo(from, act.By));
        from.StandsUnder(null);
        foreach (var person in moved.Where(p => AlsoMoved.Contains(p.Id)))
        {
            person.StandsUnder(from.Id);
        }

        UndoneOn = act.On;
        UndoneBy = act.By.Name;
        from.Note($"Separated from the record of {into.Name} again.", reason, act);
        into.Note($"The record of {from.Name} was separated from this one again.", reason, act);
    }
}
