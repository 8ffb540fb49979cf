using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Mail;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure.Mail;

/// <summary>A database, a files folder and a way out for mail; programs that use them can be started and die.</summary>
public sealed class OutboxBed : IAsyncDisposable
{
    private readonly List<ServiceProvider> _programs = [];
    private readonly TestDatabase _database;

    private OutboxBed(TestDatabase database) => _database = database;

    public TempFolder Folder { get; } = new();

    public TestClock Clock { get; } = new();

    /// <summary>Registrations of the programs started from now on.</summary>
    public Action<IServiceCollection>? More { get; set; }

    public string PickupFolder => Folder["mail"];

    public IReadOnlyList<Eml> PickedUp => Eml.ReadAll(PickupFolder);

    public static async Task<OutboxBed> CreateAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>A program of its own over the same data.</summary>
    public ServiceProvider Program(IMailTransport? transport = null, IOutboxListener? listener = null, IInterceptor? interceptor = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Files:Folder", Folder["files"]),
                new("Mail:PickupFolder", PickupFolder),
                new("Mail:From", "complaints@landlord.example"),
                new("Mail:FromName", "Portsmouth City Council"),
            ])
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Last().Value)))
            .Build();
        var program = _database.Services(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddPortalFiles(configuration);
            services.AddPortalMail(configuration);
            if (transport is not null)
            {
                services.AddSingleton(transport);
            }

            if (listener is not null)
            {
                services.AddSingleton(listener);
            }

            More?.Invoke(services);
            if (interceptor is not null)
            {
                services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(interceptor));
                services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(interceptor));
            }
        });
        _programs.Add(program);
        return program;
    }

    public ServiceProvider SmtpProgram(SmtpServer server, IOutboxListener? listener = null, params (string Key, string Value)[] settings) =>
        Program(null, listener, null, [("Mail:Mode", "Smtp"), ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:StartTls", "false"), ("Mail:Smtp:TimeoutSeconds", "20"), .. settings]);

    /// <summary>Puts mails into the outbox, each saved by itself.</summary>
    public async Task<long[]> PutAsync(params OutboxMessage[] mails)
    {
        await using var scope = Program().CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var mail in mails)
        {
            context.Add(mail);
            await context.SaveChangesAsync();
        }

        return [.. mails.Select(mail => mail.Id)];
    }

    public OutboxMessage Mail(string to = "tenant@example.org", string subject = "Your complaint", long? complaintId = null, bool urgent = false) =>
        new("Test", to, subject, "Dear tenant\n\nIt is in hand.\n", Clock.UtcNow) { ComplaintId = complaintId, Urgent = urgent };

    public async Task<List<OutboxMessage>> RowsAsync()
    {
        await using var scope = Program().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<OutboxMessage>().AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }

    public async Task<OutboxMessage> RowAsync(long id) => (await RowsAsync()).Single(row => row.Id == id);

    public static Task<int> DeliverAsync(ServiceProvider program) => program.GetRequiredService<OutboxDelivery>().RunAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
        {
            await program.DisposeAsync();
        }

        await _database.DisposeAsync();
        Folder.Dispose();
    }
}

/// <summary>A way out that notes what goes through it, and fails when told to.</summary>
public sealed class NotedTransport(bool repeatIsHarmless = false) : IMailTransport
{
    private readonly List<(string Subject, string MessageId)> _taken = [];

    public bool RepeatIsHarmless => repeatIsHarmless;

    public Func<string, Exception?> Before { get; set; } = _ => null;

    public Func<string, Exception?> After { get; set; } = _ => null;

    public IReadOnlyList<string> Subjects
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken.Select(mail => mail.Subject)];
            }
        }
    }

    public async Task SendAsync(System.Net.Mail.MailMessage mail, string messageId, CancellationToken cancellationToken = default)
    {
        if (Before(mail.Subject) is { } early)
        {
            throw early;
        }

        await Task.Yield();
        lock (_taken)
        {
            _taken.Add((mail.Subject, messageId));
        }

        if (After(mail.Subject) is { } late)
        {
            throw late;
        }
    }
}

/// <summary>Notes what it hears.</summary>
public sealed class NotedListener : IOutboxListener
{
    public List<string> Heard { get; } = [];

    public Func<OutboxMessage, Exception?> Fails { get; set; } = _ => null;

    public Task OnSentAsync(OutboxMessage mail, DateTime sentOn, CancellationToken cancellationToken) => Hear($"sent {mail.Subject} {sentOn:HH:mm}", mail);

    public Task OnBouncedAsync(OutboxMessage mail, string reason, DateTime bouncedOn, CancellationToken cancellationToken) => Hear($"bounced {mail.Subject}", mail);

    private Task Hear(string what, OutboxMessage mail)
    {
        Heard.Add(what);
        return Fails(mail) is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }
}
