using System.IO.Compression;
using System.Security.Cryptography;
using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Infrastructure.Bundles;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Nothing was answered in time, and Maryam Haddad has gone to the Ombudsman. They want the evidence; the lead sends it in one press within
/// the fifteen working days; what they order is seen to by the director, with the proof of it.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class OmbudsmanStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private const string Director = "Margaret Flynn";

    [Fact]
    [Trait("Clause", "LHP-62")]
    [Trait("Clause", "LHP-63")]
    [Trait("Clause", "Code 4.1")]
    public Task From_the_request_for_evidence_to_compliance() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "10:05");
        var tenant = await story.TenantAsync("Maryam Haddad", new Visit { Width = Visit.Phone, Scripts = false });
        var reference = await tenant.ComplainsAsync(
            new("The lift has been out of order since January and I cannot carry my son up five floors.", "12 January 2026", "12 January 2026", "A lift that works, and somebody who tells us when."),
            "Maryam Haddad",
            "maryam.haddad@tenant.example");

        site.GoTo("4 March 2026", "09:15");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.PicksAsync("What is it about?", "Something else");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("A lift that works.", "The lift of Pembroke Court has been out of order since 12 January.");

        // Fifteen working days with Good Friday and Easter Monday between them.
        site.GoTo("26 March 2026", "11:20");
        await lead.OpensAsync($"/cases/{reference}/ombudsman");
        await lead.PressesAsync("Record first contact");
        await lead.WritesAsync("The Ombudsman’s reference (if known)", "202601777");
        await lead.PressesAsync("Save");
        await lead.FollowsAsync("Record what the Ombudsman asks for");
        await lead.ChoosesAsync("Evidence request");
        await lead.WritesAsync("In their words", "Everything that was said, sent and decided about the lift, and your policy of that time.");
        await lead.PressesAsync("Save");
        await lead.IsToldAsync("The request is recorded.");
        await lead.ReadsAsync("By Monday 20 April 2026");
        await lead.PictureAsync("ombudsman-request", height: 1000, from: "h1");

        await lead.FollowsAsync("Evidence bundle");
        await lead.PressesAsync("Make the bundle");
        await lead.ReadsAsync("Being made");
        await site.InScopeAsync(services => services.GetRequiredService<BundleMaker>().RunAsync());
        await lead.OpensAsync($"/cases/{reference}/bundle");
        await lead.ReadsAsync("Asked for by Priya Nair");
        await lead.PictureAsync("evidence-bundle", height: 1000, from: "h1");
        var manifest = Checked(await lead.DownloadsAsync((await lead.Page.Locator(".portal-choices a").First.GetAttributeAsync("href"))!, "application/zip"));
        await lead.ReadsAsync($"Manifest: {manifest[..16]}");

        await lead.OpensAsync($"/cases/{reference}/ombudsman/answer");
        await lead.ChoosesAsync("1. Evidence request, due by Monday 20 April 2026");
        await lead.WritesAsync("How, and what was sent?", $"By their secure upload: the bundle with the manifest {manifest[..16]}.");
        await lead.PressesAsync("Save");
        await lead.IsToldAsync("The answer is recorded.");

        site.GoTo("1 June 2026", "14:00");
        await lead.OpensAsync($"/cases/{reference}/ombudsman/determination");
        await lead.WritesAsync("Which issue?", "How the landlord dealt with the lift.");
        await lead.ChoosesAsync("Maladministration");
        await lead.PressesAsync("Save");
        await lead.FollowsAsync("Record an order or recommendation");
        await lead.ChoosesAsync("Order");
        await lead.WritesAsync("What must we do?", "Pay £400 to the resident and write to her when the lift will work.");
        await lead.WritesAsync("Amount, where it is about money", "400");
        await lead.PicksAsync("Who sees to it?", await OptionAsync(lead, Director));
        await lead.PressesAsync("Save");
        await lead.ReadsAsync("By Monday 29 June 2026");

        site.GoTo("22 June 2026", "16:30");
        var director = await story.StaffAsync(Director);
        await director.OpensAsync($"/cases/{reference}/ombudsman/compliance");
        await director.ChoosesAsync("1. Order, due by Monday 29 June 2026");
        await director.ChoosesAsync("Done");
        await director.WritesAsync("How do we know, and what evidence did the Ombudsman get? Or: why do we not act on it?", "Paid on 18 June, receipt and our letter sent to the caseworker.");
        await director.PressesAsync("Save");
        await director.IsToldAsync("What was done is recorded.");

        await lead.OpensAsync($"/cases/{reference}/ombudsman/close");
        await lead.PressesAsync("Close the Ombudsman’s case");
        await lead.IsToldAsync("The Ombudsman’s case is closed.");
    });

    /// <summary>Every file in the bundle is the one that its manifest names; the manifest's own hash.</summary>
    private static string Checked(byte[] bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(bundle));
        var manifest = Read(zip.GetEntry("manifest-sha256.txt")!);
        foreach (var line in System.Text.Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(Read(zip.GetEntry(line[66..])!))));
        }

        Assert.Contains(zip.Entries, entry => entry.Name.EndsWith(".pdf", StringComparison.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(manifest));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static async Task<string> OptionAsync(Person lead, string name) =>
        (await lead.Page.Locator("option", new() { HasText = name }).First.TextContentAsync())!.Trim();
}
