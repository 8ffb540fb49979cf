using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>
/// That somebody was trained in something, and until when it counts (Code 4.3). Nothing is stopped by it: whoever names somebody for a
/// complaint is told what is missing. Never removed; the last of a kind counts.
/// </summary>
public sealed class Training
{
    public const int NoteLength = 500;

    /// <summary>So many days before its end, training is about to expire.</summary>
    public const int SoonDays = 60;

    private Training()
    {
    }

    /// <exception cref="IllegalActException">See <see cref="WhyNot"/>.</exception>
    public Training(TrainingNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(note, act.By, act.Day));
        StaffId = note.StaffId;
        StaffName = note.StaffName;
        Kind = note.Kind;
        DoneDay = note.DoneDay;
        ExpiresDay = note.ExpiresDay;
        Note = note.Words;
        RecordedByName = act.By.Name;
        RecordedOn = act.On;
    }

    public long Id { get; private set; }

    public Guid StaffId { get; private set; }

    public string StaffName { get; private set; } = "";

    public TrainingKind Kind { get; private set; }

    public DateOnly DoneDay { get; private set; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly ExpiresDay { get; private set; }

    public string Note { get; private set; } = "";

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public static string? WhyNot(TrainingNote note, Actor by, DateOnly today) =>
        !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead records training."
        : note.DoneDay > today ? "The training must have been done already."
        : note.ExpiresDay <= note.DoneDay ? "It must count until a day after it was done."
        : null;

    public TrainingState On(DateOnly day) =>
        ExpiresDay < day ? TrainingState.Expired : ExpiresDay <= day.AddDays(SoonDays) ? TrainingState.Soon : TrainingState.Counts;

    /// <summary>The training of each kind that counts for a person: the one that lasts longest.</summary>
    public static IReadOnlyDictionary<TrainingKind, Training> Latest(IEnumerable<Training> theirs) =>
        theirs.GroupBy(one => one.Kind).ToDictionary(group => group.Key, group => group.OrderByDescending(one => one.ExpiresDay).ThenByDescending(one => one.Id).First());

    /// <summary>What whoever names this person for a complaint should know: what has expired, and complaint handling where there is none. Empty where nothing is missing.</summary>
    public static string Warning(IEnumerable<Training> theirs, DateOnly today)
    {
        var latest = Latest(theirs);
        string[] missing =
        [
            .. latest.ContainsKey(TrainingKind.ComplaintHandling) ? Array.Empty<string>() : [$"no training in {Words(TrainingKind.ComplaintHandling).ToLowerInvariant()} is recorded"],
            .. latest.Values.Where(one => one.On(today) == TrainingState.Expired).OrderBy(one => one.Kind)
                .Select(one => $"training in {Words(one.Kind)} expired on {Complaints.Words.ShortDay(one.ExpiresDay)}".Replace("Complaint handling", "complaint handling", StringComparison.Ordinal).Replace("Hazards", "hazards", StringComparison.Ordinal)),
        ];
        return missing.Length == 0 ? "" : $"Training: {string.Join("; ", missing)}.";
    }

    public static string Words(TrainingKind kind) => kind switch
    {
        TrainingKind.ComplaintHandling => "Complaint handling",
        TrainingKind.EqualityAct => "the Equality Act",
        TrainingKind.Hazards => "Hazards in homes",
    };
}

/// <summary>What somebody was trained in.</summary>
public sealed record TrainingNote(Guid StaffId, string StaffName, TrainingKind Kind, DateOnly DoneDay, DateOnly ExpiresDay, string Words = "");

public enum TrainingKind
{
    ComplaintHandling,
    EqualityAct,
    Hazards,
}

public enum TrainingState
{
    Counts,

    /// <summary>It expires before long.</summary>
    Soon,
    Expired,
}
