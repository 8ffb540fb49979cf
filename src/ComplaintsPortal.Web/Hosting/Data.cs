using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Web.Hosting;

internal static class Data
{
    public static void AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPortalDatabase(configuration);
        services.AddCases(configuration);
    }
}
