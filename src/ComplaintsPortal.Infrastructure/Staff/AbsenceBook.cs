using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>
/// Who is away and who covers, at hand for every request without asking the database. Every server reads it anew every few seconds, and at
/// once where it was changed.
/// </summary>
public sealed class AbsenceBook(IServiceScopeFactory scopes, TimeProvider clock)
{
    private volatile IReadOnlyList<Absence> _absences = [];

    /// <summary>For whom somebody acts on a day.</summary>
    public IReadOnlyList<Guid> CoveredBy(Guid? staffId, DateOnly day) =>
        _absences is { Count: 0 } ? [] : [.. _absences.Where(one => one.CoverId == staffId && one.IsOn(day)).Select(one => one.StaffId)];

    /// <summary>The absence of somebody on a day; null when they are there.</summary>
    public Absence? Of(Guid? staffId, DateOnly day) => _absences.FirstOrDefault(one => one.StaffId == staffId && one.IsOn(day));

    /// <summary>Whom somebody covers on a day.</summary>
    public IReadOnlyList<Absence> For(Guid? coverId, DateOnly day) => [.. _absences.Where(one => one.CoverId == coverId && one.IsOn(day))];

    public async Task ReloadAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var yesterday = Domain.Calendar.LondonTime.Today(clock).AddDays(-1);
        _absences = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Absence>().AsNoTracking()
            .Where(one => one.Until >= yesterday).OrderBy(one => one.From).ToListAsync(cancellationToken);
    }
}

/// <summary>Keeps the <see cref="AbsenceBook"/> up to date with what other servers saved.</summary>
public sealed class AbsenceWatch(AbsenceBook book, ILogger<AbsenceWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await book.ReloadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await book.ReloadAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What is known stays; the next look may find the database again.
            logger.LogWarning(fault, "The absences of staff could not be read");
        }
    }
}
