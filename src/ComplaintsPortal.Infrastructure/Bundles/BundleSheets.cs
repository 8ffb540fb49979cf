using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Infrastructure.Bundles.SheetPaper;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>Everything that the portal itself knows of a complaint, as sheets in the order in which it is read. Here: the complaint itself and its frame.</summary>
internal sealed partial class BundleSheets(BundleSource source, Redaction redaction)
{
    private readonly SheetPaper _paper = new(redaction);

    private Complaint Complaint => source.Complaint;

    private LandlordPolicy Policy => source.Rules.Policy;

    /// <summary>Those that there is something to say on. A sheet that every bundle has says where there is nothing.</summary>
    public IEnumerable<(string Title, string Body)> All()
    {
        (string Title, string Body)[] sheets =
        [
            ("The complaint as it came", Submission()),
            ("Who complains, and who speaks for them", People()),
            ("Adjustments and disabilities", Needs()),
            ("How contact was limited", Restrictions()),
            ("What was decided at the beginning", Beginning()),
            ("How the dates were worked out", Dates()),
            ("Hazards in the home, and their own dates", Hazards()),
            ("Safeguarding, risk and legal matters", Concerns()),
            .. Complaint.Stages.Where(stage => stage.Points.Count > 0).OrderBy(stage => stage.Number)
                .Select(stage => ($"{Words.StageName(stage.Number, capital: true)}: definition and findings", Stage(stage))),
            ("Remedies and what was learnt", Remedies()),
            ("Evidence", Evidence()),
            ("What colleagues and contractors were asked", Contributions()),
            ("Contractors", Contractors()),
            ("Meetings and calls", Meetings()),
            ("Correspondence and contacts", Contacts()),
            ("Updates", Updates()),
            ("Enquiries of councillors and MPs", Enquiries()),
            ("Notes between colleagues", Notes()),
            ("The service request", ServiceRequest()),
            ("What they said when it was closed", Survey()),
            ("The Ombudsman’s case", Ombudsman()),
            ("Everything that happened", Events()),
            ("The policy that applied", PolicySheet()),
        ];
        return sheets.Where(sheet => sheet.Body.Length > 0);
    }

    private string Submission()
    {
        var came = Complaint.Submission.AsItCame;
        return _paper.Rows(
            ("Reference", Complaint.Reference.ToString()), ("Received", Words.Moment(Complaint.ReceivedOn)), ("Written down", $"{Words.Moment(Complaint.RecordedOn)}, {Complaint.RecordedByName}"),
            ("Channel", Words.Channel(Policy, came.Channel)), ("From", came.ComplainantName), ("As", Choice.WordsOf(Policy.ComplainantKinds, came.ComplainantKind)), ("Home", string.Join(", ", came.HomeAddress)), ("Email", came.Email),
            ("Telephone", came.Telephone), ("For them", came.Representative is { } other ? $"{other.Name}, {other.Relation}" : ""), ("What happened", came.WhatHappened),
            ("When", came.OccurredDay is { } day ? Words.Day(day) : came.WhenInWords), ("What they wanted", came.OutcomeSought), ("Danger", came.DangerInWords),
            ("Help asked for", came.AdjustmentsAsked), ("Hash of the submission", Complaint.Submission.Sha256));
    }

    private string Dates() => string.Concat(Complaint.Deadlines(source.Rules)
        .Where(deadline => deadline.Due is not null)
        .Select(deadline => _paper.Heading($"{Words.Step(deadline.Step)}: {Words.Day(deadline.Due!.Value)}") + _paper.Steps(deadline.Explanation)));

