using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Infrastructure.Bundles.SheetPaper;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>What was decided, from triage to the last remedy.</summary>
internal sealed partial class BundleSheets
{
    private string Beginning()
    {
        var triage = Complaint.Triage;
        List<string> links = [.. source.Links.Select(link => $"{link.From(Complaint.Id)}: {link.Why}{(link.EndedOn is null ? "" : " (taken back)")}")];
        return (triage is null ? "<p>Nothing was decided yet.</p>" : "") + _paper.Rows(
            ("Asked", triage?.Question ?? ""), ("Answered", triage?.Answer ?? ""),
            ("Decided", triage?.DecidedOn is { } on ? $"{Words.Moment(on)}, {triage.DecidedBy}: {Decided(triage)}" : ""),
            ("Subject", triage?.Accepted is { } taken ? Choice.WordsOf(Policy.Categories, taken.Category) : ""), ("Vulnerability", triage?.Accepted?.Vulnerability ?? ""), ("Risk", triage?.Accepted?.Risk ?? ""),
            ("It occurred", Day(triage?.Accepted?.OccurredDay)), ("It was known to them", Day(triage?.Accepted?.KnownDay)), ("In spite of its age", triage?.Accepted?.ExceptionalCircumstances ?? ""),
            ("Reasons", triage?.Declined?.Reasons ?? triage?.ServiceRequest?.Why ?? triage?.Referred?.Why ?? ""), ("Circumstances considered", triage?.Declined?.CircumstancesConsidered ?? ""),
            ("Where else to turn", triage?.Declined?.OtherRoutes ?? ""), ("What happens next", triage?.ServiceRequest?.NextSteps ?? triage?.Referred?.NextSteps ?? ""),
            ("Raised with", Complaint.OpenedFrom?.ToString() ?? ""), ("Belongs with", Lines(links)));
    }

    private string Decided(TriageRecord triage) =>
        triage.Declined is { } declined ? $"not accepted ({Policy.DeclineReasons.FirstOrDefault(one => one.Code == declined.ReasonCode)?.Words ?? declined.ReasonCode})"
        : triage.ServiceRequest is not null ? "handled as a request for a service"
        : triage.Referred is { } referred ? $"passed on ({Policy.OtherProcesses.FirstOrDefault(one => one.Code == referred.ProcessCode)?.Words ?? referred.ProcessCode})"
        : triage.Accepted is { } factors ? $"accepted{(factors.Complex ? ", complex" : "")}{(factors.EarlyAnswer ? ", can be answered early" : "")}"
        : "asked what it is about";

    private string Stage(Stage stage) =>
        _paper.Rows(
            ("Asked for", stage.Number == 2 ? $"{Words.Moment(stage.RequestedOn)} {stage.RequestInWords}" : ""), ("How we tried to understand why", stage.EffortsToUnderstand), ("Decided", stage.Number == 2 ? Escalated() : ""),
            ("Dealt with by", stage.Handler?.Name ?? ""), ("Our understanding", $"{Words.Definition(stage.DefinitionState)} {Day(stage.DefinitionStateDay)}"), ("What they said is wrong with it", stage.DefinitionCorrection),
            ("Outcomes sought", string.Join("; ", stage.OutcomesSought)), ("Outcomes that are not possible", stage.OutcomesNotPossible), ("Acknowledged", Day(stage.AcknowledgedDay)),
            ("Extended", Lines(stage.Extensions.OrderBy(one => one.Number).Select(one =>
                $"{Words.Moment(one.DecidedOn)}, {one.DecidedBy}: {Words.Count(one.WorkingDays, "working day")}, {Choice.WordsOf(Policy.ExtensionReasons, one.ReasonCode)}. {one.Explanation}{(one.NoticeSentDay is { } sent ? $" They were told on {Words.Day(sent)}." : "")}"))),
            ("Checked", stage.CheckedOn is { } looked ? $"{Words.Moment(looked)}, {stage.CheckedBy}" : ""), ("Signed", stage.SignedOn is { } signed ? $"{Words.Moment(signed)}, {stage.SignedBy}" : ""),
            ("Standard paragraphs", Lines(source.Paragraphs.Where(use => use.StageNumber == stage.Number).Select(use => $"Number {use.Number}, version {use.Revision}, in “{DraftParts.Words(use.Into)}”, {use.InsertedBy}"))),
            ("Responded", Day(stage.RespondedDay)))
        + string.Concat(stage.Points.OrderBy(point => point.Number).Select(point =>
            _paper.Heading($"Point {point.Number}") + _paper.Rows(
                ("Complaint", point.Text), ("Ours to answer for", Lines(Words.Responsibility(point.Responsibility), point.ResponsibilityInWords)),
                ("What happened", point.WhatHappened), ("What should have happened", point.WhatShouldHaveHappened),
                ("Decision", point.Decision is { } decision ? Words.DecisionWords(decision) : "none yet"), ("Reasons", point.Reasons), ("What it rests on", point.Basis), ("Effect", point.Detriment))));

