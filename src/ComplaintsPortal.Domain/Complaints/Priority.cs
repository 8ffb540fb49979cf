using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// Which complaint comes before which (Code 6.1): danger, then somebody at risk, then what is late or due today, then a hazard in the home,
/// then vulnerability, and among equals the nearest date. Every step has a reason that is said.
/// </summary>
public static class Priority
{
    /// <summary>The first reason that holds.</summary>
    public static PriorityBand Of(PriorityFacts facts, DateTime now)
    {
        var today = LondonTime.DateOf(now);
        return facts.EmergencyHazard && facts.HazardDueOn < now ? PriorityBand.EmergencyLate
            : facts.Danger || facts.EmergencyHazard ? PriorityBand.Danger
            : facts.Safeguarding ? PriorityBand.Safeguarding
            : facts.NextDay < today || facts.HazardDueOn < now ? PriorityBand.Late
            : facts.NextDay == today || facts.HazardDueOn < EndOf(today) ? PriorityBand.Today
            : facts.HazardDueOn is not null ? PriorityBand.Hazard
            : facts.Vulnerable ? PriorityBand.Vulnerable
            : PriorityBand.ByDate;
    }

    /// <summary>The first comes first.</summary>
    public static IEnumerable<PriorityFacts> Order(IEnumerable<PriorityFacts> all, DateTime now) =>
        all.OrderBy(facts => Of(facts, now)).ThenBy(facts => facts.NextDay).ThenBy(facts => facts.Id);

    /// <summary>Why it stands where it stands: the reason that decided, what else speaks for it, and its date.</summary>
    public static string InWords(PriorityFacts facts, DateTime now)
    {
        var band = Of(facts, now);
        string[] said =
        [
            .. facts.Danger ? ["Somebody may be in danger, and it has not been decided what this is."] : Array.Empty<string>(),
            .. facts.EmergencyHazard ? [$"An emergency hazard in the home has not been made safe{(facts.HazardDueOn < now ? ", and its time has passed" : "")}."] : Array.Empty<string>(),
            .. facts.Safeguarding ? ["A child or an adult may be at risk."] : Array.Empty<string>(),
            .. facts.HazardDueOn is { } due && !facts.EmergencyHazard
                ? [due < now ? "A clock of a hazard in the home has passed." : due < EndOf(LondonTime.DateOf(now)) ? "A clock of a hazard in the home ends today." : "A clock of a hazard in the home is running."]
                : Array.Empty<string>(),
            .. facts.Vulnerable ? ["Waiting is worse for somebody there than for others."] : Array.Empty<string>(),
            .. Date(facts.NextDay, LondonTime.DateOf(now)),
        ];
        return band == PriorityBand.ByDate && facts.NextDay == DateOnly.MaxValue ? "Nothing speaks for another before it." : string.Join(' ', said);
    }

    private static string[] Date(DateOnly day, DateOnly today) =>
        day == DateOnly.MaxValue ? []
        : day < today ? [$"Its date has passed: {Words.Day(day)}."]
        : day == today ? ["Its date is today."]
        : [$"Its next date is {Words.Day(day)}."];

    /// <summary>The last moment of a day in London, and no earlier one.</summary>
    public static DateTime EndOf(DateOnly day) => LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue);
}

/// <summary>What decides how soon a complaint is somebody's next.</summary>
public sealed record PriorityFacts
{
    public required long Id { get; init; }

    /// <summary>Somebody said that a person is in danger, and nobody has decided yet what follows.</summary>
    public bool Danger { get; init; }

    /// <summary>A hazard of 24 hours that has not been made safe.</summary>
    public bool EmergencyHazard { get; init; }

    public bool Safeguarding { get; init; }

    public bool Vulnerable { get; init; }

    /// <summary>When the first clock of a hazard ends (UTC); null where none runs.</summary>
    public DateTime? HazardDueOn { get; init; }

    /// <summary>The next date of the complaint, the last day there is where it has none.</summary>
    public required DateOnly NextDay { get; init; }
}

/// <summary>The reasons in the order in which they count.</summary>
public enum PriorityBand
{
    /// <summary>An emergency hazard that was to be made safe by now.</summary>
    EmergencyLate,
    Danger,
    Safeguarding,

    /// <summary>A date has passed.</summary>
    Late,
    Today,

    /// <summary>A clock of a hazard runs.</summary>
    Hazard,
    Vulnerable,
    ByDate,
}
