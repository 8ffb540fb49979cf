using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Somebody with a browser and its cookies: opens pages, and acts on them as a person does (<see cref="Page"/>).</summary>
public sealed class Visitor
{
    private const int MostRedirects = 8;

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;
    private readonly Uri _address;

    internal Visitor(PortalFactory factory)
    {
        _address = factory.BaseAddress;
        _client = factory.CreateDefaultClient(_address, new CookieJar(_cookies));
    }

    /// <summary>A visitor of a site that runs in a process of its own.</summary>
    internal Visitor(Uri address)
    {
        _address = address;
        _client = new HttpClient(new CookieJar(_cookies) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = address };
    }

    public void SetCookie(string name, string value) => _cookies.Add(new Cookie(name, value, "/", _address.Host));

    public IEnumerable<Cookie> Cookies => _cookies.GetAllCookies();

    /// <summary>Opens a page and follows where it leads.</summary>
    public Task<Page> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends fields that no page may have offered, and follows where that leads.</summary>
    public Task<Page> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>The first answer, whatever it is; nothing is followed.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, HttpContent? content = null, MediaTypeWithQualityHeaderValue? accept = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (accept is not null)
        {
            request.Headers.Accept.Add(accept);
        }

        return await _client.SendAsync(request);
    }

    internal async Task<Page> SendAsync(HttpRequestMessage request)
    {
        List<string> redirects = [];
        var response = await _client.SendAsync(request);
        while (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && response.Headers.Location is { } location)
        {
            redirects.Add(location.ToString());
            if (redirects.Count > MostRedirects)
            {
                throw new InvalidOperationException($"The pages lead in a circle: {string.Join(", ", redirects)}");
            }

            response = await _client.GetAsync(new Uri(response.RequestMessage!.RequestUri!, location));
        }

        var html = await response.Content.ReadAsStringAsync();
        return new Page(this, response, new HtmlParser().ParseDocument(html), redirects);
    }

    private sealed class CookieJar(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            if (cookies.GetCookieHeader(address) is { Length: > 0 } sent)
            {
                request.Headers.Add("Cookie", sent);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(address, cookie);
            }

            return response;
        }
    }
}
