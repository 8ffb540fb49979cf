using ComplaintsPortal.Infrastructure.PastComplaints;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Imports the files of past complaints that wait; each is claimed in the database.</summary>
[DisallowConcurrentExecution]
public sealed class PastComplaintsJob(PastImporter importer) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await importer.RunAsync(cancellationToken);
}
