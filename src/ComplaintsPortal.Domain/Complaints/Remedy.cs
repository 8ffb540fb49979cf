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

    /// <summary>How it was agreed with the complainant; empty when it was not discussed.</summary>
    public string AgreedHow { get; private set; } = "";

    /// <summary>Code in the policy's list of kinds of fault (LHP-53); empty where none is named.</summary>
    public string FaultCode { get; private set; } = "";

    /// <summary>How the fault affected them, which the remedy reflects (Code 7.2).</summary>
    public string Detriment { get; private set; } = "";

    /// <summary>Pounds; set for a financial remedy only.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>What the money is for; set for a financial remedy only.</summary>
    public MoneyKind? MoneyKind { get; private set; }

    /// <summary>How the Ombudsman's guidance was taken into account (Code 7.4).</summary>
    public string Guidance { get; private set; } = "";

    /// <summary>How far the money has come; null where it is no money.</summary>
    public AwardState? AwardState { get; private set; }

    /// <summary>Who approved, what the complainant said, how it was paid; null where it is no money.</summary>
    public Award? Award { get; private set; }

    public RemedyState State { get; private set; }

    public DateOnly? FinishedDay { get; private set; }

    /// <summary>Evidence that it was done, or the reason why it was released.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The day for which its owner was reminded that it is late.</summary>
    public DateOnly? ChasedFor { get; internal set; }

    /// <summary>The number of the letter that told them it is done.</summary>
    public int? ToldInLetter { get; internal set; }

    /// <summary>The day on which they said that it was done.</summary>
    public DateOnly? ConfirmedDay { get; private set; }

    public bool IsOpen => State == RemedyState.Promised;

    public RemedyPromise Promise() =>
        new(KindCode, Description, DueDay, OwnerId, OwnerName, Amount, AgreedHow, FaultCode, Detriment, MoneyKind, Guidance);

    internal void Change(RemedyPromise to)
    {
        KindCode = to.KindCode;
        Description = to.Description;
        DueDay = to.DueDay;
        OwnerId = to.OwnerId;
        OwnerName = to.OwnerName;
        Amount = to.Amount;
        AgreedHow = to.AgreedHow;
        FaultCode = to.FaultCode;
        Detriment = to.Detriment;
        MoneyKind = to.MoneyKind;
        Guidance = to.Guidance;
    }

    internal void SetAward(AwardState? state, Award? award)
    {
        AwardState = state;
        Award = award;
    }

    internal void Finish(RemedyState state, DateOnly day, string outcome)
    {
        State = state;
        FinishedDay = day;
        Outcome = outcome;
    }

    internal void Confirm(DateOnly day) => ConfirmedDay = day;

    // They say that it was not done after all: it is owed again, and its owner is told again.
    internal void Reopen()
    {
        State = RemedyState.Promised;
        (FinishedDay, Outcome, ChasedFor, ToldInLetter, ConfirmedDay) = (null, "", null, null, null);
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
    string AgreedHow = "",
    string FaultCode = "",
    string Detriment = "",
    MoneyKind? MoneyKind = null,
    string Guidance = "");

public enum RemedyState
{
    Promised,
    Done,

    /// <summary>Given up with a reason, for example because the complainant no longer wants it.</summary>
    Released,
}
