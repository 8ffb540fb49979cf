using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>The <c>Homes</c> section: the file from which the register of homes is kept up to date.</summary>
public sealed record HomesOptions
{
    public const string Section = "Homes";

    /// <summary>Written by the housing system, read once a night; empty where homes are only uploaded by hand.</summary>
    public string File { get; init; } = "";

    /// <summary>The hour, London time, from which it is read.</summary>
    public int Hour { get; init; } = 3;

    /// <summary>Where more homes than these in a hundred would leave, somebody has to look before anything is saved.</summary>
    public int MostLeavingPercent { get; init; } = 5;

    public static HomesOptions From(IConfiguration configuration)
    {
        HomesOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<HomesOptions>() ?? new HomesOptions();
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The Homes section of the configuration cannot be read: {fault.Message}", fault);
        }

        return options.Hour is < 0 or > 23 ? throw new StartUpException("Homes:Hour must be between 0 and 23.")
            : options.MostLeavingPercent is < 0 or > 100 ? throw new StartUpException("Homes:MostLeavingPercent must be between 0 and 100.")
            : options;
    }
}
