using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.ServiceRequests;

/// <summary>
/// A contact that is handled as a request for a service, followed until it is done: where it went, the reference there, and by when we ask
/// how it stands (Code 1.4). A complaint about it can be raised at any time, and the request goes on all the same (Code 1.5).
/// </summary>
public sealed class ServiceRequest
{
    private ServiceRequest()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The contact in which they asked for it.</summary>
    public long ComplaintId { get; private set; }

    /// <summary>The team, contractor or system that does it.</summary>
    public string WentTo { get; private set; } = "";

    /// <summary>Its reference there; empty while nobody has told us.</summary>
    public string TheirReference { get; private set; } = "";

    /// <summary>The day on which we ask how it stands, unless it is done before.</summary>
    public DateOnly Due { get; private set; }

    public int TimesChased { get; private set; }

    public DateOnly? LastChasedDay { get; private set; }

    public DateOnly? DoneDay { get; private set; }

    /// <summary>What was done.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The complaint that was raised about it; the request stays what it is.</summary>
    public ComplaintReference? RaisedAs { get; private set; }

    public bool IsOpen => DoneDay is null;

    public static string? WhyNotFollow(Complaint contact, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : contact.Status != ComplaintStatus.ServiceRequest ? "This contact is not handled as a service request."
        : null;

    /// <summary>Notes where the request went. In the same save as the decision that it is one, or later.</summary>
    public static ServiceRequest Follow(Complaint contact, ServiceRequestRoute route, Act act)
    {
        Guard(WhyNotFollow(contact, act.By) ?? route.WhyNot(act.Day));
        var request = new ServiceRequest { ComplaintId = contact.Id, WentTo = route.WentTo, TheirReference = route.TheirReference, Due = route.Due };
        contact.Raise(new ServiceRequestPassedOn(route.WentTo, route.TheirReference, route.Due), act);
        return request;
    }

    public string? WhyNotWork(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : DoneDay is { } day ? $"The service request was done on {Words.Day(day)}."
        : null;

    /// <summary>Notes that somebody asked how it stands, what they heard, and when to ask again.</summary>
    /// <param name="reference">The reference there, if it is known by now; otherwise empty.</param>
    public void Chase(Complaint contact, string answer, string reference, DateOnly next, Act act)
    {
        Guard(WhyNotWork(act.By) ?? ServiceRequestRoute.WhyNot(next, act.Day) ?? (string.IsNullOrWhiteSpace(answer) ? "Write what you heard." : null));
        var before = Due;
        (TimesChased, LastChasedDay, Due) = (TimesChased + 1, act.Day, next);
        TheirReference = reference.Length > 0 ? reference : TheirReference;
        contact.Raise(new ServiceRequestChased(answer, before, next, TheirReference), act);
    }

    public void Finish(Complaint contact, string outcome, DateOnly day, Act act)
    {
        Guard(WhyNotWork(act.By)
            ?? (string.IsNullOrWhiteSpace(outcome) ? "Write what was done." : null)
            ?? (day > act.Day ? "It cannot have been done in the future." : null));
        (DoneDay, Outcome) = (day, outcome);
        contact.Raise(new ServiceRequestDone(outcome, day), act);
    }

    /// <summary>Whoever may record a complaint may raise one here, whether the request is done or not (Code 1.5).</summary>
    public string? WhyNotRaise(Actor by) =>
        !by.Can(Permission.RecordComplaint) ? "Your role does not include this."
        : RaisedAs is { } reference ? $"A complaint about this service request was raised already: {reference}."
        : null;

    /// <summary>Links the complaint that was raised. The request goes on as it was.</summary>
    public void Raised(Complaint contact, ComplaintReference complaint, Act act)
    {
        Guard(WhyNotRaise(act.By));
        RaisedAs = complaint;
        contact.Raise(new ServiceRequestRaised(complaint.ToString()), act);
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

/// <summary>Where a service request went, and by when we ask how it stands.</summary>
public sealed record ServiceRequestRoute(string WentTo, string TheirReference, DateOnly Due)
{
    public string? WhyNot(DateOnly today) => string.IsNullOrWhiteSpace(WentTo) ? "Say where the request went." : WhyNot(Due, today);

    internal static string? WhyNot(DateOnly due, DateOnly today) =>
        due < today ? "The day to ask how it stands cannot be in the past."
        : due > today.AddYears(1) ? "The day to ask how it stands must be within a year."
        : null;
}
