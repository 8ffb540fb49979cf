using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Feedback;

/// <summary>What people tell us that is no complaint: recorded, passed to whoever it concerns, and counted like complaints (PCC-12).</summary>
public enum FeedbackKind
{
    Compliment,
    Comment,

    /// <summary>Acknowledged, and shared with whoever the policy names (HSV-5).</summary>
    Petition,

    /// <summary>Information from somebody who gave no name: looked at and passed on (PCC-6c, ASH-5).</summary>
    Anonymous,

    /// <summary>What somebody wrote in a survey; they are told how to complain (Code 1.6, BRF-G2).</summary>
    Survey,
}

/// <summary>One compliment, comment, petition, survey answer or piece of information without a name, from receipt to what came of it.</summary>
public sealed class FeedbackItem
{
    private readonly List<FeedbackNote> _notes = [];

    private FeedbackItem()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public FeedbackKind Kind { get; private set; }

    public string Channel { get; private set; } = "";

    public DateTime ReceivedOn { get; private set; }

    public DateOnly ReceivedDay { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    /// <summary>Word for word; never edited.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who said so; empty where nobody gave a name.</summary>
    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Address { get; private set; } = [];

    public string Postcode { get; private set; } = "";

    /// <summary>Of a petition.</summary>
    public int? Signatures { get; private set; }

    /// <summary>What came with it: the sheets of a petition, a photograph.</summary>
    public IReadOnlyList<SubmittedFile> Files { get; private set; } = [];

    /// <summary>Whether they were told how to complain.</summary>
    public bool ToldHowToComplain { get; private set; }

    public string RoutedTo { get; private set; } = "";

    public DateOnly? AcknowledgedDay { get; private set; }

    /// <summary>With whom the policy wants it shared; empty until it was.</summary>
    public string SharedWith { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    public DateOnly? FinishedDay { get; private set; }

    public ComplaintReference? RaisedAs { get; private set; }

    /// <summary>The note that holds <see cref="FeedbackReceived.Beside"/>.</summary>
    public const string SaidBeside = "They said beside it:";

    /// <summary>What happened to it, the oldest first.</summary>
    public IReadOnlyList<FeedbackNote> Notes => _notes;

    public bool IsOpen => FinishedDay is null && RaisedAs is null;

    /// <summary>How people call it, for example <c>FB-2026-00012</c>; once it is saved.</summary>
    public string Reference => ReferenceOf(RecordedOn, Id);

    /// <summary>The same from what a list reads of it.</summary>
    public static string ReferenceOf(DateTime recordedOn, long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FB-{LondonTime.DateOf(recordedOn).Year}-{id:00000}");

    /// <summary>Records it as it came. Nothing about it can make this fail.</summary>
    public static FeedbackItem Record(FeedbackReceived received, Act act)
    {
        var item = new FeedbackItem
        {
            Kind = received.Kind,
            Channel = received.Channel,
            ReceivedOn = received.ReceivedOn,
            ReceivedDay = LondonTime.DateOf(received.ReceivedOn),
            RecordedOn = act.On,
            RecordedById = act.By.StaffId,
            RecordedByName = act.By.Name,
            Words = received.Words,
            Name = received.Kind == FeedbackKind.Anonymous ? "" : received.Name,
            Email = received.Kind == FeedbackKind.Anonymous ? "" : received.Email,
            Telephone = received.Kind == FeedbackKind.Anonymous ? "" : received.Telephone,
            Address = [.. received.Address],
            Postcode = received.Postcode,
            Signatures = received.Kind == FeedbackKind.Petition ? received.Signatures : null,
            Files = [.. received.Files],
            ToldHowToComplain = received.ToldHowToComplain,
        };
        item.Note("Recorded.", "", act);
        if (received.Beside.Count > 0)
        {
            item.Note(SaidBeside, string.Join('\n', received.Beside), act);
        }

        return item;
    }

    public string? WhyNotWork(Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead decides what happens with it."
        : RaisedAs is { } complaint ? $"It became the complaint {complaint}."
        : FinishedDay is { } day ? $"It was finished on {Complaints.Words.Day(day)}."
        : null;

    /// <summary>Why it cannot become a complaint: also where nobody gave a name and the policy handles none without (PCC-6c, ASH-5).</summary>
    public string? WhyNotComplaint(AnonymousRules? rules, Actor by) =>
        WhyNotWork(by)
        ?? (Name.Length == 0 && rules is { Processed: false }
            ? $"Nobody gave a name, and a complaint without one is not handled as such ({rules.Clause}). Route it, so that something is done. Once you know who it is, record a complaint in their name."
            : null);

    /// <summary>Passes it to the team, person or process that it concerns.</summary>
    public void Route(string to, string why, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By) ?? (string.IsNullOrWhiteSpace(to) ? "Say to whom it goes." : null));
        RoutedTo = to;
        Note($"Passed to {to}.", why, act);
    }

    /// <summary>Notes that whoever sent it was told that we have it.</summary>
    /// <param name="told">They were told how to complain as well (Code 1.6).</param>
    public void Acknowledge(DateOnly day, string how, bool told, Act act)
    {
        IllegalActException.ThrowIf(Kind == FeedbackKind.Anonymous ? "Nobody gave a name, so nobody can be told."
            : AcknowledgedDay is { } done ? $"It was acknowledged on {Complaints.Words.Day(done)}."
            : day > act.Day ? "It cannot have been acknowledged in the future."
            : null);
        (AcknowledgedDay, ToldHowToComplain) = (day, ToldHowToComplain || told);
        Note($"Acknowledged on {Complaints.Words.Day(day)}, {how}{(told ? ", with how to complain" : "")}.", "", act);
    }

    /// <summary>Notes that it was shared with whoever the policy names.</summary>
    public void Share(string with, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By) ?? (SharedWith.Length > 0 ? $"It was shared with {SharedWith} already." : null));
        SharedWith = with;
        Note($"Shared with {with}.", "", act);
    }

