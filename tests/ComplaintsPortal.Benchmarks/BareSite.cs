using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ComplaintsPortal.Benchmarks;

/// <summary>
/// The bare minimum beside the product: an empty site that asks the same commands through ADO.NET, reads every row,
/// and answers with the page that the product made, as it is.
/// </summary>
internal sealed class BareSite : IAsyncDisposable
{
    private readonly WebApplication _app = EmptySite.Build("http://127.0.0.1:0");
    private readonly Dictionary<string, (IReadOnlyList<RecordedCommand> Commands, byte[] Page)> _pages = new(StringComparer.Ordinal);

    private BareSite(string connectionString) => _app.MapGet("/{name}", async (HttpContext http, string name) =>
    {
        var (commands, page) = _pages[name];
        using var connection = Sql.Open(connectionString);
        foreach (var command in commands)
        {
            command.Replay(connection);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.Body.WriteAsync(page);
    });

    public HttpClient Client { get; private set; } = null!;

    public static async Task<BareSite> StartAsync(string connectionString)
    {
        var site = new BareSite(connectionString);
        await site._app.StartAsync();
        site.Client = new HttpClient { BaseAddress = new Uri(site._app.Urls.First()) };
        return site;
    }

    public void Add(string name, IReadOnlyList<RecordedCommand> commands, byte[] page) => _pages[name] = (commands, page);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
