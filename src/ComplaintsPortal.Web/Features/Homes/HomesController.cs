using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Homes;

/// <summary>The register of homes: search, list, one home with its complaints.</summary>
[Allow(Permission.SeeHomes)]
public sealed class HomesController(HomesQuery query) : PortalController
{
    public const string Href = "/staff/homes";

    /// <param name="after">The home after which the list goes on.</param>
    [HttpGet(Href)]
    public async Task<IActionResult> Index(string? q, long? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View(await query.FindAsync(q ?? "", after ?? 0, Actor, cancellationToken));
    }

    [HttpGet(Href + "/{id:long}")]
    public async Task<IActionResult> Home(long id, CancellationToken cancellationToken) => View("Home", await query.ReadAsync(id, Actor, cancellationToken));

    public static string HrefOf(long id) => $"{Href}/{id}";
}

/// <param name="Waiting">Files that somebody has to look at; only for those who may.</param>
public sealed record HomesViewModel(string Question, IReadOnlyList<FoundHome> Found, long After, long? Next, int Homes, int Left, int Waiting, bool MayKeep)
{
    public string? PreviousHref => After > 0 ? Address(0) : null;

    public string? NextHref => Next is { } next ? Address(next) : null;

    private string Address(long after) => QueryHelpers.AddQueryString(
        HomesController.Href, new Dictionary<string, string?> { ["q"] = Question.Length > 0 ? Question : null, ["after"] = after > 0 ? $"{after}" : null });
}

public sealed record FoundHome(long Id, string Address, string Postcode, long Uprn, string Tenure, ComplaintsPortal.Domain.Measures.HomeType Ownership, string Patch, DateOnly? LeftDay, int Complaints);

/// <param name="History">What the landlord's files changed, the newest first.</param>
public sealed record HomeViewModel(Home Home, IReadOnlyList<HomeComplaint> Complaints, int Hidden, IReadOnlyList<HomeChange> History);

public sealed record HomeComplaint(ComplaintsPortal.Domain.Complaints.ComplaintReference Reference, ComplaintsPortal.Domain.Complaints.ComplaintStatus Status, DateOnly ReceivedDay, ComplaintsPortal.Domain.Measures.HomeType CountsAs);

public sealed record HomeChange(HomeRowKind Kind, string What, DateTime? On, string File);
