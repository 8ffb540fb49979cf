using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>Controllers and views in feature folders, forms that are checked by FluentValidation only.</summary>
internal static class Mvc
{
    private const int OrdinaryForm = 4 * 1024 * 1024;

    public static void AddPortalMvc(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<Features.Drafts.DraftDoneFilter>();
                options.Filters.Add<OncePerFormFilter>();
                options.Filters.Add(new OneConnectionFilter());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new PlainTextBinderProvider());
                options.ModelBinderProviders.Insert(1, new AnswersBinderProvider());
                BindingSentences.Set(options.ModelBindingMessageProvider);
            })
            .AddRazorOptions(options =>
            {
                options.ViewLocationFormats.Clear();
                options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            })
            .AddMvcOptions(options => options.MaxModelBindingCollectionSize = 1000);
        var https = configuration.RequiresHttps();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            // The framework's own default would send it without HTTPS too, and a new access code may be in it.
            options.Cookie.Name = Banner.Cookie;
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });

        var body = configuration.GetValue("RequestLimits:FormBytes", OrdinaryForm);
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = body;
            options.ValueCountLimit = 2000;
        });
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = body;
        });

        ValidatorOptions.Global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
        ValidatorOptions.Global.LanguageManager.Culture = BritishEnglish.Culture;
        services.AddScoped<StaffNavigation>();
        services.AddScoped<Features.Complain.DraftSession>();
        services.AddScoped<Features.Track.TrackSession>();
        services.AddScoped<Features.Track.TrackedWork>();
        services.AddScoped<Features.IntakeApi.IntakeReader>();
        services.AddCaseShell();
        services.AddFeatures();
    }

    /// <summary>Registers, by its name's ending, what a feature folder holds: validators, handlers and queries.</summary>
    private static void AddFeatures(this IServiceCollection services)
    {
        foreach (var type in typeof(Mvc).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
            && type.Namespace?.StartsWith("ComplaintsPortal.Web.Features.", StringComparison.Ordinal) == true))
        {
            if (type.Name.EndsWith("Handler", StringComparison.Ordinal) || type.Name.EndsWith("Query", StringComparison.Ordinal))
            {
                services.AddScoped(type);
            }

            foreach (var validator in type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValidator<>)))
            {
                services.AddScoped(validator, type);
            }
        }
    }
}
