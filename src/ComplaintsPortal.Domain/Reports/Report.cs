using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Reports;

public enum ReportState
{
    /// <summary>Its figures are today's, and its texts are being written.</summary>
    Draft,

    /// <summary>Its figures and texts stand still; the governing body can consider it.</summary>
    Approved,

    /// <summary>It never changes again.</summary>
    Published,
}

/// <summary>
/// One report of one period. The lead writes what the figures mean, the director approves, and from then on figures and words stand
/// still. What is published is kept as text with its hash; what was wrong in it is put right in a further edition.
/// </summary>
public sealed class Report
{
    private Report()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public ReportKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Counts from 1 for each kind and period.</summary>
    public int Edition { get; private set; }

    /// <summary>Why there is a further edition; empty for the first.</summary>
    public string EditionBecause { get; private set; } = "";

    public ReportState State { get; private set; }

    /// <summary>Version of the reading of the regulator's measures.</summary>
    public string RuleVersion { get; private set; } = "";

    public DateTime PreparedOn { get; private set; }

    public string PreparedBy { get; private set; } = "";

    /// <summary>What somebody wrote, one for each part; replaced as a whole.</summary>
    public IReadOnlyList<ReportCommentary> Commentary { get; private set; } = [];

    public DateTime? ApprovedOn { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public GoverningBodyResponse? Response { get; private set; }

    public DateTime? PublishedOn { get; private set; }

    public string PublishedBy { get; private set; } = "";

    /// <summary>The moment from which a further edition stands in its place.</summary>
    public DateTime? SupersededOn { get; private set; }

    /// <summary>The report as text, from its approval on; empty before.</summary>
    public string Document { get; private set; } = "";

    /// <summary>SHA-256 of that text, once it is published.</summary>
    public string Sha256 { get; private set; } = "";

    public string Title => TitleOf(Kind, From, To);

    public static string TitleOf(ReportKind kind, DateOnly from, DateOnly to) => $"{ReportKinds.Words(kind)}, {ReportKinds.PeriodWords(kind, from, to)}";

    public ReportCommentary? Of(string part) => Commentary.FirstOrDefault(one => one.Part == part);

    public static string? WhyNotPrepare(ReportKind kind, DateOnly from, DateOnly to, DateOnly today, Actor by) =>
        WhyNotWriter(by) ?? ReportKinds.WhyNotPeriod(kind, from, to, today);

    public static Report Prepare(ReportKind kind, DateOnly from, DateOnly to, Act act)
    {
        IllegalActException.ThrowIf(WhyNotPrepare(kind, from, to, act.Day, act.By));
        return new Report { Kind = kind, From = from, To = to, Edition = 1, RuleVersion = MeasureRules.On(from).Id, PreparedOn = act.On, PreparedBy = act.By.Name };
    }

    public string? WhyNotWrite(Actor by) =>
        WhyNotWriter(by)
        ?? (State == ReportState.Approved ? $"{ApprovedBy} approved it on {Words.Moment(ApprovedOn!.Value)}. Take it back first." : WhyNotOpen());

    /// <summary>Writes what the figures of a part mean; an empty text takes it away.</summary>
    public void Write(string part, string text, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWrite(act.By) ?? (Outline.Any(one => one.Code == part) ? null : "The report has no such part."));
        if ((Of(part)?.Text ?? "") != text)
        {
            Commentary = [.. Commentary.Where(one => one.Part != part), .. text.Length > 0 ? [new ReportCommentary(part, text, act.By.Name, act.On)] : Array.Empty<ReportCommentary>()];
        }
    }

    /// <summary>Parts that somebody still has to write.</summary>
    public IReadOnlyList<PartOutline> Unwritten => [.. Outline.Where(one => one.MustBeWritten && Of(one.Code) is null)];

    public string? WhyNotApprove(DateOnly today, Actor by) =>
        !by.Can(Permission.ApproveReports) ? "Only the director approves a report."
        : State == ReportState.Approved ? $"{ApprovedBy} approved it on {Words.Moment(ApprovedOn!.Value)} already."
        : WhyNotOpen()
        ?? (To >= today ? $"The period ends on {DayWords.Date(To)}. A report is approved when its period has ended."
        : Unwritten is { Count: > 0 } missing ? $"Something is still to be written: {DayWords.List([.. missing.Select(one => $"“{one.Heading}” ({one.Clause})")])}."
        : null);

