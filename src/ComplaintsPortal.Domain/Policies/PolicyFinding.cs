namespace ComplaintsPortal.Domain.Policies;

/// <summary>One place where a landlord's policy and the Code differ.</summary>
/// <param name="Clause">The Code's clause; several with commas.</param>
/// <param name="PolicyClause">Where the policy says it; empty where it says nothing.</param>
/// <param name="PolicySays">What the policy says.</param>
/// <param name="CodeSays">What the Code says.</param>
/// <param name="PortalDoes">How the portal behaves.</param>
/// <param name="Parameter">The place in the policy's file, for example <c>clocks.stageOneResponse</c>.</param>
public sealed record PolicyFinding(
    string Clause, string PolicyClause, string PolicySays, string CodeSays, FindingSeverity Severity, string PortalDoes, string Parameter);

public enum FindingSeverity
{
    /// <summary>The policy gives a resident less than the Code.</summary>
    Conflict,

    /// <summary>The policy leaves something out, or words it differently; the Code fills the gap.</summary>
    Gap,

    /// <summary>The policy promises more than the Code, or the Code is silent; worth knowing, nothing to mend.</summary>
    Note,
}