    private string Escalated() => Complaint.Escalation is not { DecidedOn: { } on } decided ? "" : Lines(
    [
        $"{Words.Moment(on)}, {decided.DecidedBy}: {(decided.Accepted ? "accepted" : decided.ReviewsStageOne ? "stage one is looked at again" : $"refused ({Policy.EscalationRefusalGrounds.FirstOrDefault(one => one.Code == decided.GroundCode)?.Words ?? decided.GroundCode})")}",
        decided.Reasons, decided.ExceptionalCircumstances, decided.CircumstancesConsidered, decided.Review?.NewInformation ?? "",
        .. decided.Record.Where(note => note.Text.Length > 0).Select(note => $"{Choice.WordsOf(Policy.Escalation.Record, note.Code)}: {note.Text}"),
    ]);

    private string Remedies() =>
        string.Concat(Complaint.Remedies.Select(remedy => _paper.Heading($"Remedy {remedy.Number}") + _paper.Rows(
            ("Kind", Policy.RemedyKinds.FirstOrDefault(one => one.Code == remedy.KindCode)?.Words ?? remedy.KindCode), ("What", remedy.Description),
            ("Amount", remedy.Amount is { } pounds ? $"{Words.Pounds(pounds)}{(remedy.MoneyKind is { } kind ? $", {Words.Money(kind)}" : "")}" : ""),
            ("By", $"{Words.Day(remedy.DueDay)}, {remedy.OwnerName}"), ("Kind of fault", remedy.FaultCode.Length > 0 ? Choice.WordsOf(Policy.FaultKinds, remedy.FaultCode) : ""), ("Effect", remedy.Detriment),
            ("How it was agreed", remedy.AgreedHow), ("The Ombudsman’s guidance", remedy.Guidance), ("The money", Money(remedy)),
            ("State", remedy.IsOpen ? "to do" : $"{(remedy.State == RemedyState.Done ? "done" : "released")} on {Day(remedy.FinishedDay)}: {remedy.Outcome}"), ("Confirmed", Day(remedy.ConfirmedDay)))))
        + string.Concat(source.Improvements.Select(one => _paper.Heading("Learnt") + _paper.Rows(
            ("What lay behind it", one.RootCause), ("What changes", one.Change), ("By", $"{Words.Day(one.DueDay)}, {one.OwnerName}"), ("Done", Done(one.DoneDay, one.DoneHow)), ("Shared with", one.SharedWith))))
        + (Complaint.Remedies.Count + source.Improvements.Count == 0 ? "<p>None.</p>" : "");

    private static string Money(Remedy remedy) => remedy is not { Award: { } award, AwardState: { } state } ? "" : Lines(
    [
        Words.Award(state), Step("Offered", award.Offered), Step("Approved", award.Approved), Step("What they said", award.Answered),
        award.Paid is not { } paid ? ""
            : $"Paid on {Words.Day(paid.Day)}: {Words.Pounds(paid.ToComplainant)} to them{(paid.AgainstArrears > 0 ? $", {Words.Pounds(paid.AgainstArrears)} against arrears, as they agreed on {Day(paid.SetOffAgreedDay)}: {paid.SetOffAgreedHow}" : "")}. {paid.Evidence}",
    ]);

    private static string Step(string what, AwardStep? step) => step is null ? "" : $"{what}: {Words.Moment(step.On)}, {step.By}{(step.Note.Length > 0 ? $": {step.Note}" : "")}";

    private string Evidence() => Complaint.Evidence.Count == 0 ? "<p>None was noted.</p>"
        : string.Concat(Complaint.Evidence.OrderBy(item => item.StageNumber).ThenBy(item => item.Number).Select(item => _paper.Heading($"{Words.StageName(item.StageNumber, capital: true)}, evidence {item.Number}") + _paper.Rows(
            ("What", item.Title), ("What it shows", item.Description), ("From", Day(item.EvidenceDay)), ("Added", $"{Words.Moment(item.AddedOn)}, {item.AddedBy}"),
            ("File", Complaint.Files.FirstOrDefault(file => file.Sha256 == item.FileSha256)?.Name ?? ""))));
}
