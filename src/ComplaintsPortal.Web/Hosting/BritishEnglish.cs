using System.Globalization;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>Dates, numbers and money are British on every page, whatever the browser or the server is set to.</summary>
internal static class BritishEnglish
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public static void UseBritishEnglish(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.DefaultRequestCulture = new(Culture);
        options.SupportedCultures = [Culture];
        options.SupportedUICultures = [Culture];
        options.RequestCultureProviders = [];
    });
}
