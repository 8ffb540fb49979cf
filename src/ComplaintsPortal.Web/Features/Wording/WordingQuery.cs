using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Conflicts;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>The wordings of the landlord's letters, as the policy in force has them and as they were changed here.</summary>
public sealed class WordingQuery(Rulebooks rulebooks, TimeProvider clock)
{
    private LandlordPolicy Policy => rulebooks.Current.Policy;

    public IReadOnlyList<WordingRow> List()
    {
        var state = rulebooks.State;
        return [.. LetterRules.KindsOf(Policy).Select(kind => new WordingRow(kind, Policy.Letters[kind].Title, IsShared(kind), state.WordingOf(kind)))];
    }

    /// <param name="name">The letter, as in the address.</param>
    public LetterKind Kind(string name) =>
        Kebab.TryParse<LetterKind>(name, out var kind) && LetterRules.KindsOf(Policy).Contains(kind) ? kind : throw new NotFoundException("letter");

    /// <summary>The wording that holds, as text.</summary>
    public string Text(LetterKind kind) => PolicyLoader.WriteLetter(Policy.Letters[kind]);

    /// <summary>The policy's own wording, whatever was changed here.</summary>
    public string Own(LetterKind kind) => PolicyLoader.WriteLetter(rulebooks.State.OwnWording(Policy.Id, kind));

    public int Number(LetterKind kind) => rulebooks.State.WordingOf(kind)?.Number ?? 0;

    public WordingViewModel Page(LetterKind kind, WordingForm form)
    {
        var used = LetterWording.FieldsIn(form.Text ?? "");
        return new WordingViewModel(kind, Policy.Letters[kind].Title, form)
        {
            Parts = LetterRules.RequiredParts(kind, Policy),
            Fields = [.. LetterFields.All.Select(field => (field.Key, field.Value, Used: used.Contains(field.Key))).OrderByDescending(field => field.Used).ThenBy(field => field.Key, StringComparer.Ordinal)],
            Change = rulebooks.State.WordingOf(kind),
        };
    }

    /// <summary>The page again, with what somebody else saved beside what this person wrote.</summary>
    public WordingViewModel Conflict(LetterKind kind, WordingForm form) =>
        Page(kind, form with { From = Number(kind) }) with { Conflict = WordDiff.Between(Text(kind), form.Text ?? "") };

    public WordingHistoryViewModel History(LetterKind kind)
    {
        var changes = rulebooks.State.Changes;
        var begin = changes.LastOrDefault(change => change.Kind == RuleChangeKind.PolicyChosen)?.Number ?? 0;
        return new WordingHistoryViewModel(
            kind, Policy.Letters[kind].Title,
            [.. changes.Where(change => change.Number > begin && change.Kind == RuleChangeKind.WordingChanged && change.Subject == Kebab.Name(kind)).OrderByDescending(change => change.Number)],
            Own(kind));
    }

    /// <summary>What is wrong with a text, each once although several versions may share it; empty when it can be saved.</summary>
    public IReadOnlyList<string> Faults(LetterKind kind, WordingForm form)
    {
        try
        {
            rulebooks.After(rulebooks.State, [Change(kind, form, rulebooks.State.Number + 1)]);
            return [];
        }
        catch (RuleChangeException fault)
        {
            return [.. fault.Errors.Select(error => $"{PolicyPlace(error.Path)} {error.Problem}").Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>The wording of the box, where it can be read.</summary>
    public static LetterTemplate Read(LetterKind kind, string text) => PolicyLoader.ReadLetter(new($"{Kebab.Name(kind)}.md", text), CodeCatalogue.Load().Latest).Template;

    /// <summary>The change that a form makes; where it writes what the policy itself has, the policy's own wording holds again.</summary>
    public RuleChange Change(LetterKind kind, WordingForm form, int number, Domain.Staff.Actor? by = null) => new()
    {
        Number = number,
        Kind = RuleChangeKind.WordingChanged,
        Subject = Kebab.Name(kind),
        Text = (form.Text ?? "").Trim() == Own(kind).Trim() ? null : form.Text ?? "",
        Note = form.Note ?? "",
        On = clock.GetUtcNow().UtcDateTime,
        ById = by?.StaffId,
        ByName = by?.Name ?? "",
    };

    private bool IsShared(LetterKind kind)
    {
        var own = rulebooks.State.OwnWording(Policy.Id, kind);
        return PolicyCatalogue.Load().All.Count(other => other.Letters.TryGetValue(kind, out var theirs) && PolicyLoader.WriteLetter(theirs) == PolicyLoader.WriteLetter(own)) > 1;
    }

    private static string PolicyPlace(string path) => path.StartsWith("line", StringComparison.Ordinal) ? "L" + path[1..] : path.Length == 0 ? "" : char.ToUpperInvariant(path[0]) + path[1..];
}
