using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>Everything that the portal itself knows of a complaint, as sheets in the order in which it is read.</summary>
internal static class BundleSheets
{
    public static IEnumerable<(string Title, string Body)> Of(BundleSource source, Redaction redaction)
    {
        var complaint = source.Complaint;
        yield return ("The complaint as it came", Submission(complaint, source.Rules.Policy, redaction));
        yield return ("How the dates were worked out", Dates(complaint, source.Rules, redaction));
        if (source.Hazards.Count > 0)
        {
            yield return ("Hazards in the home, and their own dates", Hazards(source, redaction));
        }

        foreach (var stage in complaint.Stages.Where(stage => stage.Points.Count > 0).OrderBy(stage => stage.Number))
        {
            yield return ($"{Words.StageName(stage.Number, capital: true)}: definition and findings", Stage(stage, redaction));
        }

        yield return ("Remedies and what was learnt", Remedies(source, redaction));
        yield return ("Evidence", Evidence(complaint, redaction));
        yield return ("Correspondence and contacts", Contacts(complaint, source.Rules.Policy, redaction));
        if (source.Ombudsman is { } ombudsman)
        {
            yield return ("The Ombudsman’s case", Ombudsman(ombudsman, redaction));
        }

        yield return ("Everything that happened", Events(source.Events, redaction));
        yield return ("The policy that applied", Policy(source.Rules.Policy));
    }

    private static string Submission(Complaint complaint, LandlordPolicy policy, Redaction redaction)
    {
        var came = complaint.Submission.AsItCame;
        return Rows(redaction,
            ("Reference", complaint.Reference.ToString()), ("Received", Words.Moment(complaint.ReceivedOn)), ("Written down", $"{Words.Moment(complaint.RecordedOn)}, {complaint.RecordedByName}"),
            ("Channel", Words.Channel(policy, came.Channel)), ("From", came.ComplainantName), ("As", Choice.WordsOf(policy.ComplainantKinds, came.ComplainantKind)), ("Home", string.Join(", ", came.HomeAddress)), ("Email", came.Email),
            ("Telephone", came.Telephone), ("For them", came.Representative is { } other ? $"{other.Name}, {other.Relation}" : ""), ("What happened", came.WhatHappened),
            ("When", came.OccurredDay is { } day ? Words.Day(day) : came.WhenInWords), ("What they wanted", came.OutcomeSought), ("Danger", came.DangerInWords),
            ("Help asked for", came.AdjustmentsAsked), ("Hash of the submission", complaint.Submission.Sha256));
    }

    private static string Dates(Complaint complaint, Rulebook rules, Redaction redaction) => string.Concat(complaint.Deadlines(rules)
        .Where(deadline => deadline.Due is not null)
        .Select(deadline => $"<h2>{Say(redaction, Words.Step(deadline.Step))}: {Words.Day(deadline.Due!.Value)}</h2>{Working(deadline.Explanation, redaction)}"));

    private static string Working(IEnumerable<string> explanation, Redaction redaction) =>
        $"<ol>{string.Concat(explanation.Select(said => $"<li>{Say(redaction, said)}</li>"))}</ol>";

    // The law's clocks count from when we heard of it, beside those of the complaint.
    private static string Hazards(BundleSource source, Redaction redaction) => string.Concat(source.Hazards.Select(hazard =>
        $"<h2>Hazard {hazard.Number}: {Say(redaction, HazardLaw.Current.Words(hazard.KindCode))}</h2>" + Rows(redaction,
            ("Grade", HazardWords.Grade(hazard.Grade)), ("What was said of it", hazard.Description), ("We heard of it", Words.Moment(hazard.AwareOn)), ("Law", hazard.LawInWords),
            ("Looked at", Moment(hazard.InvestigatedOn)), ("What was found", hazard.Findings), ("What has to be done", hazard.ActionRequired), ("Made safe", Moment(hazard.MadeSafeOn)),
            ("Written summary", hazard.SummaryLetterNumber is { } letter ? $"letter {letter}, {(hazard.SummarySentDay is { } sent ? $"sent on {Words.Day(sent)}" : "not sent yet")}" : ""),
            ("Works begun", Day(hazard.WorksStartedDay)), ("Works completed", Day(hazard.CompletedDay)), ("Closed", Day(hazard.ClosedDay)))
        + string.Concat(hazard.Clocks(source.Rules.Calendar).Select(clock =>
            $"<h3>{Say(redaction, HazardWords.Step(clock.Step))}: {Say(redaction, clock.DueInWords)}{(clock.DoneOn is { } done ? $" (done on {Words.Moment(done)})" : "")}</h3>{Working(clock.Explanation, redaction)}"))));

    private static string Stage(Stage stage, Redaction redaction) =>
        Rows(redaction, ("Dealt with by", stage.Handler?.Name ?? ""), ("Outcomes sought", string.Join("; ", stage.OutcomesSought)), ("Acknowledged", Day(stage.AcknowledgedDay)), ("Responded", Day(stage.RespondedDay)))
        + string.Concat(stage.Points.OrderBy(point => point.Number).Select(point =>
            $"<h2>Point {point.Number}</h2>" + Rows(redaction,
                ("Complaint", point.Text), ("What happened", point.WhatHappened), ("What should have happened", point.WhatShouldHaveHappened),
                ("Decision", point.Decision is { } decision ? Words.DecisionWords(decision) : "none yet"), ("Reasons", point.Reasons), ("Effect", point.Detriment))));

