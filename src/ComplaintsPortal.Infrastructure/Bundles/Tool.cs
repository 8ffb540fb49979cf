using System.ComponentModel;
using System.Diagnostics;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>Runs qpdf and poppler, which join, count, draw and search pages.</summary>
internal static class Tool
{
    /// <summary>What it wrote; where it failed, an exception with what it said.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var (code, output, error) = await TryAsync(program, arguments, cancellationToken);
        // qpdf ends with 3 where it had to mend something on the way.
        return code is 0 || (program == "qpdf" && code == 3) ? output : throw new BundleException($"{program} ended with {code}: {error.Trim()}");
    }

    public static async Task<(int Code, string Output, string Error)> TryAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start) ?? throw new BundleException($"{program} did not start.");
            await using var _ = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await error);
        }
        catch (Win32Exception fault)
        {
            throw new BundleException($"{program} is not installed, so no PDF can be put together. An administrator can install it.", fault);
        }
    }
}

/// <summary>A bundle could not be made; the message says why, for the people who wait for it.</summary>
public sealed class BundleException(string message, Exception? inner = null) : Exception(message, inner);
