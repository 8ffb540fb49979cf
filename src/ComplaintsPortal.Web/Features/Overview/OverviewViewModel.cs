using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Overview;

/// <summary>A table of numbers, each of which opens the complaints behind it.</summary>
/// <param name="Explained">What is counted, and where the definition stands.</param>
public sealed record OverviewTable(string Title, string Explained, string DefinitionHref, string First, IReadOnlyList<string> Columns, IReadOnlyList<OverviewLine> Lines)
{
    public FigureChart? Chart { get; init; }
}

public sealed record OverviewLine(string Words, IReadOnlyList<FigureLink> Numbers);

public sealed record OverviewViewModel(FiguresView View)
{
    public FiguresForm Form => View.Form;

    /// <summary>The figures that a board asks for first.</summary>
    public IReadOnlyList<FigureRow> Key { get; init; } = [];

    public IReadOnlyList<OverviewTable> Tables { get; init; } = [];

    /// <summary>Areas from which nothing came in the period and something before.</summary>
    public IReadOnlyList<string> SilentAreas { get; init; } = [];

    public FiguresViewModel Period => new(View, Key);
}
