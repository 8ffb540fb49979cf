using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>The register of homes of the demonstration: those that its complaints are about, and some next door.</summary>
internal static class DemoHomes
{
    private const long FirstUprn = 100_090_000_000;
    private const int NextDoor = 3;

    private static readonly (string Patch, string Manager)[] Patches =
        [("Harbour", "Chloe Turner"), ("North End", "Marcus Bell"), ("Island", "Sian Prosser"), ("Hillside", "Dev Anand")];

    /// <summary>To be saved before the complaints, which find their homes by themselves.</summary>
    public static IEnumerable<object> Register(Landlord landlord, DemoStaff staff, DateTime now)
    {
        List<DemoTenant> tenants = [.. DemoPlan.All.Select(plan => plan.Tenant)];
        var rows = tenants.SelectMany((tenant, n) => Street(tenant.Street).Select(street => (Street: street, Code: tenant.PostcodeOf(landlord), Number: n)))
            .DistinctBy(one => (one.Street, one.Code))
            .Select((one, n) => Row(FirstUprn + (n * 7), $"{one.Street}, {landlord.Address[^2]}", one.Code, one.Number)).ToList();
        var act = new Act(staff.Lead, now.AddDays(-30));
        var import = new HomeImport("homes-register.csv", act);
        import.Checked(HomeImportCounts.None with { New = rows.Count });
        import.Save(newer: false, act);
        import.Finish(act.On);
        return [.. rows.Select(row => new Home(row, act.On)), import];
    }

    // The tenant's home, then the same street a little further up.
    private static IEnumerable<string> Street(IReadOnlyList<string> lines)
    {
        var words = string.Join(", ", lines).Split(' ');
        var at = Array.FindIndex(words, word => char.IsAsciiDigit(word[0]));
        var number = int.Parse(words[at].TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(number, NextDoor).Select(next => string.Join(' ', words.Select((word, n) => n == at ? $"{next}{(word.EndsWith(',') ? "," : "")}" : word)));
    }

    private static HomeRow Row(long uprn, string address, string postcode, int n)
    {
        var (patch, manager) = Patches[n % Patches.Length];
        var (tenure, ownership) = (n % 11) switch
        {
            4 => ("Shared ownership", HomeType.PartOwned),
            7 => ("Leasehold", HomeType.Other),
            9 => ("Supported housing", HomeType.Rented),
            _ => ("General needs", HomeType.Rented),
        };
        return new HomeRow(uprn, address, postcode, tenure, ownership, patch, manager);
    }
}
