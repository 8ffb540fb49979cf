using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Improvements;

/// <summary>What is learnt from a complaint and made better because of it (Code 9.1–9.3, LHP-64): the root cause, the change, its owner and day, and who was told.</summary>
public sealed class Improvement
{
    private Improvement()
    {
    }

    private Improvement(Complaint complaint, ImprovementNote note, Act act)
    {
        (Complaint, ComplaintId) = (complaint, complaint.Id);
        (RecordedOn, RecordedBy) = (act.On, act.By.Name);
        Take(note);
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    // Only so that one recorded with a new complaint gets its number.
    private Complaint? Complaint { get; set; }

    /// <summary>Why it went wrong, beyond this one case.</summary>
    public string RootCause { get; private set; } = "";

    /// <summary>What changes because of it.</summary>
    public string Change { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateOnly DueDay { get; private set; }

    /// <summary>Who was told: residents’ panels, teams, committees (Code 9.3).</summary>
    public string SharedWith { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateOnly? DoneDay { get; private set; }

    /// <summary>How we know that it is done.</summary>
    public string DoneHow { get; private set; } = "";

    public bool IsOpen => DoneDay is null;

    public ImprovementNote Note => new(RootCause, Change, OwnerId, OwnerName, DueDay, SharedWith);

    /// <summary>Why it cannot be recorded like this; null when it can.</summary>
    public static string? WhyNot(Complaint complaint, ImprovementNote note, Actor by) =>
        complaint.WhyNotLearn(by)
        ?? (string.IsNullOrWhiteSpace(note.RootCause) ? "Say what lay behind it (Code 9.1)."
        : string.IsNullOrWhiteSpace(note.Change) ? "Say what changes (Code 9.1)."
        : note.OwnerId == Guid.Empty ? "Name who sees to it (Code 9.1)."
        : note.DueDay == default ? "Give the day by which it will be done (Code 9.1)."
        : null);

    /// <summary>Records what is learnt, on the complaint’s timeline as well.</summary>
    public static Improvement Record(Complaint complaint, ImprovementNote note, Rulebook rules, Act act)
    {
        Guard(WhyNot(complaint, note, act.By));
        complaint.RecordLearning(note.Change, rules, act);
        complaint.SeenToBy(note.OwnerId);
        return new Improvement(complaint, note, act);
    }

    public string? WhyNotFinish(Actor by) =>
        !by.Can(Permission.CompleteActions) ? "You cannot complete actions." : DoneDay is { } day ? $"It was done on {Words.Day(day)} already." : null;

    /// <summary>The change is made; the evidence says how we know.</summary>
    public void Finish(Complaint complaint, DateOnly day, string how, Act act)
    {
        Guard(WhyNotFinish(act.By));
        Guard(string.IsNullOrWhiteSpace(how) ? "Say how we know that it is done." : day > act.Day ? "It cannot have been done in the future." : null);
        (DoneDay, DoneHow) = (day, how);
        complaint.Raise(new Complaints.Events.ImprovementMade(Change, day, how), act);
    }

    public string? WhyNotGive(Complaint complaint, Guid to, string toName, Actor by) =>
        !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead gives somebody’s work to another person."
        : DoneDay is { } day ? $"It was done on {Words.Day(day)} already."
        : complaint.IsKeptAway(to) ? $"{toName} is kept away from this complaint (Code 5.8)."
        : null;

    /// <summary>Somebody leaves or moves: another sees to it from now on, by the same day.</summary>
    public void Give(Complaint complaint, Guid to, string toName, Act act)
    {
        Guard(WhyNotGive(complaint, to, toName, act.By));
        var from = OwnerName;
        (OwnerId, OwnerName) = (to, toName);
        complaint.SeenToBy(to);
        complaint.Raise(new Complaints.Events.ImprovementGiven(Change, from, toName), act);
    }

    /// <summary>Notes who else was told of it.</summary>
    public void Share(Complaint complaint, string with, Act act)
    {
        Guard(!act.By.Can(Permission.CompleteActions) ? "You cannot complete actions." : string.IsNullOrWhiteSpace(with) ? "Say with whom it was shared." : null);
        SharedWith = SharedWith.Length == 0 ? with : $"{SharedWith}\n{with}";
        complaint.Raise(new Complaints.Events.LearningShared(with), act);
    }

    private void Take(ImprovementNote note) =>
        (RootCause, Change, OwnerId, OwnerName, DueDay, SharedWith) = (note.RootCause, note.Change, note.OwnerId, note.OwnerName, note.DueDay, note.SharedWith);

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

/// <summary>What is learnt, as somebody writes it down.</summary>
public sealed record ImprovementNote(string RootCause, string Change, Guid OwnerId, string OwnerName, DateOnly DueDay, string SharedWith = "");
