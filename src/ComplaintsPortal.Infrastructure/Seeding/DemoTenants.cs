using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Made-up names and homes, in the landlord's own town. They lie in a few areas, whose postcodes are not in use.</summary>
internal static class DemoTenants
{
    private const int StreetsInAnArea = 3;

    private static readonly string[] FirstNames =
    [
        "Amina", "Ben", "Carol", "David", "Ewa", "Farah", "George", "Hannah", "Ian", "Joan", "Karim", "Laura", "Mohammed", "Nina",
        "Oliver", "Patricia", "Quentin", "Rosa", "Stephen", "Tanya", "Usha", "Victor", "Wendy", "Xanthe", "Yusuf", "Zoe",
    ];

    private static readonly string[] LastNames =
    [
        "Abbott", "Brennan", "Chowdhury", "Dawson", "Evans", "Fernandes", "Goddard", "Hussain", "Ivanova", "Jenkins", "Kowalska",
        "Lloyd", "Mbeki", "Nolan", "O’Rourke", "Patel", "Quayle", "Reilly", "Singh", "Tran", "Underhill", "Vaughan", "Whitlock", "Young",
    ];

    private static readonly string[] Streets =
    [
        "Anchor Court", "Beacon House", "Capstan Walk", "Dockside Rise", "Ebb Tide Road", "Ferry Lane", "Gull Close", "Harbour Row",
        "Island View", "Jetty Street", "Keel Gardens", "Lantern Way", "Mizzen House", "Northgate Tower", "Osprey Terrace", "Pilot Square",
    ];

    /// <summary>The so-manieth tenant; the same number is always the same person.</summary>
    public static DemoTenant Number(int n)
    {
        var first = FirstNames[n * 7 % FirstNames.Length];
        var last = LastNames[n * 5 % LastNames.Length];
        var at = n * 3 % Streets.Length;
        var street = Streets[at];
        var inward = $"{(n % 9) + 1}{(char)('A' + (n * 11 % 20))}{(char)('B' + (n * 13 % 20))}";
        string[] home = n % 3 == 0 ? [$"Flat {(n % 40) + 1}", street] : [$"{(n % 88) + 1} {street}"];
        var mail = n % 4 == 3 ? "" : $"{first}.{last}{n}@tenant.example".ToLowerInvariant().Replace("’", "", StringComparison.Ordinal);
        return new DemoTenant($"{first} {last}", home, at / StreetsInAnArea, inward, mail, $"07700 900{n % 1000:000}");
    }
}

/// <param name="Area">A street is in one area.</param>
/// <param name="Inward">The second half of the postcode.</param>
internal sealed record DemoTenant(string Name, IReadOnlyList<string> Street, int Area, string Inward, string Email, string Telephone)
{
    public IReadOnlyList<string> HomeOf(Landlord landlord) => [.. Street, landlord.Address[^2], PostcodeOf(landlord)];

    public string PostcodeOf(Landlord landlord) => $"{string.Concat(landlord.Address[^1].TakeWhile(char.IsAsciiLetter))}9{Area} {Inward}";
}