    /// <summary>Figures and words stand still from here on.</summary>
    public void Approve(ReportDocument document, Act act)
    {
        IllegalActException.ThrowIf(WhyNotApprove(act.Day, act.By));
        (State, ApprovedOn, ApprovedBy) = (ReportState.Approved, act.On, act.By.Name);
        Document = ReportJson.Write(document with { Edition = Edition, Approved = new ReportSignature(act.By.Name, act.On) });
    }

    public string? WhyNotTakeBack(Actor by) =>
        !by.Can(Permission.WriteReports) && !by.Can(Permission.ApproveReports) ? "Only the complaints lead and the director take a report back."
        : State == ReportState.Draft ? "It is a draft already."
        : WhyNotOpen();

    /// <summary>Back to a draft, before it is published. A response that was given to the approved text goes with it.</summary>
    public void TakeBack(Act act)
    {
        IllegalActException.ThrowIf(WhyNotTakeBack(act.By));
        (State, ApprovedOn, ApprovedBy, Document, Response) = (ReportState.Draft, null, "", "", null);
    }

    public string? WhyNotRespond(Actor by) =>
        WhyNotPublisher(by)
        ?? (!ReportKinds.NeedsResponse(Kind) ? "The governing body responds to the annual report (Code 8.2)."
        : State == ReportState.Draft ? "The governing body responds to the report once it is approved."
        : WhyNotOpen());

    public void Respond(string text, string body, DateOnly meetingDay, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRespond(act.By)
            ?? (string.IsNullOrWhiteSpace(text) ? "Give the governing body’s response." : string.IsNullOrWhiteSpace(body) ? "Say which board or committee responded."
            : meetingDay > act.Day ? "It cannot have met in the future." : meetingDay <= To ? "It met before the period had ended." : null));
        Response = new GoverningBodyResponse(text, body, meetingDay, act.By.Name, act.On);
    }

    public string? WhyNotPublish(Actor by) =>
        WhyNotPublisher(by)
        ?? (State == ReportState.Draft ? "It has to be approved first."
        : ReportKinds.NeedsResponse(Kind) && Response is null && State == ReportState.Approved ? "The governing body’s response is missing. The report is published together with it (Code 8.2)."
        : WhyNotOpen());

    /// <summary>Published for good; the edition before, where there is one, is superseded.</summary>
    public void Publish(Report? before, Act act)
    {
        IllegalActException.ThrowIf(WhyNotPublish(act.By));
        (State, PublishedOn, PublishedBy) = (ReportState.Published, act.On, act.By.Name);
        Document = ReportJson.Write(ReportJson.Read(Document) with { Published = new ReportSignature(act.By.Name, act.On), Response = Response });
        Sha256 = ReportJson.Hash(Document);
        if (before is not null)
        {
            before.SupersededOn = act.On;
        }
    }

    public string? WhyNotFollow(Actor by) =>
        WhyNotWriter(by)
        ?? (State != ReportState.Published ? "Only what is published needs a further edition."
        : SupersededOn is { } on ? $"A later edition was published on {Words.Moment(on)}."
        : null);

    /// <summary>A further edition of what is published: the same texts to begin with, and today's figures.</summary>
    public Report Follow(string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotFollow(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why there is a further edition." : null));
        return new Report
        {
            Kind = Kind,
            From = From,
            To = To,
            Edition = Edition + 1,
            EditionBecause = because,
            RuleVersion = MeasureRules.On(From).Id,
            Commentary = Commentary,
            PreparedOn = act.On,
            PreparedBy = act.By.Name,
        };
    }

    private IReadOnlyList<PartOutline> Outline => ReportOutline.Of(Kind);

    private static string? WhyNotWriter(Actor by) => by.Can(Permission.WriteReports) ? null : "Only the complaints lead prepares and writes reports.";

    private static string? WhyNotPublisher(Actor by) =>
        by.Can(Permission.WriteReports) || by.Can(Permission.ApproveReports) ? null : "Only the complaints lead and the director publish a report.";

    private string? WhyNotOpen() => State == ReportState.Published ? $"{PublishedBy} published it on {Words.Moment(PublishedOn!.Value)}. What is published stays as it is; put it right in a further edition." : null;
}
