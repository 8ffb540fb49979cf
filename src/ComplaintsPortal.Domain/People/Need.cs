using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// A reasonable adjustment that a person asked for, or a disability that they told us of (Code 5.10). An adjustment is agreed or declined
/// with reasons; what is agreed has a day on which it is looked at again.
/// </summary>
public sealed class Need
{
    private Need()
    {
    }

    public const int MostExtraDays = 60;

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long PersonId { get; private set; }

    public NeedKind Kind { get; private set; }

    public NeedState State { get; private set; }

    /// <summary>In their own words, as far as they said it. Never inferred.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Working days more that they have to answer us.</summary>
    public int ExtraDays { get; private set; }

    /// <summary>The day on which they asked for it or told us.</summary>
    public DateOnly AskedDay { get; private set; }

    /// <summary>How we know: from whom, on what way.</summary>
    public string Source { get; private set; } = "";

    public NeedAudience Audience { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTime? DecidedOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>Why it was declined, or what was arranged.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>The day by which it is looked at again; null where nothing is in force.</summary>
    public DateOnly? ReviewDay { get; private set; }

    public bool IsDisability => Kind == NeedKind.Disability;

    /// <summary>True where it holds now: agreed, or a disability that was disclosed.</summary>
    public bool IsInForce => State is NeedState.Agreed or NeedState.Disclosed;

    /// <summary>True for people's own eyes only: what exactly it is, is for the complaints leads and whoever handles the case.</summary>
    public bool IsHiddenFrom(Actor reader, Guid? handlerId) =>
        Audience == NeedAudience.LeadAndHandler && !reader.Is(StaffRole.ComplaintsLead) && (handlerId is null || handlerId != reader.StaffId);

    public static string? WhyNotRecord(NeedNote note, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : string.IsNullOrWhiteSpace(note.Words) ? "Write down what they said."
        : string.IsNullOrWhiteSpace(note.Source) ? "Say how we know it: from whom, and on what way."
        : note.Kind == NeedKind.ExtraTime && note.ExtraDays is < 1 or > MostExtraDays ? $"Enter how many working days more they need, from 1 to {MostExtraDays}."
        : note.Kind == NeedKind.Disability && note.ReviewDay is null ? "Enter the day by which this is looked at again (Code 5.10)."
        : null;

    /// <summary>Writes down what was asked for or told. A disability holds from then on; an adjustment is decided.</summary>
    public static Need Record(Person person, NeedNote note, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRecord(note, act.By));
        var need = Asked(person.Id, note, act);
        if (need.IsDisability)
        {
            need.State = NeedState.Disclosed;
            need.ReviewDay = note.ReviewDay;
        }

        person.Note(need.IsDisability ? "A disability was recorded." : $"Adjustment asked for: {NeedWords.Of(need.Kind)}.", note.Source, act);
        return need;
    }

    /// <summary>What a complaint says was asked for, for somebody to decide.</summary>
    public static Need AskedWith(Complaint complaint, long personId, Act act) => Asked(
        personId,
        new NeedNote(NeedKind.Other, complaint.Adjustments, $"Asked for with {complaint.Reference}.", complaint.ReceivedDay),
        act);

    public string? WhyNotAgree(DateOnly? reviewDay, Actor by, DateOnly today) =>
        WhyNotDecide(by)
        ?? (reviewDay is not { } day ? "Enter the day by which this is looked at again (Code 5.10)."
            : day <= today ? "The day by which this is looked at again must be in the future."
            : null);

    public void Agree(Person person, DateOnly reviewDay, string arranged, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAgree(reviewDay, act.By, act.Day));
        Decide(NeedState.Agreed, arranged, reviewDay, act);
        person.Note($"Adjustment agreed: {NeedWords.Of(Kind)}. To be looked at again by {Complaints.Words.Day(reviewDay)}.", arranged, act);
    }

    public string? WhyNotDecline(string? reasons, Actor by) =>
        WhyNotDecide(by) ?? (string.IsNullOrWhiteSpace(reasons) ? "Say why it cannot be done, and what else was offered." : null);

    public void Decline(Person person, string reasons, Act act)
    {
        IllegalActException.ThrowIf(WhyNotDecline(reasons, act.By));
        Decide(NeedState.Declined, reasons, null, act);
        person.Note($"Adjustment declined: {NeedWords.Of(Kind)}.", reasons, act);
    }

    public string? WhyNotReview(DateOnly? next, Actor by, DateOnly today) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : !IsInForce ? "This does not hold now."
        : next is not { } day ? "Enter the day by which this is looked at again (Code 5.10)."
        : day <= today ? "The day by which this is looked at again must be in the future."
        : null;

