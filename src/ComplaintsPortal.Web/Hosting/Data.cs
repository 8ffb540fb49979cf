using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Mail;
using ComplaintsPortal.Infrastructure.Security;

namespace ComplaintsPortal.Web.Hosting;

internal static class Data
{
    public static void AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPortalDatabase(configuration);
        services.AddPortalFiles(configuration);
        services.AddPortalKeys();
        services.AddPortalMail(configuration);
        services.AddPortalJobs(configuration);
        services.AddCases(configuration);
        services.AddLetters(configuration);
        services.AddRounds();
        services.AddDemonstration();
    }
}
