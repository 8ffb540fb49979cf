using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Files;

public static class FileRegistration
{
    /// <summary>Files on disk, what may be uploaded, and the sweeping of orphans.</summary>
    public static IServiceCollection AddPortalFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var options = FilesOptions.From(configuration);
        services.AddSingleton(options);
        services.AddSingleton<FileStore>();
        services.AddSingleton<UploadRules>();
        services.AddSingleton<Uploads>();
        services.AddScoped<OrphanSweep>();
        services.AddSingleton(new NeededFolder(options.Folder, "Files:Folder"));
        return services;
    }
}
