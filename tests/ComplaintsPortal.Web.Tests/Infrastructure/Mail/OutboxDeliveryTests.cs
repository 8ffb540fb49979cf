using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Mail;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure.Mail;

public sealed class OutboxDeliveryTests : IAsyncLifetime
{
    private OutboxBed _bed = null!;

    private Act Administrator => new(new Actor(Guid.NewGuid(), "Ada Admin", [StaffRole.Administrator]), _bed.Clock.UtcNow);

    public async Task InitializeAsync() => _bed = await OutboxBed.CreateAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Sends_once_and_tells_the_listener()
    {
        var listener = new NotedListener();
        var program = _bed.Program(listener: listener);
        var ids = await _bed.PutAsync(_bed.Mail(subject: "One"));

        Assert.Equal(1, await OutboxBed.DeliverAsync(program));
        Assert.Equal(0, await OutboxBed.DeliverAsync(program));

        Assert.Equal("One", Assert.Single(_bed.PickedUp).Subject);
        Assert.Equal(["sent One 10:00"], listener.Heard);
        var row = await _bed.RowAsync(ids[0]);
        Assert.Equal((OutboxState.Sent, _bed.Clock.UtcNow, 1), (row.State, row.SentOn, row.Attempts));
        Assert.True(File.Exists(Path.Combine(_bed.PickupFolder, row.MessageId + ".eml")));
    }

    [Fact]
    public async Task Keeps_the_order_to_one_address_and_about_one_complaint_and_lets_others_pass()
    {
        var transport = new NotedTransport { Before = subject => subject == "A1" ? new MailNotSentException(MailFault.Deferred, "mailbox busy") : null };
        var program = _bed.Program(transport);
        await _bed.PutAsync(
            _bed.Mail("a@example.org", "A1", complaintId: 1),
            _bed.Mail("A@EXAMPLE.org", "A2"),
            _bed.Mail("b@example.org", "B1", complaintId: 1),
            _bed.Mail("c@example.org", "C1", complaintId: 2),
            _bed.Mail("a@example.org", "A3 urgent", complaintId: 1, urgent: true));

        await OutboxBed.DeliverAsync(program);
        Assert.Equal(["A3 urgent", "C1"], transport.Subjects);

        transport.Before = _ => null;
        _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        await OutboxBed.DeliverAsync(program);
        Assert.Equal(["A3 urgent", "C1", "A1", "A2", "B1"], transport.Subjects);
    }

    [Fact]
    public async Task Several_servers_send_each_mail_once_and_in_order()
    {
        var transport = new NotedTransport();
        await _bed.PutAsync([.. Enumerable.Range(0, 40).Select(number => _bed.Mail($"person{number % 4}@example.org", $"{number:00}"))]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _bed.Program(transport)).Select(async program =>
        {
            // Whoever finds every lane taken by another server comes back, as the job does.
            for (var round = 0; round < 200 && (await _bed.RowsAsync()).Any(row => row.State != OutboxState.Sent); round++)
            {
                await OutboxBed.DeliverAsync(program);
            }
        }));

