using System.Globalization;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How the portal says days, counts and decisions in English.</summary>
public static class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>For example <c>Friday 22 May 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>For example <c>22 May 2026</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>A moment in London time, for example <c>22 May 2026 at 10:42</c>.</summary>
    public static string Moment(DateTime utc) => Calendar.LondonTime.FromUtc(utc).ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>A moment with its weekday, for example <c>Thursday 24 December 2026 at 23:30</c>.</summary>
    public static string LongMoment(DateTime utc) => Calendar.LondonTime.FromUtc(utc).ToString("dddd d MMMM yyyy 'at' HH:mm", English);

    /// <summary>For example <c>1 point</c>, <c>3 points</c>.</summary>
    public static string Count(int number, string what) => $"{number.ToString(English)} {what}{(number == 1 ? "" : "s")}";

    /// <summary>For example <c>£1,250.00</c>.</summary>
    public static string Pounds(decimal amount) => amount.ToString("C", English);

    /// <summary>What money is for.</summary>
    public static string Money(MoneyKind kind) => kind switch
    {
        MoneyKind.Statutory => "A payment that is owed by law",
        MoneyKind.QuantifiableLoss => "A loss that can be reckoned in pounds",
        MoneyKind.DistressAndInconvenience => "Distress and inconvenience",
        MoneyKind.TimeAndTrouble => "Time and trouble",
        MoneyKind.ComplaintHandling => "How the complaint was handled",
    };

    public static string StageName(int stage, bool capital = false) => (stage, capital) switch
    {
        (1, false) => "stage one",
        (1, true) => "Stage one",
        (_, false) => "stage two",
        (_, true) => "Stage two",
    };

    public static string DecisionWords(Decision decision) => decision switch
    {
        Decision.Upheld => "upheld",
        Decision.PartlyUpheld => "partly upheld",
        Decision.NotUpheld => "not upheld",
    };
}
