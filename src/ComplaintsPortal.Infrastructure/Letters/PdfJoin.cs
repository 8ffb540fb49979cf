using System.ComponentModel;
using System.Diagnostics;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>A stored PDF, and what it is called when something is wrong with it.</summary>
public sealed record PdfPart(string Name, string Sha256);

/// <summary>Puts stored PDFs together into one, in the order in which they are given. The program qpdf does it, from file to file, so that much takes no memory.</summary>
public sealed class PdfJoin(FileStore store)
{
    // What qpdf ends with when it warned and went on.
    private const int Warned = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The joined file, which is gone once it is closed.</summary>
    /// <exception cref="LetterFailedException">Names the file that cannot be read; nothing was made.</exception>
    public async Task<Stream> JoinAsync(IReadOnlyList<PdfPart> parts, CancellationToken cancellationToken)
    {
        var made = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.pdf");
        var paths = parts.Select(PathOf).ToList();
        try
        {
            if (await RunAsync(["--empty", "--pages", .. paths, "--", made], cancellationToken) is not (0 or Warned))
            {
                throw new LetterFailedException(await NameAsync(parts, paths, cancellationToken));
            }

            return new FileStream(made, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        }
        catch
        {
            File.Delete(made);
            throw;
        }
    }

    private string PathOf(PdfPart part)
    {
        try
        {
            // Looking for it brings it back where a sweep was setting it aside.
            using var found = store.Open(part.Sha256);
            return store.PathOf(part.Sha256);
        }
        catch (FileMissingException fault)
        {
            throw new LetterFailedException($"The file of {part.Name} is missing.", fault);
        }
    }

    private static async Task<string> NameAsync(IReadOnlyList<PdfPart> parts, List<string> paths, CancellationToken cancellationToken)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (await RunAsync(["--check", paths[i]], cancellationToken) is not (0 or Warned))
            {
                return $"The PDF of {parts[i].Name} cannot be read.";
            }
        }

        return "The PDFs cannot be joined.";
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("qpdf") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new LetterFailedException("The PDFs cannot be joined: the program qpdf does not start.");
        }
        catch (Win32Exception fault)
        {
            throw new LetterFailedException("The PDFs cannot be joined: the program qpdf is not installed. Print them one by one, or ask an administrator to install it.", fault);
        }

        using (process)
        {
            try
            {
                await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
                return process.ExitCode;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new LetterFailedException("The PDFs cannot be joined: it takes too long. Print fewer at once.");
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
    }
}
