namespace ComplaintsPortal.Domain.Complaints;

/// <summary>An extension of a response date. It moves nothing until its notice was sent in time (Code 6.4, 6.15).</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    internal Extension(int number, string reasonCode, int workingDays, string explanation, int updateEveryDays, string? goodReason, DateTime on, string by)
    {
        Number = number;
        ReasonCode = reasonCode;
        WorkingDays = workingDays;
        Explanation = explanation;
        UpdateEveryDays = updateEveryDays;
        GoodReason = goodReason;
        DecidedOn = on;
        DecidedBy = by;
    }

    public long Id { get; private set; }

    /// <summary>Counts from 1 within the stage.</summary>
    public int Number { get; private set; }

    /// <summary>Code in the policy's closed list of reasons.</summary>
    public string ReasonCode { get; private set; } = "";

    public int WorkingDays { get; private set; }

    /// <summary>The reason in this case, as the complainant reads it.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>How often the complainant hears from us until the response, in working days (Code 5.9).</summary>
    public int UpdateEveryDays { get; private set; }

    /// <summary>Why it passes the Code's cap; a director's approval stands behind it.</summary>
    public string? GoodReason { get; private set; }

    public DateTime DecidedOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>The day the written notice was sent; null while it was not.</summary>
    public DateOnly? NoticeSentDay { get; internal set; }
}
