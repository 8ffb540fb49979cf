namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Something promised to put things right: what, by whom, by when, and whether it was done (Code 7.3).</summary>
public sealed class Remedy
{
    private Remedy()
    {
    }

    internal Remedy(int number, int stage, RemedyPromise promise)
    {
        Number = number;
        StageNumber = stage;
        Change(promise);
    }

    public long Id { get; private set; }

    /// <summary>Counts from 1 within the complaint.</summary>
    public int Number { get; private set; }

    public int StageNumber { get; private set; }

    /// <summary>Code in the policy's list of kinds.</summary>
    public string KindCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public DateOnly DueDay { get; private set; }

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>Pounds; set for a financial remedy only.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>How it was agreed with the complainant; empty when it was not discussed.</summary>
    public string AgreedHow { get; private set; } = "";

    public RemedyState State { get; private set; }

    public DateOnly? FinishedDay { get; private set; }

    /// <summary>Evidence that it was done, or the reason why it was released.</summary>
    public string Outcome { get; private set; } = "";

    public bool IsOpen => State == RemedyState.Promised;

    public RemedyPromise Promise() => new(KindCode, Description, DueDay, OwnerId, OwnerName, Amount, AgreedHow);

    internal void Change(RemedyPromise to)
    {
        KindCode = to.KindCode;
        Description = to.Description;
        DueDay = to.DueDay;
        OwnerId = to.OwnerId;
        OwnerName = to.OwnerName;
        Amount = to.Amount;
        AgreedHow = to.AgreedHow;
    }

    internal void Finish(RemedyState state, DateOnly day, string outcome)
    {
        State = state;
        FinishedDay = day;
        Outcome = outcome;
    }
}

/// <summary>A remedy as it is promised.</summary>
public sealed record RemedyPromise(
    string KindCode,
    string Description,
    DateOnly DueDay,
    Guid OwnerId,
    string OwnerName,
    decimal? Amount = null,
    string AgreedHow = "");

public enum RemedyState
{
    Promised,
    Done,

    /// <summary>Given up with a reason, for example because the complainant no longer wants it.</summary>
    Released,
}
