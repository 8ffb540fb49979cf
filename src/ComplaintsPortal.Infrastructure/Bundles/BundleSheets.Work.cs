using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Surveys;
using static ComplaintsPortal.Infrastructure.Bundles.SheetPaper;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>What was done besides: asked of others, said in meetings and between colleagues, agreed about updates.</summary>
internal sealed partial class BundleSheets
{
    private string Contributions() => string.Concat(source.Contributions.Select(one => _paper.Heading($"Request {one.Number}: {one.Name}, {one.Organisation}") + _paper.Rows(
        ("Asked", $"{Words.Moment(one.AskedOn)}, {one.AskedByName}"), ("Question", one.Question), ("Due", Words.Day(one.Due)),
        ("Reminded", Moment(one.RemindedOn)), ("Chased", Moment(one.ChasedOn)), ("Told to the complaints lead", Moment(one.EscalatedOn)),
        ("Answered", one.AnsweredOn is { } on ? $"{Words.Moment(on)}, {one.AnsweredBy}" : ""), ("Answer", one.Answer), ("Not needed any more", Done(one.WithdrawnOn, one.WithdrawnBecause)))));

    private string Contractors() => string.Concat(source.Contractors.Select(one => _paper.Heading(one.ContractorName) + _paper.Rows(
        ("About", one.Points.Count == 0 ? "all of it" : $"point {DayWords.List([.. one.Points.Select(number => $"{number}")])}"), ("What they have to do with it", one.Why), ("Named", $"{Words.Moment(one.NamedOn)}, {one.NamedBy}"),
        ("Told that we received it", Moment(one.ReceiptToldOn)), ("Told that it is at stage two", Moment(one.EscalationToldOn)), ("Told that it is closed", Moment(one.ConclusionToldOn)),
        ("What they told us", Lines(one.Reports.OrderBy(told => told.Id).Select(told => $"{new ContractorReported(one.ContractorName, told.Notice, told.ToldDay, told.InWords).Summary} {told.InWords}".TrimEnd()))),
        ("Not about them after all", one.EndedOn is { } on ? $"{Words.Moment(on)}, {one.EndedBy}: {one.EndedBecause}" : ""))));

    private string Meetings() => string.Concat(source.Meetings.Select(one => _paper.Heading($"{MeetingWords.Of(one.Kind)}: {MeetingWords.Of(one.State).ToLowerInvariant()}") + _paper.Rows(
        ("What for", one.About), ("Offered", $"{Words.Day(one.OfferedDay)}, {one.OfferedBy}{(one.CompanyOffered ? "; they were told that somebody can come along (Code 3.6)" : "")}"),
        ("Arranged for", Moment(one.PlannedOn)), ("Where", one.Place), ("Who comes along", one.Company), ("Held", Moment(one.HeldOn)), ("Who came", one.WhoCame), ("Notes", one.Notes),
        ("Agreed", one.Agreed), ("Agreed by", one.AgreedBy), ("Not held", Done(one.NotHeldDay, one.NotHeldBecause)))));

    private string Updates() => source.Updates is not { } plan ? "" : _paper.Rows(
        ("How often", $"every {Words.Count(plan.EveryDays, "working day")}, by {Words.Channel(Policy, plan.Method).ToLowerInvariant()}"),
        (plan.Agreed ? "Agreed with them" : "Set by us", $"{Words.Day(plan.AgreedDay)}, {plan.AgreedBy}{(plan.AgreedHow.Length > 0 ? $": {plan.AgreedHow}" : "")}"), ("They last heard from us", Words.Day(plan.LastDay)));

    private string Enquiries() => string.Concat(source.Enquiries.Select(one => _paper.Heading($"{one.Reference}: {one.MemberInWords}") + _paper.Rows(
        ("Received", Words.Moment(one.ReceivedOn)), ("About", one.Resident), ("In their words", one.Words), ("The resident was asked", Day(one.ResidentAskedDay)), ("The resident’s wish", one.Wish is { } wish ? MemberEnquiry.InWords(wish) : ""),
        ("Ground for sharing", one.SharedOn is { } ground ? MemberEnquiry.InWords(ground) : ""), ("Answered", Day(one.AnsweredDay)),
        ("What was done", Lines(one.Notes.OrderBy(note => note.Id).Select(note => $"{Words.Moment(note.On)}, {note.ByName}: {note.What} {note.Because}".TrimEnd()))))));

    private string Notes() => source.Notes.Count == 0 ? "" : _paper.Table(["When", "Who", "What"], source.Notes.Select(note => new[]
    {
        Words.Moment(note.WrittenOn), note.ByName, Lines(note.Text, note.Mentions.Count == 0 ? "" : $"For {DayWords.List([.. note.Mentions.Select(one => one.Name)])}."),
    }));

    private string ServiceRequest() => source.Request is not { } one ? "" : _paper.Rows(
        ("Went to", one.WentTo), ("Reference there", one.TheirReference), ("Asked how it stands", one.TimesChased == 0 ? "" : $"{Words.Count(one.TimesChased, "time")}, last on {Day(one.LastChasedDay)}"),
        ("Done", Done(one.DoneDay, one.Outcome)), ("Raised as a complaint", one.RaisedAs?.ToString() ?? ""));

    private string Survey() => source.Survey is not { } one ? "" : _paper.Rows(
        ("Asked", $"{Words.Day(one.OfferedDay)}, {(one.Way == SurveyWay.Email ? "by email" : "on paper")}, open until {Words.Day(one.OpenUntil)}"),
        ("Answered", one.AnsweredOn is { } on ? $"{Words.Moment(on)}{(one.EnteredByName.Length > 0 ? $", typed in from paper by {one.EnteredByName}" : "")}" : ""),
        (SurveyWords.Overall, one.Overall is { } overall ? SurveyWords.Of(overall) : ""), (SurveyWords.Outcome, one.Outcome is { } outcome ? SurveyWords.Of(outcome) : ""),
        (SurveyWords.Informed, one.Informed is { } informed ? SurveyWords.Of(informed) : ""), (SurveyWords.Promises, one.Promises is { } promises ? SurveyWords.Of(promises) : ""), (SurveyWords.Comment, one.Comment),
        ("What was done about it", one.FollowUp.Length > 0 ? $"{Day(one.FollowedUpDay)}, {one.FollowedUpByName}: {one.FollowUp}" : ""), ("Taken back", Done(one.WithdrawnDay, one.WithdrawnBecause)));
}
