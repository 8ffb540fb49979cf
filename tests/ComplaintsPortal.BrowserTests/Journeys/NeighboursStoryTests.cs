using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// The lift of Harbour House stands still, and three neighbours complain of the same contractor: one investigation with one clock, a letter to each in their own way and
/// format, and the contractor is told without hearing who they are.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class NeighboursStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    [Fact]
    [Trait("Clause", "PCC-10")]
    [Trait("Clause", "Code 5.4")]
    public Task Three_neighbours_complain_of_one_contractor_and_each_gets_a_letter() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "18:20");
        var tenant = await story.TenantAsync("Esther Quaye", new Visit { Width = Visit.Phone, Scripts = false });
        var reference = await tenant.ComplainsAsync(
            new("The lift has stood still for three weeks. Harbour Lifts came twice and did nothing. I live on the ninth floor.", "10 February 2026", "10 February 2026", "A lift that works."),
            "Esther Quaye",
            "esther.quaye@tenant.example");

        site.GoTo("4 March 2026", "09:15");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.PicksAsync("What is it about?", "Something else");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("A lift that works.", "The lift has not worked since 10 February, and nobody said when it will.");
        await lead.OpensAsync($"/cases/{reference}/assign");
        await lead.GivesToAsync("Helen Marsh");

        await AddsAsync(lead, reference, "Samuel Boateng", "samuel.boateng@tenant.example", "By email", "Standard");
        await AddsAsync(lead, reference, "Doreen Applegarth", "", "By post", "Large print");
        await lead.PictureAsync("group", height: 1300, from: "h1");

        await lead.OpensAsync($"/cases/{reference}/contractors");
        await lead.ChoosesAsync("Harbour Lifts");
        await lead.WritesAsync("What do they have to do with it? (optional)", "They were called out twice.");
        await lead.PressesAsync("Save");
        await lead.IsToldAsync("Noted. Harbour Lifts is told by email that we received it.");
        await lead.PictureAsync("contractor", height: 1000, from: "h1");

        await lead.OpensAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
        await lead.ReadsAsync("And in their own name to Doreen Applegarth, by post, large print.");
        await lead.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();
        var sent = site.MailServer.Mails.Where(one => one.Mail.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
        Assert.Single(sent, one => one.To == "esther.quaye@tenant.example" && one.Mail.Attachments.Count == 1);
        Assert.Single(sent, one => one.To == "samuel.boateng@tenant.example" && one.Mail.Attachments.Count == 1);
        var told = sent.Single(one => one.To == "complaints@contractor-3.example").Mail;
        Assert.Contains("was received", told.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Esther", told.Text, StringComparison.Ordinal);
        Assert.Null(await AcknowledgedAsync(reference));

        // Samuel reads his own letter on his own telephone.
        var text = sent.Single(one => one.To == "samuel.boateng@tenant.example").Mail.Text;
        var samuel = await story.TenantAsync("Samuel Boateng", new Visit { Width = Visit.Phone, Scripts = false });
        await samuel.OpensAsync("/track");
        await samuel.WritesAsync("Reference", reference);
        await samuel.WritesAsync("Access code", System.Text.RegularExpressions.Regex.Match(text, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
        await samuel.PressesAsync("Open my complaint");
        await samuel.ReadsAsync("We have received your complaint");
        await samuel.DoesNotReadAsync("Esther");

        // The last of the three goes by post, and only then the complaint is acknowledged.
        await lead.OpensAsync("/staff/print-queue");
        await lead.ReadsAsync("Large print");
        await lead.ChoosesAsync(await LabelAsync(lead, reference));
        await lead.PressesAsync("Record as posted");
        Assert.Equal(new DateOnly(2026, 3, 4), await AcknowledgedAsync(reference));

        await lead.OpensAsync("/staff/contractors");
        await lead.ReadsAsync("Harbour Lifts");
    });

    private static async Task AddsAsync(Person lead, string reference, string name, string email, string way, string format)
    {
        await lead.OpensAsync($"/cases/{reference}/group");
        await lead.WritesAsync("Name", name);
        await lead.WritesAsync("Email address (optional)", email);
        await lead.WritesAsync("Postal address", "Flat 12, Harbour House\nPortsmouth");
        await lead.WritesAsync("Postcode", "PO1 3AX");
        await lead.ChoosesAsync(way);
        await lead.PicksAsync("Format", format);
        await lead.WritesAsync("How do you know that they complain of the same?", "They signed Esther’s second letter.");
        await lead.PressesAsync("Add them");
        await lead.IsToldAsync($"{name} is part of the complaint. Every letter from now on goes to them too, in their own name.");
    }

    private static async Task<string> LabelAsync(Person lead, string reference) =>
        (await lead.Page.Locator("label").Filter(new() { HasText = reference }).First.InnerTextAsync()).Trim();

    private Task<DateOnly?> AcknowledgedAsync(string reference) => site.InDatabaseAsync(context =>
        context.Set<Complaint>().Where(c => c.Reference == ComplaintReference.Parse(reference, null)).SelectMany(c => c.Stages).Where(s => s.Number == 1).Select(s => s.AcknowledgedDay).SingleAsync());
}
