using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Mail;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure.Mail;

/// <summary>
/// The program is killed at every point at which it touches the database or the way out, one after another: before each command, after
/// each command, before and after each commit, before and after the mail is handed over. Another program then goes on.
/// </summary>
public sealed class OutboxKillTests
{
    [Fact]
    public async Task Killed_anywhere_a_mail_to_the_pickup_folder_is_there_exactly_once()
    {
        var killed = 0;
        for (var point = 1; ; point++)
        {
            await using var bed = await OutboxBed.CreateAsync();
            var id = (await bed.PutAsync(bed.Mail(subject: "Decision")))[0];
            var alive = await RunAndKillAsync(bed, point, listener => new PickupFolderTransport(new MailOptions { PickupFolder = bed.PickupFolder }));
            if (alive)
            {
                break;
            }

            killed++;
            var listener = new NotedListener();
            await GoOnAsync(bed, bed.Program(listener: listener));

            var row = await bed.RowAsync(id);
            Assert.True(row.State == OutboxState.Sent, $"killed at point {point}: {row.State}");
            Assert.True(Directory.GetFiles(bed.PickupFolder, "*", SearchOption.AllDirectories).Length == 1, $"killed at point {point}");
        }

        // Claim, begin, hand over, record: fewer points would mean that the test no longer sees them.
        Assert.InRange(killed, 20, 60);
    }

    [Fact]
    public async Task Killed_anywhere_a_mail_to_a_server_is_never_sent_twice_and_never_lost()
    {
        var (sentOnce, uncertainAndTaken, uncertainAndNot) = (0, 0, 0);
        for (var point = 1; ; point++)
        {
            await using var bed = await OutboxBed.CreateAsync();
            var id = (await bed.PutAsync(bed.Mail(subject: "Decision"), bed.Mail("other@example.org", "Other")))[0];
            var server = new NotedTransport();
            var alive = await RunAndKillAsync(bed, point, _ => server);
            if (alive)
            {
                break;
            }

            var listener = new NotedListener();
            await GoOnAsync(bed, bed.Program(server, listener));

            var taken = server.Subjects.Count(subject => subject == "Decision");
            var row = await bed.RowAsync(id);
            Assert.True(taken <= 1, $"killed at point {point}: sent {taken} times");
            Assert.True(row.State is OutboxState.Sent or OutboxState.Uncertain, $"killed at point {point}: {row.State}");
            Assert.True(row.State == OutboxState.Uncertain || taken == 1, $"killed at point {point}: called sent but was not");
            Assert.Equal(1, server.Subjects.Count(subject => subject == "Other") + (await bed.RowsAsync()).Count(other => other.Subject == "Other" && other.State == OutboxState.Uncertain && server.Subjects.All(subject => subject != "Other")));
            _ = (row.State, taken) switch
            {
                (OutboxState.Sent, _) => sentOnce++,
                (_, 1) => uncertainAndTaken++,
                _ => uncertainAndNot++,
            };
        }

        // All three happen, or the kills were not where they should be.
        Assert.True(sentOnce > 5 && uncertainAndTaken > 1 && uncertainAndNot > 1, $"{sentOnce} {uncertainAndTaken} {uncertainAndNot}");
    }

    [Fact]
    public async Task What_a_listener_did_before_a_kill_is_undone_with_the_rest()
    {
        for (var point = 1; ; point++)
        {
            await using var bed = await OutboxBed.CreateAsync();
            await bed.PutAsync(bed.Mail(subject: "Decision"));
            bed.More = services => services.AddScoped<IOutboxListener, FollowUpListener>();
            if (await RunAndKillAsync(bed, point, _ => new PickupFolderTransport(new MailOptions { PickupFolder = bed.PickupFolder })))
            {
                break;
            }

            await GoOnAsync(bed, bed.Program());
            var rows = await bed.RowsAsync();
            Assert.True(rows.Count(row => row.Subject == "Follow-up") == 1, $"killed at point {point}: {rows.Count}");
        }
    }

    /// <summary>True when the program came through because it has fewer points than that.</summary>
    private static async Task<bool> RunAndKillAsync(OutboxBed bed, int point, Func<DyingDatabase, IMailTransport> transport)
    {
        var killer = new DyingDatabase();
        killer.DieAt(point);
        var program = bed.Program(new KilledTransport(transport(killer), killer), interceptor: killer);
        try
        {
            await OutboxBed.DeliverAsync(program);
        }
        catch (DyingDatabase.DiedException)
        {
            // As with a real kill, nothing of that program runs any more.
        }

        return !killer.HasDied;
    }

    private static async Task GoOnAsync(OutboxBed bed, ServiceProvider program)
    {
        // Claims run out, a server that broke off is left alone for a while, then all is as usual.
        for (var round = 0; round < 4; round++)
        {
            await OutboxBed.DeliverAsync(program);
            bed.Clock.Advance(OutboxDelivery.Lease + TimeSpan.FromMinutes(1));
        }
    }

    private sealed class FollowUpListener(ComplaintsPortal.Infrastructure.Data.PortalDbContext context) : IOutboxListener
    {
        public Task OnSentAsync(OutboxMessage mail, DateTime sentOn, CancellationToken cancellationToken)
        {
            if (mail.Subject == "Decision")
            {
                context.Add(new OutboxMessage("Test", "x@example.org", "Follow-up", "Text", sentOn));
            }

            return Task.CompletedTask;
        }

        public Task OnBouncedAsync(OutboxMessage mail, string reason, DateTime bouncedOn, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class KilledTransport(IMailTransport inner, DyingDatabase killer) : IMailTransport
    {
        public bool RepeatIsHarmless => inner.RepeatIsHarmless;

        public async Task SendAsync(System.Net.Mail.MailMessage mail, string messageId, CancellationToken cancellationToken = default)
        {
            killer.Touch();
            await inner.SendAsync(mail, messageId, cancellationToken);
            killer.Touch();
        }
    }
}
