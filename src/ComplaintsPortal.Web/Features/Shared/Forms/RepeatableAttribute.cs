namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>This form may be sent twice with the same key, because sending it again does no harm (signing in, filters, drafts).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RepeatableAttribute : Attribute;
