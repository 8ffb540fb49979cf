using System.Text;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class PolicyCatalogueTests
{
    [Fact]
    public void The_presets_are_found_by_their_id_and_the_schema_is_not_one()
    {
        var catalogue = PolicyCatalogue.Load();
        Assert.Equal(
            ["ashfield-2020", "briefing-code", "briefing-interim", "housing-services-2025", "lhp-2023", "portsmouth-2024"],
            catalogue.All.Select(p => p.Id));
        Assert.Equal("portsmouth-2024", catalogue.Get("portsmouth-2024").Id);
    }

    [Fact]
    public void An_unknown_id_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<PolicyException>(() => PolicyCatalogue.Load().Get("plymouth"));
        Assert.Equal("plymouth: the policy does not exist; allowed: ashfield-2020, briefing-code, briefing-interim, housing-services-2025, lhp-2023, portsmouth-2024", refusal.Message);
    }

    [Fact]
    public void A_folder_of_a_landlords_own_is_read_like_the_presets()
    {
        using var folder = new Folder();
        foreach (var path in EmbeddedFiles.Under("Policies/Presets"))
        {
            folder.Write(path["Policies/Presets/".Length..], Encoding.UTF8.GetString(EmbeddedFiles.Read(path)));
        }

        var policy = PolicyCatalogue.FromDirectory(folder.Path).Get("portsmouth-2024");
        Assert.Equivalent(PolicyCatalogue.Load().Get("portsmouth-2024"), policy, strict: true);
    }

    [Fact]
    public void The_errors_of_all_files_come_together()
    {
        using var folder = new Folder();
        folder.Write("one.json", "{");
        folder.Write("two.json", "[]");
        folder.Write("two/letters/decline.md", "No title");

        var refusal = Assert.Throws<PolicyException>(() => PolicyCatalogue.FromDirectory(folder.Path));
        Assert.Equal(["one.json", "two.json", "two/letters/decline.md"], refusal.Errors.Select(e => e.File).Distinct());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Contains("does not exist", Assert.Throws<PolicyException>(() => PolicyCatalogue.FromDirectory("/no/such/folder")).Message, StringComparison.Ordinal);

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("portal-policies-").FullName;

        public void Write(string name, string text)
        {
            var file = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
