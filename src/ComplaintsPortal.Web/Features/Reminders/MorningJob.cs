using Quartz;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Looks every few minutes whether it is morning.</summary>
[DisallowConcurrentExecution]
public sealed class MorningJob(MorningRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
