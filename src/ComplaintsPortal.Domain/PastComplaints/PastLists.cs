using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>The lists of every version of the policy, by code and by words: a past complaint may bear a name that is not used any more.</summary>
public sealed class PastLists
{
    private readonly Dictionary<string, Dictionary<string, string>> _lists;

    /// <param name="versions">Where two use the same words, the code of the newer counts.</param>
    public PastLists(IEnumerable<LandlordPolicy> versions)
    {
        var all = versions.OrderBy(version => version.EffectiveFrom).ToList();
        _lists = new(StringComparer.Ordinal)
        {
            [PastColumns.Category] = Codes(all.SelectMany(policy => policy.Categories).Select(one => (one.Code, one.Words))),
            [PastColumns.Channel] = Codes(all.SelectMany(policy => policy.Channels).Select(one => (one.Code, one.Words))),
            [PastColumns.Fault] = Codes(all.SelectMany(policy => policy.FaultKinds).Select(one => (one.Code, one.Words))),
            [PastColumns.DeclineReason] = Codes(all.SelectMany(policy => policy.DeclineReasons).Select(one => (one.Code, one.Words))),
        };
    }

    /// <summary>The code; null where no version knows it.</summary>
    public string? Code(string column, string text) => _lists[column].GetValueOrDefault(text);

    /// <summary>What may stand in a column, by the newest words of each code.</summary>
    public IEnumerable<(string Code, string Words)> Choices(string column) =>
        _lists[column].Where(one => one.Key != one.Value).GroupBy(one => one.Value, (code, words) => (code, words.Last().Key));

    /// <summary>What an example may have in a column: the text where the lists know it, otherwise the first code.</summary>
    public string Example(PastColumn column) =>
        column.Cell != PastCell.Listed || column.Example.Length == 0 ? column.Example : Code(column.Name, column.Example) ?? _lists[column.Name].Values.First();

    /// <summary>The codes that there are, for a sentence.</summary>
    public string Allowed(string column) => string.Join(", ", _lists[column].Values.Distinct(StringComparer.Ordinal));

    private static Dictionary<string, string> Codes(IEnumerable<(string Code, string Words)> choices)
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, words) in choices)
        {
            (codes[words], codes[code]) = (code, code);
        }

        return codes;
    }
}
