namespace ComplaintsPortal.Infrastructure.Data.StartUp;

/// <summary>A folder that the portal writes to; looked at before it starts.</summary>
public sealed record NeededFolder(string Folder, string Setting)
{
    public void Check()
    {
        var folder = Path.GetFullPath(Folder);
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
        }
        catch (IOException fault) when (DiskFull.Is(fault))
        {
            throw new StartUpException($"There is no room left on the disk that holds {folder} ({Setting}): free some space, then start again.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The folder {folder} ({Setting}) cannot be written to: give the portal's user the right to, or name another.", fault);
        }
    }
}
