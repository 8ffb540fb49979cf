using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.TestSupport;

namespace ComplaintsPortal.Benchmarks;

/// <summary>
/// What the process holds after its first page, beside a site that reads the same database through ADO.NET and shows a static page. The
/// first start, which makes the database as well, and a later one.
/// </summary>
internal static class MemoryAfterStart
{
    public static async Task MeasureAsync()
    {
        using var folder = new TempFolder();
        var first = await ProductAsync(folder.Path);
        var later = await ProductAsync(folder.Path);
        var port = FreePort();
        var bare = await AfterFirstPageAsync(
            port, typeof(MemoryAfterStart).Assembly.Location, "bare-site", port.ToString(CultureInfo.InvariantCulture), Path.Combine(folder.Path, "portal.db"));
        Say.Line($"memory after start           {later:N0} MB resident   bare {bare:N0} MB   {(double)later / bare:0.0}x   the first start, which makes the database {first:N0} MB   {(double)first / bare:0.0}x");
    }

    private static Task<long> ProductAsync(string folder)
    {
        var port = FreePort();
        return AfterFirstPageAsync(
            port, Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.dll"),
            "run", "--urls", $"http://127.0.0.1:{port}", "--data", folder, "--Portal:Demonstration=false");
    }

    private static async Task<long> AfterFirstPageAsync(int port, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            for (var tries = 0; ; tries++)
            {
                try
                {
                    (await client.GetAsync("/")).EnsureSuccessStatusCode();
                    break;
                }
                catch (HttpRequestException) when (tries < 600 && !process.HasExited)
                {
                    await Task.Delay(100);
                }
            }

            process.Refresh();
            return process.WorkingSet64 / 1_000_000;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
