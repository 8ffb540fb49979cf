using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Concerns;

/// <summary>Something that whoever works on a complaint must keep in mind: somebody at risk, or the law beside the complaint.</summary>
public sealed class Concern
{
    private Concern()
    {
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>Counts from 1 within the complaint.</summary>
    public int Number { get; private set; }

    public int Version { get; private set; }

    public ConcernKind Kind { get; private set; }

    public string InWords { get; private set; } = "";

    /// <summary>The day on which the claim form was filed at court; only then are proceedings started (Code 2.2).</summary>
    public DateOnly? FiledDay { get; private set; }

    public string CourtReference { get; private set; } = "";

    public DateTime NotedOn { get; private set; }

    public string NotedBy { get; private set; } = "";

    public DateOnly? EndedDay { get; private set; }

    public static string? WhyNotNote(ConcernNote note, DateOnly today, Actor by) =>
        !by.Can(Permission.Investigate) ? "You do not work on this complaint."
        : string.IsNullOrWhiteSpace(note.InWords) ? "Say what it is, and what follows for whoever works on this."
        : note.Kind != ConcernKind.Proceedings ? null
        : note.FiledDay is null ? "Give the day on which the claim was filed at court. A letter before action is none (Code 2.2)."
        : note.FiledDay > today ? "The claim cannot have been filed in the future."
        : null;

    public static Concern Note(Complaint complaint, int number, ConcernNote note, Act act)
    {
        Guard(WhyNotNote(note, act.Day, act.By));
        var concern = new Concern
        {
            ComplaintId = complaint.Id,
            Number = number,
            Kind = note.Kind,
            InWords = note.InWords,
            FiledDay = note.Kind == ConcernKind.Proceedings ? note.FiledDay : null,
            CourtReference = note.CourtReference,
            NotedOn = act.On,
            NotedBy = act.By.Name,
        };
        complaint.Raise(new ConcernNoted(number, note.Kind, note.InWords), act);
        return concern;
    }

    public string? WhyNotEnd(string inWords, Actor by) =>
        !by.Can(Permission.Investigate) ? "You do not work on this complaint."
        : EndedDay is { } day ? $"This ended on {Words.Day(day)} already."
        : string.IsNullOrWhiteSpace(inWords) ? "Say why it is no longer so."
        : null;

    public void End(Complaint complaint, string inWords, Act act)
    {
        Guard(WhyNotEnd(inWords, act.By));
        EndedDay = act.Day;
        complaint.Raise(new ConcernEnded(Number, Kind, inWords), act);
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

public sealed record ConcernNote(ConcernKind Kind, string InWords, DateOnly? FiledDay = null, string CourtReference = "");

public enum ConcernKind
{
    /// <summary>A child or an adult at risk.</summary>
    Safeguarding,

    /// <summary>Somebody in the household for whom waiting is worse than for others.</summary>
    Vulnerability,

    /// <summary>A solicitor wrote, or court was announced; nothing is filed.</summary>
    LetterBeforeAction,

    /// <summary>A claim was filed at court.</summary>
    Proceedings,

    /// <summary>The landlord may be liable in law; a resolution is offered all the same (LHP-60).</summary>
    PossibleLiability,
}

/// <summary>How concerns are named, and what follows from each.</summary>
public static class ConcernWords
{
    public static string Kind(ConcernKind kind) => kind switch
    {
        ConcernKind.Safeguarding => "Safeguarding",
        ConcernKind.Vulnerability => "Vulnerable person in the household",
        ConcernKind.LetterBeforeAction => "Letter before action",
        ConcernKind.Proceedings => "Legal proceedings",
        ConcernKind.PossibleLiability => "Possible legal liability",
    };

    /// <summary>What follows, for whoever works on the complaint.</summary>
    public static string Follows(ConcernKind kind) => kind switch
    {
        ConcernKind.Safeguarding => "Report it to the safeguarding lead the same day. The complaint goes on.",
        ConcernKind.Vulnerability => "Put it before others that can wait, and ask what would help.",
        ConcernKind.LetterBeforeAction => "Nothing is filed at court, so the complaint is answered as any other, and they are kept informed.",
        ConcernKind.Proceedings => "What is before the court is decided there. The rest is answered here, and they are kept informed throughout.",
        ConcernKind.PossibleLiability => "Ask the legal team. Offer a resolution all the same.",
    };
}
