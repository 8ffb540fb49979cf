using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// How contact with somebody is limited because of behaviour that impedes (Code 5.14, 5.15): a warning with a guide first, then a
/// restriction with evidence, regard to the Equality Act, a day of review, an appeal and an end. It limits how we are in touch. It never
/// stops anybody from complaining or from reporting an emergency.
/// </summary>
public sealed class ContactRestriction
{
    private readonly List<RestrictionReview> _reviews = [];

    private ContactRestriction()
    {
    }

    /// <summary>A restriction is looked at again at least this often.</summary>
    public const int LongestMonths = 6;

    /// <summary>Said wherever a restriction is shown.</summary>
    public const string NeverStops = "It never stops a new complaint or an emergency from being recorded.";

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long PersonId { get; private set; }

    public RestrictionState State { get; private set; }

    /// <summary>Codes of the policy's list.</summary>
    public IReadOnlyList<string> Behaviours { get; private set; } = [];

    /// <summary>What happened and when, and where it is on record.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>How we would like to be in touch, for the warning: what is asked of them, and what we do in turn.</summary>
    public string Guide { get; private set; } = "";

    public DateTime? WarnedOn { get; private set; }

    public string WarnedBy { get; private set; } = "";

    /// <summary>Why no warning came first; empty where one did.</summary>
    public string WithoutWarning { get; private set; } = "";

    /// <summary>Codes of the policy's list.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>What exactly holds, as whoever is in touch with them must know it.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>How their disability and adjustments were considered, and why this is proportionate (Code 5.15).</summary>
    public string Equality { get; private set; } = "";

    public DateOnly? FromDay { get; private set; }

    public DateOnly? ReviewDay { get; private set; }

    public DateTime? DecidedOn { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public IReadOnlyList<RestrictionReview> Reviews => _reviews;

    public RestrictionAppeal? Appeal { get; private set; }

    public DateTime? EndedOn { get; private set; }

    public string EndedBy { get; private set; } = "";

    public string EndReason { get; private set; } = "";

    /// <summary>When that was recorded of which the letter tells that is due last (UTC).</summary>
    public DateTime ToTellSince => new[] { WarnedOn, DecidedOn, _reviews.MaxBy(one => one.On)?.On, Appeal?.DecidedOn, EndedOn }.Max()!.Value;

    /// <summary>What was decided last about it; null while they know all there is from the letter that warned or limited.</summary>
    public RestrictionDecision? Decision
    {
        get
        {
            var appeal = Appeal is { DecidedOn: not null } decided ? decided : null;
            var review = _reviews.MaxBy(one => one.On);
            return EndedOn is { } ended
                    ? new(
                        appeal is { Stands: false } ? RestrictionDecision.Upheld : FromDay is null ? RestrictionDecision.Withdrawn : RestrictionDecision.Ended,
                        EndReason, EndedBy, LondonTime.DateOf(ended), Ends: true)
                : appeal?.DecidedOn is { } on && !(review?.On > on) ? new(RestrictionDecision.Stands, appeal.Reasons, appeal.DecidedBy, LondonTime.DateOf(on), Ends: false)
                : review is not null ? new(RestrictionDecision.Holds, review.Found, review.ByName, LondonTime.DateOf(review.On), Ends: false)
                : null;
        }
    }

    public static string? WhyNotWarn(WarningNote note, Actor by) =>
        MayNot(by)
        ?? (note.Behaviours.Count == 0 ? "Choose what they do that impedes."
            : string.IsNullOrWhiteSpace(note.Evidence) ? "Write down what happened, when, and where it is on record (Code 5.14)."
            : string.IsNullOrWhiteSpace(note.Guide) ? "Write the guide to how we would like to be in touch."
            : null);

    public static ContactRestriction Warn(Person person, WarningNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWarn(note, act.By));
        person.Note("Warned about how they are in touch with us.", note.Evidence, act);
        return new ContactRestriction
        {
            PersonId = person.Id,
            State = RestrictionState.Warned,
            Behaviours = [.. note.Behaviours],
            Evidence = note.Evidence,
            Guide = note.Guide,
            WarnedOn = act.On,
            WarnedBy = act.By.Name,
        };
    }

    /// <summary>Straight to a restriction, where a warning would not do, for example after a threat.</summary>
    public static ContactRestriction RestrictAtOnce(Person person, WarningNote behaviour, RestrictionNote note, string withoutWarning, Act act)
    {
        IllegalActException.ThrowIf(
            WhyNotWarn(behaviour with { Guide = "-" }, act.By)
            ?? (string.IsNullOrWhiteSpace(withoutWarning) ? "Say why no warning can come first." : null));
        var restriction = new ContactRestriction
        {
            PersonId = person.Id,
            State = RestrictionState.Warned,
            Behaviours = [.. behaviour.Behaviours],
            Evidence = behaviour.Evidence,
            WithoutWarning = withoutWarning,
        };
        restriction.Restrict(person, note, act);
        return restriction;
    }

    public string? WhyNotRestrict(RestrictionNote note, Actor by, DateOnly today) =>
        MayNot(by)
        ?? (State != RestrictionState.Warned ? "This has been decided already."
            : note.Kinds.Count == 0 ? "Choose how contact is limited."
            : string.IsNullOrWhiteSpace(note.Terms) ? "Say exactly what holds from now on."
            : string.IsNullOrWhiteSpace(note.Equality) ? "Say how their disability and adjustments were considered, and why this is proportionate (Code 5.15)."
            : WhyNotReviewDay(note.ReviewDay, today));

