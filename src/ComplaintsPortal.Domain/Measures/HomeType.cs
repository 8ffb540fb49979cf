namespace ComplaintsPortal.Domain.Measures;

/// <summary>The kinds of home that the tenant satisfaction measures tell apart.</summary>
public enum HomeType
{
    /// <summary>Low cost rental accommodation: general needs, supported, intermediate rent, temporary social housing.</summary>
    Rented,

    /// <summary>Low cost home ownership: shared ownership and the like, not yet owned in full.</summary>
    PartOwned,

    /// <summary>Everybody else whose complaint is handled all the same: leaseholders, freeholders, applicants, neighbours. In no measure.</summary>
    Other,
}