    // The law's clocks count from when we heard of it, beside those of the complaint.
    private string Hazards() => string.Concat(source.Hazards.Select(hazard =>
        _paper.Heading($"Hazard {hazard.Number}: {HazardLaw.Current.Words(hazard.KindCode)}") + _paper.Rows(
            ("Grade", HazardWords.Grade(hazard.Grade)), ("What was said of it", hazard.Description), ("We heard of it", Words.Moment(hazard.AwareOn)), ("Law", hazard.LawInWords),
            ("Looked at", Moment(hazard.InvestigatedOn)), ("What was found", hazard.Findings), ("What has to be done", hazard.ActionRequired), ("Made safe", Moment(hazard.MadeSafeOn)),
            ("Somewhere else to stay", hazard.Accommodation == AccommodationOffer.None ? "" : HazardWords.Accommodation(hazard.Accommodation)),
            ("Written summary", hazard.SummaryLetterNumber is { } letter ? $"letter {letter}, {(hazard.SummarySentDay is { } sent ? $"sent on {Words.Day(sent)}" : "not sent yet")}" : ""),
            ("Works begun", Day(hazard.WorksStartedDay)), ("Works completed", Day(hazard.CompletedDay)), ("Closed", Day(hazard.ClosedDay)),
            ("What was done", Lines(hazard.Notes.Select(note => $"{Words.Moment(note.On)}, {note.By}: {HazardWords.Act(note.What)}. {note.Text}".TrimEnd()))))
        + string.Concat(hazard.Clocks(source.Rules.Calendar).Select(clock =>
            _paper.SmallHeading($"{HazardWords.Step(clock.Step)}: {clock.DueInWords}{(clock.DoneOn is { } done ? $" (done on {Words.Moment(done)})" : "")}") + _paper.Steps(clock.Explanation)))));

    private string Contacts() => Complaint.Contacts.Count == 0 ? "<p>None besides the letters.</p>"
        : _paper.Table(["When", "Who", "What was said"], Complaint.Contacts.OrderBy(contact => contact.On).ThenBy(contact => contact.Id).Select(contact => new[]
        {
            Words.Moment(contact.On), $"{(contact.Direction == Direction.FromThem ? "From" : "To")} {contact.With}, {Words.Channel(Policy, contact.Channel)}; written down by {contact.RecordedBy}", contact.Text,
        }));

    private string Ombudsman() => source.Ombudsman is not { } one ? "" :
        _paper.Rows(("Their reference", one.Reference), ("First contact", Words.Day(one.OpenedDay)), ("A review was asked for", Done(one.ReviewAskedDay, one.ReviewBecause)), ("Closed", Day(one.ClosedDay)))
        + string.Concat(one.Requests.OrderBy(r => r.Number).Select(r => _paper.Heading($"Request {r.Number}: {Words.Request(r.Kind)}") + _paper.Rows(
            ("Asked", $"{Words.Day(r.ReceivedDay)}: {r.InWords}"), ("Due", Words.Day(r.Due)), ("How", r.Working), ("More time agreed", r.ExtensionAgreed), ("Answered", Done(r.AnsweredDay, r.Answer)))))
        + string.Concat(one.Determinations.OrderBy(d => d.Number).Select(d => _paper.Heading($"Finding {d.Number}") + _paper.Rows(("Issue", d.Issue), ("Found", $"{Words.Finding(d.Finding)}, {Words.Day(d.DecidedDay)}"))))
        + string.Concat(one.Orders.OrderBy(o => o.Number).Select(o => _paper.Heading($"{Words.Order(o.Kind)} {o.Number}") + _paper.Rows(
            ("What", o.InWords), ("Amount", o.Amount is { } pounds ? Words.Pounds(pounds) : ""), ("Due", $"{Words.Day(o.Due)}. {o.Working}"), ("By", o.OwnerName), ("State", $"{Words.Compliance(o.State)} {Day(o.DoneDay)} {o.Outcome}"))));

    private string Events() =>
        _paper.Table(["When", "Who", "What"], source.Events.Select(one => new[] { Words.Moment(one.On), one.ByName, Lines(one.Summary, one.Because ?? "") }));

    // Published words, in which nothing is redacted.
    private string PolicySheet()
    {
        var paper = new SheetPaper(new Redaction([]));
        return paper.Rows(("Policy", Policy.Document.Title), ("Version", Policy.Version), ("In force from", Words.Day(Policy.EffectiveFrom)))
            + paper.Table(["Matter", "What the policy says", "Clause"], PolicyRows.Of(Policy).Where(row => row.InDocument && row.Says.Length > 0).Select(row => new[] { row.Matter, row.Says, row.Clause ?? "" }));
    }
}
