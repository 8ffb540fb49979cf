using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Improvements;

/// <summary>What repeats.</summary>
public enum SignalKind
{
    Home,
    Contractor,

    /// <summary>One subject in one area.</summary>
    SubjectInArea,
}

/// <summary>From how many complaints on something repeats. What is a pattern for a small landlord is an ordinary week for a large one, so these are settings.</summary>
public sealed record SignalRules
{
    /// <summary>Complaints about one home within <see cref="Months"/>.</summary>
    public int HomeComplaints { get; init; } = 3;

    /// <summary>Complaints about one contractor within <see cref="Months"/>.</summary>
    public int ContractorComplaints { get; init; } = 5;

    public int Months { get; init; } = 12;

    /// <summary>Complaints about one subject from one area within <see cref="AreaDays"/>; there must also be twice as many as in as many days before.</summary>
    public int AreaComplaints { get; init; } = 5;

    public int AreaDays { get; init; } = 90;

    public string? Fault =>
        HomeComplaints < 2 || ContractorComplaints < 2 || AreaComplaints < 2 ? "A signal needs at least 2 complaints."
        : Months is < 1 or > 60 ? "The months must be 1 to 60."
        : AreaDays is < 7 or > 730 ? "The days must be 7 to 730."
        : null;
}

/// <summary>
/// Complaints that repeat: about one home, about one contractor, about one subject from one area. It is asked of the complaints anew each time
/// and kept nowhere; only that somebody looked at it and set it aside is kept.
/// </summary>
/// <param name="Subject">Which home, contractor, or subject and area.</param>
/// <param name="Since">The first day that was looked at.</param>
/// <param name="Before">For a subject in an area: how many in as many days before.</param>
/// <param name="LastId">The latest of the complaints.</param>
public sealed record Signal(SignalKind Kind, string Key, string Subject, int Count, DateOnly Since, int Before, long LastId)
{
    public static string KeyOf(SignalKind kind, params string[] parts) => $"{kind}:{string.Join(':', parts)}";

    /// <summary>What was found, and by which rule.</summary>
    public string Why(SignalRules rules) => Kind switch
    {
        SignalKind.Home => $"{Words.Count(Count, "complaint")} about one home since {Words.ShortDay(Since)}. From {rules.HomeComplaints} within {Months(rules)} on this is shown.",
        SignalKind.Contractor => $"{Words.Count(Count, "complaint")} about one contractor since {Words.ShortDay(Since)}. From {rules.ContractorComplaints} within {Months(rules)} on this is shown.",
        SignalKind.SubjectInArea =>
            $"{Words.Count(Count, "complaint")} about one subject from one area since {Words.ShortDay(Since)}, and {Before} in as many days before. From {rules.AreaComplaints} within {rules.AreaDays} days on this is shown, when they at least doubled.",
    };

    private static string Months(SignalRules rules) => Words.Count(rules.Months, "month");
}

/// <summary>That somebody looked at a signal and set it aside. It comes back with the next complaint.</summary>
public sealed class SignalDismissal
{
    private SignalDismissal()
    {
    }

    public long Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>How many complaints there were.</summary>
    public int Count { get; private set; }

    /// <summary>The latest complaint that was looked at.</summary>
    public long LastId { get; private set; }

    public DateTime DismissedOn { get; private set; }

    public string DismissedBy { get; private set; } = "";

    public static string? WhyNot(Actor by) => by.Can(Permission.Investigate) ? null : "Your role does not include this.";

    public static SignalDismissal Of(Signal signal, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(act.By) ?? (string.IsNullOrWhiteSpace(reason) ? "Say why it needs nothing." : null));
        return new SignalDismissal
        {
            Key = signal.Key,
            Reason = reason,
            Count = signal.Count,
            LastId = signal.LastId,
            DismissedOn = act.On,
            DismissedBy = act.By.Name,
        };
    }

    public bool Covers(Signal signal) => Key == signal.Key && LastId >= signal.LastId;
}
