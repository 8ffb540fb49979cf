using System.CommandLine;
using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary>Reads what is typed after a command: each mistake is one sentence with what was found and what is allowed.</summary>
internal static class CommandValues
{
    public static string Needed(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? throw new StartUpException($"{option.Name} is missing: --help says what this command needs.");

    public static DateOnly NeededDate(ParseResult parsed, Option<string?> option) => Date(option.Name, Needed(parsed, option));

    public static DateOnly? OptionalDate(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? Date(option.Name, text) : null;

    public static DateOnly Date(string what, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(what, text, "a date such as 2026-03-31");

    public static int Number(string what, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(what, text, "a whole number");

    public static Division DivisionOf(string what, string text) =>
        Kebab.TryParse<Division>(text, out var division) ? division : throw Wrong(what, text, string.Join(", ", Kebab.Names(typeof(Division))));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StartUpException Wrong(string what, string text, string allowed) => new($"{what} is \"{text}\"; allowed: {allowed}.");
}
