using System.Diagnostics;
using System.Text;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>The real program in a process of its own, as a person starts it, so that it can be killed like one.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private const string Announcement = "The portal is at ";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.dll");

    private readonly Process _process;
    private readonly StringBuilder _output;

    private RunningSite(Process process, StringBuilder output, Uri address)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it on a free port and waits until it says where it is.</summary>
    public static async Task<RunningSite> StartAsync(params string[] settings)
    {
        var output = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Program, "run", "--urls", "http://127.0.0.1:0", .. settings]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The site stopped: {output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningSite(process, output, await address.Task);

        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (output)
            {
                output.AppendLine(line);
            }

            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                address.TrySetResult(new Uri(line[Announcement.Length..].Split(' ')[0]));
            }
        }
    }

    /// <summary>The most bytes of memory that it has had since its start.</summary>
    public long MostMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Somebody with a browser.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>As a power cut would: nothing is finished, nothing is written any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
