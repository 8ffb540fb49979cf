using System.Data.Common;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Tests.CasePage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>A page asks all its questions over one connection to the database and gives it back; a file is sent without one.</summary>
public sealed class OneConnectionTests : IAsyncLifetime
{
    private readonly Connections _connections = new();
    private readonly CasePageTests.Filled _site = new();

    public async Task InitializeAsync()
    {
        _site.With(services =>
        {
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(_connections));
            services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(_connections));
            services.AddSingleton<IStartupFilter>(_connections);
        });
        await _site.InitializeAsync();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("", 1)]
    [InlineData("/files/{file}", 0)]
    public async Task A_page_keeps_one_connection_and_a_file_none_while_it_is_sent(string below, int whileSent)
    {
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var address = _site.Case.Href + below.Replace("{file}", $"{_site.Case.Complaint.Files[0].Id}", StringComparison.Ordinal);
        (await lead.AskAsync(HttpMethod.Get, address)).EnsureSuccessStatusCode().Dispose();

        _connections.Opened = 0;
        using var answer = (await lead.AskAsync(HttpMethod.Get, address)).EnsureSuccessStatusCode();

        Assert.Equal((1, whileSent, 0), (_connections.Opened, _connections.WhileSent, _connections.Open));
    }

    [Theory]
    [InlineData("/staff/search?q=Halloran1", 200)]
    [InlineData("/cases/CP-2026-99999", 404)]
    [InlineData("/staff/overdue.csv", 200)]
    public async Task None_is_kept_when_the_answer_is_there(string address, int status)
    {
        using var answer = await (await _site.SignedInAsync(StaffRole.ComplaintsLead)).AskAsync(HttpMethod.Get, address);

        Assert.Equal((status, 0), ((int)answer.StatusCode, _connections.Open));
        Assert.NotEqual(0, _connections.Opened);
    }

    /// <summary>How many connections were opened, are open, and were open when an answer began.</summary>
    private sealed class Connections : DbConnectionInterceptor, IStartupFilter
    {
        public int Opened { get; set; }

        public int Open { get; private set; }

        public int WhileSent { get; private set; }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            (Opened, Open) = (Opened + 1, Open + 1);
            return Task.CompletedTask;
        }

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            Open--;
            return Task.CompletedTask;
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Response.OnStarting(() =>
                {
                    WhileSent = Open;
                    return Task.CompletedTask;
                });
                return following(context);
            });
            next(app);
        };
    }
}
