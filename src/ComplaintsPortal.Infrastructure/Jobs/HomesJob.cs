using ComplaintsPortal.Infrastructure.Homes;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Reads the landlord's file of homes at night and writes the changes that were accepted; each file is claimed in the database.</summary>
[DisallowConcurrentExecution]
public sealed class HomesJob(HomeRegister register) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await register.RunAsync(cancellationToken);
}
