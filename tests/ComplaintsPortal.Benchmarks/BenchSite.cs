using System.Diagnostics;
using System.Globalization;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The whole site on a real port over an SQLite file of its own that holds so many complaints.</summary>
internal sealed class BenchSite : PortalFactory
{
    // No test project, so nobody else tells the site where its settings are.
    static BenchSite() => Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_COMPLAINTSPORTAL_WEB", AppContext.BaseDirectory);

    private BenchSite(int complaints) => Complaints = complaints;

    public int Complaints { get; }

    public string ConnectionString { get; private set; } = "";

    public TestStaff Lead { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public override Uri BaseAddress => ClientOptions.BaseAddress;

    public static async Task<BenchSite> StartAsync(int complaints)
    {
        var site = new BenchSite(complaints);
        await site.InitializeAsync();
        return site;
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
        ConnectionString = await InDatabaseAsync(context => Task.FromResult(context.Database.GetConnectionString()!));
        var clock = Stopwatch.StartNew();
        await Register.FillAsync(this);
        var bytes = new FileInfo(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource).Length;
        Say.Line($"{Complaints,9:N0} complaints, {(Complaints >= Register.Lean ? $"{Register.LeanEventsEach} events and no letters" : $"about {Register.EventsEach} events and a letter or two")} each: made in {clock.Elapsed.TotalSeconds:N0} s, {bytes / 1e6:N0} MB");

        var person = DemoPeople.All.First(p => p.Role == StaffRole.ComplaintsLead);
        var id = await InDatabaseAsync(context => context.Users.Where(u => u.Email == person.Email).Select(u => u.Id).SingleAsync());
        Lead = new TestStaff(id, person.Name, person.Role);
        var (name, value) = await CookieAsync(Lead);
        Client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = BaseAddress };
        Client.DefaultRequestHeaders.Add("Cookie", string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
    }

    /// <summary>The database commands of a piece of work, so that the same can be asked without the product.</summary>
    public Task<IReadOnlyList<RecordedCommand>> RecordAsync(Func<Task> work) => SqlRecorder.RecordAsync(ConnectionString, work);

    // Nothing may stand between what is measured and its database.
    protected override bool CountsCommands => false;

    // What is published does not look for styles that were changed meanwhile, as what was only built does at each request.
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }

    // The people of the demonstration work here instead.
    protected override Task SeedStaffAsync(PortalDbContext context) => Task.CompletedTask;
}
