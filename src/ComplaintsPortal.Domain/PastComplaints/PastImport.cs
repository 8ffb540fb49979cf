using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.PastComplaints;

public enum PastImportState
{
    /// <summary>Being read; stays so when the server dies over it, and nothing is imported then.</summary>
    Reading,

    /// <summary>Read and found possible, row by row; nothing is imported yet.</summary>
    Checked,

    /// <summary>The file as a whole could not be read.</summary>
    Failed,

    /// <summary>Somebody said so: it is being imported.</summary>
    Importing,

    /// <summary>Stopped half-way; what is in stays in, and it can go on.</summary>
    Stopped,
    Done,

    /// <summary>Taken out again.</summary>
    Removed,
}

/// <summary>
/// One file of past complaints: read first (nothing is imported yet), looked at, then imported batch by batch. Each batch is one save of the
/// complaints, what figures count of them, and how far it has come: whoever dies in between goes on with the rest, and no row comes in twice.
/// </summary>
public sealed class PastImport
{
    /// <summary>So many faults are kept to be shown and saved as a table; more are only counted.</summary>
    public const int MostFaultsKept = 10_000;

    private PastImport()
    {
    }

    public PastImport(string source, string fileName, Act act)
    {
        (Source, FileName, ByName, StartedOn) = (source, fileName, act.By.Name, act.On);
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The system from which it comes, as people call it: a reference is there only once for each.</summary>
    public string Source { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTime StartedOn { get; private set; }

    public PastImportState State { get; private set; }

    /// <summary>Why the file as a whole could not be read; empty where it could.</summary>
    public string Fault { get; private set; } = "";

    public PastImportCounts Counts { get; private set; } = PastImportCounts.None;

    /// <summary>How many complaints are imported.</summary>
    public int Imported { get; private set; }

    public string ImportedByName { get; private set; } = "";

    public DateTime? EndedOn { get; private set; }

    /// <summary>Until when the server that imports has it to itself.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public void Checked(PastImportCounts counts) => (Counts, State) = (counts, PastImportState.Checked);

    public void Fail(string fault) => (Fault, State) = (fault, PastImportState.Failed);

    /// <summary>Why it cannot be imported, or go on; null where it can.</summary>
    public string? WhyNotImport(Actor by) =>
        !by.Can(Permission.ImportComplaints) ? "Your role does not include this."
        : State == PastImportState.Importing ? $"{ImportedByName} has started this import already."
        : State == PastImportState.Done ? $"{ImportedByName} has imported this file already."
        : State == PastImportState.Removed ? "These complaints were taken out again. Upload the file once more."
        : State is not (PastImportState.Checked or PastImportState.Stopped) ? "There is nothing to import: the file could not be read."
        : Counts.New == 0 ? "There is nothing to import: no row of the file is new and without a fault."
        : null;

    public void Import(Act act)
    {
        IllegalActException.ThrowIf(WhyNotImport(act.By));
        (State, ImportedByName, EndedOn) = (PastImportState.Importing, act.By.Name, null);
    }

    /// <summary>A batch is in; in the same save as its complaints.</summary>
    /// <param name="until">Until when the server may take for the next.</param>
    public void Came(int rows, DateTime until) => (Imported, ClaimedUntil) = (Imported + rows, until);

    public void Finish(DateTime on) => (State, EndedOn, ClaimedUntil) = (PastImportState.Done, on, null);

    public string? WhyNotStop(Actor by) =>
        !by.Can(Permission.ImportComplaints) ? "Your role does not include this."
        : State != PastImportState.Importing ? "It is not being imported now." : null;

    /// <summary>Stops after the batch that is being saved.</summary>
    public void Stop(Act act)
    {
        IllegalActException.ThrowIf(WhyNotStop(act.By));
        (State, EndedOn, ClaimedUntil) = (PastImportState.Stopped, act.On, null);
    }

    public string? WhyNotRemove(Actor by) =>
        !by.Can(Permission.ImportComplaints) ? "Your role does not include this."
        : State == PastImportState.Importing ? "Stop the import first."
        : Imported == 0 ? "Nothing of this file is imported." : null;

    /// <summary>Takes out again what came in, for example because it was the wrong file.</summary>
    public void Remove(Act act)
    {
        IllegalActException.ThrowIf(WhyNotRemove(act.By));
        (State, Imported, EndedOn, ImportedByName) = (PastImportState.Removed, 0, act.On, act.By.Name);
    }
}

/// <summary>What a file holds.</summary>
/// <param name="Known">Rows whose reference was imported from this source before.</param>
/// <param name="WithoutReceipt">Of the new ones, those that do not say when they were received: kept, and in no figure.</param>
/// <param name="DayMissing">Of the new ones, those of which a day is missing that decides a figure.</param>
/// <param name="PassedOver">Names of columns that are not used.</param>
public sealed record PastImportCounts(int Rows, int New, int Known, int Refused, int Faults, int WithoutReceipt, int DayMissing, IReadOnlyList<string> PassedOver, IReadOnlyDictionary<string, int> Years)
{
    public static PastImportCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, [], new Dictionary<string, int>());
}

/// <summary>A row that was found possible and waits to be imported; it goes when its complaint comes.</summary>
public sealed class PastImportRow
{
    private PastImportRow()
    {
    }

    public PastImportRow(long importId, int line, string reference, IReadOnlyDictionary<string, string> cells) =>
        (ImportId, Line, Reference, Cells) = (importId, line, reference, cells);

    public long Id { get; private set; }

    public long ImportId { get; private set; }

    public int Line { get; private set; }

    public string Reference { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Cells { get; private set; } = new Dictionary<string, string>();
}

/// <summary>Something that is wrong with a row: its complaint is not imported.</summary>
public sealed class PastImportFault
{
    private PastImportFault()
    {
    }

    public PastImportFault(long importId, int line, PastFault fault) =>
        (ImportId, Line, Column, Found, Allowed) = (importId, line, fault.Column, fault.Found, fault.Allowed);

    public long Id { get; private set; }

    public long ImportId { get; private set; }

    public int Line { get; private set; }

    public string Column { get; private set; } = "";

    public string Found { get; private set; } = "";

    public string Allowed { get; private set; } = "";
}
