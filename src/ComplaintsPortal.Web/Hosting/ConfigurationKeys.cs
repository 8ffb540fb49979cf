using System.Reflection;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// Every setting of the portal: the properties of the options classes (those with a <c>Section</c>), the classes that read one key (those
/// with a <c>Key</c>), and the few that are read where they are used.
/// docs/operations.md explains each.
/// </summary>
internal static class ConfigurationKeys
{
    private static readonly string[] Single =
    [
        "Branding:Landlord", "Branding:Service", "Branding:Colour",
        "Network:Proxies", "Network:RequireHttps",
        "RateLimits:ApiPosts", "RateLimits:PublicPosts", "RateLimits:Window",
        "RequestLimits:FormBytes",
    ];

    public static IReadOnlySet<string> All { get; } =
        Single
            .Concat(Named("Key").Select(reader => reader.Value).Where(key => key.Contains(':', StringComparison.Ordinal)))
            .Concat(OptionsTypes().SelectMany(options => options.Type.GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => $"{options.Section}:{property.Name}")))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A misspelt setting would otherwise be a default: SQLite where SQL Server was meant.</summary>
    public static void Check(IConfiguration configuration)
    {
        foreach (var section in All.Select(Section).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var unknown = configuration.GetSection(section).AsEnumerable()
                .Where(entry => entry.Value is not null && !string.Equals(entry.Key, section, StringComparison.OrdinalIgnoreCase))
                .Where(entry => entry.Value!.Length > 0 || !HoldsSettings(entry.Key))
                .Select(entry => entry.Key)
                .FirstOrDefault(key => !IsKnown(key));
            if (unknown is not null)
            {
                var known = All.Where(key => Section(key) == section).Select(key => key[(section.Length + 1)..]).Order(StringComparer.Ordinal);
                throw new StartUpException($"{unknown} is not a setting of the portal: {section} has {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>Whether the key is a setting, or an entry within one that holds several.</summary>
    internal static bool IsKnown(string key) =>
        All.Contains(key) || All.Any(known => key.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase));

    // Some hosts hand the name of a group on as well, with nothing in it ("Mail:Smtp").
    private static bool HoldsSettings(string key) => All.Any(known => known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    internal static IEnumerable<(string Section, Type Type)> OptionsTypes() => Named("Section");

    /// <summary>The classes with a text constant of that name.</summary>
    private static IEnumerable<(string Value, Type Type)> Named(string constant) =>
        from assembly in new[] { typeof(ConfigurationKeys).Assembly, typeof(DatabaseOptions).Assembly }
        from type in assembly.GetTypes()
        let field = type.GetField(constant, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where field is { IsLiteral: true } && field.FieldType == typeof(string)
        select ((string)field.GetRawConstantValue()!, type);

    private static string Section(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
