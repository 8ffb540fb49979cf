using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Benchmarks;

/// <summary>An ASP.NET Core site without anything of the product: what the framework by itself needs.</summary>
internal static class EmptySite
{
    /// <summary>Answers with one static page, after it has read the portal's database through ADO.NET.</summary>
    public static async Task<int> RunAsync(string port, string database)
    {
        await using var app = Build($"http://127.0.0.1:{port}");
        app.MapGet("/", () =>
        {
            using var connection = new SqliteConnection($"Data Source={database}");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM Complaints";
            command.ExecuteScalar();
            return Results.Text("Nothing.");
        });
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
