using System.Globalization;
using System.Net;
using System.Runtime.Versioning;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Mail;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>Letters issued from their page: which way they go, corrected, and with a browser that dies. Real Chromium.</summary>
[SupportedOSPlatform("linux")]
public sealed class IssueLetterTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Acknowledgement = "letters/stage-one-acknowledgement";
    private const string Title = "We have received your complaint";

    [Theory]
    [Trait("Clause", "PCC-8a")]
    [InlineData("emma@tenant.example", ContactPreference.Email, LetterFormat.Standard, true)]
    [InlineData("emma@tenant.example", ContactPreference.Telephone, LetterFormat.LargePrint, true)]
    [InlineData("emma@tenant.example", ContactPreference.Post, LetterFormat.Standard, false)]
    [InlineData("", ContactPreference.Post, LetterFormat.LargePrint, false)]
    public async Task PCC_8a_a_letter_goes_by_email_where_there_is_an_address_and_no_wish_for_post_and_otherwise_into_the_print_queue(string email, ContactPreference prefers, LetterFormat format, bool mailed)
    {
        var reference = await factory.AddCaseAsync(
            c => c.Accept().Define().Assign(),
            s => s with { Email = email.Length > 0 ? $"{prefers}.{email}".ToLowerInvariant() : "", PreferredContact = prefers, LetterFormat = format });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/cases/{reference}/{Acknowledgement}");
        Assert.Equal(format == LetterFormat.LargePrint, page.Text.Contains("Large print, as they asked.", StringComparison.Ordinal));

        var done = await page.PressAsync(mailed ? "Issue and email the letter" : "Issue the letter for posting");

        PageAssert.Says(mailed ? $"“{Title}” is issued. The email is on its way." : $"“{Title}” is issued and waits in the print queue.", done);
        var complaint = await factory.ReadCaseAsync(reference);
        var letter = Assert.Single(complaint.Letters);
        Assert.Equal((mailed ? Delivery.Email : Delivery.Post, !mailed, (DateOnly?)null), (letter.Delivery, letter.AwaitsPosting, letter.SentDay));
        var queue = await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/print-queue");
        Assert.Equal(!mailed, queue.Text.Contains(reference.ToString(), StringComparison.Ordinal));

        await factory.Services.GetRequiredService<OutboxDelivery>().RunAsync();
        var mails = Eml.ReadAll(factory.MailFolder).Where(mail => mail.Subject == $"{Title}: {reference}").ToList();
        Assert.Equal(mailed ? 1 : 0, mails.Count);
        Assert.Equal(mailed ? factory.Clock.Today : null, (await factory.ReadCaseAsync(reference)).StageOne.AcknowledgedDay);
        if (mailed)
        {
            Assert.Contains("Housing Ombudsman", mails[0].Text, StringComparison.Ordinal);
            var attached = Assert.Single(mails[0].Attachments);
            Assert.Equal(letter.PdfSha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(attached.Content)), ignoreCase: true);
        }
    }

    [Fact]
    public async Task A_correction_is_a_new_letter_with_its_reason_and_only_it_is_posted()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/{Acknowledgement}")).PressAsync("Issue the letter for posting");
        var first = (await factory.ReadCaseAsync(reference)).Letters[0];
        var stale = await (await lead.GetAsync($"/cases/{reference}/{Acknowledgement}")).FollowAsync("Correct it with a new letter");
        var page = await (await lead.GetAsync($"/cases/{reference}/{Acknowledgement}")).FollowAsync("Correct it with a new letter");

        PageAssert.Error("What is corrected, and why?", LetterFormValidator.NoReason, await page.PressAsync("Issue the corrected letter"));
        await page.Fill("What is corrected, and why?", "The flat’s number was wrong.").PressAsync("Issue the corrected letter");

        var letters = (await factory.ReadCaseAsync(reference)).Letters;
        Assert.Equal(2, letters.Count);
        Assert.Equal((true, false, first.PdfSha256), (letters[0].IsSuperseded, letters[0].AwaitsPosting, letters[0].PdfSha256));
        Assert.Equal((1, true), (letters[1].SupersedesNumber, letters[1].AwaitsPosting));
        Assert.Equal(["", "The flat’s number was wrong."], (await factory.EventsAsync<LetterIssued>(reference)).Select(issued => issued.Because ?? ""));
        var queue = await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/print-queue");
        Assert.Single(queue.Document.QuerySelectorAll("main tbody tr"), row => row.Said().Contains(reference.ToString(), StringComparison.Ordinal));

        // Somebody else's correction of the same letter, begun before this one.
        var late = await stale.Fill("What is corrected, and why?", "The name was wrong.").PressAsync("Issue the corrected letter");
        PageAssert.Conflict("corrected this letter on", late);
        Assert.Contains("The name was wrong.", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await factory.ReadCaseAsync(reference)).Letters.Count);

        // Both can be read.
        foreach (var letter in letters)
        {
            var pdf = await lead.AskAsync(HttpMethod.Get, $"/cases/{reference}/letters/{letter.Number}");
            Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task With_a_browser_killed_in_the_middle_nothing_is_issued_and_pressing_again_produces_the_letter()
    {
        using var folder = new TempFolder();
        var chromium = ChromiumFinder.Find(null, Environment.GetEnvironmentVariable("PATH"));
        var script = folder["browser"];
        await File.WriteAllTextAsync(script, $"#!/bin/sh\necho $$ >> '{folder["started"]}'\nexec '{chromium}' \"$@\"\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var site = await PortalFactory.StartAsync(one => one.With("Letters:Chromium", script));
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign(), s => s with { Email = "emma@tenant.example", PreferredContact = ContactPreference.Email });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/cases/{reference}/{Acknowledgement}");

        var pressed = page.PressAsync("Issue and email the letter");
        await KillEveryBrowserUntilAsync(pressed, folder["started"]);
        var failed = await pressed;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Title), (failed.Status, failed.Heading));
        Assert.Contains("Nothing was issued.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("Press the button again.", failed.Text, StringComparison.Ordinal);
        Assert.Empty((await site.ReadCaseAsync(reference)).Letters);
        Assert.Equal((0, 0), await site.InDatabaseAsync(async context => (await context.Set<OutboxMessage>().CountAsync(), await context.Set<StoredFile>().CountAsync())));
        var files = Path.Combine(site.DataFolder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories) : []);

        PageAssert.Says($"“{Title}” is issued. The email is on its way.", await failed.PressAsync("Issue and email the letter"));
        var letter = Assert.Single((await site.ReadCaseAsync(reference)).Letters);
        var pdf = await (await lead.AskAsync(HttpMethod.Get, $"/cases/{reference}/letters/{letter.Number}")).Content.ReadAsByteArrayAsync();
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", Encoding.ASCII.GetString(pdf, pdf.Length - 8, 8).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync()));
    }

    private static async Task KillEveryBrowserUntilAsync(Task answered, string started)
    {
        var killed = 0;
        while (!answered.IsCompleted)
        {
            var browsers = File.Exists(started) ? await File.ReadAllLinesAsync(started) : [];
            foreach (var browser in browsers.Skip(killed))
            {
                await CommandLine.RunAsync("kill", "-9", int.Parse(browser, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                killed++;
            }

            await Task.Delay(10);
        }

        Assert.True(killed >= 2, $"{killed} browsers were killed.");
    }
}
