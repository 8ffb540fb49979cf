using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>
/// One file of homes: read and compared first (nothing is changed yet), looked at, then saved row by row. What is not saved yet is kept with
/// it, so that a save that was interrupted goes on where it stopped.
/// </summary>
public sealed class HomeImport
{
    /// <summary>So many rows are shown with what is wrong with them; more are only counted.</summary>
    public const int MostRefusedKept = 1000;

    private HomeImport()
    {
    }

    public HomeImport(string fileName, Act act)
    {
        FileName = fileName;
        ById = act.By.StaffId;
        ByName = act.By.Name;
        StartedOn = act.On;
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string FileName { get; private set; } = "";

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime StartedOn { get; private set; }

    public HomeImportState State { get; private set; }

    /// <summary>Why the file as a whole could not be read; empty where it could.</summary>
    public string Fault { get; private set; } = "";

    public HomeImportCounts Counts { get; private set; } = HomeImportCounts.None;

    public string SavedByName { get; private set; } = "";

    public DateTime? SavedOn { get; private set; }

    /// <summary>Until when the server that saves it has it to itself.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>The whole file was read.</summary>
    public void Checked(HomeImportCounts counts)
    {
        (Counts, State) = (counts, HomeImportState.Checked);
    }

    public void Fail(string fault)
    {
        (Fault, State) = (fault, HomeImportState.Failed);
    }

    /// <summary>Why its changes cannot be saved; null where they can.</summary>
    /// <param name="newer">True when another file was saved since this one was compared.</param>
    public string? WhyNotSave(Actor by, bool newer) =>
        by != Actor.System && !by.Can(Permission.KeepHomes) ? "Your role does not include this."
        : State is HomeImportState.Saving or HomeImportState.Saved ? $"{SavedByName} saved these changes already."
        : State != HomeImportState.Checked ? "There is nothing to save: the file could not be read."
        : newer ? "Another file was saved since this one was compared. Upload this one again to see what it changes now."
        : Counts.Changes == 0 ? "There is nothing to save: the register says the same."
        : null;

    /// <summary>
    /// Why the nightly job does not save it by itself but leaves it to people; null where it may. A file that was cut off half-way would
    /// otherwise empty the register.
    /// </summary>
    /// <param name="homes">How many there are now.</param>
    public string? WhyNotByItself(int homes, int mostLeavingPercent) =>
        Counts.UnknownRows > 0 ? $"{Words.Count(Counts.UnknownRows, "row")} could not be read at all."
        : (long)Counts.Left * 100 > (long)homes * mostLeavingPercent ? $"{Words.Count(Counts.Left, "home")} of {homes} would leave, which is more than {mostLeavingPercent} in a hundred."
        : null;

    /// <summary>Its changes are written from now on, whatever server does it.</summary>
    public void Save(bool newer, Act act)
    {
        IllegalActException.ThrowIf(WhyNotSave(act.By, newer));
        (State, SavedByName) = (HomeImportState.Saving, act.By.Name);
    }

    /// <summary>Everything is written.</summary>
    public void Finish(DateTime on)
    {
        (State, SavedOn, ClaimedUntil) = (HomeImportState.Saved, on, null);
    }
}

public enum HomeImportState
{
    /// <summary>Being read; stays so when the server dies over it, and changes nothing then.</summary>
    Reading,

    /// <summary>Read and compared.</summary>
    Checked,

    /// <summary>The file as a whole could not be read.</summary>
    Failed,

    /// <summary>Somebody pressed save; it is being written.</summary>
    Saving,
    Saved,
}

/// <summary>What a file holds against what the register says.</summary>
/// <param name="Same">Homes of which it says what is known.</param>
/// <param name="Returned">Homes that had left and are in the file again.</param>
/// <param name="Left">Homes that are not in the file any more.</param>
/// <param name="Refused">Rows with something wrong: their homes stay as they are.</param>
/// <param name="UnknownRows">Of these, those of which not even the home is known. While there is one, no home is taken to have left.</param>
public sealed record HomeImportCounts(int New, int Changed, int Returned, int Left, int Same, int Refused, int UnknownRows)
{
    public static HomeImportCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public int Changes => New + Changed + Returned + Left;

    /// <summary>More than a tenth of the register is not in the file: it may be a part of it only.</summary>
    public bool LosesMany => Left * 10 > Left + Changed + Same;
}

/// <summary>One home that a file changes, or one row that could not be read. New homes are let go once they are saved; the rest is their history.</summary>
public sealed class HomeImportRow
{
    private HomeImportRow()
    {
    }

    public HomeImportRow(long importId, HomeRowKind kind, int line, long? uprn, string what, HomeRow? row)
    {
        (ImportId, Kind, Line, Uprn, What, Row) = (importId, kind, line, uprn, what, row);
    }

    public long Id { get; private set; }

    public long ImportId { get; private set; }

    public HomeRowKind Kind { get; private set; }

    /// <summary>Of the file; 0 for a home that is not in it.</summary>
    public int Line { get; private set; }

    public long? Uprn { get; private set; }

    /// <summary>What changes field by field, or what is wrong, one line each.</summary>
    public string What { get; private set; } = "";

    public HomeRow? Row { get; private set; }

    public bool IsSaved { get; private set; }

    public void Saved() => IsSaved = true;
}

public enum HomeRowKind
{
    New,
    Changed,
    Returned,
    Left,
    Refused,
}
