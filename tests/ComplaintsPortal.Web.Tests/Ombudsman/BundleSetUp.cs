using System.Diagnostics;
using System.IO.Compression;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Infrastructure.Bundles;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Ombudsman;

/// <summary>Asks for evidence bundles, makes them, and reads what is in them.</summary>
internal static class BundleSetUp
{
    public static async Task<EvidenceBundle> MakeBundleAsync(this PortalFactory factory, ComplaintReference reference, bool redacted)
    {
        var id = await factory.AskForBundleAsync(reference, redacted);
        await factory.MakeBundlesAsync();
        return await factory.ReadBundleAsync(id);
    }

    public static Task<long> AskForBundleAsync(this PortalFactory factory, ComplaintReference reference, bool redacted) => factory.InDatabaseAsync(async context =>
    {
        var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
        var marks = await context.Set<RedactionMark>().Where(one => one.ComplaintId == complaint.Id).ToListAsync();
        var bundle = EvidenceBundle.Ask(complaint, redacted, marks, new(CaseSetUp.Staff.Lead, factory.Clock.UtcNow));
        context.Add(bundle);
        await context.SaveChangesAsync();
        return bundle.Id;
    });

    public static Task<int> MakeBundlesAsync(this PortalFactory factory) => factory.InScopeAsync(services => services.GetRequiredService<BundleMaker>().RunAsync());

    public static Task<EvidenceBundle> ReadBundleAsync(this PortalFactory factory, long id) => factory.InDatabaseAsync(context => context.Set<EvidenceBundle>().AsNoTracking().SingleAsync(one => one.Id == id));

    /// <summary>The files in the bundle by their names; its PDF lies in the folder too.</summary>
    public static async Task<Dictionary<string, byte[]>> UnpackAsync(this PortalFactory factory, EvidenceBundle bundle, TempFolder folder)
    {
        Dictionary<string, byte[]> entries = new(StringComparer.Ordinal);
        var bytes = await factory.InScopeAsync(services => services.GetRequiredService<FileStore>().ReadAsync(bundle.ZipSha256!));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var from = entry.Open();
            await from.CopyToAsync(content);
            entries[entry.FullName] = content.ToArray();
        }

        await File.WriteAllBytesAsync(folder["bundle.pdf"], entries["bundle.pdf"]);
        return entries;
    }

    public static Task<string> TextAsync(string pdf) => RunAsync("pdftotext", "-layout", pdf, "-");

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
