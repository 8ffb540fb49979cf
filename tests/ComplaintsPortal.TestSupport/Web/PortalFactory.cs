using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>
/// The whole site in process, over a database of its own, with a clock that stands still, jobs that run only when a test runs them, and
/// mail in a folder. One per test class (<c>IClassFixture&lt;PortalFactory&gt;</c>), or one per test where the test changes settings.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Action<IServiceCollection>> _services = [];
    private TestDatabase _database = null!;
    private bool _borrowed;

    public TestClock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    /// <summary>False where nothing may be put into the way of the commands.</summary>
    protected virtual bool CountsCommands => true;

    /// <summary>Where visitors find the site.</summary>
    public virtual Uri BaseAddress { get; } = new("https://localhost");

    /// <summary>Where the site keeps files and mail.</summary>
    public string DataFolder => _folder.Path;

    public string MailFolder => _folder["mail"];

    /// <summary>A setting of this site; before its first request.</summary>
    public PortalFactory With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Another service in place of the site's own; before its first request.</summary>
    public PortalFactory With(Action<IServiceCollection> services)
    {
        _services.Add(services);
        return this;
    }

    public virtual async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var services = _database.Services();
        await using var scope = services.CreateAsyncScope();
        await SeedStaffAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Adds the people who work here.</summary>
    protected virtual Task SeedStaffAsync(PortalDbContext context) => TestStaff.SeedAsync(context);

    /// <summary>A factory made inside a test.</summary>
    public static async Task<PortalFactory> StartAsync(Action<PortalFactory>? settings = null)
    {
        var factory = new PortalFactory();
        settings?.Invoke(factory);
        await factory.InitializeAsync();
        return factory;
    }

    /// <summary>Another web server over the same database; gone before this one is.</summary>
    public PortalFactory Beside() => new() { _database = _database, _borrowed = true };

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Anybody() => new(this);

    /// <summary>The first member of staff with the role, signed in with a real cookie.</summary>
    public Task<Visitor> SignedInAsync(StaffRole role) => SignedInAsync(TestStaff.Of(role));

    public async Task<Visitor> SignedInAsync(TestStaff staff)
    {
        var visitor = Anybody();
        var (name, value) = await CookieAsync(staff);
        visitor.SetCookie(name, value);
        return visitor;
    }

    /// <summary>The cookie that signing in would give, without the time that checking a password takes.</summary>
    public async Task<(string Name, string Value)> CookieAsync(TestStaff staff)
    {
        await using var scope = Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<StaffMember>>();
        var person = await signIn.UserManager.FindByIdAsync(staff.Id.ToString()) ?? throw new InvalidOperationException($"{staff.Name} is not there.");
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            await signIn.CreateUserPrincipalAsync(person),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan },
            IdentityConstants.ApplicationScheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>Work with the database, as another server would.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task InDatabaseAsync(Func<PortalDbContext, Task> work) => InDatabaseAsync(async context =>
    {
        await work(context);
        return true;
    });

    /// <summary>Work with the site's own services, in a scope.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Read by the site before it registers anything, so they come as command-line settings.
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(_database.Settings)
            {
                ["Portal:DataFolder"] = _folder.Path,
                ["Jobs:Enabled"] = "false",
                ["Landlord:ReloadSeconds"] = "3600",
                ["RateLimits:PublicPosts"] = "1000000",
            }.Concat(_settings).GroupBy(setting => setting.Key).Select(setting => setting.Last())));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.ConfigureTestServices(services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (CountsCommands)
            {
                services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Commands));
                services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Commands));
            }

            foreach (var change in _services)
            {
                change(services);
            }
        });
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null && !_borrowed)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
