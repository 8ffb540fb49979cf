using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Seeding;

public sealed class DemoSeederTests
{
    [Theory]
    [InlineData("2026-11-22 10:30")] // a Sunday
    [InlineData("2027-01-02 10:30")] // between New Year and the first working day
    [InlineData("2026-04-03 10:30")] // Good Friday
    [InlineData("2026-11-22 23:02")] // at that hour, London’s day was another one a month ago, when the clocks were forward
    [InlineData("2028-02-29 00:10")] // the day of a leap year
    [InlineData("2026-05-13 23:23")] // tomorrow already in London, and no hour of it has passed
    public async Task The_demonstration_is_believable_at_any_moment(string moment)
    {
        await using var demo = await Demo.CreateAsync(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", null));

        await demo.SeedAsync();

        await IsBelievableAsync(demo);
    }

    private static async Task IsBelievableAsync(Demo demo)
    {
        var complaints = await demo.Context.Set<Complaint>().Whole().OrderBy(c => c.Id).ToListAsync();
        var now = demo.Clock.UtcNow;
        Assert.True(complaints.Count >= 120, $"{complaints.Count} complaints");
        Assert.Empty(Enum.GetValues<ComplaintStatus>().Except(complaints.Select(c => c.Status)));
        Assert.All(complaints, c => Assert.True(c.Submission.IsIntact));
        Assert.All(complaints.SelectMany(c => c.Letters), l => Assert.True(l.IssuedOn <= now));
        Assert.False(await demo.Context.Set<Domain.Complaints.Events.RecordedEvent>().AnyAsync(e => e.On > now), "Nothing lies in the future.");
        var day = LondonTime.DateOf(now);
        Assert.False(await demo.Context.Set<Domain.People.Need>().AnyAsync(n => n.State == Domain.People.NeedState.Asked && n.AskedDay < day.AddDays(-14)), "Nobody waits for years to hear about an adjustment.");
        Assert.False(await demo.Context.Set<Domain.People.Need>().AnyAsync(n => n.State == Domain.People.NeedState.Agreed && n.ReviewDay < day));
        Assert.Contains(complaints, c => c.Due < day);
        Assert.Contains(complaints, c => c.Due > day);
        Assert.Contains(complaints, c => c.Danger && c.Status == ComplaintStatus.ToTriage);
        Assert.Contains(complaints, c => c.NextRemedyDue < day);
        Assert.Contains(complaints, c => c.Correspondent.LetterFormat == LetterFormat.LargePrint && c.Letters.Count > 0);
    }

    [Theory]
    [InlineData("housing-services-2025")]
    [InlineData("lhp-2023")]
    [InlineData("ashfield-2020")]
    [InlineData("briefing", "2025-04-01")]
    public async Task Every_landlords_policy_carries_complaints_from_beginning_to_end(string policy, string adoption = "")
    {
        await using var demo = await Demo.CreateAsync(new DateTime(2026, 11, 24, 10, 30, 0, DateTimeKind.Utc), policy, adoption);

        await demo.SeedAsync();

        var complaints = await demo.Context.Set<Complaint>().Whole().ToListAsync();
        Assert.Contains(complaints, c => c.Status == ComplaintStatus.Declined);
        Assert.Contains(complaints, c => c.Status == ComplaintStatus.EscalationRefused);
        Assert.Contains(complaints, c => c.Status == ComplaintStatus.StageTwoResponded);
        Assert.Contains(complaints, c => c.Status == ComplaintStatus.Closed && c.StageTwo is not null);
        Assert.All(complaints, c => Assert.Equal(policy == "briefing" ? "briefing-code" : policy, c.PolicyId));
        // Nobody works for, lives at or signs as another landlord.
        Assert.DoesNotContain(complaints, c => c.Home.Contains("Portsmouth", StringComparison.Ordinal));
        Assert.DoesNotContain(complaints.SelectMany(c => c.Letters), letter => letter.Text.Contains("Portsmouth", StringComparison.Ordinal) || letter.Text.Contains("LAH", StringComparison.Ordinal));
        // Without a check and a signature in the policy, nothing waits for them.
        Assert.DoesNotContain(complaints, c => c.Status is ComplaintStatus.StageOneChecking or ComplaintStatus.StageTwoSigning);
    }

    [Fact]
    public async Task Everybody_of_the_eight_roles_can_sign_in_and_nothing_is_mailed()
    {
        await using var demo = await Demo.CreateAsync(new DateTime(2026, 11, 24, 10, 30, 0, DateTimeKind.Utc));
        Assert.True(await demo.Seeder.IsEmptyAsync());

        var reference = await demo.SeedAsync();

        Assert.False(await demo.Seeder.IsEmptyAsync());
        await IsBelievableAsync(demo);
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var held = role.ToString();
            Assert.True(await demo.Context.UserRoles.AnyAsync(u => demo.Context.Roles.Any(r => r.Id == u.RoleId && r.Name == held)), held);
        }

        Assert.False(await demo.Context.Set<OutboxMessage>().AnyAsync());
        var toFollow = await demo.Context.FindComplaintAsync(reference);
        Assert.True(AccessCode.Matches(reference, DemoSeeder.AccessCodeToTry, toFollow!.AccessCodeHash));
        Assert.All(await demo.Context.Set<Letter>().ToListAsync(), l => Assert.True(demo.Files.Has(l.PdfSha256)));
    }

    private sealed class Demo : IAsyncDisposable
    {
        private readonly TestDatabase _database;
        private readonly TempFolder _folder;
        private readonly ServiceProvider _services;
        private readonly AsyncServiceScope _scope;

        private Demo(TestDatabase database, TempFolder folder, TestClock clock, string policy, string adoption)
        {
            _database = database;
            _folder = folder;
            Clock = clock;
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Storage:Folder"] = folder["files"],
                    ["Landlord:Policy"] = policy,
                    ["Landlord:AdoptionDate"] = adoption,
                }).Build();
            _services = database.Services(services =>
            {
                services.AddSingleton<IConfiguration>(configuration);
                services.AddSingleton<TimeProvider>(clock);
                services.AddPortalFiles(configuration);
                services.AddCases(configuration);
                services.AddSingleton<ILetterPdf, InstantPdf>();
                services.AddScoped<DemoSeeder>();
            });
            _scope = _services.CreateAsyncScope();
        }

        public TestClock Clock { get; }

        public PortalDbContext Context => _scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        public DemoSeeder Seeder => _scope.ServiceProvider.GetRequiredService<DemoSeeder>();

        public FileStore Files => _scope.ServiceProvider.GetRequiredService<FileStore>();

        public static async Task<Demo> CreateAsync(DateTime now, string policy = "portsmouth-2024", string adoption = "") =>
            new(await TestDatabase.CreateAsync(), new TempFolder(), new TestClock(now), policy, adoption);

        public async Task<ComplaintReference> SeedAsync()
        {
            var reference = await Seeder.SeedAsync();
            Context.ChangeTracker.Clear();
            return reference;
        }

        public async ValueTask DisposeAsync()
        {
            await _scope.DisposeAsync();
            await _services.DisposeAsync();
            await _database.DisposeAsync();
            _folder.Dispose();
        }
    }
}
