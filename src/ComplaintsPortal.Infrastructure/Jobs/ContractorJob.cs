using ComplaintsPortal.Infrastructure.Contractors;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Tells contractors that a complaint about them was escalated or has ended. Each is a save of its own that another server's makes fail, so none is told twice.</summary>
[DisallowConcurrentExecution]
public sealed class ContractorJob(ContractorDesk desk) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await desk.TellAsync(cancellationToken);
}
