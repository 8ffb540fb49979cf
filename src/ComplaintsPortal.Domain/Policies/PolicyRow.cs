using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>One thing that a policy says, in words, with the clause where it says so.</summary>
public sealed record PolicyRow(string Matter, string Says, string? Clause)
{
    /// <summary>False for contact details, names and letters, which are not the document's paragraphs.</summary>
    public bool InDocument { get; init; } = true;

    /// <summary>The parameters behind the words, so that nothing that differs goes unseen.</summary>
    internal JsonNode? Parameters { get; init; }

    /// <summary>The entries, where it is a list.</summary>
    internal IReadOnlyList<PolicyEntry>? Entries { get; init; }

    internal static PolicyRow Of(string matter, string says, string? clause, params object?[] parameters) => new(matter, says, clause)
    {
        Parameters = new JsonArray([.. parameters.Select(Node)]),
    };

    internal static PolicyRow List<T>(string matter, IEnumerable<T> list, Func<T, string> code, Func<T, string> words, Func<T, string?> clause)
    {
        var all = list.ToList();
        return new(matter, string.Join("; ", all.Select(words)), Clauses(all.Select(clause)))
        {
            Entries = [.. all.Select(one => new PolicyEntry(code(one), words(one), Node(one)))],
        };
    }

    internal static string Clauses(IEnumerable<string?> clauses) =>
        string.Join(", ", clauses.OfType<string>().SelectMany(c => c.Split(", ")).Distinct(StringComparer.Ordinal));

    private static JsonNode? Node(object? value) => JsonSerializer.SerializeToNode(value, RuleJson.Options);
}

internal sealed record PolicyEntry(string Code, string Words, JsonNode? Value);
