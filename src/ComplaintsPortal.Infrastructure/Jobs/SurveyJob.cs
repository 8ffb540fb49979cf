using ComplaintsPortal.Infrastructure.Surveys;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Looks every few minutes whether somebody is to be asked how their complaint was handled. Several servers may: the database holds one survey a complaint.</summary>
[DisallowConcurrentExecution]
public sealed class SurveyJob(SurveyRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
