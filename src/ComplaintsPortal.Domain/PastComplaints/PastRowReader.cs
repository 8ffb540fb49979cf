using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;

namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>Reads one row of a file of past complaints: the complaint, or everything that is wrong with it.</summary>
public sealed class PastRowReader(PastLists lists, DateOnly firstDay, DateOnly today)
{
    private const int ShownOfACell = 60;
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <param name="cells">By column; what is empty may be missing.</param>
    public (PastRow? Row, IReadOnlyList<PastFault> Faults) Read(IReadOnlyDictionary<string, string> cells)
    {
        var faults = new List<PastFault>();
        string Cell(string column) => cells.GetValueOrDefault(column, "");
        var row = new PastRow
        {
            Reference = Text(PastColumns.Reference),
            Received = Day(PastColumns.Received),
            Reading = Word<CaseReading>(PastColumns.Reading) ?? CaseReading.Accepted,
            Home = Home(),
            Area = Text(PastColumns.Area, Limits.Postcode).ToUpperInvariant(),
            Category = Listed(PastColumns.Category),
            Channel = Listed(PastColumns.Channel),
            Service = Text(PastColumns.Service),
            Contractor = Text(PastColumns.Contractor),
            DeclineReason = Listed(PastColumns.DeclineReason),
            Fault = Listed(PastColumns.Fault),
            Withdrawn = Day(PastColumns.Withdrawn),
            Closed = Day(PastColumns.Closed),
            One = Stage(1),
            TwoRequested = Day(PastColumns.StageTwoRequested),
            TwoRefused = YesNo(PastColumns.StageTwoRefused),
            Two = Stage(2),
            Offered = Pounds(PastColumns.Offered),
            Paid = Pounds(PastColumns.Paid),
            Adjusted = YesNo(PastColumns.Adjusted),
            OmbudsmanContact = Day(PastColumns.OmbudsmanContact),
            OmbudsmanDetermined = Day(PastColumns.OmbudsmanDetermined),
            OmbudsmanFound = Word<OmbudsmanFinding>(PastColumns.OmbudsmanFound),
        };
        if (row.Reference.Length == 0)
        {
            faults.Insert(0, new(PastColumns.Reference, "", "Each row needs a reference."));
        }

        if (faults.Count == 0)
        {
            faults.AddRange(Contradictions(row).Select(one => new PastFault(one.Column, Shown(Cell(one.Column)), one.What)));
        }

        return faults.Count == 0 ? (row, []) : (null, faults);

        string Text(string column, int most = Limits.Name)
        {
            var text = Cell(column);
            if (text.Length <= most)
            {
                return text;
            }

            faults.Add(new(column, Shown(text), $"Up to {most} characters."));
            return "";
        }

        DateOnly? Day(string column)
        {
            if (Cell(column) is not { Length: > 0 } text)
            {
                return null;
            }

            if (!DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                faults.Add(new(column, Shown(text), "A day such as 2025-04-30 or 30/04/2025."));
                return null;
            }

            if (day > today || day < firstDay)
            {
                faults.Add(new(column, Shown(text), day > today ? "A day that is not in the future." : $"A day from {Words.Day(firstDay)} on: bank holidays before are not known."));
                return null;
            }

            return day;
        }

        HomeType Home()
        {
            if (Cell(PastColumns.Home) is not { Length: > 0 } text)
            {
                return HomeType.NotKnown;
            }

            if (OwnershipWords.Read(text) is { } home)
            {
                return home;
            }

            faults.Add(new(PastColumns.Home, Shown(text), "LCRA, LCHO or other."));
            return HomeType.NotKnown;
        }

        T? Word<T>(string column)
            where T : struct, Enum
        {
            if (Cell(column) is not { Length: > 0 } text)
            {
                return null;
            }

            var words = PastColumns.Find(column)!.Words;
            if (words.FirstOrDefault(word => word.Equals(text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                return Enum.Parse<T>(word);
            }

            faults.Add(new(column, Shown(text), $"One of: {string.Join(", ", words)}."));
            return null;
        }

        string Listed(string column)
        {
            if (Cell(column) is not { Length: > 0 } text)
            {
                return "";
            }

            if (lists.Code(column, text) is { } code)
            {
                return code;
            }

            faults.Add(new(column, Shown(text), $"One of: {lists.Allowed(column)}."));
            return "";
        }

        bool YesNo(string column)
        {
            var text = Cell(column).ToUpperInvariant();
            if (text is not ("YES" or "NO" or ""))
            {
                faults.Add(new(column, Shown(Cell(column)), "yes or no."));
            }

            return text == "YES";
        }

        decimal Pounds(string column)
        {
            var text = Cell(column).TrimStart('£');
            if (text.Length == 0)
            {
                return 0;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds) && pounds is >= 0 and <= 1_000_000 && decimal.Round(pounds, 2) == pounds)
            {
                return pounds;
            }

            faults.Add(new(column, Shown(Cell(column)), "An amount in pounds such as 250 or 250.00."));
            return 0;
        }

        PastStage Stage(int stage) => new(
            Day(PastColumns.Acknowledged(stage)), Day(PastColumns.ExtensionTold(stage)), Day(PastColumns.ExtendedTo(stage)), Day(PastColumns.Answered(stage)), Word<Decision>(PastColumns.Outcome(stage)));
    }

    // What cannot have happened together. What is still open belongs into the portal itself, where its dates are watched.
    private static IEnumerable<(string Column, string What)> Contradictions(PastRow row)
    {
        foreach (var (earlier, first, column, later) in new[]
        {
            (PastColumns.Received, row.Received, PastColumns.Acknowledged(1), row.One.Acknowledged),
            (PastColumns.Received, row.Received, PastColumns.ExtendedTo(1), row.One.ExtendedTo),
            (PastColumns.Received, row.Received, PastColumns.Answered(1), row.One.Answered),
            (PastColumns.Received, row.Received, PastColumns.Withdrawn, row.Withdrawn),
            (PastColumns.Received, row.Received, PastColumns.Closed, row.Closed),
            (PastColumns.Received, row.Received, PastColumns.StageTwoRequested, row.TwoRequested),
            (PastColumns.StageTwoRequested, row.TwoRequested, PastColumns.Acknowledged(2), row.Two.Acknowledged),
            (PastColumns.StageTwoRequested, row.TwoRequested, PastColumns.ExtendedTo(2), row.Two.ExtendedTo),
            (PastColumns.StageTwoRequested, row.TwoRequested, PastColumns.Answered(2), row.Two.Answered),
            (PastColumns.OmbudsmanContact, row.OmbudsmanContact, PastColumns.OmbudsmanDetermined, row.OmbudsmanDetermined),
        })
        {
            if (later < first)
            {
                yield return (column, $"A day that is not before {earlier} ({Words.ShortDay(first!.Value)}).");
            }
        }

        if (row.Reading != CaseReading.Accepted && (row.One.SaysSomething || row.TwoRequested is not null))
        {
            yield return (PastColumns.Reading, "Only an accepted complaint has stages.");
        }

        if (row.TwoRequested is null && (row.Two.SaysSomething || row.TwoRefused))
        {
            yield return (PastColumns.StageTwoRequested, "The day on which stage two was asked for: without it nothing of stage two can be counted.");
        }

        if (row.Reading == CaseReading.Accepted && row is { One: { Answered: null, Outcome: null }, Withdrawn: null, Closed: null, TwoRequested: null })
        {
            yield return (PastColumns.Answered(1), "An answer, a decision, a withdrawal or a closing day. A complaint that is still open is recorded in the portal itself.");
        }

        if (row is { TwoRequested: not null, TwoRefused: false, Two: { Answered: null, Outcome: null }, Withdrawn: null, Closed: null })
        {
            yield return (PastColumns.Answered(2), "An answer, a decision, a withdrawal or a closing day. Stage two that is still open is recorded in the portal itself.");
        }

        if (row.OmbudsmanContact is null && (row.OmbudsmanDetermined is not null || row.OmbudsmanFound is not null))
        {
            yield return (PastColumns.OmbudsmanContact, "The day of the Ombudsman’s first contact.");
        }

        if (row.OmbudsmanDetermined is null != row.OmbudsmanFound is null)
        {
            yield return (PastColumns.OmbudsmanFound, "The finding and its day, both or neither.");
        }
    }

    private static string Shown(string text) => text.Length <= ShownOfACell ? text : text[..ShownOfACell] + "…";
}
