using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Reports;

/// <summary>
/// A report as it is read: words, lists and tables of figures. Page, PDF, spreadsheet and table are all made from this, so that none of
/// them can say another number. It holds nobody's name but those of its authors.
/// </summary>
public sealed record ReportDocument
{
    public required ReportKind Kind { get; init; }

    public required string Landlord { get; init; }

    public required string Title { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The day on which the figures were taken.</summary>
    public required DateOnly SeenDay { get; init; }

    public int Edition { get; init; } = 1;

    /// <summary>Version of the reading of the regulator's measures.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>The landlord's policy on the day on which the figures were taken.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>What must be known before the figures are read: what is not final, not entered, renamed or left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>For each note where what it counts is listed; null where it counts nothing.</summary>
    public IReadOnlyList<string?> NoteHrefs { get; init; } = [];

    public required IReadOnlyList<ReportPart> Parts { get; init; }

    public IReadOnlyList<ReportDefinition> Definitions { get; init; } = [];

    public ReportSignature? Approved { get; init; }

    public ReportSignature? Published { get; init; }

    public GoverningBodyResponse? Response { get; init; }

    /// <summary>All tables with the part in which each stands.</summary>
    [JsonIgnore]
    public IEnumerable<(ReportPart Part, ReportTable Table)> Tables =>
        from part in Parts from table in part.Blocks.OfType<ReportTable>() select (part, table);
}

/// <param name="Clause">What asks for it; empty for what nobody asks for.</param>
public sealed record ReportPart(string Code, string Heading, string Clause)
{
    public IReadOnlyList<ReportBlock> Blocks { get; init; } = [];

    public ReportCommentary? Commentary { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ReportText), "text")]
[JsonDerivedType(typeof(ReportList), "list")]
[JsonDerivedType(typeof(ReportTable), "table")]
public abstract record ReportBlock;

public sealed record ReportText(string Text) : ReportBlock
{
    /// <summary>Where what it counts is listed; null where it counts nothing.</summary>
    public string? Href { get; init; }
}

public sealed record ReportList(IReadOnlyList<string> Items) : ReportBlock
{
    /// <summary>For each item where the complaints that it counts are listed; null where it counts none. Shorter than the items where the last have none.</summary>
    public IReadOnlyList<string?> Hrefs { get; init; } = [];

    public static ReportList Of(IEnumerable<(string Words, string? Href)> items)
    {
        var all = items.ToList();
        return new([.. all.Select(one => one.Words)]) { Hrefs = [.. all.Select(one => one.Href)] };
    }
}

/// <param name="Columns">The first is what a row is about.</param>
public sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    /// <summary>What is counted, in a sentence; empty where the title says it.</summary>
    public string Note { get; init; } = "";

    public ReportChart? Chart { get; init; }
}

public sealed record ReportRow(string Words, IReadOnlyList<ReportCell> Cells);

/// <summary>Columns drawn from the table itself.</summary>
/// <param name="InWords">What the chart shows, for whoever does not see it.</param>
/// <param name="Whole">The cell of a row that is drawn in full height; counted from 0, without the words of the row.</param>
/// <param name="Part">The cell that is drawn within it, dark; null where there is none.</param>
public sealed record ReportChart(string InWords, int Whole, int? Part, string WholeWords, string PartWords);

public enum ReportUnit
{
    Words,
    Count,

    /// <summary>One place after the point: a rate or days.</summary>
    Number,
    Percent,
    Pounds,
}

/// <summary>One cell: as it is read, the number itself, and where the complaints behind it are listed.</summary>
public sealed record ReportCell(string Text, ReportUnit Unit = ReportUnit.Words)
{
    /// <summary>Null where there is no number, or where it is not shown.</summary>
    public decimal? Number { get; init; }

    public string? Href { get; init; }
}

/// <summary>What a figure is.</summary>
public sealed record ReportDefinition(string Code, string Title, string Definition, string Source);

/// <summary>What the figures mean, in somebody's words.</summary>
public sealed record ReportCommentary(string Part, string Text, string WrittenBy, DateTime WrittenOn);

public sealed record ReportSignature(string Name, DateTime On);

/// <summary>What the governing body says to the report (Code 8.2).</summary>
/// <param name="Body">The board or committee.</param>
/// <param name="MeetingDay">The day on which it was considered.</param>
public sealed record GoverningBodyResponse(string Text, string Body, DateOnly MeetingDay, string RecordedBy, DateTime RecordedOn);
