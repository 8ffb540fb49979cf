using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.Shared.Conflicts;

/// <summary>One field of a text that two people may write: how it is called, read and replaced.</summary>
/// <param name="InWords">How a value that is no text is shown; such a field can be chosen, not joined.</param>
public sealed record JoinField<T>(string Key, string Label, Func<T, string> Read, Func<T, string, T> Write, Func<string, string>? InWords = null);

/// <summary>The fields of drafts and findings, and what a person's answers make of them.</summary>
public static class JoinFields
{
    public static IReadOnlyList<JoinField<ResponseDraft>> Draft { get; } =
    [
        new("StepsTaken", "What we did to investigate", d => d.StepsTaken, (d, text) => d with { StepsTaken = text }),
        new("EvidenceConsidered", "Information and evidence taken into account", d => d.EvidenceConsidered, (d, text) => d with { EvidenceConsidered = text }),
        new("WhatWentWrong", "What went wrong, and our apology", d => d.WhatWentWrong, (d, text) => d with { WhatWentWrong = text }),
        new("Changes", "Changes because of this complaint", d => d.Changes, (d, text) => d with { Changes = text }),
        new("Support", "Help to understand the outcome", d => d.Support, (d, text) => d with { Support = text }),
    ];

    public static IReadOnlyList<JoinField<Finding>> Finding { get; } =
    [
        new("WhatHappened", "What happened", f => f.WhatHappened, (f, text) => f with { WhatHappened = text }),
        new("WhatShouldHaveHappened", "What should have happened", f => f.WhatShouldHaveHappened, (f, text) => f with { WhatShouldHaveHappened = text }),
        new("Decision", "Decision", f => f.Decision?.ToString() ?? "", (f, text) => f with { Decision = ReadDecision(text) }, text => ReadDecision(text) is { } decision ? Words.DecisionWords(decision) : "not decided yet"),
        new("Reasons", "Why", f => f.Reasons, (f, text) => f with { Reasons = text }),
        new("Basis", "Policy, law or good practice relied on", f => f.Basis, (f, text) => f with { Basis = text }),
        new("Detriment", "How it affected them", f => f.Detriment, (f, text) => f with { Detriment = text }),
    ];

    /// <summary>The person's own version: what is saved, with the fields in question as they had written them.</summary>
    public static T Mine<T>(IReadOnlyList<JoinField<T>> fields, JoinForm form, T saved) => Apply(fields, form, saved, answer => answer.Mine ?? "");

    /// <summary>The version that the answers make.</summary>
    public static T Joined<T>(IReadOnlyList<JoinField<T>> fields, JoinForm form, T saved) => Apply(fields, form, saved, answer => answer.Take switch
    {
        Take.Mine => answer.Mine ?? "",
        Take.Joined => answer.Joined ?? "",
        Take.Theirs or null => null,
    });

    private static T Apply<T>(IReadOnlyList<JoinField<T>> fields, JoinForm form, T saved, Func<JoinAnswer, string?> text) =>
        form.Fields.Aggregate(saved, (all, answer) =>
            fields.FirstOrDefault(f => f.Key == answer.Key) is { } field && text(answer) is { } chosen ? field.Write(all, chosen) : all);

    private static Decision? ReadDecision(string text) => Enum.TryParse<Decision>(text, out var decision) ? decision : null;
}
