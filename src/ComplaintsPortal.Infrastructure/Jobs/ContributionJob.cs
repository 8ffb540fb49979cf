using ComplaintsPortal.Infrastructure.Contributions;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Reminds and chases whoever was asked for information. Each step is a save of its own that another server's makes fail, so none is taken twice.</summary>
[DisallowConcurrentExecution]
public sealed class ContributionJob(ContributionDesk desk) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await desk.ChaseAsync(cancellationToken);
}
