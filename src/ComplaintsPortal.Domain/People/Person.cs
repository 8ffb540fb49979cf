using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// Somebody who complains, once for all their complaints: how they are reached, in what form and language, where they live. What a
/// complaint says stays with it; what is known of the person grows here, with its history.
/// </summary>
public sealed class Person
{
    private readonly List<PersonChange> _changes = [];

    private Person()
    {
    }

    public long Id { get; private set; }

    /// <summary>Grows with every save; a save that started from an older version is refused.</summary>
    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: lower case, one space between words.</summary>
    public string NameKey { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    /// <summary>The number as it is compared: digits only, from nought.</summary>
    public string TelephoneKey { get; private set; } = "";

    /// <summary>Where letters go; one line each, postcode last.</summary>
    public IReadOnlyList<string> PostalAddress { get; private set; } = [];

    public ContactPreference PreferredContact { get; private set; }

    public string ContactTimes { get; private set; } = "";

    public LetterFormat LetterFormat { get; private set; }

    /// <summary>The language they prefer; empty for English or where nobody said.</summary>
    public string Language { get; private set; } = "";

    public Tenure Tenure { get; private set; }

    /// <summary>The home; one line each, postcode last.</summary>
    public IReadOnlyList<string> Home { get; private set; } = [];

    public string Postcode { get; private set; } = "";

    /// <summary>The home's number in the register of homes; empty where it is not known.</summary>
    public string Uprn { get; private set; } = "";

    public DateTime CreatedOn { get; private set; }

    /// <summary>The record that stands for this person since two records were found to be one person's.</summary>
    public long? MergedIntoId { get; private set; }

    /// <summary>What was changed, the oldest first.</summary>
    public IReadOnlyList<PersonChange> Changes => _changes;

    /// <summary>A new record from what a complaint says of its complainant.</summary>
    public static Person From(Submission submission, DateTime on)
    {
        var person = new Person { CreatedOn = on };
        var contact = Correspondent.From(submission).Details();
        person.Set(new PersonDetails(contact, "", Tenures.Of(submission.ComplainantKind), [.. submission.HomeAddress], submission.Postcode, ""));
        return person;
    }

    public PersonDetails Details() => new(
        new ContactDetails(Name, Email, Telephone, [.. PostalAddress], PreferredContact, ContactTimes, LetterFormat), Language, Tenure, [.. Home], Postcode, Uprn);

    /// <summary>By what they are recognised.</summary>
    public PersonKeys Keys() => PersonKeys.Of(Name, Email, Telephone, Postcode);

    public string? WhyNotChange(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : MergedIntoId is not null ? "This record was merged with another. Change that one."
        : null;

    /// <summary>Changes what is known; false when nothing differs.</summary>
    public bool Change(PersonDetails to, string reason, Act act)
    {
        IllegalActException.ThrowIf(WhyNotChange(act.By));
        var before = Details();
        var what = before.WhatDiffers(to);
        if (what.Count == 0)
        {
            return false;
        }

        Set(to);
        Note(string.Join('\n', what), reason, act);
        return true;
    }

    /// <summary>Applies what is agreed with them to how they are reached.</summary>
    public void Follow(AgreedNeeds needs)
    {
        LetterFormat = needs.Format ?? LetterFormat;
        if (needs.NoTelephone && PreferredContact == ContactPreference.Telephone)
        {
            PreferredContact = Email.Length > 0 ? ContactPreference.Email : ContactPreference.Post;
        }
    }

    internal void Note(string what, string reason, Act act)
    {
        _changes.Add(new PersonChange(what, reason, act));
        Version++;
    }

    internal void StandsUnder(long? personId) => MergedIntoId = personId;

    private void Set(PersonDetails to)
    {
        var contact = to.Contact;
        Name = contact.Name;
        NameKey = PersonMatch.NameKey(contact.Name);
        Email = contact.Email;
        Telephone = contact.Telephone;
        TelephoneKey = PersonMatch.TelephoneKey(contact.Telephone);
        PostalAddress = [.. contact.PostalAddress];
        PreferredContact = contact.PreferredContact;
        ContactTimes = contact.ContactTimes;
        LetterFormat = contact.LetterFormat;
        Language = to.Language;
        Tenure = to.Tenure;
        Home = [.. to.Home];
        Postcode = to.Postcode;
        Uprn = to.Uprn;
    }
}

/// <summary>Something that was changed on a person's record: what it was and is, who did it, when and why. Never removed.</summary>
public sealed class PersonChange
{
    private PersonChange()
    {
    }

    internal PersonChange(string what, string reason, Act act)
    {
        What = what;
        Reason = reason;
        On = act.On;
        ById = act.By.StaffId;
        ByName = act.By.Name;
    }

    public long Id { get; private set; }

    public DateTime On { get; private set; }

    public Guid? ById { get; private set; }

    /// <summary>The name as it was at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>One line for each thing, with what it was before.</summary>
    public string What { get; private set; } = "";

    public string Reason { get; private set; } = "";
}
