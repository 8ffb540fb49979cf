using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using static ComplaintsPortal.Infrastructure.Bundles.SheetPaper;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>Who complains, who speaks for them, and what has to be kept in mind with them.</summary>
internal sealed partial class BundleSheets
{
    /// <summary>Stands for what only few may read: a director has the bundle too.</summary>
    public const string NotForEverybody = "What exactly it is, is for the complaints lead and whoever handles the complaint. It is not in this bundle.";

    private string People()
    {
        var to = Complaint.Correspondent;
        return _paper.Rows(
                ("Name", to.Name), ("Email", to.Email), ("Telephone", to.Telephone), ("Letters go to", string.Join(", ", to.PostalAddress)), ("When to call", to.ContactTimes),
                ("How letters are made", LetterFormats.Words(to.LetterFormat)), ("Language", source.People.Main?.Language ?? ""),
                ("The home counts as", source.Home is { } home ? $"{OwnershipWords.Words(home.Ownership)}. {home.How}" : ""))
            + (source.People.Group.Count == 0 ? "" : _paper.Heading("Others of the group") + _paper.Table(["Name", "Since", "Until"], source.People.Group.Select(one => new[]
            {
                one.Person.Name, $"{Words.Moment(one.Party.AddedOn)}: {one.Party.How}", Done(one.Party.LeftOn, one.Party.LeftBecause),
            })))
            + string.Concat(source.People.Representatives.Select(one => _paper.Heading($"{one.Name} speaks for {Name(one.PersonId)}") + _paper.Rows(
                ("Who they are", $"{RepresentativeWords.Of(one.Kind)}{(one.Relation.Length > 0 ? $", {one.Relation}" : "")}"),
                ("Consent", Lines(RepresentativeWords.Of(one.Evidence), one.EvidenceWords)), ("For", one.ComplaintId is null ? "everything" : "this complaint"), ("Only this", one.Scope),
                ("From", Day(one.FromDay)), ("Until", Day(one.UntilDay)), ("Letters", one.GetsLetters ? "go to them, as far as they may be told" : "go to the complainant"),
                ("Refused", one.IsRefused ? $"{Words.Moment(one.RefusedOn!.Value)}, {one.RefusedBy}: {one.RefusedBecause}" : ""))));
    }

    private string Needs() => string.Concat(source.People.Needs.Select(need => _paper.Heading($"{NeedWords.Of(need.Kind)}: {NeedWords.Of(need.State).ToLowerInvariant()}") + _paper.Rows(
        ("Who", Name(need.PersonId)), ("In their words", need.Audience == NeedAudience.Everybody ? need.Words : NotForEverybody),
        ("Days more to answer", need.ExtraDays > 0 ? Words.Count(need.ExtraDays, "working day") : ""),
        (need.IsDisability ? "Told us" : "Asked for", $"{Words.Day(need.AskedDay)}{(need.Audience == NeedAudience.Everybody ? $": {need.Source}" : "")}"),
        ("Decided", need.DecidedOn is { } on ? $"{Words.Moment(on)}, {need.DecidedBy}{(need.Audience == NeedAudience.Everybody && need.Reasons.Length > 0 ? $": {need.Reasons}" : "")}" : ""),
        ("Looked at again by", Day(need.ReviewDay)))));

    private string Restrictions() => string.Concat(source.People.Restrictions.Select(one => _paper.Heading($"{Name(one.PersonId)}: {(one.FromDay is null ? "a warning" : "a restriction")}") + _paper.Rows(
        ("Because", Lines([.. one.Behaviours.Select(code => Choice.WordsOf(Policy.Conduct.Behaviours, code)), one.Evidence])),
        ("Warned", one.WarnedOn is { } warned ? $"{Words.Moment(warned)}, {one.WarnedBy}" : ""), ("Guide to contact", one.Guide), ("Why no warning came first", one.WithoutWarning),
        ("Limited", one.DecidedOn is { } decided ? $"{Words.Moment(decided)}, {one.DecidedBy}" : ""),
        ("What holds", Lines([.. one.Kinds.Select(code => Choice.WordsOf(Policy.Conduct.Restrictions, code)), one.Terms])), ("Disability and adjustments", one.Equality),
        ("Looked at again", Lines(one.Reviews.OrderBy(review => review.Id).Select(review => $"{Words.Moment(review.On)}, {review.ByName}: {review.Found}"))), ("Next time by", Day(one.ReviewDay)),
        ("Appeal", one.Appeal is { } appeal ? $"{Words.Day(appeal.Day)}: {appeal.Words}" : ""),
        ("Appeal decided", one.Appeal is { DecidedOn: { } on } answered ? $"{Words.Moment(on)}, {answered.DecidedBy}: {(answered.Stands == true ? "it stands" : "it ends")}. {answered.Reasons}" : ""),
        ("Ended", one.EndedOn is { } ended ? $"{Words.Moment(ended)}, {one.EndedBy}: {one.EndReason}" : ""))));

    private string Concerns() => string.Concat(source.Concerns.Select(one => _paper.Heading(ConcernWords.Kind(one.Kind)) + _paper.Rows(
        ("What it is", one.InWords), ("Claim filed", Day(one.FiledDay)), ("Court’s reference", one.CourtReference), ("Noted", $"{Words.Moment(one.NotedOn)}, {one.NotedBy}"), ("Ended", Day(one.EndedDay)))));

    private string Name(long personId) => source.People.Names.GetValueOrDefault(personId, Complaint.Correspondent.Name);
}
