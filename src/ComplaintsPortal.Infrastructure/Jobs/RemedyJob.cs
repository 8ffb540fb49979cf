using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Infrastructure.Cases;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Chases late remedies in the daytime; each is chased once, whoever runs this.</summary>
[DisallowConcurrentExecution]
public sealed class RemedyJob(RemedyChase chase, TimeProvider clock) : IJob
{
    private const int FromHour = 8;
    private const int ToHour = 18;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (LondonTime.FromUtc(clock.GetUtcNow().UtcDateTime).Hour is >= FromHour and < ToHour)
        {
            await chase.RunAsync(cancellationToken);
        }
    }
}
