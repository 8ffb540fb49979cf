using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>Collects what is wrong with one file, with the checks that policies and the Code share.</summary>
internal sealed partial class RuleCheck(string file)
{
    public List<PolicyError> Errors { get; } = [];

    public void That(bool holds, string path, string problem)
    {
        if (!holds)
        {
            Errors.Add(new(file, path, problem));
        }
    }

    public void Clock(string path, ClockRule? rule, params ClockBase[] bases)
    {
        if (rule is null)
        {
            return;
        }

        That((rule.WorkingDays is null) != (rule.CalendarMonths is null), path, $"has {(rule.WorkingDays is null ? "neither workingDays nor" : "both workingDays and")} calendarMonths; allowed: exactly one of them");
        That(rule.WorkingDays is null or (>= 1 and <= 250), path + ".workingDays", $"is {Number(rule.WorkingDays)}; allowed: 1 to 250");
        That(rule.CalendarMonths is null or (>= 1 and <= 24), path + ".calendarMonths", $"is {Number(rule.CalendarMonths)}; allowed: 1 to 24");
        That(
            rule.Choices is null || (rule.WorkingDays is { } days && rule.Choices.Contains(days) && rule.Choices.All(c => c is >= 1 and <= 250)),
            path + ".choices",
            $"does not hold {Number(rule.WorkingDays)}, or a number out of range; allowed: numbers from 1 to 250, workingDays among them");
        That(bases.Contains(rule.Base), path + ".base", $"is \"{Kebab.Name(rule.Base)}\"; allowed here: {string.Join(", ", bases.Select(b => $"\"{Kebab.Name(b)}\""))}");
    }

    public void Extension(string path, ExtensionRule rule)
    {
        That(rule.CapWorkingDays is null or (>= 1 and <= 250), path + ".capWorkingDays", $"is {Number(rule.CapWorkingDays)}; allowed: 1 to 250");
        That((rule.CapWorkingDays is null && rule.Tells.Count == 0) || rule.Clause is not null, path + ".clause", "is missing; allowed: the clause that states the cap and what is told");
    }

    public void Codes(string path, IEnumerable<string> codes, bool mayBeEmpty = false)
    {
        var all = codes.ToList();
        That(mayBeEmpty || all.Count > 0, path, "is an empty list; allowed: at least one entry");
        foreach (var (i, code) in all.Index())
        {
            That(IsCode(code), At(path, i) + ".code", $"is \"{code}\"; allowed: {CodeWords}");
        }

        Unique(path, "code", all);
    }

    public void Unique(string path, string member, IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, value) in values.Index())
        {
            That(seen.Add(value), $"{At(path, i)}.{member}", $"is \"{value}\" a second time; allowed: once in the list");
        }
    }

    public void Telephone(string path, string value) =>
        That(TelephonePattern().IsMatch(value), path, $"is \"{value}\"; allowed: a telephone number in digits and spaces");

    public void Email(string path, string value) =>
        That(EmailPattern().IsMatch(value), path, $"is \"{value}\"; allowed: an email address");

    public void Web(string path, string value) =>
        That(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps, path, $"is \"{value}\"; allowed: an address that begins with https://");

    public const string CodeWords = "small letters, digits and hyphens";

    public static bool IsCode(string text) => text.Length <= 40 && CodePattern().IsMatch(text);

    public static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "missing";

    public static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "missing";

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[0-9][0-9 ]{2,19}\z")]
    private static partial Regex TelephonePattern();

    [GeneratedRegex(@"^[^@ ]+@[^@ ]+\z")]
    private static partial Regex EmailPattern();
}
