using ComplaintsPortal.Infrastructure.Equality;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Once a day, by one server: joins to answers about people what figures need of complaints that are over, and wipes whose answers they are.</summary>
[DisallowConcurrentExecution]
public sealed class EqualityJob(JobTurns turns, EqualityDesk desk) : IJob
{
    public const string Name = "equality";

    private static readonly TimeSpan Daily = TimeSpan.FromHours(20);
    private static readonly TimeSpan Hold = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await turns.TryTakeAsync(Name, Daily, Hold, cancellationToken))
        {
            await desk.JoinAsync(cancellationToken);
            await turns.FinishAsync(Name, cancellationToken);
        }
    }
}
