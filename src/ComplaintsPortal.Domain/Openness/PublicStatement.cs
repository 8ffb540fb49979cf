using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Openness;

public enum StatementKind
{
    /// <summary>What people told us, and what we changed.</summary>
    Learning,

    /// <summary>What somebody praised.</summary>
    Compliment,
}

/// <summary>
/// A few sentences for everybody to read: what we learnt, or what somebody praised. One person writes them, another approves them; only then
/// are they public, and whoever approved them stands by them with their name.
/// </summary>
public sealed class PublicStatement
{
    private PublicStatement()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public StatementKind Kind { get; private set; }

    /// <summary>The theme it comes from; null where it comes from none.</summary>
    public long? ThemeId { get; private set; }

    /// <summary>The compliment it comes from; null where it comes from none.</summary>
    public long? FeedbackId { get; private set; }

    /// <summary>What people said; of a compliment, their own words.</summary>
    public string Said { get; private set; } = "";

    /// <summary>What we did because of it; of a compliment, whom it is about, or nothing.</summary>
    public string Did { get; private set; } = "";

    public DateTime WrittenOn { get; private set; }

    public Guid WrittenById { get; private set; }

    public string WrittenBy { get; private set; } = "";

    public DateTime? ApprovedOn { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    /// <summary>As what they approved it, for example "Director of Housing".</summary>
    public string ApprovedAs { get; private set; } = "";

    public DateTime? WithdrawnOn { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public bool IsPublic => ApprovedOn is not null && WithdrawnOn is null;

    public static string? WhyNotWrite(Actor by) => by.Can(Permission.Investigate) ? null : "Your role does not include this.";

    public static PublicStatement Write(StatementNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWrite(act.By));
        var statement = new PublicStatement();
        statement.Take(note, act);
        return statement;
    }

    public string? WhyNotChange(Actor by) =>
        WhyNotWrite(by)
        ?? (WithdrawnOn is { } gone ? $"It was withdrawn on {Words.Moment(gone)}."
        : ApprovedOn is { } on ? $"{ApprovedBy} approved it on {Words.Moment(on)}. Withdraw it, and write another."
        : null);

    public void Change(StatementNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChange(act.By));
        Take(note, act);
    }

    public string? WhyNotApprove(Actor by) =>
        !by.Can(Permission.ApproveReports) ? "Only the director approves what is published."
        : WithdrawnOn is { } gone ? $"It was withdrawn on {Words.Moment(gone)}."
        : ApprovedOn is { } on ? $"{ApprovedBy} approved it on {Words.Moment(on)} already."
        : by.StaffId == WrittenById ? "You wrote it. Somebody else approves it."
        : Personal(Said, Did);

    /// <summary>In public from now on.</summary>
    /// <param name="role">As what they approve it.</param>
    public void Approve(string role, Act act)
    {
        IllegalActException.ThrowIf(WhyNotApprove(act.By));
        (ApprovedOn, ApprovedBy, ApprovedAs) = (act.On, act.By.Name, role);
    }

    public string? WhyNotWithdraw(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this." : WithdrawnOn is { } on ? $"It was withdrawn on {Words.Moment(on)} already." : null;

    public void Withdraw(string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWithdraw(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is withdrawn." : null));
        (WithdrawnOn, WithdrawnBecause) = (act.On, because);
    }

    /// <summary>Why it cannot be written like this; null where it can.</summary>
    public static string? WhyNot(StatementNote note) =>
        string.IsNullOrWhiteSpace(note.Said) ? note.Kind == StatementKind.Learning ? "Write what people told us." : "Write what they said."
        : note.Kind == StatementKind.Learning && string.IsNullOrWhiteSpace(note.Did) ? "Write what we did."
        : Personal(note.Said, note.Did);

    private static string? Personal(string said, string did) =>
        PersonalData.In($"{said}\n{did}") is { } found ? $"Take out {found}: nothing that is published may point to a person or a home." : null;

    private void Take(StatementNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(note));
        (Kind, ThemeId, FeedbackId, Said, Did) = (note.Kind, note.ThemeId, note.FeedbackId, note.Said, note.Did);
        (WrittenOn, WrittenById, WrittenBy) = (act.On, act.By.StaffId ?? Guid.Empty, act.By.Name);
    }
}

/// <summary>Sentences for everybody, as somebody writes them.</summary>
public sealed record StatementNote(StatementKind Kind, string Said, string Did, long? ThemeId = null, long? FeedbackId = null);
