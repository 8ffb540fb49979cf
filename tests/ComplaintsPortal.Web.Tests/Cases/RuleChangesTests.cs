using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Rules that are stored in the database hold on every server, and stop a start that could not follow them.</summary>
public sealed class RuleChangesTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private static readonly DateOnly Adoption = new(2026, 6, 1);

    public Task InitializeAsync() => portal.InDatabaseAsync(context => context.Set<RuleChange>().ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_one_server_saves_the_other_follows_after_its_next_look()
    {
        await using var one = portal.Beside();
        await using var other = portal.Beside();
        Assert.Equal("portsmouth-2024", PolicyOn(other, Adoption));

        await SaveAsync(one, Added("lhp-2023", Adoption));
        Assert.Equal(("lhp-2023", "portsmouth-2024"), (PolicyOn(one, Adoption), PolicyOn(other, Adoption)));

        await Rules(other).RefreshAsync();
        Assert.Equal(("lhp-2023", "portsmouth-2024"), (PolicyOn(other, Adoption), PolicyOn(other, Adoption.AddDays(-1))));
    }

    [Fact]
    public async Task A_server_looks_by_itself()
    {
        await using var one = portal.Beside();
        await using var other = portal.Beside().With("Landlord:ReloadSeconds", "1");
        Assert.Equal("portsmouth-2024", PolicyOn(other, Adoption));
        await SaveAsync(one, Added("lhp-2023", Adoption));
        for (var look = 0; look < 600 && PolicyOn(other, Adoption) != "lhp-2023"; look++)
        {
            await Task.Delay(100);
        }

        Assert.Equal("lhp-2023", PolicyOn(other, Adoption));
    }

    [Fact]
    public async Task A_server_that_starts_later_follows_what_is_stored()
    {
        await using var one = portal.Beside();
        await SaveAsync(one, Added("lhp-2023", Adoption));
        await SaveAsync(one, Change(RuleChangeKind.WordingChanged, "new-access-code", text: Wording(one, "The way back in")));
        await using var later = portal.Beside();
        Assert.Equal("lhp-2023", PolicyOn(later, Adoption));
        // The wording is the landlord's, whichever version a complaint has.
        Assert.All(Rules(later).History.Versions, version => Assert.Equal("The way back in", version.Letters[LetterKind.NewAccessCode].Title));
        Assert.Equal("The way back in", Rules(later).For("ashfield-2020").Policy.Letters[LetterKind.NewAccessCode].Title);

        await SaveAsync(later, Change(RuleChangeKind.WordingChanged, "new-access-code"));
        Assert.NotEqual("The way back in", Rules(later).Current.Policy.Letters[LetterKind.NewAccessCode].Title);
    }

    [Fact]
    public async Task A_withdrawn_version_is_gone_and_can_be_added_again_on_another_day()
    {
        await using var one = portal.Beside();
        await SaveAsync(one, Added("lhp-2023", Adoption));
        await SaveAsync(one, Change(RuleChangeKind.VersionWithdrawn, "lhp-2023"));
        Assert.Equal("portsmouth-2024", PolicyOn(one, Adoption));
        await SaveAsync(one, Added("lhp-2023", Adoption.AddDays(7)));
        Assert.Equal(("portsmouth-2024", "lhp-2023"), (PolicyOn(one, Adoption), PolicyOn(one, Adoption.AddDays(7))));
    }

    [Fact]
    public async Task A_policy_chosen_at_the_beginning_takes_the_place_of_the_configured_one()
    {
        await using var one = portal.Beside();
        await SaveAsync(one, Change(RuleChangeKind.WordingChanged, "new-access-code", text: Wording(one, "The way back in")));
        await SaveAsync(one, Change(RuleChangeKind.PolicyChosen, "ashfield-2020", new DateOnly(2020, 11, 1)));
        Assert.Equal("ashfield-2020", Assert.Single(Rules(one).History.Versions).Id);
        // Another landlord's letters do not come along.
        Assert.NotEqual("The way back in", Rules(one).Current.Policy.Letters[LetterKind.NewAccessCode].Title);
    }

    [Fact]
    public async Task Of_two_servers_that_save_at_once_both_changes_are_kept_one_after_the_other()
    {
        await using var one = portal.Beside();
        await using var other = portal.Beside();
        Assert.Equal(Rules(other).State.Number, Rules(one).State.Number);
        var overtaken = false;
        await one.InScopeAsync(services => services.GetRequiredService<RuleChanges>().SaveAsync((_, number) =>
        {
            if (!overtaken)
            {
                overtaken = true;
                SaveAsync(other, Added("lhp-2023", Adoption)).GetAwaiter().GetResult();
            }

            return Added("ashfield-2020", Adoption.AddDays(1))(number);
        }));
        Assert.Equal([(1, "lhp-2023"), (2, "ashfield-2020")], Rules(one).State.Changes.Select(change => (change.Number, change.Subject)));
    }

    [Fact]
    public async Task What_cannot_be_used_is_not_saved()
    {
        await using var one = portal.Beside();
        var fault = await Assert.ThrowsAsync<RuleChangeException>(() => SaveAsync(one, Change(RuleChangeKind.WordingChanged, "decline", text: "# No\n\n## [opening]\n\n{{nobody}}\n")));
        Assert.True(fault.IsLast);
        Assert.Contains(fault.Errors, error => error.Problem.Contains("there is no field {{nobody}}", StringComparison.Ordinal));
        Assert.Equal(0, Rules(one).State.Number);
        Assert.Equal(0, await portal.InDatabaseAsync(context => context.Set<RuleChange>().CountAsync()));
    }

    [Fact]
    public async Task A_stored_version_that_cannot_be_read_any_more_stops_the_start_with_its_place()
    {
        await using var later = portal.Beside();
        Assert.Equal(0, Rules(later).State.Number);
        await portal.InDatabaseAsync(async context =>
        {
            context.Add(Change(RuleChangeKind.VersionAdded, "town-2026", Adoption, """
                { "id": "town-2026", "basedOn": "lhp-2023", "version": "1", "effectiveFrom": "2026-06-01", "clocks": { "stageOneResponse": { "workingDays": 10, "base": "loging" } } }
                """)(1));
            await context.SaveChangesAsync();
        });
        var fault = await Assert.ThrowsAsync<StartUpException>(() => Rules(later).LoadAsync());
        Assert.Matches("""^town-2026, saved by .+ on 4 March 2026, cannot be used by this version of the portal\. town-2026\.json: \$\.clocks\.stageOneResponse\.base is "loging"; allowed: "receipt", "logging", """, fault.Message);
    }

    [Fact]
    public async Task A_stored_version_whose_file_is_gone_stops_the_start()
    {
        await using var later = portal.Beside();
        Assert.Equal(0, Rules(later).State.Number);
        await portal.InDatabaseAsync(async context =>
        {
            context.Add(Added("town-2026", Adoption)(1));
            await context.SaveChangesAsync();
        });
        var fault = await Assert.ThrowsAsync<StartUpException>(() => Rules(later).LoadAsync());
        Assert.Contains("town-2026: the policy does not exist; allowed: ashfield-2020, ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_taken_in_by_a_server_that_has_not_looked_yet_has_the_version_of_its_day()
    {
        await using var one = portal.Beside();
        await using var other = portal.Beside();
        one.Clock.UtcNow = other.Clock.UtcNow = new DateTime(2026, 5, 31, 22, 59, 58, DateTimeKind.Utc);
        Assert.Equal("portsmouth-2024", PolicyOn(other, Adoption));
        await SaveAsync(one, Added("lhp-2023", Adoption));

        // Two seconds later it is 1 June in London.
        other.Clock.Advance(TimeSpan.FromSeconds(2));
        var submission = new Submission { Channel = "telephone", ReceivedOn = other.Clock.UtcNow, ComplainantName = "Amina Yusuf", WhatHappened = "The lift is out." };
        var taken = await other.InScopeAsync(services => services.GetRequiredService<ComplaintIntake>().ReceiveAsync(submission, Actor.Complainant("Amina Yusuf"), other.Clock.UtcNow));
        Assert.Equal("lhp-2023", taken.Complaint.PolicyId);
    }

    [Fact]
    public async Task A_server_that_meets_a_version_it_does_not_know_looks_for_it()
    {
        await using var one = portal.Beside();
        await using var other = portal.Beside();
        Assert.Equal(0, Rules(other).State.Number);
        await SaveAsync(one, Change(RuleChangeKind.VersionAdded, "town-2026", Adoption, Town));
        Assert.Equal("Town Council", Rules(other).For("town-2026").Policy.Landlord.Name);
    }

    [Fact]
    public async Task The_landlord_on_every_page_is_that_of_the_version_in_force()
    {
        await using var one = portal.Beside();
        await SaveAsync(one, Change(RuleChangeKind.VersionAdded, "town-2026", Adoption, Town));
        one.Clock.GoTo(Adoption.AddDays(-1));
        var before = await one.Anybody().GetAsync("/");
        one.Clock.GoTo(Adoption);
        var after = await one.Anybody().GetAsync("/");
        Assert.Contains("Portsmouth City Council", before.Document.Title!, StringComparison.Ordinal);
        Assert.Contains("Town Council", after.Document.Title!, StringComparison.Ordinal);
        Assert.DoesNotContain("Portsmouth City Council", after.Document.Title!, StringComparison.Ordinal);
    }

    private const string Town = """
        { "id": "town-2026", "basedOn": "portsmouth-2024", "version": "1", "effectiveFrom": "2026-06-01", "landlord": { "name": "Town Council" } }
        """;

    private static Rulebooks Rules(PortalFactory server) => server.Services.GetRequiredService<Rulebooks>();

    private static string PolicyOn(PortalFactory server, DateOnly day) => Rules(server).On(day).Policy.Id;

    private static Task SaveAsync(PortalFactory server, Func<int, RuleChange> change) =>
        server.InScopeAsync(services => services.GetRequiredService<RuleChanges>().SaveAsync((_, number) => change(number)));

    private static Func<int, RuleChange> Added(string id, DateOnly firstDay) => Change(RuleChangeKind.VersionAdded, id, firstDay);

    private static Func<int, RuleChange> Change(RuleChangeKind kind, string subject, DateOnly? firstDay = null, string? text = null) => number => new RuleChange
    {
        Number = number,
        Kind = kind,
        Subject = subject,
        FirstDay = firstDay,
        Text = text,
        On = new DateTime(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc),
        ById = TestStaff.Of(StaffRole.Administrator).Id,
        ByName = TestStaff.Of(StaffRole.Administrator).Name,
    };

    /// <summary>The wording of the letter about a new access code, with another title.</summary>
    private static string Wording(PortalFactory server, string title)
    {
        var parts = Rules(server).Current.Policy.Letters[LetterKind.NewAccessCode].Parts;
        return $"# {title}\n\n" + string.Join("\n\n", parts.Select(part => $"## [{Domain.Policies.Kebab.Name(part.Part)}] {part.Heading}\n\n{part.Text}"));
    }
}
