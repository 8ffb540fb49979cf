using ComplaintsPortal.Infrastructure.Rules;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Finishes what a page began when bank holidays changed, should its server have died, and looks after complaints that another server saved meanwhile.</summary>
[DisallowConcurrentExecution]
public sealed class CalendarJob(CalendarRecount recount) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await recount.RunAsync(cancellationToken);
}