    private static string Remedies(BundleSource source, Redaction redaction) =>
        string.Concat(source.Complaint.Remedies.Select(remedy => $"<h2>Remedy {remedy.Number}</h2>" + Rows(redaction,
            ("What", remedy.Description), ("Amount", remedy.Amount is { } pounds ? Words.Pounds(pounds) : ""), ("By", $"{Words.Day(remedy.DueDay)}, {remedy.OwnerName}"), ("Effect", remedy.Detriment),
            ("State", remedy.IsOpen ? "to do" : $"{(remedy.State == RemedyState.Done ? "done" : "released")} on {Day(remedy.FinishedDay)}: {remedy.Outcome}"), ("Confirmed", Day(remedy.ConfirmedDay)))))
        + string.Concat(source.Improvements.Select(one => "<h2>Learnt</h2>" + Rows(redaction,
            ("What lay behind it", one.RootCause), ("What changes", one.Change), ("By", $"{Words.Day(one.DueDay)}, {one.OwnerName}"), ("Done", one.DoneDay is null ? "" : $"{Day(one.DoneDay)}: {one.DoneHow}"), ("Shared with", one.SharedWith))))
        + (source.Complaint.Remedies.Count + source.Improvements.Count == 0 ? "<p>None.</p>" : "");

    private static string Evidence(Complaint complaint, Redaction redaction) => complaint.Evidence.Count == 0 ? "<p>None was noted.</p>"
        : string.Concat(complaint.Evidence.OrderBy(item => item.StageNumber).ThenBy(item => item.Number).Select(item => $"<h2>{Words.StageName(item.StageNumber, capital: true)}, evidence {item.Number}</h2>" + Rows(redaction,
            ("What", item.Title), ("What it shows", item.Description), ("From", Day(item.EvidenceDay)), ("Added", $"{Words.Moment(item.AddedOn)}, {item.AddedBy}"),
            ("File", complaint.Files.FirstOrDefault(file => file.Sha256 == item.FileSha256)?.Name ?? ""))));

    private static string Contacts(Complaint complaint, LandlordPolicy policy, Redaction redaction) => complaint.Contacts.Count == 0 ? "<p>None besides the letters.</p>"
        : Table(redaction, ["When", "Who", "What was said"], complaint.Contacts.OrderBy(contact => contact.On).ThenBy(contact => contact.Id).Select(contact => new[]
        {
            Words.Moment(contact.On), $"{(contact.Direction == Direction.FromThem ? "From" : "To")} {contact.With}, {Choice.WordsOf(policy.Channels, contact.Channel)}; written down by {contact.RecordedBy}", contact.Text,
        }));

    private static string Ombudsman(OmbudsmanCase one, Redaction redaction) =>
        Rows(redaction, ("Their reference", one.Reference), ("First contact", Words.Day(one.OpenedDay)), ("Closed", Day(one.ClosedDay)))
        + string.Concat(one.Requests.OrderBy(r => r.Number).Select(r => $"<h2>Request {r.Number}: {Say(redaction, Words.Request(r.Kind))}</h2>" + Rows(redaction,
            ("Asked", $"{Words.Day(r.ReceivedDay)}: {r.InWords}"), ("Due", Words.Day(r.Due)), ("How", r.Working), ("Answered", r.AnsweredDay is null ? "" : $"{Day(r.AnsweredDay)}: {r.Answer}"))))
        + string.Concat(one.Determinations.OrderBy(d => d.Number).Select(d => $"<h2>Finding {d.Number}</h2>" + Rows(redaction, ("Issue", d.Issue), ("Found", $"{Words.Finding(d.Finding)}, {Words.Day(d.DecidedDay)}"))))
        + string.Concat(one.Orders.OrderBy(o => o.Number).Select(o => $"<h2>{Words.Order(o.Kind)} {o.Number}</h2>" + Rows(redaction,
            ("What", o.InWords), ("Due", $"{Words.Day(o.Due)}. {o.Working}"), ("State", $"{Words.Compliance(o.State)} {Day(o.DoneDay)} {o.Outcome}"))));

    private static string Events(IEnumerable<RecordedEvent> events, Redaction redaction) =>
        Table(redaction, ["When", "Who", "What"], events.Select(one => new[] { Words.Moment(one.On), one.ByName, one.Because is { Length: > 0 } because ? $"{one.Summary}\n{because}" : one.Summary }));

    private static string Policy(LandlordPolicy policy) =>
        Rows(new Redaction([]), ("Policy", policy.Document.Title), ("Version", policy.Version), ("In force from", Words.Day(policy.EffectiveFrom)))
        + Table(new Redaction([]), ["Matter", "What the policy says", "Clause"], PolicyRows.Of(policy).Where(row => row.InDocument && row.Says.Length > 0).Select(row => new[] { row.Matter, row.Says, row.Clause ?? "" }));

    private static string Rows(Redaction redaction, params (string Name, string Value)[] rows) =>
        "<table><tbody>" + string.Concat(rows.Where(row => row.Value.Length > 0).Select(row => $"<tr><th scope=\"row\">{row.Name}</th><td>{Say(redaction, row.Value)}</td></tr>")) + "</tbody></table>";

    private static string Table(Redaction redaction, string[] heads, IEnumerable<string[]> rows)
    {
        var html = new StringBuilder("<table><thead><tr>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{head}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Say(redaction, cell)}</td>")).Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static string Say(Redaction redaction, string text) => WebUtility.HtmlEncode(redaction.Of(text)).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Moment(DateTime? utc) => utc is { } one ? Words.Moment(one) : "";

    private static string Day(DateOnly? day) => day is { } one ? Words.Day(one) : "";
}

/// <summary>What a bundle is made of.</summary>
internal sealed record BundleSource(
    Complaint Complaint, Rulebook Rules, IReadOnlyList<RecordedEvent> Events, OmbudsmanCase? Ombudsman, IReadOnlyList<Improvement> Improvements, IReadOnlyList<Hazard> Hazards, IReadOnlyList<string> Marks);
