using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Track;
using ComplaintsPortal.Web.Tests.Complain;
using ComplaintsPortal.Web.Tests.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>A lost code is sent anew to the address on file only: by email, or printed in a letter. Each test has a site of its own.</summary>
public sealed class AccessCodeTests : IAsyncLifetime
{
    private const string NewCode = "letters/new-access-code";
    private const string ForPosting = "Issue the letter for posting";

    private readonly ComesFrom _from = new();
    private PortalFactory _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalFactory.StartAsync(portal => ComesFrom.Of(portal, _from));

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_lost_code_goes_to_the_email_address_on_file_and_the_old_one_stops_working()
    {
        var reference = await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" });
        var page = await AskAsync(reference);

        PageAssert.Is("Look out for your new code", page);
        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("amina@tenant.example", TrackingMail.NewCodeKind), (mail.To, mail.Kind));
        var code = mail.TextBody.Split("Your new access code: ")[1][..14];
        PageAssert.GeneralError(TrackController.Wrong, await _portal.Anybody().FollowAsync(reference));
        PageAssert.Is("We are reading your complaint", await _portal.Anybody().FollowAsync(reference, code));
        Assert.DoesNotContain(code, mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(code, await page.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_closes_the_complaint_wherever_it_is_open()
    {
        var reference = await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" });
        var open = await _portal.FollowerAsync(reference);
        await AskAsync(reference);
        Assert.Equal("/track", (await open.GetAsync("/track/complaint")).Address);
    }

    [Fact]
    public async Task An_unknown_reference_hears_the_same_and_nothing_is_sent()
    {
        var known = await AskAsync(await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" }));
        var unknown = await AskAsync(new ComplaintReference(2026, 99999));
        Assert.Equal((known.Address, known.Text), (unknown.Address, unknown.Text));
        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task A_new_code_goes_at_most_once_an_hour()
    {
        var reference = await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" });
        await AskAsync(reference);
        PageAssert.Is("Look out for your new code", await AskAsync(reference));
        Assert.Single(await MailsAsync());
        _portal.Clock.Advance(TimeSpan.FromMinutes(61));
        await AskAsync(reference);
        Assert.Equal(2, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task Whoever_asks_for_many_is_not_heard_any_more()
    {
        for (var number = 1; number <= 20; number++)
        {
            await AskAsync(new ComplaintReference(2026, 80000 + number));
        }

        PageAssert.Is("Look out for your new code", await AskAsync(await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" })));
        Assert.Empty(await MailsAsync());
        _from.Address = IPAddress.Parse("198.51.100.7");
        await AskAsync(await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example" }));
        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task Without_an_email_address_the_leads_are_told_where_to_make_the_letter_and_the_code_still_works()
    {
        var reference = await _portal.AddTrackedAsync();
        await AskAsync(reference);

        var mails = await MailsAsync();
        Assert.NotEmpty(mails);
        Assert.All(mails, mail =>
        {
            Assert.Equal(TrackingMail.PostCodeKind, mail.Kind);
            Assert.Contains($"/cases/{reference}/{NewCode}", mail.TextBody, StringComparison.Ordinal);
        });
        Assert.Single(await _portal.EventsAsync<AccessCodeAskedByPost>(reference));
        await _portal.FollowerAsync(reference);
    }

    [Theory]
    [InlineData("", "Enter the reference")]
    [InlineData("Amina", "Enter the reference as it stands in our letter or email, such as CP-2026-00123")]
    public async Task A_lost_code_needs_a_reference(string typed, string sentence) => PageAssert.Error(
        "Reference of your complaint", sentence, await (await _portal.Anybody().GetAsync("/track/lost-code")).Fill("Reference of your complaint", typed).PressAsync("Send me a new code"));

    [Fact]
    public async Task Code_3_1_Staff_send_a_new_code_by_post_and_never_see_it()
    {
        var reference = await _portal.AddTrackedAsync();
        var lead = await _portal.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/cases/{reference}")).FollowAsync("Send a new access code");
        Assert.Contains("Codes that they had before stop working at once.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync(ForPosting);
        Assert.Equal("“Your new access code” is issued and waits in the print queue.", page.Banner);

        var letter = Assert.Single((await _portal.ReadCaseAsync(reference)).Letters);
        Assert.Equal((LetterKind.NewAccessCode, true), (letter.Kind, letter.AwaitsPosting));
        var code = await PrintedCodeAsync(letter);
        Assert.DoesNotContain(code, letter.Text + letter.Body, StringComparison.Ordinal);
        Assert.Contains("(it is printed in the letter that we sent)", letter.Text, StringComparison.Ordinal);
        foreach (var address in new[] { "", $"/{NewCode}", $"/{NewCode}/preview" })
        {
            var html = await (await lead.AskAsync(HttpMethod.Get, $"/cases/{reference}{address}")).Content.ReadAsStringAsync();
            Assert.DoesNotContain(code, html, StringComparison.Ordinal);
        }

        Assert.Equal("in the letter “Your new access code”", (await _portal.EventsAsync<AccessCodeIssued>(reference))[^1].Way);
        Assert.Empty(await MailsAsync());
        PageAssert.GeneralError(TrackController.Wrong, await _portal.Anybody().FollowAsync(reference));
        await _portal.FollowerAsync(reference, code);
    }

    [Fact]
    public async Task Staff_send_a_new_code_by_email_where_there_is_an_address()
    {
        var reference = await _portal.AddTrackedAsync(with: s => s with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email });
        var lead = await _portal.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/{NewCode}")).PressAsync("Issue and email the letter");

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("amina@tenant.example", mail.To);
        await _portal.FollowerAsync(reference, mail.TextBody.Split("access code: ")[1][..14]);
    }

    [Fact]
    public async Task Another_letter_with_a_code_replaces_the_one_that_waits_to_be_posted()
    {
        var reference = await _portal.AddTrackedAsync();
        var lead = await _portal.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/{NewCode}")).PressAsync(ForPosting);
        await (await lead.GetAsync($"/cases/{reference}/{NewCode}")).PressAsync(ForPosting);

        var letters = (await _portal.ReadCaseAsync(reference)).Letters;
        Assert.Equal([false, true], letters.Select(letter => letter.AwaitsPosting));
        await _portal.FollowerAsync(reference, await PrintedCodeAsync(letters[1]));
    }

    [Theory]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Administrator)]
    [InlineData(StaffRole.StaffMember)]
    public async Task Who_issues_no_letters_sends_no_codes(StaffRole role)
    {
        var reference = await _portal.AddTrackedAsync();
        PageAssert.NotAllowed(await (await _portal.SignedInAsync(role)).GetAsync($"/cases/{reference}/{NewCode}"));
    }

    [Fact]
    public async Task Code_3_1_The_acknowledgement_to_somebody_without_email_prints_a_code_and_the_one_they_noted_works_as_well()
    {
        var page = await PublicForm.SendShortestAsync(_portal.Anybody());
        var noted = ComplainTests.CodeOn(page)!;
        var reference = (await _portal.TheOnlyComplaintAsync()).Reference;
        foreach (var step in new Action<Complaint, Act>[]
        {
            (complaint, act) => complaint.Accept(new TriageFactors { Category = "damp-and-mould" }, TestCase.Portsmouth, act),
            (complaint, act) => complaint.Define([new PointDefinition("Mould.", Responsibility.Yes)], ["Treat it"], "", TestCase.Portsmouth, act),
            (complaint, act) => complaint.Assign(Cast.Card(CaseSetUp.Staff.Manager), TestCase.Portsmouth, act),
        })
        {
            await _portal.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, step);
        }

        var lead = await _portal.SignedInAsync(StaffRole.ComplaintsLead);
        var open = await _portal.FollowerAsync(reference, noted);
        await (await lead.GetAsync($"/cases/{reference}/letters/stage-one-acknowledgement")).PressAsync(ForPosting);

        var printed = await PrintedCodeAsync(Assert.Single((await _portal.ReadCaseAsync(reference)).Letters));
        Assert.NotEqual(noted, printed);
        await _portal.FollowerAsync(reference, printed);
        await _portal.FollowerAsync(reference, noted);
        Assert.Equal("/track/complaint", (await open.GetAsync("/track/complaint")).Address);
    }

    private async Task<Page> AskAsync(ComplaintReference reference) =>
        await (await _portal.Anybody().GetAsync("/track/lost-code")).Fill("Reference of your complaint", reference.ToString()).PressAsync("Send me a new code");

    private Task<List<OutboxMessage>> MailsAsync() => _portal.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().ToListAsync());

    private async Task<string> PrintedCodeAsync(Letter letter)
    {
        var file = Directory.EnumerateFiles(_portal.DataFolder, $"{letter.PdfSha256}*", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Single();
        return PrintedLetter.Squeeze(await PrintedLetter.ReadAsync("pdftotext", file, "-")).Split("access code: ")[1][..14];
    }
}
