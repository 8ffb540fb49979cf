using System.Globalization;
using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Mail;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Mail;

/// <summary>What an administrator does about mail, and what follows for the complaint. A real mail server that takes, refuses or is down.</summary>
public sealed class MailPageTests : IAsyncLifetime
{
    private readonly SmtpServer _server = SmtpServer.Start();
    private PortalFactory _factory = null!;
    private Visitor _administrator = null!;
    private int _number;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync(one => one
            .With("Mail:Mode", "Smtp").With("Mail:From", "complaints@landlord.example").With("Mail:Smtp:Host", "127.0.0.1")
            .With("Mail:Smtp:Port", _server.Port.ToString(CultureInfo.InvariantCulture)).With("Mail:Smtp:StartTls", "false").With("Mail:Smtp:TimeoutSeconds", "20"));
        _administrator = await _factory.SignedInAsync(StaffRole.Administrator);
    }

    public async Task DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public async Task Code_6_2_an_acknowledgement_that_came_back_does_not_count_and_goes_by_post_and_the_leads_are_told()
    {
        var (bounced, button) = await IssuedAsync();
        var (beside, _) = await IssuedAsync();
        await DeliverAsync();
        var sent = await _factory.ReadCaseAsync(bounced);
        Assert.Equal((_factory.Clock.Today, DeadlineStep.StageOneResponse), (sent.StageOne.AcknowledgedDay, sent.DueStep));

        var page = PageAssert.Is("Email that went", await _administrator.GetAsync($"/staff/mail/sent?search={bounced}"));
        Assert.Single(page.Document.QuerySelectorAll("main tbody tr"));
        var done = await page.PressAsync($"It came back {button}");

        PageAssert.Says("Recorded that it did not arrive. The letter waits in the print queue instead, and the complaints lead is told.", PageAssert.Is("Mail", done));
        var complaint = await _factory.ReadCaseAsync(bounced);
        Assert.Equal((null, DeadlineStep.StageOneAcknowledgement, CaseTask.PostLetter), (complaint.StageOne.AcknowledgedDay, complaint.DueStep, complaint.NextTask));
        Assert.True(complaint.Letters[0] is { AwaitsPosting: true, BouncedOn: not null, Addressee: "12 Quay Lane\nPortsmouth\nPO1 2XY" });
        Assert.Single(await _factory.EventsAsync<LetterBounced>(bounced));
        Assert.NotNull((await _factory.ReadCaseAsync(beside)).StageOne.AcknowledgedDay);

        // Both leads are told, and whoever does the post finds it.
        await DeliverAsync();
        var alerts = _server.Mails.Where(mail => mail.Mail.Subject == $"A letter came back: {bounced}").Select(mail => mail.To).Order();
        Assert.Equal(new[] { TestStaff.Of(StaffRole.ComplaintsLead).Email, TestStaff.Another(StaffRole.ComplaintsLead).Email }.Order(), alerts);
        var queue = await (await _factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/print-queue");
        Assert.Contains(bounced.ToString(), queue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(beside.ToString(), queue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounce_recorded_twice_or_by_two_people_counts_once()
    {
        var (reference, button) = await IssuedAsync();
        await DeliverAsync();
        var page = await _administrator.GetAsync("/staff/mail/sent?search=noor1@tenant.example");
        var stale = await (await _factory.SignedInAsync(TestStaff.Another(StaffRole.Administrator))).GetAsync($"/staff/mail/sent?search={reference}");
        await page.PressAsync($"It came back {button}");

        Assert.StartsWith("Already done by", (await page.PressAsync($"It came back {button}")).Banner, StringComparison.Ordinal);
        var late = await stale.PressAsync($"It came back {button}");
        PageAssert.Conflict($"{TestStaff.Of(StaffRole.Administrator).Name} decided on", late);
        Assert.Single(await _factory.EventsAsync<LetterBounced>(reference));
        Assert.Equal(2, await CountAsync(LetterDelivery.AlertKind));
    }

    [Fact]
    public async Task A_letter_whose_address_is_refused_goes_by_post_and_cannot_be_emailed_again()
    {
        var (reference, button) = await IssuedAsync();
        _server.OnRecipient = address => address.StartsWith("noor", StringComparison.Ordinal) ? "550 no such mailbox" : null;
        await DeliverAsync();

        var page = await _administrator.GetAsync("/staff/mail");
        Assert.Contains("Its letter goes by post.", page.Text, StringComparison.Ordinal);
        Assert.Contains("no such mailbox", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), one => one.Said().EndsWith(button.Replace("from", "to", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.True((await _factory.ReadCaseAsync(reference)).Letters[0].AwaitsPosting);

        // As somebody would who makes up the form.
        var mail = await MailAsync(reference);
        var crafted = await PostAsync(page, $"/staff/mail/{mail.Id}/again");
        Assert.Equal(HttpStatusCode.Conflict, crafted.StatusCode);
        Assert.Contains("its letter goes by post and is not emailed again", WebUtility.HtmlDecode(await crafted.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        _server.OnRecipient = _ => null;
        await DeliverAsync();
        Assert.DoesNotContain(_server.Mails, one => one.To.StartsWith("noor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_hour_without_the_mail_server_is_seen_by_the_administrator_and_nothing_is_lost_or_out_of_order()
    {
        await _server.DownAsync();
        List<ComplaintReference> references = [(await IssuedAsync()).Reference, (await IssuedAsync()).Reference, (await IssuedAsync()).Reference];
        for (var minute = 0; minute < 60; minute += 5)
        {
            await DeliverAsync();
            _factory.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var page = PageAssert.Is("Mail", await _administrator.GetAsync("/staff/mail"));
        Assert.Contains("3 emails waiting, the oldest since", page.Text, StringComparison.Ordinal);
        Assert.Contains("does not answer", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("email", (await _administrator.GetAsync("/staff")).Links.Single(link => link.EndsWith("to look at", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var reference in references)
        {
            Assert.Null((await _factory.ReadCaseAsync(reference)).StageOne.AcknowledgedDay);
        }

        _server.Up();
        await DeliverAsync();
        Assert.Equal(references.Select(reference => $"Letter: {reference}"), _server.Mails.Select(mail => mail.Mail.Subject));
        Assert.Contains("No email is waiting.", (await _administrator.GetAsync("/staff/mail")).Text, StringComparison.Ordinal);
        Assert.NotNull((await _factory.ReadCaseAsync(references[2])).StageOne.AcknowledgedDay);
    }

    [Fact]
    public async Task A_mail_that_waits_can_be_given_up_and_its_letter_goes_by_post()
    {
        await _server.DownAsync();
        var (reference, button) = await IssuedAsync();
        await DeliverAsync();
        var page = await _administrator.GetAsync("/staff/mail");

        var done = await page.PressAsync($"Give it up {button.Replace("from", "to", StringComparison.Ordinal)}");

        PageAssert.Says("It is not tried any longer. The letter waits in the print queue instead, and the complaints lead is told.", done);
        Assert.True((await _factory.ReadCaseAsync(reference)).Letters[0].AwaitsPosting);
        _server.Up();
        _factory.Clock.Advance(TimeSpan.FromHours(1));
        await DeliverAsync();
        Assert.DoesNotContain(_server.Mails, one => one.To.StartsWith("noor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("It arrived at", OutboxState.Sent, true)]
    [InlineData("It did not arrive at", OutboxState.Failed, false)]
    [InlineData("Send again to", OutboxState.Waiting, false)]
    public async Task What_nobody_can_tell_a_person_decides(string press, OutboxState state, bool acknowledged)
    {
        var (reference, button) = await IssuedAsync();
        _server.BreakAt = BreakAt.AfterText;
        await DeliverAsync();
        var page = await _administrator.GetAsync("/staff/mail");
        Assert.Contains("Nobody can tell whether it arrived", page.Text, StringComparison.Ordinal);

        await page.PressAsync($"{press} {button["from ".Length..]}");

        Assert.Equal(state, (await MailAsync(reference)).State);
        Assert.Equal(acknowledged, (await _factory.ReadCaseAsync(reference)).StageOne.AcknowledgedDay is not null);
    }

    /// <summary>A complaint whose acknowledgement is issued and on its way by email; the last words of the buttons about it.</summary>
    private async Task<(ComplaintReference Reference, string Button)> IssuedAsync()
    {
        var number = ++_number;
        var one = new StaffCase(number, _factory.Clock.Today, s => s with
        {
            Email = $"noor{number}@tenant.example",
            PreferredContact = ContactPreference.Email,
            PostalAddress = ["12 Quay Lane", "Portsmouth", "PO1 2XY"],
        });
        one.Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager)).Issued(LetterKind.StageOneAcknowledgement);
        await _factory.AddAsync(one);
        var (reference, letter) = (one.Complaint.Reference, one.Complaint.Letters[0]);
        var subject = $"Letter: {reference}";
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new OutboxMessage(nameof(LetterKind.StageOneAcknowledgement), letter.Addressee, subject, letter.Text, _factory.Clock.UtcNow) { ComplaintId = one.Complaint.Id, LetterId = letter.Id });
            await context.SaveChangesAsync();
        });
        return (reference, $"from {letter.Addressee}: {subject}");
    }

    private Task<int> DeliverAsync() => _factory.Services.GetRequiredService<OutboxDelivery>().RunAsync();

    private Task<OutboxMessage> MailAsync(ComplaintReference reference) => _factory.InDatabaseAsync(context =>
        context.Set<OutboxMessage>().SingleAsync(mail => mail.LetterId != null && context.Set<Complaint>().Any(c => c.Id == mail.ComplaintId && c.Reference == reference)));

    private Task<int> CountAsync(string kind) => _factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == kind));

    private Task<HttpResponseMessage> PostAsync(Page page, string address)
    {
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        return _administrator.AskAsync(HttpMethod.Post, address, new FormUrlEncodedContent([new("FormToken", token)]));
    }
}
