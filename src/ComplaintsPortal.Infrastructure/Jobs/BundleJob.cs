using ComplaintsPortal.Infrastructure.Bundles;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Makes the evidence bundles that wait; each is claimed in the database.</summary>
[DisallowConcurrentExecution]
public sealed class BundleJob(BundleMaker maker) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await maker.RunAsync(cancellationToken);
}
