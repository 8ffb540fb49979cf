namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>The <c>Landlord</c> section: whose policy the portal follows.</summary>
public sealed class RulebookOptions
{
    public const string Section = "Landlord";

    /// <summary>The policy with all its versions, by its series (<c>briefing</c>), or one version alone by its id.</summary>
    public string Policy { get; set; } = "portsmouth-2024";

    /// <summary>Folder of the landlord's own policy files; empty for those that come with the portal.</summary>
    public string PolicyFolder { get; set; } = "";

    /// <summary>The first day of the version that waits for its adoption, such as <c>2026-04-01</c>; empty while it is not adopted.</summary>
    public string AdoptionDate { get; set; } = "";

    /// <summary>The working days of the stage-two response, where the policy gives a choice; empty for the policy's own.</summary>
    public string StageTwoResponseDays { get; set; } = "";

    /// <summary>How often a server looks whether another one has changed the rules.</summary>
    public int ReloadSeconds { get; set; } = 5;
}
