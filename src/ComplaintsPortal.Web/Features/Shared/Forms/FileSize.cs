using ComplaintsPortal.Web.Hosting;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>The size of a file as people say it.</summary>
public static class FileSize
{
    private const long Kilo = 1024;

    public static string Words(long bytes) => string.Create(BritishEnglish.Culture, $"{bytes switch
    {
        < Kilo => $"{bytes} bytes",
        < Kilo * Kilo => $"{bytes / Kilo:N0} KB",
        _ => $"{bytes / (double)(Kilo * Kilo):0.#} MB",
    }}");
}
