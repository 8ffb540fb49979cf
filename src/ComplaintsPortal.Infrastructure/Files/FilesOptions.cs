using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>The <c>Files</c> section: where files lie and what is taken.</summary>
public sealed record FilesOptions
{
    public const string Section = "Files";

    /// <summary>A folder of this machine, or a share that every web server mounts.</summary>
    public string Folder { get; init; } = "data/files";

    public int MaxFileMegabytes { get; init; } = 25;

    /// <summary>Files that may be given in one go.</summary>
    public int MaxFilesAtOnce { get; init; } = 20;

    /// <summary>Endings that are taken, such as ".pdf"; empty for every kind that the portal knows.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    public long MaxFileBytes => MaxFileMegabytes * 1024L * 1024;

    public static FilesOptions From(IConfiguration configuration)
    {
        FilesOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<FilesOptions>() ?? new FilesOptions();
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The Files section of the configuration cannot be read: {fault.Message}", fault);
        }

        if (options.MaxFileMegabytes < 1 || options.MaxFilesAtOnce < 1)
        {
            throw new StartUpException("Files:MaxFileMegabytes and Files:MaxFilesAtOnce must be 1 or more.");
        }

        var unknown = options.Endings.FirstOrDefault(ending => !FileKind.All.Any(kind => kind.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)));
        return unknown is null
            ? options
            : throw new StartUpException($"Files:Endings has \"{unknown}\", which the portal cannot recognise: choose from {string.Join(" ", FileKind.All.SelectMany(kind => kind.Endings))}.");
    }
}
