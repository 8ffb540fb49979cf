using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Reports;

public enum ReportKind
{
    /// <summary>What a senior person looks at every month (HSV-9, Code 9.4).</summary>
    MonthlyReview,

    /// <summary>For management, tenant groups and councillors (ASH-9).</summary>
    QuarterlyPack,

    /// <summary>For the member of the governing body who is responsible for complaints (Code 9.7).</summary>
    MemberPack,

    /// <summary>The annual complaints performance and service improvement report (Code 8.1).</summary>
    AnnualReport,
}

/// <summary>What each kind of report is called, how long its period is, and who reads it.</summary>
public static class ReportKinds
{
    public static IReadOnlyList<ReportKind> All { get; } = Enum.GetValues<ReportKind>();

    public static string Words(ReportKind kind) => kind switch
    {
        ReportKind.MonthlyReview => "Monthly senior review",
        ReportKind.QuarterlyPack => "Quarterly performance pack",
        ReportKind.MemberPack => "Pack for the member responsible for complaints",
        ReportKind.AnnualReport => "Annual complaints performance and service improvement report",
    };

    public static string For(ReportKind kind) => kind switch
    {
        ReportKind.MonthlyReview => "For senior managers: level, nature, trends, root causes and risks (Code 9.4).",
        ReportKind.QuarterlyPack => "For management, tenant groups and councillors.",
        ReportKind.MemberPack => "For the member of the governing body who is responsible for complaints, each quarter (Code 9.7).",
        ReportKind.AnnualReport => "For everybody, published with the governing body’s response (Code 8.1 and 8.2).",
    };

    /// <summary>True for what leaves the landlord: small numbers about people are not told in it.</summary>
    public static bool IsPublic(ReportKind kind) => kind is ReportKind.QuarterlyPack or ReportKind.AnnualReport;

    /// <summary>True where it is published only with the governing body's response (Code 8.2).</summary>
    public static bool NeedsResponse(ReportKind kind) => kind == ReportKind.AnnualReport;

    private static int Months(ReportKind kind) => kind switch
    {
        ReportKind.MonthlyReview => 1,
        ReportKind.AnnualReport => 12,
        _ => 3,
    };

    /// <summary>The period of a kind in which a day lies. Quarters are those of the reporting year.</summary>
    public static (DateOnly From, DateOnly To) PeriodOf(ReportKind kind, DateOnly day)
    {
        var year = ReportingYear.Of(day);
        var months = Months(kind);
        var into = ((day.Year - year.First.Year) * 12) + day.Month - year.First.Month;
        var from = year.First.AddMonths(into - (into % months));
        return (from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>The last period of a kind that has ended.</summary>
    public static (DateOnly From, DateOnly To) LastEnded(ReportKind kind, DateOnly today) =>
        PeriodOf(kind, today) is var now && now.To < today ? now : PeriodOf(kind, now.From.AddDays(-1));

    /// <summary>The period before, of the same length.</summary>
    public static (DateOnly From, DateOnly To) Before(ReportKind kind, DateOnly from) => PeriodOf(kind, from.AddDays(-1));

    /// <summary>As a heading says it: October 2026, July to September 2026, 2025/26.</summary>
    public static string PeriodWords(ReportKind kind, DateOnly from, DateOnly to) => kind switch
    {
        ReportKind.MonthlyReview => Month(from),
        ReportKind.AnnualReport => new ReportingYear(from).Name,
        _ => $"{from.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture)} to {Month(to)}",
    };

    /// <summary>Why there is no such report of this period; null where there is.</summary>
    public static string? WhyNotPeriod(ReportKind kind, DateOnly from, DateOnly to, DateOnly today)
    {
        var fits = PeriodOf(kind, from) == (from, to);
        return to < from ? "The last day must be on or after the first day."
            : !fits && kind == ReportKind.MonthlyReview ? "A monthly review is of one whole month, from its first day to its last."
            : !fits && kind == ReportKind.AnnualReport ? "An annual report is of one reporting year, from 1 April to 31 March."
            : !fits ? "A quarter begins on 1 April, 1 July, 1 October or 1 January and has three months."
            : from > today ? $"The period begins on {DayWords.Date(from)}. There is nothing to report yet."
            : null;
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
