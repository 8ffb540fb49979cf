using System.Globalization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Letters;

public static partial class LetterFields
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// The fields of one letter: text, groups (dictionaries) and lists of dictionaries. Dates are words
    /// ("Friday 22 May 2026"); what is not known is empty.
    /// </summary>
    public static IReadOnlyDictionary<string, object> Values(LetterContent c) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["reference"] = c.Reference,
        ["date"] = Day(c.Date),
        ["received"] = Day(c.ReceivedDay),
        ["stage"] = c.StageNumber switch { 1 => "stage one", 2 => "stage two", _ => "" },
        ["onBehalfOf"] = c.Addressee.OnBehalfOf,
        ["copyTo"] = Join(c.Addressee.CopyTo ?? [], "and"),
        ["landlord"] = Group(
            ("name", c.Sender.Name), ("service", c.Sender.Service), ("telephone", c.Sender.Telephone),
            ("email", c.Sender.Email), ("website", c.Sender.Website)),
        ["addressee"] = Group(("name", c.Addressee.Name)),
        ["officer"] = Group(
            ("name", c.Officer.Name), ("role", c.Officer.Role), ("telephone", c.Officer.Telephone), ("email", c.Officer.Email)),
        ["ombudsman"] = Group(
            ("name", c.Ombudsman.Name), ("web", c.Ombudsman.WebForm), ("telephone", c.Ombudsman.Telephone), ("post", c.Ombudsman.Post)),
        ["points"] = c.Points.Select(Point).ToList(),
        ["outcomes"] = Texts(c.Outcomes),
        ["outcomesNotPossible"] = c.OutcomesNotPossible,
        ["definitionAgreed"] = c.DefinitionState == DefinitionState.Agreed ? "yes" : "",
        ["adjustments"] = c.Adjustments,
        ["responseDue"] = Day(c.ResponseDue),
        ["nextSteps"] = c.NextSteps,
        ["questions"] = Texts(c.Questions),
        ["replyBy"] = Day(c.ReplyBy),
        ["ground"] = Group(("text", c.Ground)),
        ["reasons"] = c.Reasons,
        ["destination"] = Group(("name", c.Destination?.Name ?? ""), ("contact", c.Destination?.Contact ?? "")),
        ["otherHelp"] = c.OtherHelp,
        ["extension"] = Group(
            ("reason", c.Extension?.Reason ?? ""), ("explanation", c.Extension?.Explanation ?? ""),
            ("oldDate", Day(c.Extension?.OldDate)), ("newDate", Day(c.Extension?.NewDate)), ("updates", Updates(c.Extension))),
        ["stepsTaken"] = c.StepsTaken,
        ["evidence"] = c.Evidence.Select(e => Group(("title", e.Title), ("description", e.Description), ("day", Day(e.Day)))).ToList(),
        ["evidenceConsidered"] = c.EvidenceConsidered,
        ["overall"] = Words(c.Overall),
        ["anythingUpheld"] = c.AnythingUpheld ? "yes" : "",
        ["whatWentWrong"] = c.WhatWentWrong,
        ["remedies"] = c.Remedies.Select(remedy => Remedy(remedy, c.Date)).ToList(),
        ["outstanding"] = c.Outstanding.Select(a => Group(
            ("description", a.Description), ("amount", Unsaid(a.Amount, a.Description)), ("due", Due(a.Due, c.Date)), ("owner", a.Owner))).ToList(),
        ["changes"] = c.Changes,
        ["support"] = c.Support,
        ["window"] = Group(("words", c.EscalationWindow?.Words ?? ""), ("lastDay", Day(c.EscalationWindow?.LastDay))),
        ["earlierResponse"] = Day(c.EarlierResponseDay),
        ["newComplaint"] = c.NewComplaint,
        ["update"] = Group(("done", c.Update?.Done ?? ""), ("left", c.Update?.Left ?? ""), ("next", Day(c.Update?.NextDay))),
        ["hazards"] = c.Hazards.Select(h => Group(
            ("kind", h.Kind), ("aware", Day(h.AwareDay)), ("result", h.Result), ("found", h.Found), ("action", h.Action),
            ("start", Day(h.Start)), ("end", Day(h.End)), ("safe", Day(h.MadeSafe)), ("accommodation", h.AccommodationOffered ? "yes" : ""))).ToList(),
        ["withdrawal"] = Group(("said", c.Withdrawal?.Said ?? ""), ("day", Day(c.Withdrawal?.Day))),
        ["representative"] = Group(("name", c.Representative?.Name ?? ""), ("relation", c.Representative?.Relation ?? "")),
        ["conduct"] = Group(
            ("behaviours", string.Join("; ", c.Conduct?.Behaviours ?? [])), ("evidence", c.Conduct?.Evidence ?? ""), ("guide", c.Conduct?.Guide ?? ""),
            ("terms", c.Conduct?.Terms ?? ""), ("equality", c.Conduct?.Equality ?? ""), ("from", Day(c.Conduct?.From)), ("review", Day(c.Conduct?.Review)),
            ("decided", c.Conduct?.Decision?.Decided ?? ""), ("why", c.Conduct?.Decision?.Why ?? ""), ("decidedBy", c.Conduct?.Decision?.By ?? ""),
            ("decidedOn", Day(c.Conduct?.Decision?.Day)), ("ended", c.Conduct?.Decision is { Ends: true } ? "yes" : "")),
        ["tracking"] = Group(("address", c.TrackingAddress), ("hint", c.AccessHint)),
        ["formats"] = Join(c.Formats, "or"),
    };

    /// <summary>A day as letters write it: "Friday 22 May 2026".</summary>
    public static string Day(DateOnly? day) => day?.ToString("dddd d MMMM yyyy", British) ?? "";

    /// <summary>A decision as letters write it.</summary>
    public static string Words(Decision? decision) => decision switch
    {
        Decision.Upheld => "upheld",
        Decision.PartlyUpheld => "partly upheld",
        Decision.NotUpheld => "not upheld",
        null => "",
    };

    private static Dictionary<string, object> Point(LetterPoint p) => Group(
        ("number", p.Number.ToString(British)), ("text", p.Text),
        ("responsibility", p.Responsibility switch
        {
            Responsibility.Yes => "Yes",
            Responsibility.No => "No",
            Responsibility.Partly => "Partly",
            null => "",
        }),
        ("responsibilityInWords", p.ResponsibilityInWords), ("happened", p.WhatHappened),
        ("shouldHaveHappened", p.WhatShouldHaveHappened), ("decision", Words(p.Decision)), ("reasons", p.Reasons),
        ("basis", p.Basis), ("detriment", p.Detriment));

    private static Dictionary<string, object> Remedy(LetterRemedy r, DateOnly today) => Group(
        ("kind", r.Kind), ("description", r.Description), ("due", Due(r.Due, today)), ("owner", r.Owner),
        ("amount", Unsaid(r.Amount, r.Description)), ("done", Day(r.DoneDay)));

    // A day that has passed is not promised once more as if it were to come.
    private static string Due(DateOnly? due, DateOnly today) => due < today ? $"{Day(due)}. This is late, and we are sorry" : Day(due);

    // Whole pounds without pence, as people write them.
    private static string Pounds(decimal? amount) =>
        amount?.ToString(amount == decimal.Truncate(amount.Value) ? "£#,##0" : "£#,##0.00", British) ?? "";

    // Who writes “£180 for the mattress” has said the amount.
    private static string Unsaid(decimal? amount, string description)
    {
        var pounds = Pounds(amount);
        var end = pounds.Length == 0 ? -1 : description.IndexOf(pounds, StringComparison.Ordinal) is >= 0 and var at ? at + pounds.Length : -1;
        var goesOn = end >= 0 && end < description.Length
            && (char.IsAsciiDigit(description[end]) || (description[end] is '.' or ',' && end + 1 < description.Length && char.IsAsciiDigit(description[end + 1])));
        return end >= 0 && !goesOn ? "" : pounds;
    }

    private static string Updates(LetterExtension? extension) => extension?.UpdateEveryDays switch
    {
        null or <= 0 => "",
        1 => "every working day",
        { } days => $"at least every {days.ToString(British)} working days",
    };

    private static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}",
    };

    private static List<Dictionary<string, object>> Texts(IReadOnlyList<string> texts) =>
        [.. texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Group(("text", t)))];

    private static Dictionary<string, object> Group(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => (object)f.Value, StringComparer.Ordinal);
}
