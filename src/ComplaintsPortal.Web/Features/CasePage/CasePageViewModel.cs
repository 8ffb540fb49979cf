using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.CasePage;

/// <summary>The mail that carries a letter.</summary>
public sealed record LetterMail(long LetterId, OutboxState State, DateTime CreatedOn);

/// <summary>Something that was said, written or sent, whoever to whom.</summary>
/// <param name="Text">In full; shown when opened where it is long.</param>
public sealed record Exchange(DateTime On, Direction Direction, string How, string With, string Text, string? Href = null);

/// <summary>A file of a complaint as lists show it.</summary>
public sealed record FileLine(OpenCase Case, CaseFile File);

/// <summary>The case page.</summary>
public sealed record CasePageViewModel(OpenCase Case, TimelinePage Timeline, IReadOnlyList<LetterMail> Mails)
{
    private static readonly DeadlineStep[] StageTwoSteps =
        [DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse, DeadlineStep.StageTwoLatestExtension];

    // Nothing is investigated: of the dates of the stages only those count that were met, and the one of the letter that says so.
    private static readonly ComplaintStatus[] NoStage = [ComplaintStatus.ServiceRequest, ComplaintStatus.Referred, ComplaintStatus.Declined, ComplaintStatus.Withdrawn];

    /// <summary>The files that the page shows: the complaint itself is read without them.</summary>
    public ShownFiles Files { get; init; } = ShownFiles.None;

    /// <summary>The complaint's dates and those of its hazards together; null where there is no hazard.</summary>
    public Hazards.ClockStrip? Strip { get; init; }

    /// <summary>Complaints that are not to be named to the reader (Code 5.8).</summary>
    public IReadOnlyCollection<ComplaintReference> Hidden { get; init; } = [];

    public Complaint Complaint => Case.Complaint;

    public CaseTaskPage? Next => CaseTasks.Next(Case);

    /// <summary>What keeps the response from going on, for everybody who can see to it: an approval, or an answer that somebody can still give.</summary>
    public string? Held => Case.SeesEverything ? Complaint.WhyNotGoOn(Case.Policy, Case.Today) : null;

    public string WaitsFor => CaseTasks.WaitsFor(Complaint.NextTask, Case.SeesEverything ? Complaint.HandlerName : null, Complaint.HandlerId is not null, Case.Policy);

    /// <summary>The dates that say something: those of stage two only once it was asked for.</summary>
    public IEnumerable<DeadlineViewModel> Deadlines => Case.Deadlines
        .Where(deadline => Complaint.StageTwo is not null || !StageTwoSteps.Contains(deadline.Step))
        .Select(deadline => new DeadlineViewModel(Case, deadline))
        .Where(deadline => !NoStage.Contains(Complaint.Status) || deadline.Done is not null || (deadline.Deadline.Step == DeadlineStep.StageOneAcknowledgement && Complaint.Due is not null));

    /// <summary>Both stages as they are defined, the current one first.</summary>
    public IEnumerable<Stage> DefinedStages => Complaint.Stages.Where(stage => stage.Points.Count > 0).OrderByDescending(stage => stage.Number);

    /// <summary>What was said and sent both ways, the newest first.</summary>
    public IEnumerable<Exchange> Correspondence
    {
        get
        {
            var submission = Complaint.Submission.AsItCame;
            var came = new Exchange(
                Complaint.ReceivedOn, Direction.FromThem, $"The complaint ({Channel(Complaint.Channel)})", submission.ComplainantName, submission.WhatHappened);
            var contacts = Complaint.Contacts.Select(c => new Exchange(c.On, c.Direction, Capital(Channel(c.Channel)), c.With, c.Text));
            var letters = Complaint.Letters.Select(l => new Exchange(
                l.IssuedOn, Direction.FromUs, $"{l.Title} ({Lower(StateOf(l).Words)})", l.ToName, l.Text, LetterHref(l)));
            return contacts.Concat(letters).Append(came).OrderByDescending(one => one.On);
        }
    }

    public string LetterHref(Letter letter) => Case.Href($"letters/{letter.Number}");

    /// <summary>Where a letter is on its way, with a colour that fits the words.</summary>
    public (string Words, string Colour) StateOf(Letter letter) => letter switch
    {
        { IsSuperseded: true } => ($"Replaced by letter {Complaint.Letters.FirstOrDefault(l => l.SupersedesNumber == letter.Number)?.Number}", "grey"),
        { SentDay: { } day, Delivery: Delivery.Email } => ($"Emailed on {Words.ShortDay(day)}", "green"),
        { SentDay: { } day } => ($"Posted on {Words.ShortDay(day)}", "green"),
        { Delivery: Delivery.Post, BouncedOn: { } on } => ($"Email came back on {Words.Moment(on)}; now in the print queue", "orange"),
        { Delivery: Delivery.Post } => ("In the print queue", "yellow"),
        _ => Mails.LastOrDefault(mail => mail.LetterId == letter.Id)?.State switch
        {
            OutboxState.Failed => ("Refused by the mail server", "red"),
            OutboxState.Uncertain => ("Nobody can tell whether it arrived", "orange"),
            _ => ("Email on its way", "yellow"),
        },
    };

    public string Channel(string code) => Lower(Words.Channel(Case.Policy, code));

    public string RemedyKind(Remedy remedy) => Case.Policy.RemedyKinds.FirstOrDefault(kind => kind.Code == remedy.KindCode)?.Words ?? remedy.KindCode;

    /// <summary>Why nothing can be done here now, where the next task is nobody's page on the case.</summary>
    public string? PostHref => Complaint.NextTask == CaseTask.PostLetter && Case.Reader.Can(Permission.PostLetters) ? "/staff/print-queue" : null;

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => string.Create(Hosting.BritishEnglish.Culture, $"{bytes / 1024.0 / 1024.0:0.#} MB"),
    };

    private static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