        Assert.Equal(40, transport.Subjects.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40, transport.Subjects.Count);
        foreach (var lane in transport.Subjects.GroupBy(subject => int.Parse(subject, System.Globalization.CultureInfo.InvariantCulture) % 4))
        {
            Assert.Equal(lane.Order(StringComparer.Ordinal), lane);
        }
    }

    [Fact]
    public async Task An_hour_without_a_way_out_loses_nothing_and_keeps_the_order()
    {
        var transport = new NotedTransport { Before = _ => new MailNotSentException(MailFault.Unavailable, "nobody there") };
        var program = _bed.Program(transport);
        await _bed.PutAsync([.. Enumerable.Range(0, 10).Select(number => _bed.Mail("one@example.org", $"{number}"))]);
        for (var minute = 0; minute < 60; minute++)
        {
            await OutboxBed.DeliverAsync(program);
            _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var rows = await _bed.RowsAsync();
        Assert.All(rows, row => Assert.Equal(OutboxState.Waiting, row.State));
        Assert.InRange(rows[0].Attempts, 10, 20);
        await using (var scope = program.CreateAsyncScope())
        {
            var health = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().OutboxHealthAsync();
            Assert.Equal(new OutboxHealth(10, 0, 0, _bed.Clock.UtcNow.AddHours(-1), "nobody there"), health);
        }

        transport.Before = _ => null;
        _bed.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(10, await OutboxBed.DeliverAsync(program));
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), transport.Subjects);
    }

    [Fact]
    public async Task Waits_grow_and_a_mail_put_off_for_three_days_is_given_up()
    {
        var transport = new NotedTransport { Before = _ => new MailNotSentException(MailFault.Deferred, "greylisted") };
        var listener = new NotedListener();
        var program = _bed.Program(transport, listener);
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Late")))[0];
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 40 && (await _bed.RowAsync(id)).State == OutboxState.Waiting; attempt++)
        {
            await OutboxBed.DeliverAsync(program);
            var row = await _bed.RowAsync(id);
            waits.Add(row.NextAttemptOn - _bed.Clock.UtcNow);
            _bed.Clock.UtcNow = row.NextAttemptOn;
        }

        Assert.Equal([1, 5, 15, 30, 60, 120, 240, 240], waits.Take(8).Select(wait => (int)wait.TotalMinutes));
        Assert.Equal(["bounced Late"], listener.Heard);
        var failed = await _bed.RowAsync(id);
        Assert.Equal((OutboxState.Failed, "greylisted"), (failed.State, failed.LastError));
        Assert.InRange(failed.FailedOn!.Value - failed.CreatedOn, TimeSpan.FromDays(3), TimeSpan.FromDays(3.2));
    }

    [Fact]
    public async Task A_mail_refused_for_good_bounces_once_and_holds_nobody_back()
    {
        var transport = new NotedTransport { Before = subject => subject == "No" ? new MailNotSentException(MailFault.Refused, "no such mailbox") : null };
        var listener = new NotedListener();
        await _bed.PutAsync(_bed.Mail(subject: "No"), _bed.Mail(subject: "Yes"));
        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.Program(transport, listener)));
        Assert.Equal(["bounced No", "sent Yes 10:00"], listener.Heard);
    }

    [Fact]
    public async Task What_a_listener_changes_is_saved_with_the_mail_even_when_others_save_in_that_moment()
    {
        var plan = new ListenerPlan(_bed.Program()) { Conflicts = 2 };
        await plan.AddPersonAsync();
        _bed.More = services => services.AddSingleton(plan).AddScoped<IOutboxListener, ChangingListener>();
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Letter")))[0];

        Assert.Equal(1, await OutboxBed.DeliverAsync(_bed.Program(new NotedTransport())));
        Assert.Equal(3, plan.Calls);
        Assert.Equal(OutboxState.Sent, (await _bed.RowAsync(id)).State);
        Assert.Equal("told of Letter", await plan.JobTitleAsync());
    }

    [Fact]
    public async Task When_a_listener_fails_nothing_is_half_recorded_and_the_mail_is_not_sent_again()
    {
        var plan = new ListenerPlan(_bed.Program()) { Fails = true };
        await plan.AddPersonAsync();
        _bed.More = services => services.AddSingleton(plan).AddScoped<IOutboxListener, ChangingListener>();
        var program = _bed.Program();
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Letter")))[0];
        for (var hour = 0; hour < 2; hour++)
        {
            Assert.Equal(0, await OutboxBed.DeliverAsync(program));
            _bed.Clock.Advance(TimeSpan.FromHours(1));
        }

        var row = await _bed.RowAsync(id);
        Assert.Equal((OutboxState.Uncertain, null, 1), (row.State, row.SentOn, row.Attempts));
        Assert.Contains("went out, but what follows from it could not be recorded (disk fell off)", row.LastError, StringComparison.Ordinal);
        Assert.Null(await plan.JobTitleAsync());
        Assert.Single(_bed.PickedUp);
    }

    [Fact]
    public async Task A_mail_whose_attachment_is_missing_waits_and_says_why()
    {
        var program = _bed.Program();
        var gone = new StoredFile(new StoredContent(new string('a', 64), 3, "application/pdf"), "letter.pdf", _bed.Clock.UtcNow);
        var ids = await _bed.PutAsync(_bed.Mail("a@example.org", "With").Attach(gone, "letter.pdf"), _bed.Mail("b@example.org", "Without"));
        Assert.Equal(1, await OutboxBed.DeliverAsync(program));
        var row = await _bed.RowAsync(ids[0]);
        Assert.Equal(OutboxState.Waiting, row.State);
        Assert.Contains("not in the storage folder", row.LastError, StringComparison.Ordinal);
        Assert.Null(row.AttemptStartedOn);
    }

    [Fact]
    public async Task An_uncertain_mail_waits_for_a_person_who_says_that_it_arrived()
    {
        var (program, transport, listener, id) = await UncertainAsync();
        Assert.Equal(["Open"], transport.Subjects);
        Assert.Empty(listener.Heard);

        await DecideAsync(program, decisions => decisions.ArrivedAsync(id, Administrator));
        Assert.Equal(["sent Open 10:00"], listener.Heard);
        var row = await _bed.RowAsync(id);
        Assert.Equal((OutboxState.Sent, "Ada Admin"), (row.State, row.DecidedBy));
        var again = await Assert.ThrowsAsync<IllegalActException>(() => DecideAsync(program, decisions => decisions.SendAgainAsync(id, Administrator)));
        Assert.StartsWith("Ada Admin decided on", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uncertain_mail_is_sent_again_when_a_person_says_so_under_the_same_message_id()
    {
        var (program, transport, listener, id) = await UncertainAsync();
        transport.After = _ => null;
        await DecideAsync(program, decisions => decisions.SendAgainAsync(id, Administrator));
        Assert.Contains("on its way", (await Assert.ThrowsAsync<IllegalActException>(() => DecideAsync(program, decisions => decisions.SendAgainAsync(id, Administrator)))).Message, StringComparison.Ordinal);
        _bed.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await OutboxBed.DeliverAsync(program));
        Assert.Equal(["Open", "Open"], transport.Subjects);
        Assert.Single(listener.Heard);
    }

    [Fact]
    public async Task A_mail_that_came_back_is_a_bounce()
    {
        var listener = new NotedListener();
        var program = _bed.Program(new NotedTransport(), listener);
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Back")))[0];
        await OutboxBed.DeliverAsync(program);
        await DecideAsync(program, decisions => decisions.BouncedAsync(id, "mailbox does not exist", Administrator));
        Assert.Equal(["sent Back 10:00", "bounced Back"], listener.Heard);
        Assert.Equal(OutboxState.Failed, (await _bed.RowAsync(id)).State);
    }

    [Fact]
    public async Task A_server_that_breaks_every_connection_does_not_make_every_mail_uncertain()
    {
        var transport = new NotedTransport { Before = subject => subject.StartsWith("Urgent", StringComparison.Ordinal) ? null : new IOException("connection reset") };
        var program = _bed.Program(transport);
        await _bed.PutAsync([.. Enumerable.Range(0, 50).Select(number => _bed.Mail($"{number}@example.org", $"{number}")), _bed.Mail("x@example.org", "Urgent", urgent: true)]);
        for (var second = 0; second < 120; second += 5)
        {
            await OutboxBed.DeliverAsync(program);
            _bed.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Single(await _bed.RowsAsync(), row => row.State == OutboxState.Uncertain);
        Assert.Equal(["Urgent"], transport.Subjects);
    }

    [Fact]
    public async Task A_program_that_starts_alone_does_not_wait_for_the_claims_of_a_dead_one()
    {
        var id = (await _bed.PutAsync(_bed.Mail()))[0];
        var program = _bed.Program();
        await using (var scope = program.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Skip.IfNot(context is SqlitePortalDbContext);
            await context.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ClaimedBy, "dead")
                .SetProperty(mail => mail.ClaimedOn, _bed.Clock.UtcNow.AddSeconds(-1)).SetProperty(mail => mail.ClaimedUntil, _bed.Clock.UtcNow.AddMinutes(5)));
        }

        Assert.Equal(0, await OutboxBed.DeliverAsync(program));
        await program.StartDatabaseAsync();
        Assert.Equal(1, await OutboxBed.DeliverAsync(program));
        Assert.Equal(OutboxState.Sent, (await _bed.RowAsync(id)).State);
    }

    [Fact]
    public async Task The_eml_file_reads_back_as_it_was_meant()
    {
        var program = _bed.Program(settings: ("Mail:ReplyTo", "answers@landlord.example"));
        var store = program.GetRequiredService<FileStore>();
        var pdf = new StoredFile(await store.SaveAsync(SampleFiles.Pdf), "Réponse “final” – Żaneta.pdf", _bed.Clock.UtcNow);
        var mail = new OutboxMessage("Letter", "zoe@example.org", "Ihre Beschwerde – شكوى 🏠 with a subject that is so long that it must be folded over several lines of the header", "Dear Zoë\n.\n\nIt’s done.\n" + new string('x', 2000), _bed.Clock.UtcNow)
        {
            ToName = "O'Brien, Zoë \"Z\" <script>",
            HtmlBody = "<p>It’s <b>done</b>.</p>",
        }.Attach(pdf, "Réponse “final” – Żaneta.pdf").Attach(new StoredFile(await store.SaveAsync(SampleFiles.Png), "photo.png", _bed.Clock.UtcNow), "photo.png");
        await _bed.PutAsync(mail);
        await OutboxBed.DeliverAsync(program);

        var eml = Assert.Single(_bed.PickedUp);
        Assert.Equal(mail.Subject, eml.Subject);
        Assert.Equal($"<{mail.MessageId}@landlord.example>", eml.MessageId);
        Assert.Single(eml.Headers, header => header.Name == "Date");
        Assert.Contains("<complaints@landlord.example>", eml.Header("From"), StringComparison.Ordinal);
        Assert.Contains("Portsmouth City Council", eml.Header("From"), StringComparison.Ordinal);
        Assert.Contains("answers@landlord.example", eml.Header("Reply-To"), StringComparison.Ordinal);
        Assert.EndsWith("<zoe@example.org>", eml.To, StringComparison.Ordinal);
        Assert.Equal("auto-generated", eml.Header("Auto-Submitted"));
        Assert.Equal(mail.TextBody, eml.Text);
        Assert.Equal(mail.HtmlBody, eml.Html.Trim());
        Assert.Equal(["Réponse “final” – Żaneta.pdf", "photo.png"], eml.Attachments.Select(part => part.Name));
        Assert.Equal(SampleFiles.Pdf, eml.Attachments[0].Content);
        Assert.Equal(SampleFiles.Png, eml.Attachments[1].Content);
        Assert.Single(eml.Headers, header => header.Name == "Message-ID");
        Assert.All((await File.ReadAllLinesAsync(Directory.GetFiles(_bed.PickupFolder).Single())), line => Assert.True(line.Length <= 998));
        Assert.Empty(Directory.GetDirectories(_bed.PickupFolder));
    }

    [SkippableFact]
    public async Task A_full_disk_under_the_pickup_folder_loses_nothing()
    {
        using var disk = new ComplaintsPortal.TestSupport.SmallDisk(kilobytes: 32);
        var program = _bed.Program(settings: ("Mail:PickupFolder", disk.Path));
        var store = program.GetRequiredService<FileStore>();
        var big = new StoredFile(await store.SaveAsync(new byte[100_000]), "big.txt", _bed.Clock.UtcNow);
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Big").Attach(big, "big.txt")))[0];
        await OutboxBed.DeliverAsync(program);
        var row = await _bed.RowAsync(id);
        Assert.Equal(OutboxState.Waiting, row.State);
        Assert.Contains("no room left", row.LastError, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    private async Task<(ServiceProvider Program, NotedTransport Transport, NotedListener Listener, long Id)> UncertainAsync()
    {
        var transport = new NotedTransport { After = _ => new IOException("connection reset") };
        var listener = new NotedListener();
        var program = _bed.Program(transport, listener);
        var id = (await _bed.PutAsync(_bed.Mail(subject: "Open")))[0];
        for (var hour = 0; hour < 3; hour++)
        {
            Assert.Equal(0, await OutboxBed.DeliverAsync(program));
            Assert.Equal(OutboxState.Uncertain, (await _bed.RowAsync(id)).State);
            _bed.Clock.Advance(TimeSpan.FromHours(1));
        }

        return (program, transport, listener, id);
    }

    private static async Task DecideAsync(ServiceProvider program, Func<OutboxDecisions, Task> decide)
    {
        await using var scope = program.CreateAsyncScope();
        await decide(scope.ServiceProvider.GetRequiredService<OutboxDecisions>());
    }

    /// <summary>Notes on a member of staff, in the mail's own transaction, what was sent.</summary>
    private sealed class ChangingListener(PortalDbContext context, ListenerPlan plan) : IOutboxListener
    {
        public async Task OnSentAsync(OutboxMessage mail, DateTime sentOn, CancellationToken cancellationToken)
        {
            var person = await context.Users.SingleAsync(cancellationToken);
            person.JobTitle = $"told of {mail.Subject}";
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            await context.SaveChangesAsync(cancellationToken);
            plan.Interfere();
        }

        public Task OnBouncedAsync(OutboxMessage mail, string reason, DateTime bouncedOn, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class ListenerPlan(ServiceProvider others)
    {
        public int Conflicts { get; init; }

        public bool Fails { get; init; }

        public int Calls { get; private set; }

        public Task AddPersonAsync() => WithAsync(async context =>
        {
            context.Add(new StaffMember { Name = "Mo", ConcurrencyStamp = "first" });
            return await context.SaveChangesAsync();
        });

        public Task<string?> JobTitleAsync() => WithAsync(context => context.Users.Select(person => person.JobTitle).SingleAsync());

        /// <summary>What a save that met somebody else's looks like from here (SQLite itself lets nobody in between).</summary>
        public void Interfere()
        {
            Calls++;
            if (Fails)
            {
                throw new InvalidOperationException("disk fell off");
            }

            if (Calls <= Conflicts)
            {
                throw new DbUpdateConcurrencyException("another save");
            }
        }

        private async Task<T> WithAsync<T>(Func<PortalDbContext, Task<T>> work)
        {
            await using var scope = others.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        }
    }
}

public sealed class OutboxMessageTests
{
    private static readonly DateTime Now = new(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("tenant@example.org", true)]
    [InlineData("o'brien+damp@example.co.uk", true)]
    [InlineData("zoë@example.org", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("tenant", false)]
    [InlineData("a@b@c", false)]
    [InlineData("tenant@example.org\r\nBcc: all@example.org", false)]
    [InlineData("tenant@example.org, other@example.org", false)]
    [InlineData("Tenant <tenant@example.org>", false)]
    [InlineData("tenant@example.org\0", false)]
    public void Knows_an_address(string? text, bool isOne)
    {
        Assert.Equal(isOne, OutboxMessage.IsAddress(text));
        if (!isOne)
        {
            Assert.Throws<ArgumentException>(() => new OutboxMessage("Test", text!, "Subject", "Text", Now));
        }
    }

    [Fact]
    public void Headers_cannot_be_smuggled_in()
    {
        var mail = new OutboxMessage("Test", "a@example.org", "One\r\nBcc: all@example.org\u2028\u0000", "Text", Now) { ToName = "Ann\r\nBcc: all@example.org" };
        Assert.Equal("One  Bcc: all@example.org", mail.Subject);
        Assert.Equal("Ann  Bcc: all@example.org", mail.ToName);
    }

    [Fact]
    public void Over_long_headers_are_cut() => Assert.Equal(OutboxMessage.SubjectLength, new OutboxMessage("Test", "a@example.org", new string('x', 5000), "Text", Now).Subject.Length);
}
