using ComplaintsPortal.Infrastructure.Data.Outbox;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Looks at the outbox every few seconds. Several servers may: each mail is claimed in the database.</summary>
[DisallowConcurrentExecution]
public sealed class OutboxJob(OutboxDelivery delivery) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await delivery.RunAsync(cancellationToken);
}
