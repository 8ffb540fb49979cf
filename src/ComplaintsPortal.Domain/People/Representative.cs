using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// Somebody who speaks for a complainant (Code 3.6): who it is, for what, on what evidence of consent, from when to when. What the
/// landlord's policy wants before anything is sent or said to them is asked of <see cref="WhyNotTell"/>.
/// </summary>
public sealed class Representative
{
    private Representative()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long PersonId { get; private set; }

    /// <summary>The complaint for which they speak; null for everything.</summary>
    public long? ComplaintId { get; private set; }

    public string Name { get; private set; } = "";

    public RepresentativeKind Kind { get; private set; }

    /// <summary>Who they are to the complainant, in words: daughter, ward councillor.</summary>
    public string Relation { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    public IReadOnlyList<string> PostalAddress { get; private set; } = [];

    /// <summary>What they may do and hear, where it is less than everything.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>True where letters go to them instead of the complainant.</summary>
    public bool GetsLetters { get; private set; }

    public ConsentEvidence Evidence { get; private set; }

    /// <summary>What the evidence is, and where; while there is none, what was said about consent.</summary>
    public string EvidenceWords { get; private set; } = "";

    public DateOnly FromDay { get; private set; }

    /// <summary>The last day; null where none was said.</summary>
    public DateOnly? UntilDay { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>Why they were refused because their own contact is restricted (BRF-G5); empty where they were not.</summary>
    public string RefusedBecause { get; private set; } = "";

    public string RefusedBy { get; private set; } = "";

    public DateTime? RefusedOn { get; private set; }

    /// <summary>When the access codes that they may know were renewed, because they speak for the complainant no more; null while they do.</summary>
    public DateTime? CodesTakenOn { get; private set; }

    public bool IsRefused => RefusedOn is not null;

    public bool HasEnded(DateOnly today) => UntilDay is { } last && last < today;

    public bool HasConsent => Evidence != ConsentEvidence.None;

    /// <summary>Why nothing about the complaint is sent or said to them; null where they can be told.</summary>
    public string? WhyNotTell(RepresentationRules rules, DateOnly today) =>
        IsRefused ? $"{Name} was refused as a representative."
        : HasEnded(today) ? $"{Name} spoke for the complainant until {Words.Day(UntilDay!.Value)}."
        : today < FromDay ? $"{Name} speaks for the complainant from {Words.Day(FromDay)}."
        : !HasConsent && Representation.Wanted(rules) is { Length: > 0 } wanted ? $"{wanted} There is none of {Name} yet."
        : null;

    /// <summary>Why letters do not go to them although they are to; null where they do, or are not to.</summary>
    public string? WhyNotWriteTo(RepresentationRules rules, DateOnly today) =>
        !GetsLetters ? null
        : WhyNotTell(rules, today) ?? (Email.Length == 0 && PostalAddress.Count == 0 ? $"There is no address of {Name}." : null);

    /// <summary>True where letters go to them now.</summary>
    public bool IsWrittenTo(RepresentationRules rules, DateOnly today) => GetsLetters && WhyNotWriteTo(rules, today) is null;

    public static string? WhyNotRecord(RepresentativeNote note, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : string.IsNullOrWhiteSpace(note.Name) ? "Enter the name of the representative."
        : note.GetsLetters && note.Email.Length == 0 && note.PostalAddress.Count == 0 ? "Enter an email address or a postal address: letters have to reach them."
        : note.Evidence != ConsentEvidence.None && string.IsNullOrWhiteSpace(note.EvidenceWords) ? "Say what the evidence of consent is, and where it is kept."
        : note.UntilDay < note.FromDay ? "The last day must not be before the first."
        : null;

    /// <param name="reason">How we know of them.</param>
    public static Representative Record(Person person, long? complaintId, RepresentativeNote note, Act act, string reason = "")
    {
        IllegalActException.ThrowIf(WhyNotRecord(note, act.By));
        var one = From(person.Id, complaintId, note, act);
        person.Note($"{note.Name} ({RepresentativeWords.Of(note.Kind).ToLowerInvariant()}) speaks for them{(complaintId is null ? "" : " in one complaint")}. {RepresentativeWords.Of(note.Evidence)}.{(reason.Length > 0 && note.EvidenceWords.Length > 0 ? $" {note.EvidenceWords}" : "")}", reason.Length > 0 ? reason : note.EvidenceWords, act);
        return one;
    }

    /// <summary>Whoever a complaint names as speaking for the complainant; consent is still to be shown.</summary>
    public static Representative NamedIn(Complaint complaint, long personId, Act act)
    {
        var named = complaint.Submission.AsItCame.Representative ?? throw new InvalidOperationException("The complaint names nobody who speaks for the complainant.");
        return From(
            personId, complaint.Id,
            new RepresentativeNote(
                named.Name, Representation.KindOf(named.Relation), named.Relation, named.Email, named.Telephone, [], "", GetsLetters: false,
                ConsentEvidence.None, named.ConsentInWords, complaint.ReceivedDay, null),
            act);
    }

    public string? WhyNotChange(Actor by) => !by.Can(Permission.Investigate) ? "Your role does not include this." : IsRefused ? $"{RefusedBy} refused this representative on {Words.Moment(RefusedOn!.Value)}." : null;

    /// <summary>Changes what is known; with evidence, this is how consent is recorded.</summary>
    public void Change(Person person, RepresentativeNote to, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChange(act.By) ?? WhyNotRecord(to, act.By));
        var had = Evidence;
        Set(to);
        person.Note(
            had == to.Evidence ? $"What is known of {Name}, who speaks for them, was changed."
            : to.Evidence == ConsentEvidence.None ? $"The consent to {Name} was withdrawn."
            : $"Consent to {Name} recorded: {RepresentativeWords.Of(to.Evidence).ToLowerInvariant()}.",
            reason, act);
    }

    public string? WhyNotRefuse(RepresentationRules rules, string? reason, Actor by) =>
        !by.Can(Permission.RestrictContact) ? "Your role does not include this."
        : IsRefused ? $"{RefusedBy} refused this representative on {Words.Moment(RefusedOn!.Value)}."
        : !rules.MayRefuseRestricted ? "The landlord’s policy does not let a representative be refused (Code 3.6)."
        : string.IsNullOrWhiteSpace(reason) ? "Say how their own contact is restricted, and why they are refused."
        : null;

    /// <summary>Notes that every access code that they may know is worth nothing any more; in the save that renews them.</summary>
    public void TakeCodes(Act act) => CodesTakenOn = act.On;

    /// <summary>Refuses somebody whose own contact is restricted. The complainant can choose somebody else (BRF-G5).</summary>
    public void Refuse(Person person, RepresentationRules rules, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotRefuse(rules, reason, act.By));
        RefusedBecause = reason;
        RefusedBy = act.By.Name;
        RefusedOn = act.On;
        person.Note($"{Name} was refused as a representative.", reason, act);
    }

    public RepresentativeNote Details() =>
        new(Name, Kind, Relation, Email, Telephone, PostalAddress, Scope, GetsLetters, Evidence, EvidenceWords, FromDay, UntilDay);

    private static Representative From(long personId, long? complaintId, RepresentativeNote note, Act act)
    {
        var one = new Representative { PersonId = personId, ComplaintId = complaintId, RecordedOn = act.On, RecordedBy = act.By.Name };
        one.Set(note);
        return one;
    }

    private void Set(RepresentativeNote to)
    {
        Name = to.Name;
        Kind = to.Kind;
        Relation = to.Relation;
        Email = to.Email;
        Telephone = to.Telephone;
        PostalAddress = [.. to.PostalAddress];
        Scope = to.Scope;
        GetsLetters = to.GetsLetters;
        Evidence = to.Evidence;
        EvidenceWords = to.EvidenceWords;
        FromDay = to.FromDay;
        UntilDay = to.UntilDay;
        CodesTakenOn = null;
    }
}

/// <summary>A representative as somebody writes it down.</summary>
public sealed record RepresentativeNote(
    string Name, RepresentativeKind Kind, string Relation, string Email, string Telephone, IReadOnlyList<string> PostalAddress, string Scope, bool GetsLetters,
    ConsentEvidence Evidence, string EvidenceWords, DateOnly FromDay, DateOnly? UntilDay);

public enum RepresentativeKind
{
    Relative,
    Friend,
    Advocate,
    Solicitor,
    Councillor,
    Mp,
    Other,
}

public enum ConsentEvidence
{
    None,
    Written,
    PowerOfAttorney,

