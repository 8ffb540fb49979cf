namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A contact with the complainant or somebody else about the complaint (Code 5.12).</summary>
public sealed class ContactRecord
{
    private ContactRecord()
    {
    }

    internal ContactRecord(int stage, ContactNote note, DateTime recordedOn, string recordedBy)
    {
        StageNumber = stage;
        On = note.On;
        Direction = note.Direction;
        Channel = note.Channel;
        With = note.With;
        Text = note.Text;
        RecordedOn = recordedOn;
        RecordedBy = recordedBy;
    }

    public long Id { get; private set; }

    public int StageNumber { get; private set; }

    public DateTime On { get; private set; }

    public Direction Direction { get; private set; }

    /// <summary>Code of the channel, or <c>tracking-page</c>.</summary>
    public string Channel { get; private set; } = "";

    public string With { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";
}

/// <summary>A contact as somebody notes it down.</summary>
public sealed record ContactNote(DateTime On, Direction Direction, string Channel, string With, string Text);

public enum Direction
{
    FromThem,
    FromUs,
}

/// <summary>Something the investigation relies on.</summary>
public sealed class EvidenceItem
{
    private EvidenceItem()
    {
    }

    internal EvidenceItem(int number, int stage, EvidenceNote note, DateTime on, string by)
    {
        Number = number;
        StageNumber = stage;
        Title = note.Title;
        Description = note.Description;
        EvidenceDay = note.Day;
        FileSha256 = note.FileSha256;
        AddedOn = on;
        AddedBy = by;
    }

    public long Id { get; private set; }

    public int Number { get; private set; }

    public int StageNumber { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The day the evidence is from.</summary>
    public DateOnly? EvidenceDay { get; private set; }

    public string? FileSha256 { get; private set; }

    public DateTime AddedOn { get; private set; }

    public string AddedBy { get; private set; } = "";
}

/// <summary>Evidence as somebody notes it down.</summary>
public sealed record EvidenceNote(string Title, string Description, DateOnly? Day = null, string? FileSha256 = null);

/// <summary>A file on the complaint, whoever it came from.</summary>
public sealed class CaseFile
{
    private CaseFile()
    {
    }

    internal CaseFile(SubmittedFile file, bool fromComplainant, DateTime on, string by)
    {
        Name = file.Name;
        Sha256 = file.Sha256;
        Size = file.Size;
        ContentType = file.ContentType;
        FromComplainant = fromComplainant;
        AddedOn = on;
        AddedBy = by;
    }

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public string ContentType { get; private set; } = "";

    public bool FromComplainant { get; private set; }

    public DateTime AddedOn { get; private set; }

    public string AddedBy { get; private set; } = "";
}
