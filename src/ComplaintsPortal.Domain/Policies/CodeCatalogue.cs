using System.Text;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>The versions of the Ombudsman's Code that the portal knows; a later Code is one more file.</summary>
public sealed class CodeCatalogue
{
    private const string Folder = "Policies/Code";

    private static readonly Lazy<CodeCatalogue> Embedded = new(() => From(
        EmbeddedFiles.Under(Folder).Select(p => new PolicyFile(p[(Folder.Length + 1)..], Encoding.UTF8.GetString(EmbeddedFiles.Read(p))))));

    private CodeCatalogue(IReadOnlyList<Code> all) => All = all;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Code> All { get; }

    public Code Latest => All[^1];

    public static CodeCatalogue Load() => Embedded.Value;

    /// <summary>
    /// The Code for a complaint received on a day: the version then in force, or the first one where none was (whose
    /// own date then says that it did not yet bind).
    /// </summary>
    public Code For(DateOnly received) => All.LastOrDefault(c => c.EffectiveFrom <= received) ?? All[0];

    internal static CodeCatalogue From(IEnumerable<PolicyFile> files)
    {
        var errors = new List<PolicyError>();
        var codes = new List<Code>();
        foreach (var file in files)
        {
            if (RuleJson.Read<Code>(file.Path, file.Text, errors) is { } code)
            {
                errors.AddRange(CodeValidator.Validate(code, file.Path));
                codes.Add(code);
            }
        }

        return errors.Count == 0 ? new([.. codes.OrderBy(c => c.EffectiveFrom)]) : throw new PolicyException(errors);
    }
}