    /// <summary>For example an appointee's letter, or what was said in a recorded call.</summary>
    Other,
}

public static class RepresentativeWords
{
    public static string Of(RepresentativeKind kind) => kind switch
    {
        RepresentativeKind.Relative => "Relative",
        RepresentativeKind.Friend => "Friend",
        RepresentativeKind.Advocate => "Advocate or support worker",
        RepresentativeKind.Solicitor => "Solicitor",
        RepresentativeKind.Councillor => "Councillor",
        RepresentativeKind.Mp => "Member of Parliament",
        RepresentativeKind.Other => "Somebody else",
    };

    public static string Of(ConsentEvidence evidence) => evidence switch
    {
        ConsentEvidence.None => "No evidence of consent yet",
        ConsentEvidence.Written => "Consent in writing",
        ConsentEvidence.PowerOfAttorney => "Lasting power of attorney",
        ConsentEvidence.Other => "Other evidence of consent",
    };
}

/// <summary>What a landlord's policy wants before a representative is told anything.</summary>
public static class Representation
{
    /// <summary>The sentence that says what has to be there; empty where nothing has to.</summary>
    public static string Wanted(RepresentationRules rules)
    {
        var clause = LandlordPolicy.InBrackets(rules.Clause);
        return rules.Consent switch
        {
            Consent.BeforeCorrespondence => $"The policy wants evidence of consent before anything goes to a representative{clause}.",
            Consent.Formal => $"The policy wants a formal authorisation before anything goes to a representative{clause}.",
            // A complaint is always about somebody's personal data.
            Consent.ForPersonalData => $"The policy wants permission before personal data go to a representative{clause}.",
            Consent.MayBeChecked or Consent.NotStated => "",
        };
    }

