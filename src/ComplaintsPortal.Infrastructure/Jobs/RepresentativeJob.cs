using ComplaintsPortal.Infrastructure.Cases.Tracking;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Renews the access codes that are known to those whose last day of speaking for somebody is over; each once, whoever runs this.</summary>
[DisallowConcurrentExecution]
public sealed class RepresentativeJob(CodesTaken codes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await codes.RunAsync(cancellationToken);
}
