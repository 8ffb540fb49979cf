namespace ComplaintsPortal.Domain.Measures;

/// <summary>The kinds of home that the tenant satisfaction measures tell apart.</summary>
public enum HomeType
{
    /// <summary>Low cost rental accommodation: general needs, supported, intermediate rent, temporary social housing.</summary>
    Rented,

    /// <summary>Low cost home ownership: shared ownership and the like, not yet owned in full.</summary>
    PartOwned,

    /// <summary>Everybody else whose complaint is handled all the same: leaseholders, freeholders, former tenants, applicants, neighbours. In no measure.</summary>
    Other,

    /// <summary>Nobody wrote down in what capacity the person complains. In no measure, and counted beside it.</summary>
    NotKnown,
}

/// <summary>What is known of the home behind a complaint.</summary>
public static class HomeTypes
{
    private const string Rented = "tenant";
    private const string PartOwned = "shared-owner";

    private static readonly string[] SaysNothing = ["", "representative", "service-user", "other-customer"];

    /// <summary>The homes that are in the measures at all.</summary>
    public static IReadOnlyList<HomeType> Measured { get; } = [HomeType.Rented, HomeType.PartOwned];

    /// <summary>The kind of home that follows from the capacity in which somebody complains (a code of the policy's list).</summary>
    public static HomeType Of(string complainantKind) =>
        complainantKind == Rented ? HomeType.Rented
        : complainantKind == PartOwned ? HomeType.PartOwned
        : SaysNothing.Contains(complainantKind) ? HomeType.NotKnown
        : HomeType.Other;

    public static string Words(HomeType home) => home switch
    {
        HomeType.Rented => "Rented (low cost rental)",
        HomeType.PartOwned => "Part owned (low cost home ownership)",
        HomeType.Other => "Other (leaseholders, former tenants, others)",
        HomeType.NotKnown => "Not known",
    };

    /// <summary>The outer part of a postcode, which stands for an area of the landlord's; empty where there is none.</summary>
    public static string AreaOf(string postcode)
    {
        var text = postcode.Trim().ToUpperInvariant();
        return text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? text[..space] : text.Length > 4 ? text[..^3] : text;
    }
}
