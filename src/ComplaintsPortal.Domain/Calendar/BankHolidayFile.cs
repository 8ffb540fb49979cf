using System.Text.Json;

namespace ComplaintsPortal.Domain.Calendar;

/// <summary>Reads bank holidays in the shape in which GOV.UK publishes them.</summary>
public static class BankHolidayFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<BankHoliday> Read(ReadOnlySpan<byte> json, Division division)
    {
        var key = division switch
        {
            Division.EnglandAndWales => "england-and-wales",
            Division.Scotland => "scotland",
            Division.NorthernIreland => "northern-ireland",
        };

        try
        {
            var divisions = JsonSerializer.Deserialize<Dictionary<string, DivisionEntry>>(json, Options);
            return divisions is not null && divisions.TryGetValue(key, out var entry) && entry.Events is { Count: > 0 } events
                ? [.. events.Select(e => new BankHoliday(e.Date, TitleOf(e)))]
                : throw new CalendarException($"The bank holiday data has no entry for \"{key}\".");
        }
        catch (JsonException e)
        {
            throw new CalendarException($"The bank holiday data could not be read: {e.Message}");
        }
    }

    private static string TitleOf(EventEntry entry) =>
        string.Equals(entry.Notes, "Substitute day", StringComparison.OrdinalIgnoreCase) ? $"{entry.Title} (substitute day)" : entry.Title;

    private sealed record DivisionEntry(IReadOnlyList<EventEntry>? Events);

    private sealed record EventEntry
    {
        public required string Title { get; init; }

        public required DateOnly Date { get; init; }

        public string? Notes { get; init; }
    }
}
