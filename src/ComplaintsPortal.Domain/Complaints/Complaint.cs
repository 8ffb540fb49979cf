using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// A complaint from the first word to the last remedy. Every verb asks its own <c>WhyNot…</c> first (null means that it
/// is allowed, otherwise the sentence says why not), changes the facts, and appends a typed event in the same save.
/// </summary>
public sealed partial class Complaint
{
    private readonly List<Stage> _stages = [];
    private readonly List<Remedy> _remedies = [];
    private readonly List<Letter> _letters = [];
    private readonly List<ContactRecord> _contacts = [];
    private readonly List<EvidenceItem> _evidence = [];
    private readonly List<CaseFile> _files = [];
    private readonly List<RecordedEvent> _events = [];

    private Complaint()
    {
        Submission = null!;
        Correspondent = null!;
    }

    public long Id { get; private set; }

    public ComplaintReference Reference { get; private set; }

    /// <summary>Grows with every save; a save that started from an older version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The policy in force on the day of receipt; it stays for the complaint's whole life, unless that day is corrected.</summary>
    public string PolicyId { get; private set; } = "";

    public ComplaintStatus Status { get; private set; }

    /// <summary>The words, files and moment as they came; never edited.</summary>
    public SubmissionRecord Submission { get; private set; }

    /// <summary>The complaint or service request with which this one was raised; null for one that came by itself.</summary>
    public ComplaintReference? OpenedFrom { get; private set; }

    public Correspondent Correspondent { get; private set; }

    /// <summary>When it first reached anybody at the landlord (UTC), as corrected since.</summary>
    public DateTime ReceivedOn { get; private set; }

    public DateOnly ReceivedDay { get; private set; }

    /// <summary>When somebody wrote it down here.</summary>
    public DateTime RecordedOn { get; private set; }

    /// <summary>The member of staff who wrote it down; null for the public form.</summary>
    public Guid? RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public string Channel { get; private set; } = "";

    /// <summary>Code of the subject, set at triage.</summary>
    public string Category { get; private set; } = "";

    /// <summary>The home in one line, for lists and search.</summary>
    public string Home { get; private set; } = "";

    public string Postcode { get; private set; } = "";

    /// <summary>Somebody said that a person is in danger; top of triage.</summary>
    public bool Danger { get; private set; }

    /// <summary>Adjustments agreed; starts with what was asked for (Code 5.10).</summary>
    public string Adjustments { get; private set; } = "";

    /// <summary>Working days more that the complainant has to answer us, because it is agreed (Code 5.10).</summary>
    public int ExtraDaysToAnswer { get; private set; }

    public TriageRecord? Triage { get; private set; }

    public EscalationDecision? Escalation { get; private set; }

    public DateOnly? ClosedDay { get; private set; }

    /// <summary>Hash of the tracking page's access code; null until one was given.</summary>
    public string? AccessCodeHash { get; private set; }

    /// <summary>Hash of the code before, where it still works.</summary>
    public string? EarlierAccessCodeHash { get; private set; }

    public IReadOnlyList<Stage> Stages => _stages;

    public IReadOnlyList<Remedy> Remedies => _remedies;

    public IReadOnlyList<Letter> Letters => _letters;

    public IReadOnlyList<ContactRecord> Contacts => _contacts;

    public IReadOnlyList<EvidenceItem> Evidence => _evidence;

    public IReadOnlyList<CaseFile> Files => _files;

    /// <summary>The events of this unit of work, and those loaded; reads of the whole history query the table.</summary>
    public IReadOnlyList<RecordedEvent> Events => _events;

    public Stage StageOne => _stages.Single(s => s.Number == 1);

    public Stage? StageTwo => _stages.Find(s => s.Number == 2);

    /// <summary>The stage that is being worked on: two from the moment it was asked for, unless the request leads to a review of stage one.</summary>
    public Stage CurrentStage => ReviewsStageOne ? StageOne : StageTwo ?? StageOne;

    /// <summary>Records a complaint as it came, for triage. Nothing about it can make this fail (Code 2.5, 3.2).</summary>
    /// <param name="openedFrom">The complaint with which it was raised: whoever is kept away from that one is kept away here too (Code 5.8).</param>
    public static Complaint Receive(ComplaintReference reference, Submission submission, Rulebook rules, Act act, Complaint? openedFrom = null)
    {
        var received = Calendar.LondonTime.DateOf(submission.ReceivedOn);
        var complaint = new Complaint
        {
            Reference = reference,
            OpenedFrom = openedFrom?.Reference,
            PolicyId = rules.Policy.Id,
            Status = ComplaintStatus.ToTriage,
            Submission = new SubmissionRecord(submission),
            Correspondent = Correspondent.From(submission),
            ReceivedOn = submission.ReceivedOn,
            ReceivedDay = received,
            RecordedOn = act.On,
            RecordedById = act.By.StaffId,
            RecordedByName = act.By.Name,
            Channel = submission.Channel,
            Home = string.Join(", ", submission.HomeAddress),
            Postcode = submission.Postcode,
            Danger = submission.Danger,
            Adjustments = submission.AdjustmentsAsked,
        };
        complaint._stages.Add(new Stage(1, submission.ReceivedOn, received));
        foreach (var file in submission.Files)
        {
            complaint._files.Add(new CaseFile(file, act.By.StaffId is null, act.On, act.By.Name));
        }

        complaint.Raise(
            new ComplaintRecorded(reference.ToString(), submission.ReceivedOn, submission.Channel, complaint.Submission.Sha256, submission.Danger), act);
        if (openedFrom is { } origin)
        {
            complaint.Raise(new OpenedFromComplaint(origin.Reference.ToString()), act);
            complaint.KeepAwayAs(origin, act);
        }

        complaint.Reckon(rules);
        return complaint;
    }

    /// <summary>The days on which things happened, from which every deadline follows.</summary>
    public ClockFacts Facts()
    {
        var one = StageOne;
        var two = StageTwo;
        return new ClockFacts
        {
            Received = Reopened is { Stage: 1 } again ? again.Day : ReceivedDay,
            Logged = one.LoggedDay,
            Acknowledged = one.AcknowledgedDay,
            Responded = one.RespondedDay,
            ExtraDaysToAsk = ExtraDaysToAnswer,
            EscalationRequested = two?.RequestedDay,
            EscalationLogged = two?.LoggedDay,
            EscalationAcknowledged = two?.AcknowledgedDay,
            StageTwoResponded = two?.RespondedDay,
            ReviewDecided = Escalation?.Review?.DecidedDay,
            Extensions = [.. _stages.SelectMany(s => s.Extensions.Select(e => new ExtensionFact(s.Number, e.WorkingDays, e.NoticeSentDay)))],
        };
    }

    /// <summary>Every deadline with its working.</summary>
    public IReadOnlyList<Deadline> Deadlines(Rulebook rules) =>
        DeadlineCalculator.Calculate(Facts(), rules.Policy, rules.Code, rules.Calendar);

    public Deadline DeadlineFor(DeadlineStep step, Rulebook rules) => Deadlines(rules).Single(d => d.Step == step);

    /// <summary>Appends what happened; things beside the complaint (a hazard, a meeting) tell it through this too, so that its version guards them.</summary>
    internal void Raise(ComplaintEvent happened, Act act, bool asParty = false)
    {
        // Pages do not even show it to them; this is for every way in that nobody thought of.
        Guard(!asParty && IsKeptAway(act.By.StaffId) ? "You are kept away from this complaint, because it is about you or you have a conflict of interest." : null);
        _events.Add(new RecordedEvent(happened, act));
        Version++;
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}
