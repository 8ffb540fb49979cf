using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Meetings;

/// <summary>
/// A meeting or call that we offer a complainant: offered with somebody to come along (Code 3.6), arranged, held with its notes, or not held
/// and why (PCC-8a, PCC-9b).
/// </summary>
public sealed class Meeting
{
    private Meeting()
    {
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>Counts from 1 within the complaint.</summary>
    public int Number { get; private set; }

    public int Version { get; private set; }

    public MeetingKind Kind { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>What it is for.</summary>
    public string About { get; private set; } = "";

    public DateOnly OfferedDay { get; private set; }

    public string OfferedBy { get; private set; } = "";

    /// <summary>True where they were told that somebody can come with them or be on the call.</summary>
    public bool CompanyOffered { get; private set; }

    /// <summary>When it is to be (UTC); null while that is not agreed.</summary>
    public DateTime? PlannedOn { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Whom they bring: name and relation; empty for nobody.</summary>
    public string Company { get; private set; } = "";

    public DateTime? HeldOn { get; private set; }

    /// <summary>Everybody who was there, with whoever came along.</summary>
    public string WhoCame { get; private set; } = "";

    public string Notes { get; private set; } = "";

    /// <summary>What was agreed; empty where nothing was.</summary>
    public string Agreed { get; private set; } = "";

    /// <summary>Who said that the notes are right.</summary>
    public string AgreedBy { get; private set; } = "";

    public string NotHeldBecause { get; private set; } = "";

    public DateOnly? NotHeldDay { get; private set; }

    public bool IsOpen => State is MeetingState.Offered or MeetingState.Arranged;

    public static string? WhyNotOffer(MeetingOffer offer, DateOnly today, Actor by) =>
        WhyNotWork(by)
        ?? (string.IsNullOrWhiteSpace(offer.About) ? "Say what it is for." : null)
        ?? (offer.Day > today ? "It cannot have been offered in the future." : null);

    public static Meeting Offer(Complaint complaint, int number, MeetingOffer offer, Act act)
    {
        IllegalActException.ThrowIf(WhyNotOffer(offer, act.Day, act.By));
        var meeting = new Meeting
        {
            ComplaintId = complaint.Id,
            Number = number,
            Kind = offer.Kind,
            About = offer.About,
            OfferedDay = offer.Day,
            OfferedBy = act.By.Name,
            CompanyOffered = offer.CompanyOffered,
        };
        complaint.Raise(new MeetingOffered(number, offer.Kind, offer.Day, offer.About, offer.CompanyOffered), act);
        return meeting;
    }

    public string? WhyNotArrange(Actor by) => WhyNotWork(by) ?? WhyNotOpen();

    /// <summary>It is agreed when and where, and who comes along. Arranging it again moves it.</summary>
    public void Arrange(Complaint complaint, DateTime plannedOn, string place, string company, Act act)
    {
        IllegalActException.ThrowIf(WhyNotArrange(act.By) ?? (plannedOn <= act.On ? "Give a moment in the future." : null));
        (State, PlannedOn, Place, Company) = (MeetingState.Arranged, plannedOn, place, company);
        complaint.Raise(new MeetingArranged(Number, plannedOn, place, company), act);
    }

    public string? WhyNotHold(MeetingHeldNote held, DateTime now, Actor by) =>
        WhyNotWork(by) ?? WhyNotOpen()
        ?? (held.On > now ? "This cannot have happened in the future." : null)
        ?? (string.IsNullOrWhiteSpace(held.WhoCame) ? "Say who was there." : null)
        ?? (string.IsNullOrWhiteSpace(held.Notes) ? "Write down what was said." : null)
        ?? (!string.IsNullOrWhiteSpace(held.Agreed) && string.IsNullOrWhiteSpace(held.AgreedBy) ? "Say who agreed it." : null);

    /// <summary>It was held. The contact log has it too, so that nobody looks in two places (Code 5.12).</summary>
    /// <param name="channel">Code of the channel for the contact log.</param>
    public void Hold(Complaint complaint, MeetingHeldNote held, string channel, Act act)
    {
        IllegalActException.ThrowIf(WhyNotHold(held, act.On, act.By));
        (State, HeldOn, WhoCame, Notes, Agreed, AgreedBy) = (MeetingState.Held, held.On, held.WhoCame, held.Notes, held.Agreed, held.AgreedBy);
        complaint.Raise(new MeetingWasHeld(Number, held.On, held.WhoCame, held.Agreed, held.AgreedBy), act);
        if (complaint.Status != ComplaintStatus.Closed)
        {
            complaint.RecordContact(new ContactNote(held.On, Direction.FromUs, channel, Complaints.Words.Short(held.WhoCame, Limits.Name), held.Notes), act);
        }
    }

    public string? WhyNotCallOff(Actor by) => WhyNotWork(by) ?? WhyNotOpen();

    /// <summary>They did not want it, nobody came, or we could not: with the reason.</summary>
    public void CallOff(Complaint complaint, string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotCallOff(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it was not held." : null));
        (State, NotHeldBecause, NotHeldDay) = (MeetingState.NotHeld, because, act.Day);
        complaint.Raise(new MeetingNotHeld(Number, because), act);
    }

    private static string? WhyNotWork(Actor by) => by.Can(Permission.Investigate) ? null : "You do not work on this complaint.";

    private string? WhyNotOpen() =>
        State == MeetingState.Held ? $"It was held on {Complaints.Words.Moment(HeldOn!.Value)} already."
        : State == MeetingState.NotHeld ? $"It was recorded on {Complaints.Words.Day(NotHeldDay!.Value)} that it was not held."
        : null;
}

/// <param name="CompanyOffered">They were told that somebody can come with them (Code 3.6).</param>
public sealed record MeetingOffer(MeetingKind Kind, DateOnly Day, string About, bool CompanyOffered);

public sealed record MeetingHeldNote(DateTime On, string WhoCame, string Notes, string Agreed = "", string AgreedBy = "");

public enum MeetingKind
{
    AtHome,
    AtOffice,
    Telephone,
    Video,
}

public enum MeetingState
{
    Offered,
    Arranged,
    Held,
    NotHeld,
}

public static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.AtHome => "Visit at their home",
        MeetingKind.AtOffice => "Meeting at our office or elsewhere",
        MeetingKind.Telephone => "Call by telephone",
        MeetingKind.Video => "Call by video",
    };

    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Offered => "Offered",
        MeetingState.Arranged => "Arranged",
        MeetingState.Held => "Held",
        MeetingState.NotHeld => "Not held",
    };
}
