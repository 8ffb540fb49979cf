using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Reports;

/// <summary>
/// What is handed to the Ombudsman once a year: where policy, self-assessment, report and the governing body's response are published.
/// When the self-assessment is changed within the year, there is another.
/// </summary>
public sealed class OmbudsmanReturn
{
    /// <summary>Landlords with more homes hand it in by 30 September; the others within six months of the end of their year.</summary>
    public const int SmallUpTo = 1_000;

    private OmbudsmanReturn()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first day of the reporting year that it is about.</summary>
    public DateOnly YearFirstDay { get; private set; }

    /// <summary>Counts from 1 within the year.</summary>
    public int Number { get; private set; }

    /// <summary>Why it is handed in again; empty for the first.</summary>
    public string Because { get; private set; } = "";

    public ReturnLinks Links { get; private set; } = new("", "", "", "");

    public DateOnly? SentDay { get; private set; }

    public string SentBy { get; private set; } = "";

    public ReportingYear Year => new(YearFirstDay);

    /// <summary>The day by which it is handed in.</summary>
    /// <param name="homes">Null where nobody entered them: the earlier of the two days then counts.</param>
    public static DateOnly DueOf(ReportingYear year, int? homes)
    {
        var large = new DateOnly(year.Last.Month <= 9 ? year.Last.Year : year.Last.Year + 1, 9, 30);
        var small = year.First.AddYears(1).AddMonths(6).AddDays(-1);
        return homes is > SmallUpTo ? large : homes is not null || small < large ? small : large;
    }

    public static string WhySo(int? homes) => homes switch
    {
        null => "How many homes there are is not entered for the year; this is the earlier of the two days that are possible.",
        > SmallUpTo => "Landlords with more than 1,000 homes hand it in by 30 September.",
        _ => "Landlords with 1,000 homes or fewer hand it in within six months of the end of their year.",
    };

    public static string? WhyNot(Actor by) => by.Can(Permission.WriteReports) ? null : "Only the complaints lead keeps the checklist.";

    public static OmbudsmanReturn Begin(ReportingYear year, Act act)
    {
        IllegalActException.ThrowIf(WhyNot(act.By) ?? (year.First > act.Day ? "The year has not begun." : null));
        return new OmbudsmanReturn { YearFirstDay = year.First, Number = 1 };
    }

    public string? WhyNotKeep(Actor by) => WhyNot(by) ?? (SentDay is { } day ? $"It was handed in on {Words.Day(day)}. Hand in another if the self-assessment changed." : null);

    public void Keep(ReturnLinks links, Act act)
    {
        IllegalActException.ThrowIf(WhyNotKeep(act.By));
        Links = links;
    }

    /// <summary>What is still missing before it can be handed in.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. new[] { (Links.Policy, "the policy"), (Links.SelfAssessment, "the self-assessment"), (Links.Report, "the annual report"), (Links.Response, "the governing body’s response") }
            .Where(one => one.Item1.Length == 0).Select(one => one.Item2),
    ];

    public string? WhyNotSend(DateOnly day, DateOnly today, Actor by) =>
        WhyNotKeep(by)
        ?? (Missing is { Count: > 0 } missing ? $"The address is missing of {Calendar.DayWords.List([.. missing])}."
        : day > today ? "It cannot have been handed in in the future."
        : day <= Year.Last ? $"The year ends on {Words.Day(Year.Last)}; it cannot have been handed in before."
        : null);

    public void Send(DateOnly day, Act act)
    {
        IllegalActException.ThrowIf(WhyNotSend(day, act.Day, act.By));
        (SentDay, SentBy) = (day, act.By.Name);
    }

    public string? WhyNotRepeat(Actor by) => WhyNot(by) ?? (SentDay is null ? "It was not handed in yet." : null);

    /// <summary>Another for the same year, because what was handed in changed.</summary>
    public OmbudsmanReturn Repeat(string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRepeat(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say what changed." : null));
        return new OmbudsmanReturn { YearFirstDay = YearFirstDay, Number = Number + 1, Because = because, Links = Links };
    }
}

/// <summary>Where each document is published.</summary>
public sealed record ReturnLinks(string Policy, string SelfAssessment, string Report, string Response);
