using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Improvements;

/// <summary>
/// What several complaints have in common: what goes wrong again and again, why, and who sees to it (Code 9.2, 9.4). What changes because of
/// it stands with the single complaints, as their improvements.
/// </summary>
public sealed class Theme
{
    private Theme()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What goes wrong, as those who complain meet it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Why it goes wrong, as far as it is known.</summary>
    public string RootCause { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The day by which its owner looks at it again.</summary>
    public DateOnly ReviewDay { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>Who was told of it, and when (Code 9.3), the oldest first.</summary>
    public IReadOnlyList<ThemeTelling> Told { get; private set; } = [];

    public DateOnly? EndedDay { get; private set; }

    /// <summary>Why it is watched no more.</summary>
    public string EndedBecause { get; private set; } = "";

    public bool IsOpen => EndedDay is null;

    public static string? WhyNotKeep(Actor by) => by.Can(Permission.Investigate) ? null : "Your role does not include this.";

    public static Theme Record(ThemeNote note, Act act)
    {
        var theme = new Theme { RecordedOn = act.On, RecordedBy = act.By.Name };
        theme.Change(note, act);
        return theme;
    }

    public string? WhyNotChange(Actor by) => WhyNotKeep(by) ?? (EndedDay is { } day ? $"It ended on {Complaints.Words.Day(day)}." : null);

    public void Change(ThemeNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChange(act.By)
            ?? (string.IsNullOrWhiteSpace(note.Name) ? "Give it a name." : string.IsNullOrWhiteSpace(note.Words) ? "Say what goes wrong." : null)
            ?? (note.OwnerId == Guid.Empty ? "Name who sees to it (Code 9.4)." : note.ReviewDay == default ? "Give the day on which it is looked at again." : null));
        (Name, Words, RootCause, OwnerId, OwnerName, ReviewDay) = (note.Name, note.Words, note.RootCause, note.OwnerId, note.OwnerName, note.ReviewDay);
    }

    /// <summary>Somebody leaves or moves: another sees to it from now on.</summary>
    public void Give(Guid to, string toName, Act act)
    {
        IllegalActException.ThrowIf(act.By.Can(Permission.DefineAndAssign) ? WhyNotChange(act.By) : "Only the complaints lead gives somebody’s work to another person.");
        (OwnerId, OwnerName) = (to, toName);
    }

    /// <summary>Notes who was told of it: residents’ panels, teams, committees.</summary>
    public void Tell(string whom, DateOnly day, Act act)
    {
        IllegalActException.ThrowIf(WhyNotKeep(act.By) ?? (string.IsNullOrWhiteSpace(whom) ? "Say who was told." : day > act.Day ? "They cannot have been told in the future." : null));
        Told = [.. Told, new ThemeTelling(whom, day, act.By.Name)];
    }

    public void End(string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChange(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is watched no more." : null));
        (EndedDay, EndedBecause) = (act.Day, because);
    }
}

/// <summary>A theme, as somebody writes it down.</summary>
public sealed record ThemeNote(string Name, string Words, string RootCause, Guid OwnerId, string OwnerName, DateOnly ReviewDay);

public sealed record ThemeTelling(string Whom, DateOnly Day, string By);

/// <summary>That a complaint belongs to a theme, and why.</summary>
public sealed class ThemeComplaint
{
    private ThemeComplaint()
    {
    }

    public long Id { get; private set; }

    public long ThemeId { get; private set; }

    // Only so that one joined to a new theme gets its number.
    private Theme? Theme { get; set; }

    public long ComplaintId { get; private set; }

    public string Why { get; private set; } = "";

    public DateTime JoinedOn { get; private set; }

    public string JoinedBy { get; private set; } = "";

    /// <param name="isIn">It belongs to the theme already.</param>
    public static string? WhyNotJoin(Theme theme, Complaint complaint, bool isIn, Actor by) =>
        theme.WhyNotChange(by) ?? (isIn ? $"{complaint.Reference} belongs to this theme already." : null);

    public static ThemeComplaint Join(Theme theme, Complaint complaint, string why, Act act)
    {
        IllegalActException.ThrowIf(WhyNotJoin(theme, complaint, isIn: false, act.By) ?? (string.IsNullOrWhiteSpace(why) ? "Say why it belongs to the theme." : null));
        complaint.Raise(new ThemeJoined(theme.Name, why), act);
        return new ThemeComplaint { Theme = theme, ComplaintId = complaint.Id, Why = why, JoinedOn = act.On, JoinedBy = act.By.Name };
    }

    /// <summary>Takes it out; that it was in it stays on the complaint.</summary>
    public void Leave(Theme theme, Complaint complaint, Act act)
    {
        IllegalActException.ThrowIf(theme.WhyNotChange(act.By));
        complaint.Raise(new ThemeLeft(theme.Name), act);
    }
}
