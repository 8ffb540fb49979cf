using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Web.Tests.Deployment;

public sealed partial class ConfigurationKeysTests
{
    [Theory]
    [InlineData("Database:Provder", "SqlServer", "Database:Provder is not a setting of the portal: Database has CommandTimeout, ConnectionString, ")]
    [InlineData("Letters:Chrome", "/usr/bin/chrome", "Letters:Chrome is not a setting of the portal: Letters has Chromium, ")]
    [InlineData("Network:Proxy:0", "10.0.0.1", "Network:Proxy:0 is not a setting of the portal: Network has Proxies, RequireHttps.")]
    public void A_misspelt_setting_stops_the_start_and_names_the_right_ones(string key, string value, string sentence)
    {
        var refused = Assert.Throws<StartUpException>(() => ConfigurationKeys.Check(Configuration(key, value)));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database:Provider")]
    [InlineData("database:maxbatchsize")]
    [InlineData("Network:Proxies:0")]
    [InlineData("Portal:DataFolder")]
    [InlineData("Mail")] // On many machines MAIL names somebody's mailbox.
    [InlineData("Serilog:MinimumLevel:Default")]
    [InlineData("SomethingElse:Entirely")]
    public void Settings_and_what_is_not_the_portals_own_pass(string key) =>
        ConfigurationKeys.Check(Configuration(key, "x"));

    [Fact]
    public void Every_key_that_the_source_names_is_a_setting()
    {
        var sources = new[] { "ComplaintsPortal.Web", "ComplaintsPortal.Infrastructure" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        var named = sources.SelectMany(file => KeyInQuotes().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).ToList();

        Assert.Contains("Network:Proxies", named);
        Assert.DoesNotContain(named, key => !key.StartsWith("Kestrel:", StringComparison.Ordinal) && !ConfigurationKeys.IsKnown(key));
    }

    [Fact]
    public void The_documentation_explains_every_setting_and_no_other()
    {
        var documented = Documented().Select(row => row.Key).ToList();

        Assert.Equal(ConfigurationKeys.All.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documentation_gives_the_defaults_that_the_program_has()
    {
        var documented = Documented().ToDictionary(row => row.Key, row => row.Default);

        Assert.All(Defaults(), setting => Assert.Equal((setting.Key, setting.Default), (setting.Key, documented[setting.Key])));
    }

    /// <summary>The defaults of the options classes, where they are more than nothing and depend on nothing else.</summary>
    private static IEnumerable<(string Key, string Default)> Defaults() =>
        from options in ConfigurationKeys.OptionsTypes()
        let made = Activator.CreateInstance(options.Type)
        from property in options.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite && property.Name is not ("ConnectionString" or "PickupFolder" or "Folder")
        let value = Convert.ToString(property.GetValue(made), CultureInfo.InvariantCulture)
        where value.Length > 0 && property.PropertyType.Namespace != "System.Collections.Generic"
        select ($"{options.Section}:{property.Name}", property.PropertyType == typeof(bool) ? value.ToLowerInvariant() : value);

    private static IEnumerable<(string Key, string Default)> Documented() =>
        SettingRow().Matches(RepositoryFiles.Read("docs", "operations.md"))
            .Select(match => (match.Groups["key"].Value, match.Groups["default"].Value.Trim(' ', '`')));

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

    [GeneratedRegex("(\\[|GetValue(<[^>]+>)?\\(|GetSection\\()\"(?<key>[A-Z][A-Za-z]+:[A-Z][A-Za-z:]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyInQuotes();

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z]+(:[A-Za-z]+)+)` \|(?<default>[^|]*)\|[^|]+\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SettingRow();
}
