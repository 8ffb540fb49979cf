using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Benchmarks;

/// <summary>An ASP.NET Core site with one static answer: what the framework by itself needs.</summary>
internal static class EmptySite
{
    public static async Task<int> RunAsync(string port)
    {
        await using var app = Build($"http://127.0.0.1:{port}");
        app.MapGet("/", () => Results.Text("Nothing."));
        await app.RunAsync();
        return 0;
    }

    public static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        return builder.Build();
    }
}
