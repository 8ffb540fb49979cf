using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Web.Hosting;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>
/// The form that this browser is filling in. A cookie holds a random token; the answers are in the database, so that they outlive
/// a restart of the server and a closed browser.
/// </summary>
public sealed class DraftSession(IHttpContextAccessor accessor, PublicDraftStore store, IConfiguration configuration)
{
    public const string Cookie = "portal-complaint";

    private const int MostTries = 5;

    private string? _begun;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    // Of a form that was begun in this request, or else the browser's.
    private string? Token => _begun ?? Http.Request.Cookies[Cookie];

    public Task<PublicDraft?> FindAsync(CancellationToken cancellationToken) => store.FindAsync(Token, cancellationToken);

    /// <summary>
    /// Keeps an answer beside the others, beginning a form where there is none; another tab's answers are kept too. What was sent
    /// already comes back as it is.
    /// </summary>
    public async Task<PublicDraft> SaveAsync(Func<Answers, Answers> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var draft = await FindAsync(cancellationToken) ?? await BeginAsync(cancellationToken);
            if (draft.SentAs is not null)
            {
                return draft;
            }

            var json = change(Answers.Read(draft.Json)).Write();
            if (await store.SaveAsync(draft, json, cancellationToken))
            {
                Http.Response.Cookies.Append(Cookie, Token!, Options());
                return (await FindAsync(cancellationToken))!;
            }
        }

        throw new InvalidOperationException("The form changes all the time.");
    }

    /// <summary>Forgets the form here; what was sent stays sent.</summary>
    public void Leave() => Http.Response.Cookies.Delete(Cookie, Options());

    /// <summary>Deletes the answers and files at once.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { SentAs: null } draft)
        {
            await store.RemoveAsync(draft.Id, cancellationToken);
        }

        Leave();
    }

    private async Task<PublicDraft> BeginAsync(CancellationToken cancellationToken)
    {
        _begun = await store.CreateAsync(new Answers().Write(), cancellationToken);
        return (await FindAsync(cancellationToken))!;
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = configuration.RequiresHttps(),
        SameSite = SameSiteMode.Lax,
        Path = "/complain",
        MaxAge = TimeSpan.FromDays(PublicDraft.KeptDays),
    };
}
