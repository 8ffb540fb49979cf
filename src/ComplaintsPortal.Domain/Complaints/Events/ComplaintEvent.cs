using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints.Events;

/// <summary>Something that happened to a complaint: a typed fact with what it was before and after.</summary>
public abstract record ComplaintEvent
{
    /// <summary>The event as a sentence for the timeline.</summary>
    [JsonIgnore]
    public abstract string Summary { get; }

    /// <summary>The reason that was given, where one was.</summary>
    [JsonIgnore]
    public virtual string? Because => null;
}

/// <summary>An event as it is kept: who, when, what, why, and the fact itself. Never changed, never removed.</summary>
public sealed class RecordedEvent
{
    public const int SummaryMaxLength = 1000;

    private RecordedEvent()
    {
    }

    internal RecordedEvent(ComplaintEvent happened, Act act)
    {
        Kind = happened.GetType().Name;
        On = act.On;
        ById = act.By.StaffId;
        ByName = act.By.Name;
        Summary = happened.Summary.Length <= SummaryMaxLength ? happened.Summary : happened.Summary[..(SummaryMaxLength - 1)] + "…";
        Because = happened.Because;
        Data = JsonSerializer.Serialize(happened, happened.GetType());
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>Name of the event's type.</summary>
    public string Kind { get; private set; } = "";

    public DateTime On { get; private set; }

    public Guid? ById { get; private set; }

    /// <summary>The name as it was at the time.</summary>
    public string ByName { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string? Because { get; private set; }

    /// <summary>The typed event as JSON.</summary>
    public string Data { get; private set; } = "";

    /// <summary>Reads the fact back as its type.</summary>
    public T As<T>()
        where T : ComplaintEvent =>
        JsonSerializer.Deserialize<T>(Data) ?? throw new InvalidOperationException($"Event {Id} holds no {typeof(T).Name}.");
}
