namespace ComplaintsPortal.Web.Security;

/// <summary>
/// This response is a file. What somebody gave us is shown in a sandbox that can load and run nothing; what the portal made
/// itself needs none, because browsers show no PDF in one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DownloadAttribute(bool sandbox = true) : Attribute
{
    internal string Policy => "default-src 'none'; frame-ancestors 'none'" + (sandbox ? "; sandbox" : "");
}
