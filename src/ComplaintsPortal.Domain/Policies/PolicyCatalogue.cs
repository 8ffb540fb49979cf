using System.Text;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// The policies a deployment can choose from: <c>ID.json</c> with its letters in <c>ID/letters/*.md</c>, over the common ones
/// in <c>letters/*.md</c>.
/// </summary>
public sealed class PolicyCatalogue
{
    private const string Folder = "Policies/Presets";

    private const string CommonLetters = "letters/";

    private static readonly Lazy<IReadOnlyList<PolicyFile>> Shipped = new(() =>
        [.. EmbeddedFiles.Under(Folder).Select(p => new PolicyFile(p[(Folder.Length + 1)..], Encoding.UTF8.GetString(EmbeddedFiles.Read(p))))]);

    private static readonly Lazy<PolicyCatalogue> Embedded = new(() => From(Shipped.Value));

    private readonly IReadOnlyList<PolicyFile> _files;

    private PolicyCatalogue(IReadOnlyList<LandlordPolicy> all, IReadOnlyList<PolicyFile> files) => (All, _files) = (all, files);

    public IReadOnlyList<LandlordPolicy> All { get; }

    /// <summary>The presets that ship with the portal.</summary>
    public static PolicyCatalogue Load() => Embedded.Value;

    /// <summary>A landlord's own policies from a folder laid out like the presets.</summary>
    public static PolicyCatalogue FromDirectory(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new PolicyException([new(directory, "the folder", "does not exist; allowed: a folder with policies, each ID.json with ID/letters/*.md")]);
        }

        var paths = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".json" or ".md")
            .Order(StringComparer.Ordinal);
        return From(paths.Select(p => new PolicyFile(Path.GetRelativePath(directory, p).Replace('\\', '/'), File.ReadAllText(p))));
    }

    /// <summary>
    /// Reads policies from their files; the errors of all of them come together. What they are based on, and the common
    /// letters, are taken from those that ship with the portal where they are not among the files.
    /// </summary>
    public static PolicyCatalogue From(IEnumerable<PolicyFile> files)
    {
        var all = files.ToList();
        var known = all.Concat(Shipped.Value).DistinctBy(f => f.Path).ToList();
        var code = CodeCatalogue.Load().Latest;
        var policies = new List<LandlordPolicy>();
        var errors = new List<PolicyError>();
        foreach (var file in all.Where(f => IsPolicy(f.Path)))
        {
            var whole = PolicyInheritance.Whole(file, Find, errors);
            var common = PolicyInheritance.Bases(file, Find).Reverse().Aggregate(
                PolicyLoader.Letters(Under(CommonLetters), code, errors, null),
                (letters, id) => PolicyLoader.Letters(Under($"{id}/{CommonLetters}"), code, errors, letters));
            try
            {
                var own = $"{file.Path[..^".json".Length]}/{CommonLetters}";
                policies.Add(PolicyLoader.Read(whole, all.Where(f => f.Path.StartsWith(own, StringComparison.Ordinal)), code, common));
            }
            catch (PolicyException e)
            {
                errors.AddRange(e.Errors);
            }
        }

        return errors.Count == 0 ? new(policies, all) : throw new PolicyException([.. errors.Distinct()]);

        PolicyFile? Find(string id) => known.FirstOrDefault(f => f.Path == $"{id}.json");

        IEnumerable<PolicyFile> Under(string folder) => known.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>These policies with one more, or with one written anew.</summary>
    public PolicyCatalogue With(PolicyFile file) => From([.. _files.Where(f => f.Path != file.Path), file]);

    public LandlordPolicy Get(string id) =>
        All.FirstOrDefault(p => p.Id == id)
        ?? throw new PolicyException([new(id, "the policy", $"does not exist; allowed: {string.Join(", ", All.Select(p => p.Id))}")]);

    private static bool IsPolicy(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
        && !path.EndsWith(".schema.json", StringComparison.Ordinal)
        && !path.Contains('/', StringComparison.Ordinal);
}
