using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Infrastructure.Learning;

/// <summary>The <c>Signals</c> section: from how many complaints on something repeats.</summary>
public sealed record SignalOptions
{
    public const string Section = "Signals";

    private static readonly SignalRules Usual = new();

    public int HomeComplaints { get; init; } = Usual.HomeComplaints;

    public int ContractorComplaints { get; init; } = Usual.ContractorComplaints;

    /// <summary>How far back complaints about a home or a contractor are looked at.</summary>
    public int Months { get; init; } = Usual.Months;

    public int AreaComplaints { get; init; } = Usual.AreaComplaints;

    /// <summary>How far back complaints about a subject from an area are looked at.</summary>
    public int AreaDays { get; init; } = Usual.AreaDays;

    public static SignalRules From(IConfiguration configuration)
    {
        SignalOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<SignalOptions>() ?? new SignalOptions();
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The Signals section of the configuration cannot be read: {fault.Message}", fault);
        }

        var rules = new SignalRules
        {
            HomeComplaints = options.HomeComplaints,
            ContractorComplaints = options.ContractorComplaints,
            Months = options.Months,
            AreaComplaints = options.AreaComplaints,
            AreaDays = options.AreaDays,
        };
        return rules.Fault is { } wrong ? throw new StartUpException($"Signals: {wrong}") : rules;
    }
}
