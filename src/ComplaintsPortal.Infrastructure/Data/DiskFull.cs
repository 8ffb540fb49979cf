namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>Tells a full disk (or a used-up quota) from other faults of reading and writing, on Linux, macOS and Windows.</summary>
internal static class DiskFull
{
    private const int NoSpace = 28;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool Is(Exception fault) => fault is IOException && (OperatingSystem.IsWindows()
        ? fault.HResult is WindowsDiskFull or WindowsHandleDiskFull
        : fault.HResult == NoSpace || fault.HResult == (OperatingSystem.IsMacOS() ? MacQuota : LinuxQuota));
}
