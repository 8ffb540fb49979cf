using ComplaintsPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// A page about one case. An act that the case does not allow any more, or a save that came second, ends on the page
/// "This complaint has changed" with everything that was typed; the action needs no code for it.
/// </summary>
[TypeFilter<CaseConflictFilter>]
public abstract class CaseController : PortalController
{
    /// <summary>To the case page, which says what was done.</summary>
    protected RedirectResult BackToCase(OpenCase open, string done, string? anchor = null)
    {
        Done(done);
        return Redirect(open.Href() + (anchor is null ? "" : $"#{anchor}"));
    }
}
