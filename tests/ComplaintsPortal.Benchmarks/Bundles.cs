using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Bundles;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The evidence bundle of a complaint with a long history: 2,000 events, 350 photographs, 100 PDFs and 50 texts.</summary>
internal static class Bundles
{
    private const int Photographs = 350;
    private const int Papers = 100;
    private const int Texts = 50;
    private const int PhotographBytes = 500_000;

    public static async Task MeasureAsync(BenchSite site)
    {
        var reference = (await Submissions.ReceiveAsync(site)).Reference;
        var id = await site.InScopeAsync(async services =>
        {
            var (context, store) = (services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<FileStore>());
            var complaint = (await context.FindComplaintAsync(reference))!;
            for (var number = 0; number < Photographs + Papers + Texts; number++)
            {
                var (name, type, content) = File(number);
                var kept = await store.SaveAsync(content);
                complaint.AddFile(new SubmittedFile(name, kept.Hash, kept.Size, type), new Act(site.Lead.Actor, site.Clock.UtcNow));
            }

            var bundle = EvidenceBundle.Ask(complaint, false, [], new Act(site.Lead.Actor, site.Clock.UtcNow));
            context.Add(bundle);
            await context.SaveChangesAsync();
            Register.Lengthen(site, complaint.Id, events: 2_000, files: 0);
            return bundle.Id;
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await site.InScopeAsync(services => services.GetRequiredService<BundleMaker>().RunAsync());
        var seconds = watch.Elapsed.TotalSeconds;
        var made = await site.InDatabaseAsync(context => context.Set<EvidenceBundle>().AsNoTracking().SingleAsync(one => one.Id == id));
        Say.Line($"evidence bundle of {Photographs + Papers + Texts} files and 2,000 events: {made.State}, {made.Pages:N0} pages, {made.Size / 1e6:N0} MB in {seconds:N0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB more held after it{(made.Note.Length > 0 ? $" ({made.Note})" : "")}");
    }

    // Each other than the rest, as they would be.
    private static (string Name, string Type, byte[] Content) File(int number) => number switch
    {
        < Photographs => ($"photograph-{number}.jpg", "image/jpeg", Photograph(number)),
        < Photographs + Papers => ($"report-{number}.pdf", "application/pdf", [.. SampleFiles.Pdf, .. Words(number)]),
        _ => ($"note-{number}.txt", "text/plain", Words(number)),
    };

    private static byte[] Words(int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"% Note {number}\n"));

    // With what a camera writes beside the picture, so that it is as large as one.
    private static byte[] Photograph(int number)
    {
        const int Most = 60_000;
        var random = new Random(number);
        using var photograph = new MemoryStream();
        photograph.Write(SampleFiles.Jpeg, 0, 2);
        while (photograph.Length < PhotographBytes)
        {
            var comment = new byte[Most];
            random.NextBytes(comment);
            photograph.Write([0xFF, 0xFE, (Most + 2) >> 8, (Most + 2) & 0xFF]);
            photograph.Write(comment);
        }

        photograph.Write(SampleFiles.Jpeg, 2, SampleFiles.Jpeg.Length - 2);
        return photograph.ToArray();
    }
}
