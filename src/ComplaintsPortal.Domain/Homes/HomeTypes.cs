using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>The kinds of home of the tenant satisfaction measures in words.</summary>
public static class HomeTypes
{
    /// <summary>As it stands in the landlord's file.</summary>
    public static string Short(HomeType type) => type switch
    {
        HomeType.Rented => "LCRA",
        HomeType.PartOwned => "LCHO",
        HomeType.Other => "other",
    };

    public static string Words(HomeType type) => type switch
    {
        HomeType.Rented => "Low cost rental (LCRA)",
        HomeType.PartOwned => "Low cost home ownership (LCHO)",
        HomeType.Other => "Neither of the two",
    };

    /// <summary>Reads what stands in the file; null for anything else.</summary>
    public static HomeType? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        "LCRA" => HomeType.Rented,
        "LCHO" => HomeType.PartOwned,
        "OTHER" => HomeType.Other,
        _ => null,
    };

    /// <summary>As what a complaint counts: as what was recorded for it, otherwise as what its complainant says of themselves.</summary>
    /// <param name="complainantKind">Code of the capacity in which they complain.</param>
    public static HomeType Of(CaseHome? recorded, string complainantKind) =>
        recorded?.Ownership ?? (complainantKind == "tenant" ? HomeType.Rented : HomeType.Other);
}
