using ComplaintsPortal.Infrastructure.Data.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Letters;

public static class LetterRegistration
{
    /// <summary>What composes, previews and prints letters.</summary>
    public static IServiceCollection AddLetters(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LetterOptions>().Bind(configuration.GetSection(LetterOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ILetterPdf, LetterPdf>();
        services.AddScoped<LetterProducer>();
        services.AddSingleton<PdfJoin>();
        services.AddScoped<IOutboxListener, LetterDelivery>();
        return services;
    }
}
