using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>What one version of a policy changes against another, thing by thing, in words.</summary>
public static class PolicyComparison
{
    /// <summary>Only what differs, in the order of <see cref="PolicyRows"/>. Names and days of the versions themselves are not compared.</summary>
    public static IReadOnlyList<PolicyChange> Between(LandlordPolicy was, LandlordPolicy becomes)
    {
        var before = PolicyRows.Of(was);
        var after = PolicyRows.Of(becomes);
        return
        [
            .. after.Select(row => Change(before.FirstOrDefault(b => b.Matter == row.Matter), row)).OfType<PolicyChange>(),
            .. before.Where(row => after.All(a => a.Matter != row.Matter)).Select(row => new PolicyChange(row.Matter, row.Clause, ["no longer there"]) { InDocument = row.InDocument }),
        ];
    }

    private static PolicyChange? Change(PolicyRow? was, PolicyRow becomes)
    {
        IReadOnlyList<string> differences = was is null ? ["new"]
            : becomes.Entries is { } entries ? [.. Entries(was.Entries ?? [], entries)]
            : JsonNode.DeepEquals(was.Parameters, becomes.Parameters) ? []
            : Normal(was.Says) != Normal(becomes.Says) ? [$"was {Said(was.Says)}, becomes {Said(becomes.Says)}"]
            : [.. Members(was.Parameters, becomes.Parameters, "")];
        return differences.Count == 0 ? null : new PolicyChange(becomes.Matter, becomes.Clause ?? was?.Clause, differences) { InDocument = becomes.InDocument };
    }

    private static IEnumerable<string> Entries(IReadOnlyList<PolicyEntry> was, IReadOnlyList<PolicyEntry> becomes)
    {
        foreach (var gone in was.Where(w => becomes.All(b => b.Code != w.Code)))
        {
            yield return $"no longer: {gone.Words}";
        }

        var moved = becomes.Where(b => was.FirstOrDefault(w => w.Code == b.Code) is { } before && OnlyParagraph(before, b)).ToList();
        if (moved.Count > 1)
        {
            yield return $"in another paragraph: {string.Join("; ", moved.Select(entry => entry.Words))}";
        }

        foreach (var entry in becomes.Where(entry => moved.Count < 2 || !moved.Contains(entry)))
        {
            if (was.FirstOrDefault(w => w.Code == entry.Code) is not { } before)
            {
                yield return $"new: {entry.Words}";
            }
            else if (!JsonNode.DeepEquals(before.Value, entry.Value))
            {
                yield return Normal(before.Words) != Normal(entry.Words)
                    ? $"{Said(before.Words)} becomes {Said(entry.Words)}"
                    : $"{entry.Words}: {string.Join("; ", Members(before.Value, entry.Value, ""))}";
            }
        }

        var kept = becomes.Select(b => b.Code).Where(code => was.Any(w => w.Code == code));
        if (!was.Select(w => w.Code).Where(code => becomes.Any(b => b.Code == code)).SequenceEqual(kept))
        {
            yield return "in another order";
        }
    }

    /// <summary>True where an entry says the same in another paragraph of the document.</summary>
    private static bool OnlyParagraph(PolicyEntry was, PolicyEntry becomes) =>
        was.Value is JsonObject one && becomes.Value is JsonObject other && !JsonNode.DeepEquals(one, other)
        && one.Select(m => m.Key).Union(other.Select(m => m.Key)).All(key => key == "clause" || JsonNode.DeepEquals(one[key], other[key]));

    /// <summary>The members that differ within something whose words are the same.</summary>
    private static IEnumerable<string> Members(JsonNode? was, JsonNode? becomes, string name)
    {
        if (JsonNode.DeepEquals(was, becomes))
        {
            return [];
        }

        return (was, becomes) switch
        {
            (JsonObject one, JsonObject other) => one.Select(m => m.Key).Union(other.Select(m => m.Key)).SelectMany(key => Members(one[key], other[key], Name(key))),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.Zip(other).SelectMany(pair => Members(pair.First, pair.Second, name)),
            _ => [$"{(name.Length > 0 ? name + ": " : "")}was {Value(was)}, becomes {Value(becomes)}"],
        };
    }

    private static string Value(JsonNode? value) => value switch
    {
        null => "nothing stated",
        JsonArray list => list.Count == 0 ? "nothing stated" : string.Join(", ", list.Select(Value)),
        JsonObject all => string.Join(", ", all.Where(m => m.Value is not null).Select(m => Value(m.Value))),
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => "yes",
            System.Text.Json.JsonValueKind.False => "no",
            System.Text.Json.JsonValueKind.String => Said(value.GetValue<string>()),
            _ => value.ToJsonString(),
        },
    };

    /// <summary>The name of a member as words: <c>olderAsBackground</c> is "older as background".</summary>
    private static string Name(string member)
    {
        var words = new StringBuilder();
        foreach (var letter in member == "clause" ? "paragraph" : member)
        {
            words.Append(char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter);
        }

        return words.ToString();
    }

    private static string Said(string words) => words.Length == 0 ? "nothing stated" : $"“{words}”";

    private static string Normal(string words) => words.Trim();
}

/// <summary>One thing that differs.</summary>
/// <param name="Matter">For example "stage-one response".</param>
/// <param name="Clause">Where the new version says it, or the old one where the new one says nothing; null for what has no clause.</param>
/// <param name="Differences">Each as words that follow the matter: "was …, becomes …".</param>
public sealed record PolicyChange(string Matter, string? Clause, IReadOnlyList<string> Differences)
{
    /// <summary>False for contact details, names and letters.</summary>
    public bool InDocument { get; init; }

    public override string ToString() =>
        $"{(Clause is { Length: > 0 } ? Clause + ": " : "")}{Matter}: {string.Join("; ", Differences)}";
}
