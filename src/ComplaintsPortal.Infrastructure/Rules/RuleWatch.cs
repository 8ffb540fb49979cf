using ComplaintsPortal.Infrastructure.Cases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>
/// Reads the stored changes to the rules before the first page is served, and every few seconds those that another server has saved since.
/// </summary>
public sealed class RuleWatch(Rulebooks rulebooks, IOptions<RulebookOptions> options, ILogger<RuleWatch> logger) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await rulebooks.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.ReloadSeconds));
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
            await rulebooks.RefreshAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What holds stays in force; the next look may find the database again.
            logger.LogWarning(fault, "The stored changes to the rules could not be read");
        }
    }
}
