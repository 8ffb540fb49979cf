using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Mail;

public static class MailRegistration
{
    /// <summary>The outbox and the way out that <c>Mail:Mode</c> names. Needs the database and the files.</summary>
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = Read<MailOptions>(configuration, MailOptions.Section);
        var smtp = Read<SmtpOptions>(configuration, SmtpOptions.Section);
        Check(mail, smtp, configuration);
        services.AddSingleton(mail);
        services.AddSingleton(smtp);
        services.AddSingleton<MailWriter>();
        if (mail.Mode == MailMode.Smtp)
        {
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else
        {
            services.AddSingleton<IMailTransport, PickupFolderTransport>();
            services.AddSingleton(new NeededFolder(mail.PickupFolder, "Mail:PickupFolder"));
        }

        services.AddSingleton<OutboxDelivery>();
        services.AddScoped<OutboxSettling>();
        services.AddScoped<OutboxDecisions>();
        return services;
    }

    private static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The {section} section of the configuration cannot be read: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    private static void Check(MailOptions mail, SmtpOptions smtp, IConfiguration configuration)
    {
        foreach (var (key, address) in new[] { ("Mail:From", mail.From), ("Mail:ReplyTo", mail.ReplyTo) })
        {
            if (!(address.Length == 0 && key == "Mail:ReplyTo") && !OutboxMessage.IsAddress(address))
            {
                throw new StartUpException($"{key} is \"{address}\": write one email address.");
            }
        }

        if (mail.Mode != MailMode.Smtp)
        {
            return;
        }

        if (smtp.Host.Length == 0)
        {
            throw new StartUpException("Mail:Mode is Smtp but Mail:Smtp:Host is missing: set it to the name of the mail server.");
        }

        if (configuration["Mail:From"] is null)
        {
            throw new StartUpException("Mail:Mode is Smtp but Mail:From is missing: set it to the address that mails come from.");
        }

        if (smtp.Port is < 1 or > 65535 || smtp.TimeoutSeconds is < 1 or > 120)
        {
            throw new StartUpException("Mail:Smtp:Port must be a port, and Mail:Smtp:TimeoutSeconds between 1 and 120.");
        }
    }
}
