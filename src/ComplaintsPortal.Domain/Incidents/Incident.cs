using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Incidents;

/// <summary>What Code 8.5 asks for when complaints cannot be answered in time, each with its day.</summary>
public enum IncidentStep
{
    /// <summary>The Ombudsman is told.</summary>
    Ombudsman,

    /// <summary>Those whom it affects are told.</summary>
    Residents,

    /// <summary>It stands on the website, with the reasons.</summary>
    Website,

    /// <summary>There is a day by which the Code is met again.</summary>
    ReturnDate,
}

/// <param name="Note">How it was done, for the record.</param>
public sealed record IncidentStepDone(IncidentStep Step, DateOnly Day, string Note, string ByName, DateTime On);

/// <summary>What is known of an incident.</summary>
/// <param name="What">In a few words, for staff and for the website.</param>
/// <param name="Reasons">Why complaints cannot be answered in time; published as it stands here.</param>
public sealed record IncidentDetails(string What, string Reasons, DateOnly BeganDay, DateOnly? ReturnDay);

/// <summary>
/// Something over which the Code cannot be met: a cyber incident, a flood (Code 8.5). It stops no clock: every date of every complaint stays
/// what it was, and what is late because of it counts as late.
/// </summary>
public sealed class Incident
{
    private Incident()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string What { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public DateOnly BeganDay { get; private set; }

    /// <summary>The day by which the Code is to be met again; null while nobody can say.</summary>
    public DateOnly? ReturnDay { get; private set; }

    /// <summary>The day from which the Code was met again; null while it is not.</summary>
    public DateOnly? BackDay { get; private set; }

    public IReadOnlyList<IncidentStepDone> Done { get; private set; } = [];

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public bool IsCurrent => BackDay is null;

    /// <summary>It is on the public site: published, and not over.</summary>
    public bool IsShown => IsCurrent && DoneOf(IncidentStep.Website) is not null;

    /// <summary>What Code 8.5 asks for and is not done yet; it stays owed after the incident is over.</summary>
    public IEnumerable<IncidentStep> Owed => Enum.GetValues<IncidentStep>().Where(step => DoneOf(step) is null);

    public IncidentStepDone? DoneOf(IncidentStep step) => Done.FirstOrDefault(one => one.Step == step);

    public static string? WhyNotKeep(Actor by) => by.Can(Permission.KeepIncidents) ? null : "Only the complaints lead and the director keep this record.";

    public static Incident Record(IncidentDetails details, Act act)
    {
        var incident = new Incident { RecordedByName = act.By.Name, RecordedOn = act.On };
        incident.Change(details, act);
        return incident;
    }

    /// <summary>Corrects it, or gives or moves the day of return. Naming a day is a step of its own.</summary>
    public void Change(IncidentDetails details, Act act)
    {
        IllegalActException.ThrowIf(WhyNotKeep(act.By)
            ?? (BackDay is not null ? "It is over." : null)
            ?? (details.What.Length == 0 || details.Reasons.Length == 0 ? "Say what happened and why complaints cannot be answered in time." : null)
            ?? (details.BeganDay > act.Day ? "It cannot begin in the future." : null)
            ?? (details.ReturnDay < details.BeganDay ? "The Code cannot be met again before it began." : null));
        var moved = details.ReturnDay != ReturnDay;
        (What, Reasons, BeganDay, ReturnDay) = (details.What, details.Reasons, details.BeganDay, details.ReturnDay);
        if (moved)
        {
            Done = [.. Done.Where(one => one.Step != IncidentStep.ReturnDate)];
            if (ReturnDay is { } day)
            {
                Note(IncidentStep.ReturnDate, act.Day, $"By {Words.Day(day)}.", act);
            }
        }
    }

    public string? WhyNotDo(IncidentStep step, Actor by) =>
        WhyNotKeep(by)
        ?? (step == IncidentStep.ReturnDate ? "The day of return is given with the incident." : null)
        ?? (step == IncidentStep.Website && BackDay is not null ? "It is over: the website says nothing of it any more." : null)
        ?? (DoneOf(step) is { } done ? $"{done.ByName} noted this on {Words.Moment(done.On)}." : null);

    /// <summary>Notes that a step was done on a day. For the website the step itself shows it there.</summary>
    public void Do(IncidentStep step, DateOnly day, string note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotDo(step, act.By)
            ?? (day > act.Day ? "The day cannot be in the future." : null)
            ?? (day < BeganDay ? "The day cannot be before it began." : null));
        Note(step, day, note, act);
    }

    public string? WhyNotEnd(Actor by) => WhyNotKeep(by) ?? (BackDay is { } day ? $"The Code was met again from {Words.Day(day)}." : null);

    /// <summary>The Code is met again; the website says nothing of it any more.</summary>
    public void End(DateOnly day, Act act)
    {
        IllegalActException.ThrowIf(WhyNotEnd(act.By)
            ?? (day > act.Day ? "The day cannot be in the future." : null)
            ?? (day < BeganDay ? "The day cannot be before it began." : null));
        BackDay = day;
    }

    private void Note(IncidentStep step, DateOnly day, string note, Act act) => Done = [.. Done, new IncidentStepDone(step, day, note, act.By.Name, act.On)];
}
