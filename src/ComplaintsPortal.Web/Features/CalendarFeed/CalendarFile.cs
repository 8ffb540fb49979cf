using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Web.Features.CalendarFeed;

/// <summary>A day on which something is due.</summary>
/// <param name="Id">The same as long as it is the same thing, so that a calendar program moves it and does not show it twice.</param>
public sealed record CalendarEntry(string Id, DateOnly Day, string Summary, string Href);

/// <summary>A calendar as RFC 5545 wants it: whole days, lines of at most 75 octets, ends of line as in mail.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LineOctets = 75;

    public static byte[] Write(string name, IEnumerable<CalendarEntry> entries, DateTime now)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN:VCALENDAR");
        Add(text, "VERSION:2.0");
        Add(text, "PRODID:-//ComplaintsPortal//Dates//EN");
        Add(text, "METHOD:PUBLISH");
        Add(text, $"X-WR-CALNAME:{Escaped(name)}");
        Add(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var entry in entries)
        {
            Add(text, "BEGIN:VEVENT");
            Add(text, $"UID:{entry.Id}@complaints-portal");
            Add(text, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Add(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            Add(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
            Add(text, $"SUMMARY:{Escaped(entry.Summary)}");
            Add(text, $"URL:{entry.Href}");
            Add(text, "TRANSP:TRANSPARENT");
            Add(text, "END:VEVENT");
        }

        Add(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Goes on in the next line after a space; never within a character.
    private static void Add(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
