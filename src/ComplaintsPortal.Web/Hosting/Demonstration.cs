using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// The demonstration: made-up people and complaints in an embedded database that nobody has configured. Any configured
/// database is somebody's own and is left as it is, unless <c>Portal:Demonstration</c> says true.
/// </summary>
internal static class Demonstration
{
    public const string Key = "Portal:Demonstration";

    /// <summary>Decides, before the defaults are filled in, whether this is a demonstration.</summary>
    public static void Decide(ConfigurationManager configuration, bool hosted) =>
        configuration[Key] ??= !hosted && configuration["Database:ConnectionString"] is null && configuration["Database:Provider"] is null ? "true" : "false";

    public static void AddDemonstration(this IServiceCollection services)
    {
        services.AddScoped<DemoSeeder>();
        services.AddScoped<DemonstrationReports>();
    }

    /// <summary>Fills an empty database, where this is a demonstration.</summary>
    public static async Task FillDemonstrationAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Configuration.GetValue<bool>(Key))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var seeder = scope.ServiceProvider.GetRequiredService<DemoSeeder>();
        if (!await seeder.IsEmptyAsync(cancellationToken))
        {
            return;
        }

        await Console.Out.WriteLineAsync("Making the demonstration's complaints and printing their letters; this takes a minute, the first time only.");
        try
        {
            await seeder.SeedAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<DemonstrationReports>().AddAsync(cancellationToken);
        }
        catch (LetterFailedException fault)
        {
            throw new StartUpException($"The demonstration's letters could not be printed: {fault.Message}", fault);
        }
    }

    /// <summary>Says where the site is and who can sign in.</summary>
    public static async Task AnnounceAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var demonstration = app.Configuration.GetValue<bool>(Key);
        if (!demonstration && !await scope.ServiceProvider.GetRequiredService<PortalDbContext>().ActiveStaffWith(StaffRole.Administrator).AnyAsync(cancellationToken))
        {
            await Console.Out.WriteLineAsync("Nobody can sign in yet. Make the first administrator with the same settings: people add-administrator --email ADDRESS --name NAME");
        }

        await Console.Out.WriteLineAsync($"The portal is at {string.Join(" and ", app.Urls)}");
        if (!demonstration)
        {
            return;
        }

        var toFollow = await scope.ServiceProvider.GetRequiredService<DemoSeeder>().FindToFollowAsync(cancellationToken);
        var policy = scope.ServiceProvider.GetRequiredService<Rulebooks>().Current.Policy;
        var people = DemoPeople.All.Select(p => $"  {p.Email,-36} {p.TitleAt(policy)}");
        await Console.Out.WriteLineAsync($"""
            Staff sign in at {app.Urls.FirstOrDefault()}/sign-in with the password {DemoPeople.Password} as
            {string.Join(Environment.NewLine, people)}
            """);
        if (toFollow is { } reference)
        {
            await Console.Out.WriteLineAsync($"Follow a complaint at {app.Urls.FirstOrDefault()}/track with {reference} and {DemoSeeder.AccessCodeToTry}");
        }
    }

    /// <summary>Throws the demonstration away; a database that holds anybody else is refused.</summary>
    public static async Task ThrowAwayAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Configuration.GetValue<bool>(Key))
        {
            throw new StartUpException("A database is configured, so this is no demonstration, and nothing was thrown away.");
        }

        await app.Services.StartDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var emails = DemoPeople.All.Select(p => p.Email).ToList();
        if (await context.Users.Where(u => !emails.Contains(u.Email!)).Select(u => u.Name).OrderBy(name => name).FirstOrDefaultAsync(cancellationToken) is { } somebody)
        {
            throw new StartUpException($"{somebody} works here and is not of the demonstration, so nothing was thrown away.");
        }

        await context.Database.EnsureDeletedAsync(cancellationToken);
        foreach (var key in new[] { "Files:Folder", "Mail:PickupFolder" })
        {
            if (app.Configuration[key] is { } folder && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
