using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;

namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>What may stand in a column of a file of past complaints.</summary>
public enum PastCell
{
    Text,
    Day,
    YesNo,
    Pounds,

    /// <summary>A code of the policy's list, or its words.</summary>
    Listed,

    /// <summary>One of a few words.</summary>
    Word,
}

/// <summary>A column of the file of past complaints: the names are those of the table of all complaints.</summary>
/// <param name="Meaning">A sentence for whoever makes the file.</param>
/// <param name="Words">Of a word: those that there are.</param>
public sealed record PastColumn(string Name, PastCell Cell, string Meaning, string Example, IReadOnlyList<string> Words)
{
    public string Allowed => Cell switch
    {
        PastCell.Text => $"up to {Limits.Name} characters",
        PastCell.Day => "a day such as 2025-04-30 or 30/04/2025, not in the future",
        PastCell.YesNo => "yes or no",
        PastCell.Pounds => "an amount in pounds such as 250 or 250.00",
        PastCell.Listed => "a code or a name of the policy’s list",
        PastCell.Word => string.Join(", ", Words),
    };
}

/// <summary>The columns that a file of past complaints can have, in any order. Only the reference is needed.</summary>
public static class PastColumns
{
    public const string Reference = "reference";
    public const string Received = "received";
    public const string Reading = "reading";
    public const string Home = "home";
    public const string Area = "area";
    public const string Category = "category";
    public const string Channel = "channel";
    public const string Service = "service";
    public const string Contractor = "contractor";
    public const string DeclineReason = "decline_reason";
    public const string Fault = "fault";
    public const string Withdrawn = "withdrawn";
    public const string Closed = "closed";
    public const string StageTwoRequested = "stage2_requested";
    public const string StageTwoRefused = "stage2_refused";
    public const string Offered = "compensation_offered";
    public const string Paid = "compensation_paid";
    public const string Adjusted = "adjusted";
    public const string OmbudsmanContact = "ombudsman_first_contact";
    public const string OmbudsmanDetermined = "ombudsman_determined";
    public const string OmbudsmanFound = "ombudsman_finding";

    public static IReadOnlyList<PastColumn> All { get; } =
    [
        new(Reference, PastCell.Text, "The reference in the system from which it comes. Needed, and each only once.", "OLD-2025-0042", []),
        new(Received, PastCell.Day, "The day on which it reached anybody at the landlord. Without it the complaint is kept, but is in no figure.", "2025-05-06", []),
        Word<CaseReading>(Reading, "What it turned out to be; empty means Accepted.", "Accepted", CaseReading.Undecided),
        new(Home, PastCell.Word, "The kind of home; empty means that it is not known, and then it is in neither CH01 nor CH02.", "LCRA", ["LCRA", "LCHO", "other"]),
        new(Area, PastCell.Text, "The outer part of the home’s postcode.", "PO1", []),
        new(Category, PastCell.Listed, "What it was about.", "repairs", []),
        new(Channel, PastCell.Listed, "How it came.", "telephone", []),
        new(Service, PastCell.Text, "The team that dealt with it.", "North", []),
        new(Contractor, PastCell.Text, "The contractor that it was about.", "", []),
        new(DeclineReason, PastCell.Listed, "Why it was not accepted.", "", []),
        new(Fault, PastCell.Listed, "The kind of fault that was found.", "", []),
        new(Withdrawn, PastCell.Day, "When the complainant withdrew it.", "", []),
        new(Closed, PastCell.Day, "When nothing was left to do.", "2025-06-30", []),
        .. Stage(1),
        new(StageTwoRequested, PastCell.Day, "When stage two was asked for.", "", []),
        new(StageTwoRefused, PastCell.YesNo, "Whether the request was refused; empty means no.", "", []),
        .. Stage(2),
        new(Offered, PastCell.Pounds, "Money offered and not refused.", "150.00", []),
        new(Paid, PastCell.Pounds, "Money paid.", "150.00", []),
        new(Adjusted, PastCell.YesNo, "Whether something was agreed so that the person was not at a disadvantage; empty means no.", "no", []),
        new(OmbudsmanContact, PastCell.Day, "When the Ombudsman was first in touch about it.", "", []),
        new(OmbudsmanDetermined, PastCell.Day, "The last determination.", "", []),
        Word<OmbudsmanFinding>(OmbudsmanFound, "The gravest finding.", ""),
    ];

    public static PastColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);

    public static string Acknowledged(int stage) => $"stage{stage}_acknowledged";

    public static string ExtensionTold(int stage) => $"stage{stage}_extension_told";

    public static string ExtendedTo(int stage) => $"stage{stage}_extended_to";

    public static string Answered(int stage) => $"stage{stage}_answered";

    public static string Outcome(int stage) => $"stage{stage}_outcome";

    private static IEnumerable<PastColumn> Stage(int stage) =>
    [
        new(Acknowledged(stage), PastCell.Day, "When the acknowledgement was sent.", stage == 1 ? "2025-05-09" : "", []),
        new(ExtensionTold(stage), PastCell.Day, "When the person was told that the answer needs more time.", "", []),
        new(ExtendedTo(stage), PastCell.Day, "The day to which it was extended.", "", []),
        new(Answered(stage), PastCell.Day, "When the response was sent.", stage == 1 ? "2025-05-22" : "", []),
        Word<Decision>(Outcome(stage), "The overall decision.", stage == 1 ? "Upheld" : ""),
    ];

    private static PastColumn Word<T>(string name, string meaning, string example, params T[] but)
        where T : struct, Enum => new(name, PastCell.Word, meaning, example, [.. Enum.GetValues<T>().Except(but).Select(one => one.ToString())]);
}
