using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>The services around cases over a database of their own, with a clock that stands still.</summary>
public sealed class CaseServices : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private CaseServices(TestDatabase database, IReadOnlyDictionary<string, string?>? settings)
    {
        _database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        _services = database.Services(services =>
        {
            services.AddSingleton<IConfiguration>(configuration);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddCases(configuration);
        });
    }

    public TestClock Clock { get; } = new(new DateTime(2026, 6, 1, 9, 30, 0, DateTimeKind.Utc));

    public static async Task<CaseServices> CreateAsync(IReadOnlyDictionary<string, string?>? settings = null) =>
        new(await TestDatabase.CreateAsync(), settings);

    /// <summary>Runs with services of a scope of their own, as a request does.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> WithContextAsync<T>(Func<PortalDbContext, Task<T>> work) => WithAsync(work);

    public async Task<Guid> AddStaffAsync(string name, StaffRole role, bool active = true, string? email = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var roleName = role.ToString();
        var held = await context.Roles.SingleOrDefaultAsync(one => one.Name == roleName);
        if (held is null)
        {
            held = new IdentityRole<Guid>(roleName) { Id = Guid.NewGuid(), NormalizedName = roleName.ToUpperInvariant() };
            context.Add(held);
        }

        var address = email ?? $"{name.Replace(' ', '.').ToLowerInvariant()}@landlord.example";
        var staff = new StaffMember { Id = Guid.NewGuid(), Name = name, UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, IsActive = active };
        context.Add(staff);
        context.Add(new IdentityUserRole<Guid> { UserId = staff.Id, RoleId = held.Id });
        await context.SaveChangesAsync();
        return staff.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
