using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>
/// Writes what a file of homes changes, and reads the landlord's own file once a night. Homes are saved in batches, each together with the
/// note that it is saved: a server that dies in between leaves whole homes, and whoever comes next goes on with the rest.
/// </summary>
public sealed class HomeRegister(PortalDbContext context, HomeCheck check, JobTurns turns, HomesOptions options, SiteAddress site, TimeProvider clock, ILogger<HomeRegister> logger)
{
    public const string NightlyName = "homes-file";
    public const string MailKind = "HomesFile";

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Nightly = TimeSpan.FromHours(20);

    /// <summary>Whether a file that was compared later has been saved, so that what was shown does not hold any more.</summary>
    public static Task<bool> HasNewerAsync(PortalDbContext context, HomeImport import, CancellationToken cancellationToken) =>
        context.Set<HomeImport>().AnyAsync(one => one.Id > import.Id && (one.State == HomeImportState.Saving || one.State == HomeImportState.Saved), cancellationToken);

    /// <summary>Reads the configured file where it is time, and writes whatever waits to be written. How many files were written.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        await ReadNightlyAsync(cancellationToken);
        return await WriteAsync(cancellationToken);
    }

    /// <summary>Writes every file whose changes somebody accepted.</summary>
    public async Task<int> WriteAsync(CancellationToken cancellationToken = default)
    {
        var count = 0;
        while (await TakeAsync(cancellationToken) is { } id)
        {
            while (await WriteBatchAsync(id, cancellationToken))
            {
            }

            context.ChangeTracker.Clear();
            var import = await context.Set<HomeImport>().SingleAsync(one => one.Id == id, cancellationToken);
            import.Finish(clock.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(cancellationToken);
            logger.LogInformation("The register of homes: {Changes} changes from {File}", import.Counts.Changes, import.FileName);
            count++;
        }

        return count;
    }

    private async Task<long?> TakeAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var free = context.Set<HomeImport>().Where(one => one.State == HomeImportState.Saving && (one.ClaimedUntil == null || one.ClaimedUntil < now));
        if (await free.OrderBy(one => one.Id).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        var until = now + Claim;
        return await free.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClaimedUntil, until).SetProperty(one => one.Version, one => one.Version + 1), cancellationToken) == 1 ? id : null;
    }

    // One save for the homes and for the note that they are saved.
    private async Task<bool> WriteBatchAsync(long id, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var rows = await context.Set<HomeImportRow>().Where(row => row.ImportId == id && !row.IsSaved && row.Kind != HomeRowKind.Refused)
            .OrderBy(row => row.Id).Take(HomeCheck.Batch).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return false;
        }

        List<long?> uprns = [.. rows.Select(row => row.Uprn)];
        var homes = await context.Set<Home>().Where(home => uprns.Contains(home.Uprn)).ToDictionaryAsync(home => home.Uprn, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in rows)
        {
            var home = homes.GetValueOrDefault(row.Uprn!.Value);
            switch (row)
            {
                case { Kind: HomeRowKind.Left }:
                    home?.Leave(now);
                    break;
                case { Row: { } says } when home is not null:
                    home.Take(says, now);
                    break;
                case { Row: { } says }:
                    context.Add(new Home(says, now));
                    break;
            }

            if (row.Kind == HomeRowKind.New)
            {
                // The home itself says since when it is there.
                context.Remove(row);
            }
            else
            {
                row.Saved();
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task ReadNightlyAsync(CancellationToken cancellationToken)
    {
        if (options.File.Length == 0 || LondonTime.FromUtc(clock.GetUtcNow().UtcDateTime).Hour < options.Hour
            || !await turns.TryTakeAsync(NightlyName, Nightly, Claim, cancellationToken))
        {
            return;
        }

        var import = await ReadFileAsync(cancellationToken);
        var homes = await context.Set<Home>().CountAsync(home => home.LeftDay == null, cancellationToken);
        var newer = await HasNewerAsync(context, import, cancellationToken);
        if (import.State == HomeImportState.Failed)
        {
            logger.LogError("The file of homes could not be read: {Fault}", import.Fault);
            await TellAsync("The file of homes could not be read", import.Fault, cancellationToken);
        }
        else if (import.WhyNotByItself(homes, options.MostLeavingPercent) is { } whyNot)
        {
            logger.LogWarning("The file of homes waits for somebody to look at it: {Why}", whyNot);
            await TellAsync("The file of homes waits for you to look at it", whyNot, cancellationToken);
        }
        else if (import.WhyNotSave(Actor.System, newer) is null)
        {
            import.Save(newer, new Act(Actor.System, clock.GetUtcNow().UtcDateTime));
            await context.SaveChangesAsync(cancellationToken);
        }

        await turns.FinishAsync(NightlyName, cancellationToken);
    }

    // A register that stands still is noticed by nobody until an address is missing from it.
    private async Task TellAsync(string what, string why, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var leads = await context.ActiveStaffWith(StaffRole.ComplaintsLead).AsNoTracking().Select(lead => new { lead.Name, lead.Email }).ToListAsync(cancellationToken);
        context.AddRange(leads.Where(lead => OutboxMessage.IsAddress(lead.Email)).Select(lead =>
            new OutboxMessage(MailKind, lead.Email!, what, IntakeMail.Text([$"{what}.", "", why, "", "Nothing was changed in the register.", site.Of("/staff/homes/imports")]), now) { ToName = lead.Name }));
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<HomeImport> ReadFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(options.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return await check.ReadAsync(file, Path.GetFileName(options.File), Actor.System, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await check.FailAsync(options.File, $"The file could not be opened: {fault.Message}", Actor.System, cancellationToken);
        }
    }
}
