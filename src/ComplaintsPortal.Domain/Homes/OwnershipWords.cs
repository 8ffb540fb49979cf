using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>As what a home counts in the tenant satisfaction measures, in the words of the register and of its file.</summary>
public static class OwnershipWords
{
    /// <summary>As it stands in the landlord's file.</summary>
    public static string Short(HomeType type) => type switch
    {
        HomeType.Rented => "LCRA",
        HomeType.PartOwned => "LCHO",
        HomeType.Other => "other",
        HomeType.NotKnown => "not known",
    };

    public static string Words(HomeType type) => type switch
    {
        HomeType.Rented => "Low cost rental (LCRA)",
        HomeType.PartOwned => "Low cost home ownership (LCHO)",
        HomeType.Other => "Neither of the two",
        HomeType.NotKnown => "Not known",
    };

    /// <summary>Reads what stands in the file; null for anything else.</summary>
    public static HomeType? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        "LCRA" => HomeType.Rented,
        "LCHO" => HomeType.PartOwned,
        "OTHER" => HomeType.Other,
        _ => null,
    };
}