    /// <summary>It was looked at and holds on.</summary>
    public void Review(Person person, DateOnly next, string found, Act act)
    {
        IllegalActException.ThrowIf(WhyNotReview(next, act.By, act.Day));
        ReviewDay = next;
        person.Note($"{(IsDisability ? "A recorded disability" : "Adjustment " + NeedWords.Of(Kind).ToLowerInvariant())} was looked at again and holds. Next time by {Complaints.Words.Day(next)}.", found, act);
    }

    public string? WhyNotEnd(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this." : State == NeedState.Ended ? "This has ended already." : null;

    public void End(Person person, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotEnd(act.By));
        Decide(NeedState.Ended, reason, null, act);
        person.Note(IsDisability ? "A recorded disability does not hold any more." : $"Adjustment ended: {NeedWords.Of(Kind)}.", reason, act);
    }

    private static Need Asked(long personId, NeedNote note, Act act) => new()
    {
        PersonId = personId,
        Kind = note.Kind,
        State = NeedState.Asked,
        Words = note.Words,
        ExtraDays = note.Kind == NeedKind.ExtraTime ? note.ExtraDays : 0,
        AskedDay = note.AskedDay,
        Source = note.Source,
        Audience = note.Audience,
        RecordedOn = act.On,
        RecordedBy = act.By.Name,
    };

    private string? WhyNotDecide(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : IsDisability ? "A disability is not agreed or declined."
        : State is not (NeedState.Asked or NeedState.Declined) ? $"{DecidedBy} decided on this on {Complaints.Words.Moment(DecidedOn!.Value)}."
        : null;

    private void Decide(NeedState state, string reasons, DateOnly? reviewDay, Act act)
    {
        State = state;
        Reasons = reasons;
        ReviewDay = reviewDay;
        DecidedOn = act.On;
        DecidedBy = act.By.Name;
    }
}

/// <summary>What somebody asked for or told, as it is written down.</summary>
public sealed record NeedNote(
    NeedKind Kind, string Words, string Source, DateOnly AskedDay, NeedAudience Audience = NeedAudience.Everybody, int ExtraDays = 0, DateOnly? ReviewDay = null);

public enum NeedKind
{
    /// <summary>A disability that was disclosed; no adjustment by itself.</summary>
    Disability,
    LargePrint,
    PlainText,
    Audio,
    Braille,
    NoTelephone,

    /// <summary>More time for them to answer.</summary>
    ExtraTime,
    Interpreter,
    Other,
}

public enum NeedState
{
    Asked,
    Agreed,
    Declined,

    /// <summary>A disability that holds.</summary>
    Disclosed,
    Ended,
}

/// <summary>Who may read what exactly it is. That an adjustment holds is seen by everybody who works on the case.</summary>
public enum NeedAudience
{
    Everybody,
    LeadAndHandler,
}

public static class NeedWords
{
    public static string Of(NeedKind kind) => kind switch
    {
        NeedKind.Disability => "Disability",
        NeedKind.LargePrint => "Letters in large print",
        NeedKind.PlainText => "Letters in plain text",
        NeedKind.Audio => "Letters as a recording",
        NeedKind.Braille => "Letters in Braille",
        NeedKind.NoTelephone => "Do not telephone",
        NeedKind.ExtraTime => "More time to answer",
        NeedKind.Interpreter => "An interpreter",
        NeedKind.Other => "Another adjustment",
    };

    public static string Of(NeedState state) => state switch
    {
        NeedState.Asked => "Asked for",
        NeedState.Agreed => "Agreed",
        NeedState.Declined => "Declined",
        NeedState.Disclosed => "Recorded",
        NeedState.Ended => "Ended",
    };
}

/// <summary>What the agreed adjustments of a person mean for every complaint of theirs: it is applied by itself.</summary>
/// <param name="Format">How letters are made; null where nothing is agreed.</param>
/// <param name="ExtraDays">Working days more to answer.</param>
public sealed record AgreedNeeds(LetterFormat? Format, bool NoTelephone, int ExtraDays)
{
    public static AgreedNeeds Of(IEnumerable<Need> needs)
    {
        List<Need> agreed = [.. needs.Where(need => need.State == NeedState.Agreed)];
        LetterFormat? format = agreed.Select(need => need.Kind switch
        {
            NeedKind.LargePrint => LetterFormat.LargePrint,
            NeedKind.PlainText => LetterFormat.PlainText,
            NeedKind.Audio => LetterFormat.Audio,
            NeedKind.Braille => LetterFormat.Braille,
            _ => (LetterFormat?)null,
        }).FirstOrDefault(one => one is not null);
        return new AgreedNeeds(format, agreed.Exists(need => need.Kind == NeedKind.NoTelephone), agreed.Select(need => need.ExtraDays).DefaultIfEmpty().Max());
    }
}
