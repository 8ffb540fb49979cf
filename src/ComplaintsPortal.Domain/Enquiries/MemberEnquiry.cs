using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Enquiries;

/// <summary>
/// A councillor or MP asks about a resident. It is treated like contact of the resident: where the file shows earlier contact, the resident is
/// asked whether to open stage one or go to stage two (BRF-G11); the member hears what is done, and sees the response only on a ground (PCC-5a).
/// </summary>
public sealed class MemberEnquiry
{
    private readonly List<EnquiryNote> _notes = [];

    private MemberEnquiry()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public DateTime ReceivedOn { get; private set; }

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>Who asks.</summary>
    public string Member { get; private set; } = "";

    public bool IsMp { get; private set; }

    public string MemberEmail { get; private set; } = "";

    /// <summary>About whom.</summary>
    public string Resident { get; private set; } = "";

    public string ResidentEmail { get; private set; } = "";

    public string ResidentTelephone { get; private set; } = "";

    public IReadOnlyList<string> Address { get; private set; } = [];

    public string Postcode { get; private set; } = "";

    /// <summary>Word for word; never edited.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The complaint to which it belongs, found or opened.</summary>
    public ComplaintReference? Complaint { get; private set; }

    public long? ComplaintId { get; private set; }

    /// <summary>The day on which the resident was asked what they want.</summary>
    public DateOnly? ResidentAskedDay { get; private set; }

    public ResidentWish? Wish { get; private set; }

    /// <summary>On what ground the response was shared; null until it was.</summary>
    public SharingGround? SharedOn { get; private set; }

    public DateOnly? AnsweredDay { get; private set; }

    public IReadOnlyList<EnquiryNote> Notes => _notes;

    public bool IsOpen => AnsweredDay is null;

