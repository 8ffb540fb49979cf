using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Openness;

/// <summary>What is made known to residents.</summary>
public enum PublicityMatter
{
    Policy,
    Code,
    Ombudsman,
}

/// <summary>That the policy, the Code or the Ombudsman was made known to residents: when, how and where (Code 3.5, LHP-33).</summary>
public sealed class PublicityEntry
{
    private PublicityEntry()
    {
    }

    public long Id { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Code in the policy's list of ways, or in ours where it has none.</summary>
    public string Way { get; private set; } = "";

    /// <summary>Which issue, which page, which offices.</summary>
    public string Where { get; private set; } = "";

    public IReadOnlyList<PublicityMatter> Matters { get; private set; } = [];

    /// <summary>The day by which it is done again; null where nobody said.</summary>
    public DateOnly? NextDay { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public static string? WhyNot(Actor by) => by.Can(Permission.WriteReports) ? null : "Only the complaints lead keeps this record.";

    /// <summary>Why it cannot be recorded like this; null where it can.</summary>
    public static string? WhyNot(PublicityNote note, DateOnly today) =>
        note.Way.Length == 0 ? "Say how it was made known."
        : string.IsNullOrWhiteSpace(note.Where) ? "Say where it stood."
        : note.Matters.Count == 0 ? "Say what was made known."
        : note.Day > today ? "It cannot have been made known in the future."
        : note.NextDay <= note.Day ? "The next time must come after this one."
        : null;

    public static PublicityEntry Record(PublicityNote note, LandlordPolicy policy, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(act.By) ?? WhyNot(note, act.Day));
        return new PublicityEntry
        {
            Day = note.Day,
            Way = note.Way,
            Where = note.Where,
            Matters = [.. note.Matters.Distinct().Order()],
            NextDay = note.NextDay ?? (policy.Publicity?.EveryMonths is { } months ? note.Day.AddMonths(months) : null),
            RecordedOn = act.On,
            RecordedBy = act.By.Name,
        };
    }
}

/// <summary>What was made known, as somebody writes it down.</summary>
public sealed record PublicityNote(DateOnly Day, string Way, string Where, IReadOnlyList<PublicityMatter> Matters, DateOnly? NextDay = null);

/// <summary>How things can be made known, and what.</summary>
public static class Publicity
{
    private static readonly Choice[] Ours =
    [
        new("website", "Website"), new("newsletter", "Newsletter"), new("poster", "Posters in buildings and offices"), new("letter", "With rent and other letters"),
        new("leaflet", "Leaflet"), new("social-media", "Social media"), new("welcome-pack", "Pack for new tenants"), new("meeting", "Meeting with residents"),
    ];

    /// <summary>The policy's ways, and ours where it names none.</summary>
    public static IReadOnlyList<Choice> Ways(LandlordPolicy policy) => policy.Publicity is { Ways.Count: > 0 } rules ? rules.Ways : Ours;

    /// <summary>The words for a way, also for one that the policy of today does not have.</summary>
    public static string Words(LandlordPolicy policy, string way) =>
        Ways(policy).Concat(Ours).FirstOrDefault(one => one.Code == way)?.Words ?? way;

    public static string Words(PublicityMatter matter) => matter switch
    {
        PublicityMatter.Policy => "our complaints policy",
        PublicityMatter.Code => "the Complaint Handling Code",
        PublicityMatter.Ombudsman => "the Housing Ombudsman",
    };
}
