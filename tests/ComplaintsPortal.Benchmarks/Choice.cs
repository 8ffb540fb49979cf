using System.Globalization;

namespace ComplaintsPortal.Benchmarks;

/// <summary>What is measured: two sizes of the register, how often, and which lines.</summary>
internal sealed record Choice(int Small, int Large, int Runs, IReadOnlyList<string> Words)
{
    /// <summary>Null where the arguments cannot be read.</summary>
    public static Choice? Read(string[] args)
    {
        var choice = new Choice(1_000, 100_000, 7, []);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                choice = choice with { Words = [.. choice.Words, args[i]] };
                continue;
            }

            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return null;
            }

            switch (args[i++])
            {
                case "--small":
                    choice = choice with { Small = number };
                    break;
                case "--large":
                    choice = choice with { Large = number };
                    break;
                case "--runs":
                    choice = choice with { Runs = number };
                    break;
                default:
                    return null;
            }
        }

        return choice;
    }

    public bool Includes(string name) => Words.Count == 0 || Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