    public string Reference => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"EQ-{LondonTime.DateOf(RecordedOn).Year}-{Id:00000}");

    public string MemberInWords => $"{Member} ({(IsMp ? "MP" : "councillor")})";

    public static MemberEnquiry Record(EnquiryReceived received, Act act)
    {
        IllegalActException.ThrowIf(act.By.Can(Permission.Triage) ? null : "Only the complaints lead records enquiries of councillors and MPs.");
        var one = new MemberEnquiry
        {
            ReceivedOn = received.ReceivedOn,
            RecordedOn = act.On,
            RecordedBy = act.By.Name,
            Member = received.Member,
            IsMp = received.IsMp,
            MemberEmail = received.MemberEmail,
            Resident = received.Resident,
            ResidentEmail = received.ResidentEmail,
            ResidentTelephone = received.ResidentTelephone,
            Address = [.. received.Address],
            Postcode = received.Postcode,
            Words = received.Words,
        };
        one.Note("Recorded.", "", act);
        return one;
    }

    public string? WhyNotWork(Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead deals with enquiries of councillors and MPs."
        : AnsweredDay is { } day ? $"It was answered on {Complaints.Words.Day(day)}."
        : null;

    public string? WhyNotLink(Complaint? complaint, Actor by) =>
        WhyNotWork(by)
        ?? (complaint is null ? "There is no such complaint." : null)
        ?? (complaint!.Reference == Complaint ? $"It is linked to {Complaint} already." : null)
        ?? (SharedOn is not null ? $"The response on {Complaint} was shared already, so it stays linked to that." : null);

    /// <summary>It is about this complaint, which says so from now on.</summary>
    /// <param name="instead">The complaint to which it was linked by mistake, which says so too; null where there was none, or where it was no mistake.</param>
    public void Link(Complaint complaint, Act act, Complaint? instead = null)
    {
        IllegalActException.ThrowIf(WhyNotLink(complaint, act.By));
        (Complaint, ComplaintId) = (complaint.Reference, complaint.Id);
        complaint.Raise(new MemberAsked(MemberInWords, Words), act);
        instead?.Raise(new MemberAskedElsewhere(MemberInWords, complaint.Reference.ToString()), act);
        Note($"Linked to the complaint {complaint.Reference}{(instead is null ? "" : $" instead of {instead.Reference}")}.", "", act);
    }

    /// <param name="linked">The complaint to which it is linked; null where there is none.</param>
    public string? WhyNotRaise(Complaint? linked, Actor by) =>
        WhyNotWork(by)
        ?? (linked is { Status: not (ComplaintStatus.Closed or ComplaintStatus.Withdrawn or ComplaintStatus.Declined or ComplaintStatus.Referred or ComplaintStatus.ServiceRequest) }
            ? $"It is linked to {linked.Reference}, which has not ended." : null);

    /// <summary>The resident was asked whether to open stage one or go to stage two.</summary>
    public void AskResident(DateOnly day, ResidentWish wish, string said, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By) ?? (day > act.Day ? "They cannot have been asked in the future." : null));
        (ResidentAskedDay, Wish) = (day, wish);
        Note($"{Resident} was asked on {Complaints.Words.Day(day)}: {InWords(wish)}.", said, act);
    }

    public string? WhyNotShare(Complaint? complaint, Actor by) =>
        WhyNotWork(by)
        ?? (complaint is null ? "Link the complaint first." : null)
        ?? (ResponseOf(complaint!) is null ? "No response has been sent yet." : null)
        ?? (MemberEmail.Length == 0 ? "There is no email address of the member." : null)
        ?? (SharedOn is not null ? "The response was shared already." : null);

    /// <summary>The response that was sent last; null while there is none.</summary>
    public static Letter? ResponseOf(Complaint complaint) => complaint.Letters.LastOrDefault(l =>
        l is { SentDay: not null, IsSuperseded: false, CopyOf: null, Kind: LetterKind.StageOneResponse or LetterKind.StageTwoResponse });

    /// <summary>The member gets a copy of the response, on a ground that is recorded (PCC-5a); in the same save as its mail.</summary>
    public Letter Share(Complaint complaint, SharingGround ground, string evidence, Act act)
    {
        IllegalActException.ThrowIf(WhyNotShare(complaint, act.By) ?? (string.IsNullOrWhiteSpace(evidence) ? "Say what the ground rests on." : null));
        SharedOn = ground;
        var letter = ResponseOf(complaint)!;
        complaint.Raise(new ResponseShared(MemberInWords, letter.Title, InWords(ground), evidence), act);
        Note($"A copy of “{letter.Title}” sent to {Member}. Ground: {InWords(ground)}.", evidence, act);
        return letter;
    }

    /// <param name="earlierContact">The file shows complaints of the same person or home.</param>
    public string? WhyNotAnswer(bool earlierContact, Actor by) =>
        WhyNotWork(by)
        ?? (earlierContact && ResidentAskedDay is null ? "There is earlier contact, so they may still be dissatisfied. Ask the resident first whether to open stage one or go to stage two." : null);

    /// <summary>The member was told what is being done.</summary>
    public void Answer(DateOnly day, string told, bool earlierContact, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAnswer(earlierContact, act.By) ?? (day > act.Day ? "It cannot have been answered in the future." : null) ?? (string.IsNullOrWhiteSpace(told) ? "Write what the member was told." : null));
        AnsweredDay = day;
        Note($"{Member} was answered on {Complaints.Words.Day(day)}.", told, act);
    }

    /// <summary>As a complaint of the resident: the words and the moment as they came.</summary>
    public Submission ToSubmission(string channel) => new()
    {
        Channel = channel,
        ReceivedOn = ReceivedOn,
        ComplainantName = Resident,
        Email = ResidentEmail,
        Telephone = ResidentTelephone,
        HomeAddress = Address,
        PostalAddress = Address,
        Postcode = Postcode,
        PreferredContact = ResidentEmail.Length > 0 ? ContactPreference.Email : ContactPreference.Post,
        WhatHappened = Words,
    };

    public static string InWords(ResidentWish wish) => wish switch
    {
        ResidentWish.StageOne => "they want a complaint at stage one",
        ResidentWish.StageTwo => "they want to go to stage two",
        ResidentWish.Nothing => "they do not want to complain",
        ResidentWish.CarryOn => "we are to carry on with the complaint that is open",
    };

    public static string InWords(SharingGround ground) => ground switch
    {
        SharingGround.Consent => "the resident agreed in writing",
        SharingGround.ElectedRepresentative => "the resident asked this member to act for them, and the law lets us answer an elected representative",
    };

    private void Note(string what, string because, Act act) => _notes.Add(new EnquiryNote(what, because, act));
}

/// <summary>An enquiry as it came.</summary>
public sealed record EnquiryReceived(DateTime ReceivedOn, string Member, bool IsMp, string MemberEmail, string Resident, string Words)
{
    public string ResidentEmail { get; init; } = "";

    public string ResidentTelephone { get; init; } = "";

    public IReadOnlyList<string> Address { get; init; } = [];

    public string Postcode { get; init; } = "";
}

/// <summary>What the resident wants, when they were asked.</summary>
public enum ResidentWish
{
    StageOne,
    StageTwo,
    Nothing,
    CarryOn,
}

/// <summary>Why a councillor or MP may see the response.</summary>
public enum SharingGround
{
    Consent,
    ElectedRepresentative,
}

/// <summary>Something that happened to an enquiry. Never changed, never removed.</summary>
public sealed class EnquiryNote
{
    private EnquiryNote()
    {
    }

    internal EnquiryNote(string what, string because, Act act)
    {
        (What, Because, On, ByName) = (what, because, act.On, act.By.Name);
    }

    public long Id { get; private set; }

    public string What { get; private set; } = "";

    public string Because { get; private set; } = "";

    public DateTime On { get; private set; }

    public string ByName { get; private set; } = "";
}
