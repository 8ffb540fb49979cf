using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.Forms;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>
/// Once a night, by one server: gives up forgotten forms and the keys of forms sent long ago, then sets aside and deletes files to which
/// nothing refers. A portal that is switched off at night does it in the daytime.
/// </summary>
[DisallowConcurrentExecution]
public sealed class NightlySweep(JobTurns turns, PublicDraftStore drafts, SubmittedForms forms, OrphanSweep files, TimeProvider clock, ILogger<NightlySweep> logger) : IJob
{
    public const string Name = "nightly-sweep";

    private const int FromHour = 2;
    private const int ToHour = 5;

    private static readonly TimeSpan AtNight = TimeSpan.FromHours(12);
    private static readonly TimeSpan InTheDaytime = TimeSpan.FromHours(36);
    private static readonly TimeSpan Hold = TimeSpan.FromHours(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    /// <summary>False when it is not time, or another server's turn.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        var hour = LondonTime.FromUtc(clock.GetUtcNow().UtcDateTime).Hour;
        if (!await turns.TryTakeAsync(Name, hour is >= FromHour and < ToHour ? AtNight : InTheDaytime, Hold, cancellationToken))
        {
            return false;
        }

        var given = await drafts.SweepAsync(cancellationToken);
        await forms.SweepAsync(cancellationToken);
        var (setAside, deleted) = await files.SweepOrphansAsync(cancellationToken);
        await turns.FinishAsync(Name, cancellationToken);
        logger.LogInformation("Swept: {Forms} forms given up, {SetAside} files set aside, {Deleted} deleted", given, setAside, deleted);
        return true;
    }
}
