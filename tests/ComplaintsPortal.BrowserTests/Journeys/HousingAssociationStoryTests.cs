using ComplaintsPortal.BrowserTests.Support;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>The site of a housing association that works under LHP's policy.</summary>
public sealed class HousingAssociationSite : StorySite
{
    public HousingAssociationSite() => With("Landlord:Policy", "lhp-2023");
}

/// <summary>
/// A banister came off seven months ago, and Leila Haddad complains now. LHP's policy looks back six months, but not where health and safety
/// are concerned; it counts from receipt, asks nobody to check or sign, and opens what is new as a complaint of its own.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class HousingAssociationStoryTests(BrowserFixture browser, HousingAssociationSite site, ITestOutputHelper output) : IClassFixture<HousingAssociationSite>
{
    private const string Email = "leila.haddad@tenant.example";

    [Fact]
    [Trait("Clause", "LHP-13")]
    [Trait("Clause", "LHP-17")]
    [Trait("Clause", "LHP-27")]
    [Trait("Clause", "LHP-29b")]
    public Task A_complaint_runs_by_another_landlord_s_dates_words_and_letters() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "18:20");
        var leila = await story.TenantAsync("Leila Haddad", new Visit { Width = Visit.Phone, Scripts = false });
        var reference = await leila.ComplainsAsync(
            new("The banister of my stairs came off in the summer. My father fell last week. I have rung about it three times.", "4 August 2025", "4 August 2025", "A banister that holds."),
            "Leila Haddad",
            Email);
        await site.DeliverMailAsync();
        var code = CodeInTheReceipt();

        site.GoTo("4 March 2026", "09:15");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage");
        await lead.ReadsAsync("Did the issue occur in the six months before the complaint, or is it about safeguarding or health and safety?");
        await lead.ReadsAsync("Older than the limit");
        await lead.PictureAsync("lhp-triage", height: 1000, from: "h1");
        await lead.FollowsAsync("Accept it at stage one");
        await lead.PicksAsync("What is it about?", "Repairs and maintenance");
        await lead.WritesAsync("What circumstances allow it, where it is older", "Somebody fell on the stairs.");
        await lead.ChoosesAsync("It is about health and safety");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("A banister that holds.", "The banister has been off since August and three reports brought nobody.");
        await lead.GivesToAsync("Grace Okafor");
        var acknowledgement = await EmailsAsync(lead);

        // Ten working days of receipt, Tuesday 3 March. Ten of this letter would be a day later.
        acknowledgement.Says("by Tuesday 17 March 2026");
        acknowledgement.Says("LHP");

        site.GoTo("9 March 2026", "13:30");
        var manager = await story.StaffAsync("Grace Okafor");
        await manager.AddsEvidenceAsync(reference, "Repair records", "Three reports since August, and no order.", "9 March 2026");
        await manager.OpensAsync($"/cases/{reference}/findings/1");
        await manager.FindsAsync(
            "Upheld",
            "You reported the banister on 4 August, 6 October and 12 January. No order was raised.",
            "It should have been made safe within a day and mended within a week.",
            "The repair records show your three reports and nothing after them.",
            "Your father fell, and you have gone down the stairs sideways for seven months.");
        await manager.OpensAsync($"/cases/{reference}/remedies");
        await manager.PromisesAsync("An apology", "A written apology from the Repairs Manager.", "13 March 2026");
        await manager.OpensAsync($"/cases/{reference}/draft");
        await manager.WritesAsync("What we did to investigate", "I read the repair records and visited you on 9 March.");
        await manager.WritesAsync("What went wrong, and our apology", "We did not act on three reports. I am sorry that your father was hurt.");
        await manager.WritesAsync("What we change because of this complaint", "A second report from one home now reaches a manager.");
        await manager.PressesAsync("Save the draft");

        // No quality check and no signature in this policy: whoever investigated sends the answer.
        await manager.OpensAsync($"/cases/{reference}/letters/stage-one-response");
        var answer = await EmailsAsync(manager);
        answer.Says("If we have not settled your complaint to your satisfaction, you can ask us to look at it again at stage two.");
        answer.Says("0300 111 3000");
        Assert.DoesNotContain("PCC", answer.Text, StringComparison.Ordinal);

        site.GoTo("24 March 2026", "20:10");
        await leila.FollowsHerComplaintAsync(reference, code);
        await leila.PressesAsync("Ask for stage two");
        await leila.WritesAsync("Is there anything you would like to add? (optional)", "The new banister is loose. And now the landing light does not work.");
        await leila.PressesAsync("Ask for stage two");
        await leila.IsToldAsync("You have asked for stage two.");

        site.GoTo("25 March 2026", "10:00");
        await lead.OpensAsync($"/cases/{reference}/escalation");
        await lead.WritesAsync("What the review will be about", "Whether the repair of the banister was done properly.");
        await lead.WritesAsync("What part of the complaint has been settled", "The apology.");
        await lead.WritesAsync("Did they raise something that stage one was not about?", "Now the landing light does not work.");
        await lead.PictureAsync("lhp-stage-two", height: 1000, from: "h1");
        await lead.PressesAsync("Accept and log at stage two");
        await lead.PressesAsync("Save the definition");
        await lead.GivesToAsync("Ruth Calder");
        var second = await EmailsAsync(lead);

        // Twenty working days of the request, with Good Friday and Easter Monday between.
        second.Says("Thursday 23 April 2026");
        await lead.OpensAsync($"/cases/{reference}");
        await lead.ReadsAsync("Whether the repair of the banister was done properly.");
        await lead.OpensAsync("/staff/to-triage");
        await lead.ReadsAsync("Leila Haddad");
    });

    private async Task<Pdf> EmailsAsync(Person sender)
    {
        await sender.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();
        var (_, to, mail) = site.MailServer.Mails[^1];
        Assert.Equal(Email, to);
        return await Pdf.ReadAsync(Assert.Single(mail.Attachments).Content);
    }

    private string CodeInTheReceipt()
    {
        var mail = site.MailServer.Mails.Last(sent => sent.To == Email).Mail;
        return System.Text.RegularExpressions.Regex.Match(mail.Text, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
    }
}
