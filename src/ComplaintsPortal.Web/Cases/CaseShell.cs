using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Web.Features.Letters;

namespace ComplaintsPortal.Web.Cases;

internal static class CaseShell
{
    /// <summary>What every page about a case needs.</summary>
    public static void AddCaseShell(this IServiceCollection services)
    {
        services.AddScoped<CaseReaders>();
        services.AddScoped<CaseFlagsQuery>();
        services.AddScoped<KnownPeopleQuery>();
        services.AddScoped<Features.Complainants.PersonWork>();
        services.AddScoped<CaseLoader>();
        services.AddSingleton<StoredFiles>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<StaffDraftStore>();
        services.AddScoped<CaseHistory>();
        services.AddScoped<ColleaguesQuery>();
        services.AddScoped<SamePersonQuery>();
        services.AddScoped<NamedStaffQuery>();
        services.AddScoped<NewComplaints>();
    }
}
