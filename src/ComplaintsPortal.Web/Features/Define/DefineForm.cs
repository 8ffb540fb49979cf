using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Define;

/// <summary>The complaint definition: numbered points, who is responsible, outcomes sought (Code 5.6, 5.7).</summary>
public sealed record DefineForm
{
    public const string Add = "add";
    public const string Save = "save";
    private const string Remove = "remove-";

    /// <summary>Which button was pressed.</summary>
    public string? Do { get; init; }

    /// <summary>Mark of the definition that the page showed.</summary>
    public string? StartedFrom { get; init; }

    public IReadOnlyList<PointForm> Points { get; init; } = [];

    /// <summary>One outcome on each line.</summary>
    public string? Outcomes { get; init; }

    public string? OutcomesNotPossible { get; init; }

    public static DefineForm For(Stage stage) => new()
    {
        StartedFrom = StampOf(stage),
        Points = stage.Points.Count > 0
            ? [.. stage.Points.Select(p => new PointForm { Was = p.Number, Text = p.Text, Responsibility = p.Responsibility, ResponsibilityInWords = p.ResponsibilityInWords })]
            : [new PointForm()],
        Outcomes = string.Join('\n', stage.OutcomesSought),
        OutcomesNotPossible = stage.OutcomesNotPossible,
    };

    public static string StampOf(Stage stage) =>
        EditStamp.Of(new { Points = stage.Points.Select(p => p.Definition()), stage.OutcomesSought, stage.OutcomesNotPossible });

    /// <summary>The form with a row more or less, when that is what was asked for; otherwise null.</summary>
    public DefineForm? WithOtherRows() =>
        Do == Add ? this with { Points = [.. Points, new PointForm()] }
        : Do?.StartsWith(Remove, StringComparison.Ordinal) == true && int.TryParse(Do.AsSpan(Remove.Length), out var row) && row >= 0 && row < Points.Count
            ? this with { Points = [.. Points.Where((_, i) => i != row)] }
        : null;

    public static string RemoveRow(int row) => $"{Remove}{row}";

    public IReadOnlyList<string> OutcomeLines() =>
        [.. (Outcomes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public IReadOnlyList<PointDefinition> Definitions() =>
        [.. Points.Select(p => new PointDefinition(p.Text ?? "", p.Responsibility, p.Responsibility == Responsibility.Yes ? "" : p.ResponsibilityInWords ?? ""))];
}

/// <summary>One point.</summary>
public sealed record PointForm
{
    /// <summary>The number that it has now; null for a new one.</summary>
    public int? Was { get; init; }

    public string? Text { get; init; }

    public Responsibility? Responsibility { get; init; }

    public string? ResponsibilityInWords { get; init; }
}
