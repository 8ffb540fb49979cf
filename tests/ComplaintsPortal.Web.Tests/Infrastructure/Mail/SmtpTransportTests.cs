using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure.Mail;

/// <summary>Against a server that speaks SMTP over a real connection, and misbehaves.</summary>
public sealed class SmtpTransportTests : IAsyncLifetime
{
    private readonly NotedListener _listener = new();
    private OutboxBed _bed = null!;
    private SmtpServer _server = null!;

    public async Task InitializeAsync()
    {
        _bed = await OutboxBed.CreateAsync();
        _server = SmtpServer.Start();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _bed.DisposeAsync();
    }

    [Fact]
    public async Task Delivers_text_names_and_attachments_as_they_are()
    {
        var program = _bed.SmtpProgram(_server);
        var pdf = new StoredFile(await program.GetRequiredService<FileStore>().SaveAsync(SampleFiles.Pdf), "Antwort – Żaneta.pdf", _bed.Clock.UtcNow);
        var mail = new OutboxMessage("Letter", "zoe@example.org", "Ihre Beschwerde – شكوى 🏠", ".\n.dots at the start\nIt’s done.\n", _bed.Clock.UtcNow) { ToName = "Zoë O'Brien", HtmlBody = "<p>It’s done.</p>" }
            .Attach(pdf, "Antwort – Żaneta.pdf");
        await _bed.PutAsync(mail);
        Assert.Equal(1, await OutboxBed.DeliverAsync(program));

        var (from, to, received) = Assert.Single(_server.Mails);
        Assert.Equal(("complaints@landlord.example", "zoe@example.org"), (from, to));
        Assert.Equal(mail.Subject, received.Subject);
        Assert.Equal(mail.TextBody, received.Text);
        Assert.Equal(mail.HtmlBody, received.Html.Trim());
        Assert.Equal($"<{mail.MessageId}@landlord.example>", received.MessageId);
        Assert.Equal("Antwort – Żaneta.pdf", Assert.Single(received.Attachments).Name);
        Assert.Equal(SampleFiles.Pdf, received.Attachments[0].Content);
        Assert.Contains("Zoë O'Brien", received.To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_letters_beyond_ascii_is_reached()
    {
        await _bed.PutAsync(_bed.Mail("zoë@example.org"));
        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server)));
        Assert.Equal("zoë@example.org", Assert.Single(_server.Mails).To);
    }

    [Fact]
    public async Task Nobody_is_added_by_a_line_break_in_a_name_or_subject()
    {
        await _bed.PutAsync(new OutboxMessage("Test", "a@example.org", "One\r\nBcc: all@example.org\r\n\r\nother text", "Text", _bed.Clock.UtcNow) { ToName = "Ann\"\r\nRCPT TO:<all@example.org>" });
        await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server));
        var received = Assert.Single(_server.Mails);
        Assert.Equal("a@example.org", received.To);
        Assert.Null(received.Mail.Header("Bcc"));
        Assert.Equal("Text", received.Mail.Text.Trim());
    }

    [Fact]
    public async Task A_server_that_is_down_for_an_hour_gets_everything_in_order_when_it_is_up()
    {
        var program = _bed.SmtpProgram(_server);
        await _server.DownAsync();
        var ids = await _bed.PutAsync([.. Enumerable.Range(0, 5).Select(number => _bed.Mail(subject: $"{number}"))]);
        for (var minute = 0; minute < 60; minute += 3)
        {
            Assert.Equal(0, await OutboxBed.DeliverAsync(program));
            _bed.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        var first = await _bed.RowAsync(ids[0]);
        Assert.Equal(OutboxState.Waiting, first.State);
        Assert.Contains($"The mail server 127.0.0.1:{_server.Port} does not answer", first.LastError, StringComparison.Ordinal);

        _server.Up();
        _bed.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(5, await OutboxBed.DeliverAsync(program));
        Assert.Equal(["0", "1", "2", "3", "4"], _server.Mails.Select(mail => mail.Mail.Subject));
    }

    [Theory]
    [InlineData("421 too busy, come back later")]
    [InlineData("554 we do not like you")]
    public async Task A_server_that_turns_us_away_at_the_door_costs_no_mail_its_certainty(string greeting)
    {
        _server.Greeting = greeting;
        await DeliverOneAsync(OutboxState.Waiting, greeting);
        _server.Greeting = "220 welcome";
        _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server)));
    }

    [Fact]
    public async Task A_server_that_hangs_up_at_the_door_costs_no_mail_its_certainty()
    {
        _server.BreakAt = BreakAt.Greeting;
        await DeliverOneAsync(OutboxState.Waiting, "it closed the connection");
    }

    [Fact]
    public async Task A_refused_recipient_is_a_bounce()
    {
        _server.OnRecipient = _ => "550 5.1.1 no such mailbox here";
        await DeliverOneAsync(OutboxState.Failed, "no such mailbox here");
        Assert.Equal(["bounced Your complaint"], _listener.Heard);
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task A_recipient_put_off_is_tried_again()
    {
        _server.OnRecipient = _ => "451 4.7.1 greylisted";
        await DeliverOneAsync(OutboxState.Waiting, "greylisted");
        _server.OnRecipient = _ => null;
        _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server)));
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task A_refused_text_is_a_bounce()
    {
        _server.AnswerToText = "554 5.6.0 looks like junk";
        await DeliverOneAsync(OutboxState.Failed, "looks like junk");
        Assert.Equal(["bounced Your complaint"], _listener.Heard);
    }

    [Fact]
    public async Task A_sender_that_is_not_accepted_is_for_the_administrator_and_bounces_nobody()
    {
        _server.AnswerToSender = "550 5.7.1 you may not send as that";
        await DeliverOneAsync(OutboxState.Waiting, "you may not send as that");
        Assert.Empty(_listener.Heard);
    }

    [Theory]
    [InlineData(BreakAt.Envelope, 0)]
    [InlineData(BreakAt.MiddleOfText, 0)]
    [InlineData(BreakAt.AfterText, 1)]
    public async Task A_connection_that_breaks_within_a_mail_leaves_it_to_a_person_and_never_sends_it_again(BreakAt where, int taken)
    {
        _server.BreakAt = where;
        await DeliverOneAsync(OutboxState.Uncertain, "It may or may not have arrived.");
        _server.BreakAt = BreakAt.Never;
        for (var day = 0; day < 5; day++)
        {
            _bed.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(0, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server, _listener)));
        }

        Assert.Equal(taken, _server.Mails.Count);
        Assert.Empty(_listener.Heard);
    }

    [Fact]
    public async Task Signs_in_and_says_when_the_password_is_wrong()
    {
        _server.Account = ("portal", "right");
        var wrong = _bed.SmtpProgram(_server, null, ("Mail:Smtp:User", "portal"), ("Mail:Smtp:Password", "wrong"));
        var id = (await _bed.PutAsync(_bed.Mail()))[0];
        await OutboxBed.DeliverAsync(wrong);
        var row = await _bed.RowAsync(id);
        Assert.Equal(OutboxState.Waiting, row.State);
        Assert.NotNull(row.LastError);

        _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server, null, ("Mail:Smtp:User", "portal"), ("Mail:Smtp:Password", "right"))));
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task Sends_nothing_in_the_clear_when_the_server_cannot_encrypt()
    {
        var id = (await _bed.PutAsync(_bed.Mail()))[0];
        await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server, null, ("Mail:Smtp:StartTls", "true")));
        Assert.Equal(OutboxState.Waiting, (await _bed.RowAsync(id)).State);
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task Encrypts_and_trusts_only_a_certificate_that_can_be_trusted()
    {
        using var certificate = SelfSigned();
        _server.Certificate = certificate;
        var program = _bed.SmtpProgram(_server, null, ("Mail:Smtp:StartTls", "true"));
        var id = (await _bed.PutAsync(_bed.Mail()))[0];
        await OutboxBed.DeliverAsync(program);
        var row = await _bed.RowAsync(id);
        Assert.Equal(OutboxState.Waiting, row.State);
        Assert.Contains("certificate", row.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_server.Mails);

#pragma warning disable SYSLIB0014 // The only way to make the mail client trust the certificate of this test.
        ServicePointManager.ServerCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate.GetCertHashString();
        try
        {
            _bed.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(1, await OutboxBed.DeliverAsync(program));
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
#pragma warning restore SYSLIB0014

        // The first handshake may have been finished on the server's side before we turned away.
        Assert.InRange(_server.Encrypted, 1, 2);
        Assert.Single(_server.Mails);
    }

    [Theory]
    [InlineData("Mail:Smtp:Host", "", "Mail:Smtp:Host is missing")]
    [InlineData("Mail:From", "nobody", "Mail:From is \"nobody\"")]
    [InlineData("Mail:ReplyTo", "a@b.example\r\nBcc: c@d.example", "Mail:ReplyTo is")]
    [InlineData("Mail:Smtp:Port", "0", "must be a port")]
    [InlineData("Mail:Mode", "Pigeon", "cannot be read")]
    public void A_setting_that_makes_no_sense_is_one_sentence(string key, string value, string words) =>
        Assert.Contains(words, Assert.Throws<StartUpException>(() => _bed.SmtpProgram(_server, null, (key, value))).Message, StringComparison.Ordinal);

    private async Task DeliverOneAsync(OutboxState state, string words)
    {
        var id = (await _bed.PutAsync(_bed.Mail()))[0];
        Assert.Equal(0, await OutboxBed.DeliverAsync(_bed.SmtpProgram(_server, _listener)));
        var row = await _bed.RowAsync(id);
        Assert.Equal(state, row.State);
        Assert.Contains(words, row.LastError, StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var bare = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(bare.Export(X509ContentType.Pkcs12), null);
    }
}
