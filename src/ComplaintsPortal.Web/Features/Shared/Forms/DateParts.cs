using System.Globalization;
using ComplaintsPortal.Web.Hosting;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>A date as people type it, in three boxes; months may be words. What cannot be read keeps what was typed.</summary>
public sealed record DateParts
{
    private static readonly DateTimeFormatInfo Months = BritishEnglish.Culture.DateTimeFormat;

    public string? Day { get; init; }

    public string? Month { get; init; }

    public string? Year { get; init; }

    public static DateParts From(DateOnly? date) => date is { } day
        ? new DateParts
        {
            Day = day.Day.ToString(CultureInfo.InvariantCulture),
            Month = day.Month.ToString(CultureInfo.InvariantCulture),
            Year = day.Year.ToString("0000", CultureInfo.InvariantCulture),
        }
        : new DateParts();

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The date, where the three boxes hold one.</summary>
    public DateOnly? ToDate() => Read("the date").Date;

    /// <summary>The date, or the sentence that says what is wrong and with which box.</summary>
    internal DateReading Read(string what)
    {
        var missing = Missing();
        if (missing.Count > 0)
        {
            var sentence = missing.Count == 3 ? $"Enter {what}" : $"{Capital(what)} must include a {string.Join(" and a ", missing.Select(box => box.ToLowerInvariant()))}";
            return DateReading.Wrong(sentence, missing.Count == 3 ? null : missing[0]);
        }

        if (Number(Day) is not ({ } day and >= 1 and <= 31))
        {
            return DateReading.Wrong("The day must be a number from 1 to 31", nameof(Day));
        }

        if (MonthNumber(Month!) is not { } month)
        {
            return DateReading.Wrong("The month must be a number from 1 to 12, or its name, such as March", nameof(Month));
        }

        if (Number(Year) is not { } year || Year!.Trim().Length != 4 || year < 1000)
        {
            return DateReading.Wrong("The year must be four numbers, such as 2026", nameof(Year));
        }

        var days = DateTime.DaysInMonth(year, month);
        return day <= days
            ? new DateReading(new DateOnly(year, month, day), null, null)
            : DateReading.Wrong($"There is no {day} {Months.GetMonthName(month)} {year}: that month has {days} days", nameof(Day));
    }

    private List<string> Missing()
    {
        List<string> missing = [];
        foreach (var (box, typed) in new[] { (nameof(Day), Day), (nameof(Month), Month), (nameof(Year), Year) })
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                missing.Add(box);
            }
        }

        return missing;
    }

    private static int? Number(string? typed) =>
        typed is not null && int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthNumber(string typed)
    {
        if (Number(typed) is { } number)
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var word = typed.Trim().TrimEnd('.');
        return word.Length < 3
            ? null
            : Enumerable.Range(1, 12).Where(month => Months.GetMonthName(month).StartsWith(word, StringComparison.OrdinalIgnoreCase)).Cast<int?>().FirstOrDefault()
                ?? (word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null);
    }

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], BritishEnglish.Culture) + words[1..];
}

/// <summary>What three boxes turned out to hold: a date, or a sentence and the box it is about (null: all of them).</summary>
internal sealed record DateReading(DateOnly? Date, string? Sentence, string? Box)
{
    public static DateReading Wrong(string sentence, string? box) => new(null, sentence, box);
}