    /// <summary>Why it cannot be finished; a petition first goes to whoever the policy names.</summary>
    public string? WhyNotFinish(string? toShareWith, Actor by) =>
        WhyNotWork(by)
        ?? (Kind == FeedbackKind.Petition && toShareWith is { Length: > 0 } && SharedWith.Length == 0 ? $"Share it with the {toShareWith} first." : null)
        ?? (Kind == FeedbackKind.Petition && AcknowledgedDay is null ? "Acknowledge it first." : null);

    public void Finish(string outcome, string? toShareWith, Act act)
    {
        IllegalActException.ThrowIf(WhyNotFinish(toShareWith, act.By) ?? (string.IsNullOrWhiteSpace(outcome) ? "Write what came of it." : null));
        (Outcome, FinishedDay) = (outcome, act.Day);
        Note("Finished.", outcome, act);
    }

    /// <summary>It is a complaint after all: its words, its moment and its channel as they came.</summary>
    public Submission ToSubmission() => new()
    {
        Channel = Channel,
        ReceivedOn = ReceivedOn,
        ComplainantName = Name,
        Email = Email,
        Telephone = Telephone,
        HomeAddress = Address,
        PostalAddress = Address,
        Postcode = Postcode,
        PreferredContact = Email.Length > 0 ? ContactPreference.Email : ContactPreference.Post,
        WhatHappened = Words,
        Files = Files,
    };

    public void Raised(ComplaintReference complaint, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By));
        RaisedAs = complaint;
        Note($"Became the complaint {complaint}.", "", act);
    }

    private void Note(string what, string because, Act act) => _notes.Add(new FeedbackNote(what, because, act));
}

/// <summary>What somebody told us, as it is written down.</summary>
public sealed record FeedbackReceived(FeedbackKind Kind, string Channel, DateTime ReceivedOn, string Words)
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Telephone { get; init; } = "";

    public IReadOnlyList<string> Address { get; init; } = [];

    public string Postcode { get; init; } = "";

    public int? Signatures { get; init; }

    public IReadOnlyList<SubmittedFile> Files { get; init; } = [];

    public bool ToldHowToComplain { get; init; }

    /// <summary>What they said beside their words, one thing a line.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}

/// <summary>Something that happened to a piece of feedback. Never changed, never removed.</summary>
public sealed class FeedbackNote
{
    private FeedbackNote()
    {
    }

    internal FeedbackNote(string what, string because, Act act)
    {
        What = what;
        Because = because;
        On = act.On;
        ByName = act.By.Name;
    }

    public long Id { get; private set; }

    public string What { get; private set; } = "";

    public string Because { get; private set; } = "";

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";
}