    /// <summary>Limits how we are in touch.</summary>
    public void Restrict(Person person, RestrictionNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRestrict(note, act.By, act.Day));
        State = RestrictionState.InForce;
        Kinds = [.. note.Kinds];
        Terms = note.Terms;
        Equality = note.Equality;
        FromDay = act.Day;
        ReviewDay = note.ReviewDay;
        DecidedOn = act.On;
        DecidedById = act.By.StaffId;
        DecidedBy = act.By.Name;
        person.Note($"Contact restricted. To be looked at again by {Words.Day(note.ReviewDay!.Value)}.", note.Terms, act);
    }

    public string? WhyNotReview(DateOnly? next, Actor by, DateOnly today) =>
        MayNot(by) ?? (State != RestrictionState.InForce ? "No restriction holds." : WhyNotReviewDay(next, today));

    /// <summary>It was looked at and holds on.</summary>
    public void Review(Person person, string found, DateOnly next, Act act)
    {
        IllegalActException.ThrowIf(WhyNotReview(next, act.By, act.Day));
        _reviews.Add(new RestrictionReview(found, next, act));
        ReviewDay = next;
        person.Note($"The restriction of contact was looked at again and holds. Next time by {Words.Day(next)}.", found, act);
    }

    public string? WhyNotAppeal(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : State != RestrictionState.InForce ? "No restriction holds."
        : Appeal is { DecidedOn: null } ? "An appeal waits for its decision already."
        : null;

    /// <summary>They say that it is wrong.</summary>
    public void ReceiveAppeal(Person person, string words, DateOnly day, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAppeal(act.By));
        Appeal = new RestrictionAppeal(words, day);
        person.Note("Appealed against the restriction of contact.", words, act);
    }

    public string? WhyNotDecideAppeal(Actor by) =>
        MayNot(by)
        ?? (Appeal is not { DecidedOn: null } ? "No appeal waits for a decision."
            : by.StaffId == DecidedById ? "Somebody else decides the appeal: you decided the restriction."
            : null);

    /// <param name="stands">False where the restriction ends with it.</param>
    public void DecideAppeal(Person person, bool stands, string reasons, Act act)
    {
        IllegalActException.ThrowIf(WhyNotDecideAppeal(act.By));
        Appeal = Appeal! with { Stands = stands, Reasons = reasons, DecidedOn = act.On, DecidedBy = act.By.Name };
        person.Note(stands ? "Appeal against the restriction decided: it stands." : "Appeal against the restriction decided: it ends.", reasons, act);
        if (!stands)
        {
            Finish(reasons, act);
        }
    }

    public string? WhyNotEnd(Actor by) => MayNot(by) ?? (State == RestrictionState.Ended ? $"{EndedBy} ended this on {Words.Moment(EndedOn!.Value)}." : null);

    public void End(Person person, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotEnd(act.By));
        person.Note(State == RestrictionState.Warned ? "The warning about contact was withdrawn." : "The restriction of contact ended.", reason, act);
        Finish(reason, act);
    }

    private void Finish(string reason, Act act)
    {
        State = RestrictionState.Ended;
        EndReason = reason;
        EndedOn = act.On;
        EndedBy = act.By.Name;
        ReviewDay = null;
    }

    private static string? MayNot(Actor by) => by.Can(Permission.RestrictContact) ? null : "Only the complaints lead or a director can do this.";

    private static string? WhyNotReviewDay(DateOnly? day, DateOnly today) =>
        day is not { } next ? "Enter the day by which this is looked at again (Code 5.14)."
        : next <= today ? "The day by which this is looked at again must be in the future."
        : next > today.AddMonths(LongestMonths) ? $"A restriction is looked at again within {LongestMonths} months."
        : null;
}

/// <summary>What somebody does that impedes, and the guide that goes with a warning.</summary>
public sealed record WarningNote(IReadOnlyList<string> Behaviours, string Evidence, string Guide);

/// <summary>How contact is limited.</summary>
public sealed record RestrictionNote(IReadOnlyList<string> Kinds, string Terms, string Equality, DateOnly? ReviewDay);

/// <summary>A decision about a warning or a restriction, as its letter says it (Code 5.14).</summary>
/// <param name="Decided">A sentence to whom it is about.</param>
/// <param name="Ends">True where nothing is limited any more.</param>
public sealed record RestrictionDecision(string Decided, string Why, string By, DateOnly Day, bool Ends)
{
    public const string Holds = "We looked again at the limits on how you can be in touch with us. They stay for now.";
    public const string Stands = "You appealed against the limits on how you can be in touch with us. Somebody who did not make that decision looked at it and decided that the limits stay.";
    public const string Upheld = "You appealed against the limits on how you can be in touch with us. Somebody who did not make that decision looked at it and decided that the limits end.";
    public const string Ended = "The limits on how you can be in touch with us have ended.";
    public const string Withdrawn = "We have taken back the warning about how you are in touch with us.";
}

/// <param name="Stands">Null until it is decided.</param>
public sealed record RestrictionAppeal(string Words, DateOnly Day, bool? Stands = null, string Reasons = "", DateTime? DecidedOn = null, string DecidedBy = "");

public enum RestrictionState
{
    Warned,
    InForce,
    Ended,
}

/// <summary>That a restriction was looked at again.</summary>
public sealed class RestrictionReview
{
    private RestrictionReview()
    {
    }

    internal RestrictionReview(string found, DateOnly next, Act act)
    {
        Found = found;
        Next = next;
        On = act.On;
        ByName = act.By.Name;
    }

    public long Id { get; private set; }

    public string Found { get; private set; } = "";

    public DateOnly Next { get; private set; }

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";
}
