namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>
/// A complaint that ended in another system: what its row said, unchanged, and nothing about anybody. It has no events, letters or clocks,
/// because none of that happened here; figures count it like every other complaint.
/// </summary>
public sealed class PastComplaint
{
    private PastComplaint()
    {
    }

    public PastComplaint(PastImport import, PastImportRow row, bool isInFigures)
    {
        (ImportId, Source, Reference, Line, Cells, IsInFigures) = (import.Id, import.Source, row.Reference, row.Line, row.Cells, isInFigures);
    }

    public long Id { get; private set; }

    public long ImportId { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>As it was in the other system: once for each source.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The line of the file.</summary>
    public int Line { get; private set; }

    /// <summary>By column, as it stood in the file.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; private set; } = new Dictionary<string, string>();

    /// <summary>False where the day of receipt is missing.</summary>
    public bool IsInFigures { get; private set; }
}
