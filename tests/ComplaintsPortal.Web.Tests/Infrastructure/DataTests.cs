using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Counters;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Security;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

/// <summary>The small stores beside the complaint.</summary>
public sealed class DataTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = Services();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Twenty_who_take_a_number_at_once_get_twenty_numbers_without_a_gap()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => TakeAsync(2026))));
        Assert.Equal(Enumerable.Range(1, 20), numbers.Order());
        Assert.Equal(1, await TakeAsync(2027));
        Assert.Equal(21, await TakeAsync(2026));
    }

    [Fact]
    public async Task A_number_whose_save_fails_is_given_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync(context => context.InTransactionAsync<int>(async token =>
        {
            await context.NextNumberAsync(2026, token);
            throw new InvalidOperationException("the save failed");
        })));
        Assert.Equal(1, await TakeAsync(2026));
    }

    [Fact]
    public async Task A_number_is_only_given_within_a_transaction() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync(context => context.NextNumberAsync(2026)));

    [Fact]
    public async Task A_transaction_saves_all_or_nothing_and_joins_the_one_around_it()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync(context => context.InTransactionAsync<int>(async token =>
        {
            await context.InTransactionAsync(async inner => await AddPersonAsync(context, "Inner", inner), token);
            throw new InvalidOperationException("after the inner one");
        })));
        Assert.Equal(0, await InScopeAsync(context => context.Users.CountAsync()));

        await InScopeAsync(context => context.InTransactionAsync(async token =>
        {
            await AddPersonAsync(context, "One", token);
            await AddPersonAsync(context, "Two", token);
            return 2;
        }));
        Assert.Equal(2, await InScopeAsync(context => context.Users.CountAsync()));
    }

    [Fact]
    public async Task A_transaction_refuses_changes_from_before_it_because_a_repeat_would_lose_them() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync(context =>
        {
            context.Add(new StaffMember { Name = "Early" });
            return context.InTransactionAsync(_ => Task.FromResult(1));
        }));

    [Fact]
    public async Task Text_that_staff_type_is_kept_once_per_person_and_form()
    {
        var (ann, bob) = (await PersonAsync("Ann"), await PersonAsync("Bob"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => DraftsAsync(drafts => drafts.SaveAsync(ann, "findings/1", $"{number}")))));
        await DraftsAsync(drafts => drafts.SaveAsync(ann, "findings/1", "last"));
        await DraftsAsync(drafts => drafts.SaveAsync(ann, "Findings/1", "another form"));
        await DraftsAsync(drafts => drafts.SaveAsync(bob, "findings/1", "Bob's"));
        _clock.Advance(TimeSpan.FromHours(2));
        var saved = await DraftsAsync(drafts => drafts.SaveAsync(ann, "findings/1", "{\"text\":\"last — 🏠\"}"));

        var draft = await DraftsAsync(drafts => drafts.FindAsync(ann, "findings/1"));
        Assert.Equal(("{\"text\":\"last — 🏠\"}", saved), (draft!.Json, draft.SavedOn));
        Assert.Equal(DateTimeKind.Utc, draft.SavedOn.Kind);
        Assert.Equal(3, await InScopeAsync(context => context.Set<StaffDraft>().CountAsync()));

        await DraftsAsync(async drafts =>
        {
            await drafts.RemoveAsync(ann, "findings/1");
            return true;
        });
        Assert.Null(await DraftsAsync(drafts => drafts.FindAsync(ann, "findings/1")));
        Assert.Equal("Bob's", (await DraftsAsync(drafts => drafts.FindAsync(bob, "findings/1")))!.Json);
    }

    [Fact]
    public async Task A_public_form_is_found_by_its_token_only_and_given_up_after_thirty_days()
    {
        var token = await PublicAsync(drafts => drafts.CreateAsync("{\"a\":1}"));
        Assert.Equal(64, token.Length);
        Assert.Equal("{\"a\":1}", (await PublicAsync(drafts => drafts.FindAsync(token)))!.Json);
        Assert.Null(await PublicAsync(drafts => drafts.FindAsync(token.ToUpperInvariant())));
        Assert.Null(await PublicAsync(drafts => drafts.FindAsync(null)));
        Assert.DoesNotContain(token, await InScopeAsync(context => context.Set<PublicDraft>().Select(draft => draft.TokenHash).ToListAsync()));

        _clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await PublicAsync(drafts => drafts.SweepAsync()));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await PublicAsync(drafts => drafts.SweepAsync()));
    }

    [Fact]
    public async Task Cookies_are_read_by_every_server_and_after_a_restart()
    {
        var written = _services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("signed in");
        await using var another = Services();
        Assert.Equal("signed in", another.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(written));
        Assert.Equal(1, await InScopeAsync(context => context.Set<DataProtectionKey>().CountAsync()));
    }

    [Fact]
    public async Task Instants_come_back_as_utc_and_compare_in_the_database()
    {
        var id = await PersonAsync("Ann");
        await InScopeAsync(async context =>
        {
            (await context.Users.SingleAsync()).LockoutEnd = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.FromHours(1));
            return await context.SaveChangesAsync();
        });

        var limit = new DateTimeOffset(2026, 3, 4, 11, 30, 0, TimeSpan.FromHours(1));
        var found = await InScopeAsync(context => context.Users.AsNoTracking().SingleAsync(person => person.LockoutEnd > limit));
        Assert.Equal(id, found.Id);
        Assert.Equal((new DateTime(2026, 3, 4, 11, 0, 0), TimeSpan.Zero), (found.LockoutEnd!.Value.DateTime, found.LockoutEnd.Value.Offset));
    }

    [Fact]
    public async Task Names_are_found_in_any_case()
    {
        await PersonAsync("Zoë McDonald");
        Assert.Equal(1, await InScopeAsync(context => context.Users.CountAsync(person => person.Name == "zoë mcdonald" || person.Name == "Zoë MCDONALD")));
    }

    [Fact]
    public async Task Staff_who_hold_a_role_are_listed_by_name_without_those_who_have_left()
    {
        foreach (var (name, role, active) in new[] { ("Ben", StaffRole.Director, true), ("ann", StaffRole.Director, true), ("Gone", StaffRole.Director, false), ("Cy", StaffRole.Auditor, true) })
        {
            await PersonAsync(name, role, active);
        }

        Assert.Equal(["ann", "Ben"], await InScopeAsync(context => context.ActiveStaffWith(StaffRole.Director).Select(staff => staff.Name).ToListAsync()));
        Assert.Equal(["ann", "Ben", "Cy"], await InScopeAsync(context => context.ActiveStaff().Select(staff => staff.Name).ToListAsync()));
    }

    [Fact]
    public async Task The_cookie_says_who_somebody_is_and_what_they_may_do()
    {
        var id = await PersonAsync("Dee Director", StaffRole.Director);
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var person = await users.FindByIdAsync(id.ToString());
        await users.AddToRoleAsync(person!, nameof(StaffRole.StaffMember));
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<StaffMember>>().CreateAsync(person!);

        var actor = principal.ToActor();
        Assert.Equal((id, "Dee Director"), (actor.StaffId, actor.Name));
        Assert.Equal([StaffRole.StaffMember, StaffRole.Director], actor.Roles);
        Assert.Equal(actor.Roles, await InScopeAsync(context => context.RolesOfAsync(id)));
        Assert.Null(new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity()).StaffId());
        Assert.Throws<InvalidOperationException>(() => new System.Security.Claims.ClaimsPrincipal().ToActor());
    }

    private ServiceProvider Services() => _database.Services(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddPortalKeys();
        services.AddIdentityCore<StaffMember>().AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<PortalDbContext>().AddClaimsPrincipalFactory<StaffClaimsFactory>();
    });

    private Task<int> TakeAsync(int year) => InScopeAsync(context => context.InTransactionAsync(token => context.NextNumberAsync(year, token)));

    private Task<T> DraftsAsync<T>(Func<StaffDraftStore, Task<T>> work) => WithAsync(work);

    private Task<T> PublicAsync<T>(Func<PublicDraftStore, Task<T>> work) => WithAsync(work);

    private Task<T> InScopeAsync<T>(Func<PortalDbContext, Task<T>> work) => WithAsync(work);

    private async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static async Task AddPersonAsync(PortalDbContext context, string name, CancellationToken cancellationToken)
    {
        context.Add(new StaffMember { Name = name });
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<Guid> PersonAsync(string name, StaffRole role = StaffRole.StaffMember, bool active = true)
    {
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var person = new StaffMember { Name = name, UserName = $"{Guid.NewGuid():N}@example.org", IsActive = active };
        Assert.True((await users.CreateAsync(person)).Succeeded);
        Assert.True((await users.AddToRoleAsync(person, role.ToString())).Succeeded);
        return person.Id;
    }
}
