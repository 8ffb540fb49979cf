using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>The site on a real port, so that a browser can open it. Otherwise all that <see cref="PortalFactory"/> is.</summary>
public class BrowserSite : PortalFactory
{
    public override Uri BaseAddress => ClientOptions.BaseAddress;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
    }
}
