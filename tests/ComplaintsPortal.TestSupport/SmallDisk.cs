using System.Diagnostics;

namespace ComplaintsPortal.TestSupport;

/// <summary>A real file system with room for a few pages only, to see what happens when it is full. Linux, as root; skipped elsewhere.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    public SmallDisk(int kilobytes)
    {
        Xunit.Skip.IfNot(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "portal-test", Path), "A small file system cannot be mounted here (needs root on Linux).");
    }

    public string Path => _folder.Path;

    public void Dispose()
    {
        // Lazily: a pooled connection may still have a file open.
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
