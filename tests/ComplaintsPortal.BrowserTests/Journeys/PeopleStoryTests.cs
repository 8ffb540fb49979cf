using ComplaintsPortal.BrowserTests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using ContactRestriction = ComplaintsPortal.Domain.People.ContactRestriction;
using Person = ComplaintsPortal.BrowserTests.Support.Person;
using RestrictionState = ComplaintsPortal.Domain.People.RestrictionState;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Dolores Quint's daughter complains for her, first without and then with her consent. And somebody whose contact is restricted is in danger:
/// nothing of it stops them.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class PeopleStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private const string Missing = "The policy wants evidence of consent before anything goes to a representative (PCC-6d). There is none of Ines Quint yet.";

    [Fact]
    [Trait("Clause", "Code 3.6")]
    [Trait("Clause", "PCC-6d")]
    public Task Letters_go_to_the_complainant_until_she_consents_and_then_to_her_daughter() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "18:20");
        var daughter = await story.TenantAsync("Ines Quint", new Visit { Width = Visit.Phone });
        var reference = await ComplainsForHerMotherAsync(daughter);
        await daughter.ReadsAsync("We need their consent before we can tell you anything about it.");
        await daughter.PictureAsync("representative-no-code", height: 1000);

        site.GoTo("4 March 2026", "09:15");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.ReadsAsync("Do not tell Ines Quint anything");
        await lead.PicksAsync("What is it about?", "Something else");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("Repair the lift.", "The lift has been broken since January.");
        await lead.OpensAsync($"/cases/{reference}/assign");
        await lead.GivesToAsync("Helen Marsh");

        await lead.OpensAsync($"/cases/{reference}/complainant");
        await lead.FollowsAsync("Record consent, or change (Ines Quint)");
        await lead.ChoosesAsync("The representative, as soon as there is what the policy wants");
        await lead.WritesAsync("How do you know?", "She asks for the letters.");
        await lead.PressesAsync("Save");
        await lead.OpensAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
        await lead.ReadsAsync($"It goes to the complainant. {Missing}");
        await lead.PictureAsync("representative-without-consent", height: 1000, from: "h1");

        await lead.OpensAsync($"/cases/{reference}/complainant");
        await lead.FollowsAsync("Write to the complainant for consent");
        await lead.IssuesForPostingAsync();
        var asked = await lead.PostsAsync("May somebody speak for you?", reference, "4 March 2026");
        asked.Says("Dolores Quint");
        asked.Says("Ines Quint");

        site.GoTo("6 March 2026", "11:00");
        await lead.OpensAsync($"/cases/{reference}/complainant");
        await lead.FollowsAsync("Record consent, or change (Ines Quint)");
        await lead.ChoosesAsync("Consent in writing");
        await lead.WritesAsync("What it is, and where it is kept", "The slip from our letter, signed, in the files of the case.");
        await lead.WritesAsync("How do you know?", "It came this morning.");
        await lead.PressesAsync("Save");
        await lead.IsToldAsync("Ines Quint may be told about the complaint. Letters go to them from now on.");

        await lead.OpensAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
        await lead.ReadsAsync("To Ines Quint, who speaks for Dolores Quint.");
        await lead.PictureAsync("representative-with-consent", height: 1000, from: "h1");
        await lead.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();
        var (_, to, mail) = site.MailServer.Mails[^1];
        Assert.Equal("ines.quint@daughter.example", to);
        Assert.Contains("Dear Ines Quint", mail.Text, StringComparison.Ordinal);
    });

    [Fact]
    [Trait("Clause", "ASH-7b")]
    [Trait("Clause", "PCC-8c")]
    [Trait("Clause", "Code 3.2")]
    public Task Somebody_whose_contact_is_restricted_and_who_is_in_danger_is_heard_at_once() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("4 March 2026", "23:10");
        var (name, email, telephone) = await RestrictedAsync();
        var tenant = await story.TenantAsync(name, new Visit { Width = Visit.Phone });
        await tenant.OpensAsync("/");
        await tenant.PressesAsync("Start now");
        await tenant.ChoosesAsync("Yes");
        await tenant.PressesAsync("Continue");
        await tenant.SeesAsync("Get help now");
        await tenant.ReadsAsync("999");
        await tenant.PictureAsync("danger-emergency-lines");
        await tenant.WritesAsync("What is the danger? (optional)", "I smell gas in the kitchen.");
        await tenant.PressesAsync("Continue");
        var reference = await SendsAsync(tenant, "There is a smell of gas in my kitchen since this evening.", name, email, telephone);

        await site.DeliverMailAsync();
        var alerts = site.MailServer.Mails.Where(sent => sent.Mail.Text.Contains(reference, StringComparison.Ordinal) && sent.Mail.Text.Contains("Somebody said that a person may be in danger now.", StringComparison.Ordinal)).ToList();
        Assert.Contains(alerts, sent => sent.To == "priya.nair@landlord.example");
        Assert.Contains(alerts, sent => !sent.To.EndsWith("@landlord.example", StringComparison.Ordinal) || sent.To.Contains("safety", StringComparison.Ordinal));
        Assert.All(alerts, sent => Assert.Contains("Before you call:\n- Contact is restricted: ", sent.Mail.Text, StringComparison.Ordinal));

        site.GoTo("5 March 2026", "07:30");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync("/staff/to-triage");
        // Whoever is in danger comes before everybody else.
        var rows = (await lead.Page.Locator("tbody tr").AllInnerTextsAsync()).ToList();
        var theirs = rows.FindIndex(row => row.Contains(reference, StringComparison.Ordinal));
        Assert.InRange(theirs, 0, rows.FindIndex(row => !row.Contains("Danger", StringComparison.Ordinal)) - 1);
        await lead.PictureAsync("danger-top-of-triage");
        await lead.OpensAsync($"/cases/{reference}/triage");
        await lead.ReadsAsync("Contact is restricted");
        await lead.ReadsAsync(ContactRestriction.NeverStops);
        await lead.ReadsAsync("They said that somebody may be in danger now.");
        await lead.ReadsAsync("Investigate by Thursday 5 March 2026 at 23:10.");
        await lead.PictureAsync("restricted-in-danger", height: 1000);
        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.PicksAsync("What is it about?", "Something else");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.OpensAsync($"/cases/{reference}");
        await lead.ReadsAsync("Contact is restricted");
        await lead.ReadsAsync("Set out the complaint");
    });

    private static async Task<string> ComplainsForHerMotherAsync(Person daughter)
    {
        await daughter.OpensAsync("/complain/danger");
        await daughter.ChoosesAsync("No");
        await daughter.PressesAsync("Continue");
        await daughter.WritesAsync("What went wrong?", "The lift in my mother’s block has been broken since January. She cannot get out.");
        for (var step = 0; step < 4; step++)
        {
            // When, what would put it right, files: nothing to add.
            await daughter.PressesAsync("Continue");
        }

        await daughter.ChoosesAsync("Somebody else");
        await daughter.PressesAsync("Continue");
        await daughter.WritesAsync("Your full name", "Ines Quint");
        await daughter.WritesAsync("How you know them", "daughter");
        await daughter.WritesAsync("Your email address (optional)", "ines.quint@daughter.example");
        await daughter.ChoosesAsync("Yes, but not in writing");
        await daughter.PressesAsync("Continue");
        await daughter.WritesAsync("Their full name", "Dolores Quint");
        await daughter.PressesAsync("Continue");
        await daughter.WritesAsync("Address line 1", "Flat 9, Northgate Tower");
        await daughter.PressesAsync("Continue");
        await daughter.ChoosesAsync("Post");
        return await FinishesAsync(daughter);
    }

    private static async Task<string> SendsAsync(Person tenant, string words, string name, string email, string telephone)
    {
        await tenant.WritesAsync("What went wrong?", words);
        for (var step = 0; step < 4; step++)
        {
            await tenant.PressesAsync("Continue");
        }

        await tenant.ChoosesAsync("Myself, or my household");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Your full name", name);
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Address line 1", "2 Capstan Walk");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("Your email address (optional)", email);
        await tenant.WritesAsync("Your telephone number (optional)", telephone);
        await tenant.ChoosesAsync("Post");
        return await FinishesAsync(tenant);
    }

    private static async Task<string> FinishesAsync(Person person)
    {
        await person.PressesAsync("Continue");
        await person.ChoosesAsync("To the home address");
        await person.PressesAsync("Continue");
        await person.PressesAsync("Continue");
        await person.PressesAsync("Send my complaint");
        await person.SeesAsync("We have your complaint");
        return await person.ReadOffAsync(".govuk-panel__body strong");
    }

    private Task<(string Name, string Email, string Telephone)> RestrictedAsync() => site.InDatabaseAsync(async context =>
    {
        var person = await context.Set<ContactRestriction>().Where(one => one.State == RestrictionState.InForce).Join(context.Set<Domain.People.Person>(), one => one.PersonId, one => one.Id, (_, one) => one).FirstAsync();
        return (person.Name, person.Email, person.Telephone);
    });
}
