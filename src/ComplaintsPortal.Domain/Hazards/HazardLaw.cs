using System.Collections.Frozen;
using System.Text.Json;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Hazards;

/// <summary>
/// From which day the law binds a landlord for which hazard. It came in phases, and the last has no date yet; a change is a change of
/// <c>hazards.json</c>. Before its day the same times are kept as good practice.
/// </summary>
public sealed class HazardLaw
{
    /// <summary>The kind of a danger that nobody has named yet.</summary>
    public const string NotNamed = "other";

    private readonly FrozenDictionary<int, DateOnly?> _phases;
    private readonly DateOnly _emergenciesFrom;

    private HazardLaw(LawFile file)
    {
        Name = file.Law;
        Kinds = file.Kinds;
        _emergenciesFrom = file.EmergenciesFrom;
        _phases = file.Phases.ToFrozenDictionary(phase => phase.Number, phase => phase.From);
    }

    public static HazardLaw Current { get; } = new(
        JsonSerializer.Deserialize<LawFile>(EmbeddedFiles.Read("Hazards/hazards.json"), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The list of hazards is empty."));

    /// <summary>The regulations.</summary>
    public string Name { get; }

    public IReadOnlyList<HazardKind> Kinds { get; }

    public HazardKind? Find(string code) => Kinds.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The words of a kind; the code itself for one that the list has no more.</summary>
    public string Words(string code) => Find(code)?.Words ?? code;

    /// <summary>Whether the law sets the times, for a hazard of which we became aware on a day.</summary>
    public bool Binds(string code, HazardGrade grade, DateOnly aware) => From(code, grade) is { } from && aware >= from;

    /// <summary>The same in a sentence, with the day.</summary>
    public string InWords(string code, HazardGrade grade, DateOnly aware) => From(code, grade) switch
    {
        _ when Find(code) is { Never: true } => "The law sets no times for this hazard. We keep them as good practice.",
        null => "The law does not set times for this hazard yet. We keep them as good practice.",
        { } from when aware >= from => $"These times are law for this hazard, from {DayWords.Date(from)}.",
        { } from => $"These times are law for this hazard from {DayWords.Date(from)}. We became aware before that day, so we keep them as good practice.",
    };

    // Every emergency but overcrowding is covered from the first phase on.
    private DateOnly? From(string code, HazardGrade grade)
    {
        var kind = Find(code);
        return kind is null or { Never: true } ? null
            : grade == HazardGrade.Emergency ? _emergenciesFrom
            : kind.Phase is { } phase ? _phases[phase] : null;
    }

    private sealed record LawFile(string Law, DateOnly EmergenciesFrom, IReadOnlyList<HazardPhase> Phases, IReadOnlyList<HazardKind> Kinds);

    private sealed record HazardPhase(int Number, DateOnly? From);
}

/// <param name="Phase">The phase with which a significant hazard of this kind is covered.</param>
/// <param name="Never">True for the one kind that the law leaves out.</param>
public sealed record HazardKind(string Code, string Words, int? Phase, bool Never = false);

/// <summary>How great the hazard is.</summary>
public enum HazardGrade
{
    /// <summary>A significant risk of harm.</summary>
    Significant,

    /// <summary>An imminent and significant risk of harm: 24 hours.</summary>
    Emergency,
}
