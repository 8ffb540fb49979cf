using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Mail;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>
/// A landlord at work: the demonstration's people and its complaints, a mail server on this machine, letters that Chromium prints, and a
/// calendar whose days the story turns. Only the letters of the complaints in the background are not printed.
/// </summary>
public class StorySite : BrowserSite
{
    private IReadOnlyDictionary<string, TestStaff> _staff = new Dictionary<string, TestStaff>();

    public StorySite()
    {
        With("Mail:Mode", "Smtp").With("Mail:From", "complaints@landlord.example").With("Mail:Smtp:Host", "127.0.0.1").With("Mail:Smtp:Port", $"{MailServer.Port}").With("Mail:Smtp:StartTls", "false");
        With("Portal:Address", "https://complaints.landlord.example");
        GoTo("3 March 2026", "02:40");
    }

    public SmtpServer MailServer { get; } = SmtpServer.Start();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            await new DemoSeeder(context, services.GetRequiredService<Rulebooks>(), new InstantPdf(), services.GetRequiredService<FileStore>(), services.GetRequiredService<SiteAddress>(), Clock).SeedAsync();
            var ids = await context.Users.ToDictionaryAsync(user => user.Name, user => user.Id);
            _staff = DemoPeople.All.ToDictionary(person => person.Name, person => new TestStaff(ids[person.Name], person.Name, person.Role));
            return true;
        });
    }

    /// <summary>A member of the demonstration's staff.</summary>
    public TestStaff Staff(string name) => _staff[name];

    /// <summary>The story goes on at this time of this day, for example "2 April 2026" and "09:15".</summary>
    public void GoTo(string day, string time) => Clock.GoTo(Day(day), TimeOnly.ParseExact(time, "HH:mm", null));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the outbox holds goes to the mail server, as the job would see to every few seconds.</summary>
    public Task DeliverMailAsync() => InScopeAsync(async services =>
    {
        await services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        return true;
    });

    protected override Task SeedStaffAsync(PortalDbContext context) => Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await MailServer.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
