using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Notes;

/// <summary>What colleagues tell each other on a case. The complainant never sees it; it is part of the record all the same.</summary>
public sealed class InternalNote
{
    private readonly List<NoteMention> _mentions = [];

    private InternalNote()
    {
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public DateTime WrittenOn { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Colleagues who were asked to look at it.</summary>
    public IReadOnlyList<NoteMention> Mentions => _mentions;

    public static string? WhyNotWrite(Actor by) => by.StaffId is null || !by.Can(Permission.Investigate) ? "Your role does not include this." : null;

    /// <summary>Why a colleague cannot be mentioned on a complaint; null when they can. Only who may see all of it may be sent there.</summary>
    public static string? WhyNotMention(Complaint complaint, Actor colleague, string? team, Actor by) =>
        colleague.StaffId == by.StaffId ? "You need not mention yourself."
        : CaseAccess.Of(complaint, colleague, team) != CaseView.Everything ? $"{colleague.Name} may not see this complaint."
        : null;

    /// <param name="mentions">The colleagues, each with the team on which it depends what they may see.</param>
    public static InternalNote Write(Complaint complaint, string text, IReadOnlyList<(Actor Colleague, string? Team)> mentions, Act act)
    {
        Guard(WhyNotWrite(act.By)
            ?? (string.IsNullOrWhiteSpace(text) ? "Write the note." : null)
            ?? mentions.Select(one => WhyNotMention(complaint, one.Colleague, one.Team, act.By)).FirstOrDefault(whyNot => whyNot is not null));
        var note = new InternalNote { ComplaintId = complaint.Id, WrittenOn = act.On, ById = act.By.StaffId, ByName = act.By.Name, Text = text };
        note._mentions.AddRange(mentions.DistinctBy(one => one.Colleague.StaffId).Select(one => new NoteMention(one.Colleague.StaffId!.Value, one.Colleague.Name)));
        complaint.Raise(new NoteWritten([.. note._mentions.Select(one => one.Name)]), act);
        return note;
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

/// <summary>A colleague who was asked to look at a note.</summary>
public sealed class NoteMention
{
    private NoteMention()
    {
    }

    internal NoteMention(Guid staffId, string name) => (StaffId, Name) = (staffId, name);

    public long Id { get; private set; }

    public Guid StaffId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>When they said that they have read it.</summary>
    public DateTime? ReadOn { get; private set; }

    /// <summary>Said again, it changes nothing.</summary>
    public void Read(Act act)
    {
        if (act.By.StaffId != StaffId)
        {
            throw new IllegalActException($"Only {Name} can say that {Name} has read it.");
        }

        ReadOn ??= act.On;
    }
}
