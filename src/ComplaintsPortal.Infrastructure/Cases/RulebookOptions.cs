namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>The <c>Landlord</c> section: whose policy the portal follows.</summary>
public sealed class RulebookOptions
{
    public const string Section = "Landlord";

    /// <summary>Id of the policy in force.</summary>
    public string Policy { get; set; } = "portsmouth-2024";

    /// <summary>Folder of the landlord's own policy files; empty for those that come with the portal.</summary>
    public string PolicyFolder { get; set; } = "";
}
