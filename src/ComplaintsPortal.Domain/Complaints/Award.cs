namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What a payment is for (LHP-59).</summary>
public enum MoneyKind
{
    /// <summary>Owed by law, for example for home loss or a right to repair.</summary>
    Statutory,

    /// <summary>A loss that can be reckoned in pounds.</summary>
    QuantifiableLoss,

    DistressAndInconvenience,

    TimeAndTrouble,

    /// <summary>For the way in which the complaint itself was handled.</summary>
    ComplaintHandling,
}

/// <summary>How far a payment has come.</summary>
public enum AwardState
{
    /// <summary>Offered by somebody who may not approve that much; it stands in no letter yet.</summary>
    ToApprove,

    Approved,

    /// <summary>The complainant takes it.</summary>
    Accepted,

    /// <summary>The complainant does not take it.</summary>
    Refused,

    Paid,
}

/// <summary>The life of a payment: each step with who and when.</summary>
public sealed record Award
{
    public required AwardStep Offered { get; init; }

    public AwardStep? Approved { get; init; }

    /// <summary>What the complainant said to it.</summary>
    public AwardStep? Answered { get; init; }

    public AwardPayment? Paid { get; init; }
}

/// <summary>One step of a payment.</summary>
/// <param name="Note">What was said with it.</param>
public sealed record AwardStep(string By, DateTime On, string Note = "");

/// <summary>
/// How money was paid. Nothing goes against arrears unless they agreed to that, and the record of it stands here: how much,
/// when and how they agreed.
/// </summary>
public sealed record AwardPayment(DateOnly Day, decimal ToComplainant, decimal AgainstArrears, string Evidence, DateOnly? SetOffAgreedDay = null, string SetOffAgreedHow = "");