    /// <summary>
    /// Why whoever brings a complaint for somebody else is not given its access code, which opens all that is written to the complainant; null
    /// where they can have it, and for whoever complains themselves.
    /// </summary>
    public static string? WhyNotGiveCode(Submission submission, RepresentationRules rules) =>
        submission.Representative is { Name.Length: > 0 } && Wanted(rules) is { Length: > 0 } wanted ? wanted : null;

    /// <summary>The kind that the words for a relation mean, as far as they say.</summary>
    internal static RepresentativeKind KindOf(string relation)
    {
        bool Says(params string[] words) => words.Any(word => relation.Contains(word, StringComparison.OrdinalIgnoreCase));
        return relation.Trim().Equals("mp", StringComparison.OrdinalIgnoreCase) || Says("member of parliament") ? RepresentativeKind.Mp
            : Says("councillor", "cllr") ? RepresentativeKind.Councillor
            : Says("solicitor", "lawyer") ? RepresentativeKind.Solicitor
            : Says("advocate", "support worker", "adviser", "advisor", "social worker", "carer") ? RepresentativeKind.Advocate
            : Says("friend", "neighbour") ? RepresentativeKind.Friend
            : Says("daughter", "son", "mother", "father", "wife", "husband", "partner", "sister", "brother", "aunt", "uncle", "cousin", "niece", "nephew", "parent", "grand", "relative") ? RepresentativeKind.Relative
            : RepresentativeKind.Other;
    }
}
