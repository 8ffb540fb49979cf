using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared.Conflicts;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>A kind of letter in the list.</summary>
/// <param name="Shared">True where landlords have this wording in common.</param>
/// <param name="Change">Who changed it last; null for the policy's own.</param>
public sealed record WordingRow(LetterKind Kind, string Title, bool Shared, RuleChange? Change)
{
    public string Href => HrefOf(Kind);

    public static string HrefOf(LetterKind kind) => $"/staff/policy/wording/{Kebab.Name(kind)}";
}

/// <summary>The page on which a letter is written.</summary>
public sealed record WordingViewModel(LetterKind Kind, string Title, WordingForm Form)
{
    public required IReadOnlyList<RequiredPart> Parts { get; init; }

    /// <summary>The fields that the wording uses now, then all others, each with its meaning.</summary>
    public required IReadOnlyList<(string Name, string Meaning, bool Used)> Fields { get; init; }

    /// <summary>The change whose wording holds; null for the policy's own.</summary>
    public required RuleChange? Change { get; init; }

    /// <summary>An earlier wording that is shown in the box, to be saved again; null for the one that holds.</summary>
    public RuleChange? Earlier { get; init; }

    /// <summary>True where the policy's own wording is in the box, to be saved again.</summary>
    public bool OwnAgain { get; init; }

    /// <summary>What somebody else saved meanwhile, against what is in the box; null where nobody did.</summary>
    public (IReadOnlyList<DiffRun> Theirs, IReadOnlyList<DiffRun> Mine)? Conflict { get; init; }

    public string PreviewHref => $"{WordingRow.HrefOf(Kind)}/preview";
}

/// <summary>Every wording that a letter had, the last first; the policy's own is the end.</summary>
public sealed record WordingHistoryViewModel(LetterKind Kind, string Title, IReadOnlyList<RuleChange> Changes, string Own);
