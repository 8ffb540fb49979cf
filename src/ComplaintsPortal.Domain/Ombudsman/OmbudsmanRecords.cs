namespace ComplaintsPortal.Domain.Ombudsman;

/// <summary>What the Ombudsman can ask of a landlord, each with a day.</summary>
public enum RequestKind
{
    /// <summary>A question about where the complaint stands.</summary>
    Enquiry,

    /// <summary>Handed back, because the landlord has not answered yet.</summary>
    ReferralBack,

    /// <summary>Told to accept the complaint, or to take it to stage two.</summary>
    DirectionToAccept,

    /// <summary>Told to answer by a day.</summary>
    DirectionToRespond,

    /// <summary>Evidence for an investigation (LHP-62).</summary>
    Evidence,
}

/// <summary>Something the Ombudsman asked for, and when it was answered.</summary>
public sealed class OmbudsmanRequest
{
    private OmbudsmanRequest()
    {
    }

    internal OmbudsmanRequest(int number, RequestNote note, DateOnly due, string working, DateTime on, string by)
    {
        (Number, Kind, InWords, ReceivedDay, DayGiven) = (number, note.Kind, note.InWords, note.ReceivedDay, note.DayGiven);
        (Due, Working, RecordedOn, RecordedBy) = (due, working, on, by);
    }

    public long Id { get; private set; }

    /// <summary>Counts from 1 within the case.</summary>
    public int Number { get; private set; }

    public RequestKind Kind { get; private set; }

    /// <summary>What exactly they ask for.</summary>
    public string InWords { get; private set; } = "";

    public DateOnly ReceivedDay { get; private set; }

    /// <summary>The day that the Ombudsman named; null where none was.</summary>
    public DateOnly? DayGiven { get; private set; }

    /// <summary>The day by which it is answered, as it stands now.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>How that day was found, in sentences.</summary>
    public string Working { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>How a later day was agreed and how it was explained (LHP-63).</summary>
    public string ExtensionAgreed { get; private set; } = "";

    public DateOnly? AnsweredDay { get; private set; }

    /// <summary>How it was answered, or what was sent.</summary>
    public string Answer { get; private set; } = "";

    public bool IsOpen => AnsweredDay is null;

    internal void Extend(DateOnly to, string agreed)
    {
        Working = $"{Working}\nA later day was agreed: {Complaints.Words.Day(to)} instead of {Complaints.Words.Day(Due)}. {agreed}";
        (Due, ExtensionAgreed) = (to, ExtensionAgreed.Length == 0 ? agreed : $"{ExtensionAgreed}\n{agreed}");
    }

    internal void Answered(DateOnly day, string how) => (AnsweredDay, Answer) = (day, how);
}

/// <summary>A request as somebody writes it down.</summary>
public sealed record RequestNote(RequestKind Kind, DateOnly ReceivedDay, string InWords, DateOnly? DayGiven = null);

/// <summary>What the Ombudsman finds about one issue (10.1 of its casework: one case can hold several).</summary>
public enum OmbudsmanFinding
{
    NoMaladministration,
    ServiceFailure,
    Maladministration,
    SevereMaladministration,

    /// <summary>We found and put right the failing before the Ombudsman looked into it.</summary>
    ReasonableRedress,

    /// <summary>Settled with the Ombudsman’s help.</summary>
    Resolved,

    OutsideJurisdiction,

    Withdrawn,
}

/// <summary>The determination of one issue.</summary>
public sealed class IssueDetermination
{
    private IssueDetermination()
    {
    }

    internal IssueDetermination(int number, string issue, OmbudsmanFinding finding, DateOnly day) =>
        (Number, Issue, Finding, DecidedDay) = (number, issue, finding, day);

    public long Id { get; private set; }

    public int Number { get; private set; }

    public string Issue { get; private set; } = "";

    public OmbudsmanFinding Finding { get; private set; }

    public DateOnly DecidedDay { get; private set; }

    /// <summary>True where the Ombudsman upheld it.</summary>
    public bool IsUpheld => Finding is OmbudsmanFinding.ServiceFailure or OmbudsmanFinding.Maladministration or OmbudsmanFinding.SevereMaladministration;
}

public enum OrderKind
{
    /// <summary>Binding.</summary>
    Order,

    /// <summary>Not binding: followed, or not with reasons (LHP-31).</summary>
    Recommendation,

    /// <summary>Binding, about how we handled the complaint or keep the Code.</summary>
    FailureOrder,
}

public enum ComplianceState
{
    Pending,
    Complied,
    Partly,

    /// <summary>Not followed, with the reasons; of a recommendation only.</summary>
    Declined,
}

/// <summary>An order or recommendation with its day, and what was done about it.</summary>
public sealed class OmbudsmanOrder
{
    private OmbudsmanOrder()
    {
    }

    internal OmbudsmanOrder(int number, OrderNote note, DateOnly due, string working)
    {
        (Number, Kind, InWords, IssuedDay, Amount) = (number, note.Kind, note.InWords, note.IssuedDay, note.Amount);
        (Due, Working, OwnerId, OwnerName) = (due, working, note.OwnerId, note.OwnerName);
    }

    public long Id { get; private set; }

    public int Number { get; private set; }

    public OrderKind Kind { get; private set; }

    public string InWords { get; private set; } = "";

    public DateOnly IssuedDay { get; private set; }

    /// <summary>Pounds, where it is about money.</summary>
    public decimal? Amount { get; private set; }

    public DateOnly Due { get; private set; }

    public string Working { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public ComplianceState State { get; private set; }

    public DateOnly? DoneDay { get; private set; }

    /// <summary>Evidence of compliance, what is left to do, or why a recommendation is not followed.</summary>
    public string Outcome { get; private set; } = "";

    public bool IsOpen => State is ComplianceState.Pending or ComplianceState.Partly;

    internal void Give(Guid to, string toName) => (OwnerId, OwnerName) = (to, toName);

    internal void Comply(ComplianceState state, DateOnly day, string outcome) => (State, DoneDay, Outcome) = (state, day, outcome);
}

/// <summary>An order as somebody writes it down; without a day it is due 28 days after it was issued.</summary>
public sealed record OrderNote(OrderKind Kind, DateOnly IssuedDay, string InWords, Guid OwnerId, string OwnerName, DateOnly? DayGiven = null, decimal? Amount = null);
