namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>The Dockerfile as stages of instructions: comments dropped, continued lines joined.</summary>
internal sealed class Dockerfile
{
    private Dockerfile(IReadOnlyList<Stage> stages) => Stages = stages;

    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>What is shipped.</summary>
    public Stage Final => Stages[^1];

    public static Dockerfile Parse(string text)
    {
        var stages = new List<Stage>();
        foreach (var line in Joined(text))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var instruction = new Instruction(line[..space], line[(space + 1)..].Trim());
            if (instruction.Verb == "FROM")
            {
                stages.Add(new Stage(instruction.Argument, []));
            }
            else
            {
                stages[^1].Instructions.Add(instruction);
            }
        }

        return new Dockerfile(stages);
    }

    private static IEnumerable<string> Joined(string text)
    {
        var pending = "";
        foreach (var raw in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            pending = pending.Length == 0 ? raw : $"{pending} {raw}";
            if (pending.EndsWith('\\'))
            {
                pending = pending[..^1].TrimEnd();
                continue;
            }

            yield return pending;
            pending = "";
        }
    }

    internal sealed record Instruction(string Verb, string Argument);

    internal sealed record Stage(string From, List<Instruction> Instructions)
    {
        public IEnumerable<string> All(string verb) => Instructions.Where(instruction => instruction.Verb == verb).Select(instruction => instruction.Argument);

        public string Only(string verb) => Assert.Single(All(verb));

        /// <summary>NAME=value of every ENV instruction.</summary>
        public IReadOnlyDictionary<string, string> Variables =>
            All("ENV").SelectMany(argument => argument.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToDictionary(pair => pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }
}
