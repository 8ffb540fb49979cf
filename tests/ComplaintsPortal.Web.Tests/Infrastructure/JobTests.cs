using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.Forms;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Mail;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

public sealed class JobTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(new DateTime(2026, 3, 4, 1, 0, 0, DateTimeKind.Utc));
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_server_at_a_time_has_the_turn_and_not_before_it_is_due()
    {
        await using var services = Services();
        var hour = TimeSpan.FromHours(1);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryTakeAsync("job")));
        Assert.Single(taken, got => got);
        Assert.True(await TryTakeAsync("another job"));

        await InScopeAsync(services, turns => turns.FinishAsync("job"));
        Assert.False(await TryTakeAsync("job"));
        _clock.Advance(hour);
        Assert.True(await TryTakeAsync("job"));

        // Whoever has it dies; after the hold it is anybody's.
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await TryTakeAsync("job"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await TryTakeAsync("job"));

        Task<bool> TryTakeAsync(string name) => InScopeAsync(services, turns => turns.TryTakeAsync(name, hour, TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task Sweeps_once_a_night_by_one_server()
    {
        await using var one = Services();
        await using var two = Services();
        Assert.True(await SweepAsync(one));
        await one.GetRequiredService<FileStore>().SaveAsync(SampleFiles.Png);
        await InScopeAsync<PublicDraftStore, string>(one, drafts => drafts.CreateAsync("{}"));

        var swept = new List<DateTime>();
        for (var halfHour = 0; halfHour < 40 * 48; halfHour++)
        {
            _clock.Advance(TimeSpan.FromMinutes(30));
            foreach (var server in new[] { one, two })
            {
                if (await SweepAsync(server))
                {
                    swept.Add(_clock.UtcNow);
                }
            }
        }

        Assert.InRange(swept.Count, 39, 41);
        Assert.All(swept, moment => Assert.InRange(moment.Hour, 1, 2));
        Assert.Empty(Directory.EnumerateFiles(_folder["files"], "*", SearchOption.AllDirectories));
        Assert.Equal(0, await InScopeAsync<PortalDbContext, int>(one, context => context.Set<PublicDraft>().CountAsync()));
    }

    [Fact]
    public async Task The_keys_of_forms_are_kept_for_ninety_days()
    {
        await using var services = Services();
        foreach (var (key, days) in new[] { ("old", 91), ("young", 89), ("new", 0) })
        {
            await InScopeAsync<PortalDbContext, int>(services, context =>
            {
                context.Add(new SubmittedForm { Key = key, SubmittedOn = _clock.UtcNow.AddDays(-days) });
                return context.SaveChangesAsync();
            });
        }

        Assert.True(await SweepAsync(services));
        Assert.Equal(["new", "young"], await InScopeAsync<PortalDbContext, List<string>>(services, context => context.Set<SubmittedForm>().Select(form => form.Key).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_portal_that_is_off_at_night_sweeps_in_the_daytime()
    {
        await using var services = Services();
        _clock.UtcNow = new DateTime(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc);
        Assert.True(await SweepAsync(services));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await SweepAsync(services));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await SweepAsync(services));
    }

    [Fact]
    public async Task The_schedule_sends_what_is_put_into_the_outbox()
    {
        using var host = Host(("Jobs:OutboxSeconds", "1"));
        await host.StartAsync();
        await InScopeAsync<PortalDbContext, int>(host.Services, context =>
        {
            context.Add(new OutboxMessage("Test", "a@example.org", "By schedule", "Text", DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc)));
            return context.SaveChangesAsync();
        });

        await UntilAsync(() => Eml.ReadAll(_folder["mail"]).Count == 1);
        await host.StopAsync();
        Assert.Equal("By schedule", Eml.ReadAll(_folder["mail"]).Single().Subject);
    }

    [Fact]
    public async Task Jobs_that_are_switched_off_schedule_nothing()
    {
        using var host = Host(("Jobs:Enabled", "false"));
        await host.StartAsync();
        Assert.Null(host.Services.GetService<Quartz.ISchedulerFactory>());
        Assert.NotNull(host.Services.GetService<OutboxDelivery>());
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Jobs:OutboxSeconds", "0")]
    [InlineData("Jobs:OutboxSeconds", "often")]
    [InlineData("Jobs:Enabled", "perhaps")]
    public void A_setting_that_makes_no_sense_is_one_sentence(string key, string value) =>
        Assert.Contains("Jobs", Assert.Throws<StartUpException>(() => Host((key, value))).Message, StringComparison.Ordinal);

    private static Task<bool> SweepAsync(IServiceProvider services) => InScopeAsync<NightlySweep, bool>(services, sweep => sweep.RunAsync());

    private static Task<T> InScopeAsync<T>(IServiceProvider services, Func<JobTurns, Task<T>> work) => InScopeAsync<JobTurns, T>(services, work);

    private static Task InScopeAsync(IServiceProvider services, Func<JobTurns, Task> work) => InScopeAsync<JobTurns, bool>(services, async turns =>
    {
        await work(turns);
        return true;
    });

    private static async Task<T> InScopeAsync<TService, T>(IServiceProvider services, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Waits for something that another thread does; fails after a minute.</summary>
    private static async Task UntilAsync(Func<bool> done)
    {
        for (var tries = 0; tries < 600 && !done(); tries++)
        {
            await Task.Delay(100);
        }

        Assert.True(done());
    }

    private ServiceProvider Services() => _database.Services(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        Add(services, ("Jobs:Enabled", "false"));
    });

    private IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(_database.Settings).Build());
        Add(builder.Services, settings);
        return builder.Build();
    }

    private void Add(IServiceCollection services, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Files:Folder", _folder["files"]), new("Mail:PickupFolder", _folder["mail"]), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
            .Build();
        services.AddPortalFiles(configuration);
        services.AddPortalMail(configuration);
        services.AddPortalJobs(configuration);
    }
}
