using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Ombudsman;

/// <summary>The evidence bundle: complete, in order, the same twice, and a copy from which third parties are gone for good.</summary>
public sealed class BundleTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Neighbour = "Wilhelmina Quackenbush";

    [Fact]
    [Trait("Clause", "Code 5.12")]
    public async Task Code_5_12_the_bundle_holds_everything_in_order_with_its_hashes_and_is_the_same_twice()
    {
        var reference = await CaseAsync();
        var first = await factory.MakeBundleAsync(reference, redacted: false);
        var second = await factory.MakeBundleAsync(reference, redacted: false);

        Assert.Equal((BundleState.Ready, ""), (first.State, first.Note));
        Assert.Equal(first.ManifestSha256, second.ManifestSha256);
        using var folder = new TempFolder();
        var entries = await factory.UnpackAsync(first, folder);
        Assert.Equal(["bundle.pdf", "files/003-notes.txt", "index.html", "manifest-sha256.txt"], entries.Keys.Order(StringComparer.Ordinal));
        foreach (var line in Encoding.UTF8.GetString(entries["manifest-sha256.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(entries[line[66..]])));
        }

        var text = await BundleSetUp.TextAsync(folder["bundle.pdf"]);
        string[] inOrder =
        [
            "Index", "The complaint as it came", "black mould", "How the dates were worked out", "Hazards in the home, and their own dates", "sees the mould by the bed", "definition and findings", "Stage one, evidence 1", "The joint was never sealed.", "Correspondence and contacts", Neighbour,
            "The Ombudsman’s case", "Everything that happened", "The policy that applied", "A PDF of the contractor",
        ];
        var at = -1;
        foreach (var words in inOrder)
        {
            var next = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(next > at || words == Neighbour && next > 0, $"“{words}” does not come in its place.");
            at = next;
        }

        Assert.Contains($"{reference}, page 1 of {first.Pages}", text, StringComparison.Ordinal);
        Assert.Contains($"{reference}, page {first.Pages} of {first.Pages}", text, StringComparison.Ordinal);
        // Our own sheets have the bundle's number only; the letters behind them keep theirs.
        var pages = text.Split('\f');
        var lastSheet = Array.FindLastIndex(pages, page => page.Contains("The policy that applied", StringComparison.Ordinal));
        Assert.True(lastSheet > 5);
        Assert.DoesNotContain(pages[..(lastSheet + 1)], page => page.Contains("Page ", StringComparison.Ordinal));
        Assert.Contains("Stage two can be asked for until", text, StringComparison.Ordinal);
        Assert.Contains("Investigate: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("service-request-route", text, StringComparison.Ordinal);
        Assert.Contains("bundle.pdf#page=", Encoding.UTF8.GetString(entries["index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redacted_copy_has_nothing_left_of_what_was_marked_and_the_original_is_kept()
    {
        var reference = await CaseAsync();
        var whole = await factory.MakeBundleAsync(reference, redacted: false);
        var copy = await factory.MakeBundleAsync(reference, redacted: true);

        Assert.Equal(BundleState.Ready, copy.State);
        Assert.Contains("1 file left out", copy.Note, StringComparison.Ordinal);
        using var folder = new TempFolder();
        var entries = await factory.UnpackAsync(copy, folder);
        var text = await BundleSetUp.TextAsync(folder["bundle.pdf"]);
        Assert.DoesNotContain("Quackenbush", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[taken out]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A PDF of the contractor", text, StringComparison.Ordinal);
        await BundleSetUp.RunAsync("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", folder["bundle.pdf"], folder["open.pdf"]);
        foreach (var bytes in entries.Values.Append(await File.ReadAllBytesAsync(folder["open.pdf"])))
        {
            var raw = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain("Quackenbush", raw, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("SECRET-THUMBNAIL", raw, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(entries.Keys, name => name.StartsWith("files/", StringComparison.Ordinal));
        using var original = new TempFolder();
        await factory.UnpackAsync(whole, original);
        Assert.Contains(Neighbour, await BundleSetUp.TextAsync(original["bundle.pdf"]), StringComparison.Ordinal);
        Assert.NotEqual(whole.ManifestSha256, copy.ManifestSha256);
    }

    [Fact]
    public async Task A_bundle_whose_maker_died_is_made_by_the_next_and_one_that_cannot_be_made_says_why()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Do((x, act) => x.AddFile(new SubmittedFile("gone.pdf", new string('0', 64), 5, "application/pdf"), act)));
        var id = await factory.AskForBundleAsync(reference, redacted: false);
        await factory.InDatabaseAsync(context => context.Set<EvidenceBundle>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, BundleState.Making).SetProperty(one => one.ClaimedUntil, factory.Clock.UtcNow.AddMinutes(5))));
        await factory.MakeBundlesAsync();
        Assert.Equal(BundleState.Making, (await factory.ReadBundleAsync(id)).State);
        await factory.InDatabaseAsync(context => context.Set<EvidenceBundle>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClaimedUntil, factory.Clock.UtcNow.AddMinutes(-1))));
        await factory.MakeBundlesAsync();

        var failed = await factory.ReadBundleAsync(id);
        Assert.Equal(BundleState.Failed, failed.State);
        Assert.NotEmpty(failed.Note);
    }

    // A complaint with a contact about the neighbour, a PDF that names her in its text and its metadata, a photograph with a thumbnail, and notes.
    private async Task<ComplaintReference> CaseAsync()
    {
        var (paper, photograph, notes) = await factory.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<FileStore>();
            var html = $"<!DOCTYPE html><html lang=\"en\"><head><title>{Neighbour}</title></head><body><h1>A PDF of the contractor</h1><p>We spoke to {Neighbour.Replace(' ', '\n')} next door.</p></body></html>";
            var made = await services.GetRequiredService<ILetterPdf>().MakeAsync(html, default);
            return (await store.SaveAsync(made), await store.SaveAsync(WithComment(SampleFiles.Jpeg)), await store.SaveAsync(Encoding.UTF8.GetBytes($"Notes about {Neighbour}.")));
        });
        var letter = paper.Hash;
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign()
            .Do((x, act) => x.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", Neighbour, $"{Neighbour} hears the water too."), act))
            .Do((x, act) => x.AddFile(new SubmittedFile($"report on {Neighbour}.pdf", paper.Hash, paper.Size, "application/pdf"), act))
            .Do((x, act) => x.AddFile(new SubmittedFile("wall.jpg", photograph.Hash, photograph.Size, "image/jpeg"), act))
            .Do((x, act) => x.AddFile(new SubmittedFile("notes.txt", notes.Hash, notes.Size, "text/plain"), act))
            .Do((x, act) => x.AddEvidence(new EvidenceNote($"Report on {Neighbour}", "The joint was never sealed.", null, paper.Hash), act), CaseSetUp.Staff.Manager)
            .AtOmbudsman());
        await factory.InDatabaseAsync(async context =>
        {
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
            context.Add(RedactionMark.Put(complaint, Neighbour, "A neighbour who has no part in this.", new(CaseSetUp.Staff.Lead, factory.Clock.UtcNow)));
            context.Add(RedactionMark.Put(complaint, "Quackenbush", "The same.", new(CaseSetUp.Staff.Lead, factory.Clock.UtcNow)));
            context.Add(Hazard.Record(
                complaint, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, $"{Neighbour} sees the mould by the bed.", factory.Clock.UtcNow.AddDays(-1)),
                TestCase.Portsmouth.Calendar, new(CaseSetUp.Staff.Lead, factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        Assert.NotEmpty(letter);
        return reference;
    }

    // What a camera leaves in a photograph besides the picture.
    private static byte[] WithComment(byte[] jpeg)
    {
        var comment = Encoding.ASCII.GetBytes("SECRET-THUMBNAIL Quackenbush");
        return [jpeg[0], jpeg[1], 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, .. jpeg[2..]];
    }
}
