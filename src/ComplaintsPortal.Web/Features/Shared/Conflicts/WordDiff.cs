using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Web.Features.Shared.Conflicts;

/// <summary>A run of words that the other version has as well, or not.</summary>
public sealed record DiffRun(string Text, bool Differs);

/// <summary>Which words two texts share (longest common subsequence), as runs that can be marked.</summary>
public static partial class WordDiff
{
    // Beyond this much work the whole middle counts as differing: still right, only coarser.
    private const int MostCells = 4_000_000;

    public static (IReadOnlyList<DiffRun> Left, IReadOnlyList<DiffRun> Right) Between(string left, string right)
    {
        var a = Tokens(left);
        var b = Tokens(right);
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (sharedA, sharedB) = Common(a[start..^end], b[start..^end]);
        return (Runs(a, start, end, sharedA), Runs(b, start, end, sharedB));
    }

    // A word with the space after it.
    private static string[] Tokens(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    private static (bool[] A, bool[] B) Common(string[] a, string[] b)
    {
        var sharedA = new bool[a.Length];
        var sharedB = new bool[b.Length];
        if ((long)a.Length * b.Length is 0 or > MostCells)
        {
            return (sharedA, sharedB);
        }

        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                longest[i, j] = Same(a[i], b[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (Same(a[i], b[j]))
            {
                sharedA[i++] = sharedB[j++] = true;
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (sharedA, sharedB);
    }

    private static bool Same(string a, string b) => a.AsSpan().TrimEnd().SequenceEqual(b.AsSpan().TrimEnd());

    private static List<DiffRun> Runs(string[] tokens, int start, int end, bool[] shared)
    {
        List<DiffRun> runs = [];
        var text = new StringBuilder();
        var differs = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var inside = i >= start && i < tokens.Length - end;
            var now = inside && !shared[i - start];
            if (now != differs && text.Length > 0)
            {
                runs.Add(new DiffRun(text.ToString(), differs));
                text.Clear();
            }

            differs = now;
            text.Append(tokens[i]);
        }

        if (text.Length > 0)
        {
            runs.Add(new DiffRun(text.ToString(), differs));
        }

        return runs;
    }

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Token();
}
