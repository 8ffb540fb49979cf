using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>One folder for everything that the portal keeps, unless a setting says otherwise for a part of it.</summary>
internal static class DataFolder
{
    public const string Key = "Portal:DataFolder";

    public static void Apply(ConfigurationManager configuration, string? chosen)
    {
        var folder = Path.GetFullPath(chosen ?? configuration[Key] ?? "data");
        var defaults = new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "portal.db")}",
            ["Files:Folder"] = Path.Combine(folder, "files"),
            ["Mail:PickupFolder"] = Path.Combine(folder, "mail"),
        };

        configuration[Key] = folder;
        var sqlite = !string.Equals(configuration["Database:Provider"], "SqlServer", StringComparison.OrdinalIgnoreCase);
        foreach (var (key, value) in defaults.Where(entry => configuration[entry.Key] is null && (sqlite || entry.Key != "Database:ConnectionString")))
        {
            configuration[key] = value;
        }

        Create(folder);
    }

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The data folder {folder} cannot be written to: give the portal's user the right to, or choose another with --data.", fault);
        }
    }
}
