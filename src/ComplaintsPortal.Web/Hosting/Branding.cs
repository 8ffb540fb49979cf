using System.Globalization;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>How the landlord shows itself on every page: the policy in force today, and the <c>Branding</c> section where that says otherwise.</summary>
public sealed record Branding
{
    public const string DefaultColour = "#1d4f91";

    /// <summary>The landlord's name.</summary>
    public required string Landlord { get; init; }

    /// <summary>What the service is called on each page.</summary>
    public required string Service { get; init; }

    /// <summary>The band at the top and the accents; white text stands on it.</summary>
    public required string Colour { get; init; }

    public required string Telephone { get; init; }

    public required string Email { get; init; }

    /// <summary>The address of the landlord's full privacy notice.</summary>
    public required string PrivacyNotice { get; init; }

    /// <summary>The landlord's own words for the roles.</summary>
    public required IReadOnlyDictionary<StaffRole, string> Roles { get; init; }

    public string NameOf(StaffRole role) => Roles.TryGetValue(role, out var name) ? name : RoleWords.Of(role);

    /// <summary>Contrast of white text on the colour (WCAG 1.4.3 wants 4.5).</summary>
    public static double ContrastWithWhite(string colour)
    {
        var value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var luminance = (0.2126 * Linear(value >> 16 & 255)) + (0.7152 * Linear(value >> 8 & 255)) + (0.0722 * Linear(value & 255));
        return 1.05 / (luminance + 0.05);

        static double Linear(int channel)
        {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    internal static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}

internal static class BrandingSetUp
{
    public static void AddBranding(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Branding");
        var colour = section["Colour"] ?? Branding.DefaultColour;
        if (!Branding.IsColour(colour))
        {
            throw new StartUpException($"Branding:Colour is \"{colour}\": write it as # and six hexadecimal digits, such as {Branding.DefaultColour}.");
        }

        var contrast = Branding.ContrastWithWhite(colour);
        if (contrast < 4.5)
        {
            throw new StartUpException(string.Create(CultureInfo.InvariantCulture, $"Branding:Colour {colour} is too light: white text on it has a contrast of {contrast:0.0} to 1, and 4.5 is needed to be read."));
        }

        services.AddScoped(provider =>
        {
            var policy = provider.GetRequiredService<Rulebooks>().Current.Policy;
            return new Branding
            {
                Landlord = section["Landlord"] ?? policy.Landlord.Name,
                Service = section["Service"] ?? "Housing complaints",
                Colour = colour,
                Telephone = policy.Landlord.Telephone,
                Email = policy.Landlord.Email,
                PrivacyNotice = policy.Landlord.PrivacyNotice,
                Roles = policy.Roles,
            };
        });
    }

    /// <summary>The colour as a style sheet of its own, since pages carry no styles (Content-Security-Policy).</summary>
    public static void MapBranding(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/branding.css", (Branding branding, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text($":root{{--govuk-brand-colour:{branding.Colour}}}", "text/css");
        }).WithMetadata(new PublicAttribute());
}
