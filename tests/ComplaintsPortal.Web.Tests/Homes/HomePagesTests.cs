using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complainants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Homes;

/// <summary>The register of homes, and the home of a complaint.</summary>
public sealed class HomePagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static long _uprn = 100_000;

    [Fact]
    public async Task The_member_responsible_sees_no_register_and_nobody_a_home_that_is_not_there()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/homes")).Status);
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/homes/99999"));
    }

    [Fact]
    public async Task Homes_are_found_by_street_postcode_and_number_and_one_shows_its_complaints()
    {
        var home = await AddAsync("7 Lantern Way, Portsmouth", "PO5 1LA");
        await AddAsync("7 Lanyard Way, Portsmouth", "PO5 1LB");
        var test = await factory.ACaseAsync(with: s => s with { HomeAddress = ["7 Lantern Way", "PO5 1LA"], Postcode = "PO5 1LA" });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var question in new[] { "lant way", "PO5 1LA", "po51la", $"{home.Uprn}", "LANTERN 7" })
        {
            var page = await lead.GetAsync($"/staff/homes?q={Uri.EscapeDataString(question)}");
            Assert.Contains("7 Lantern Way", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Lanyard", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("No home matches “nowhere”.", (await lead.GetAsync("/staff/homes?q=nowhere")).Text, StringComparison.Ordinal);
        var one = await lead.GetAsync($"/staff/homes/{home.Id}");
        Assert.Contains(test.Complaint.Reference.ToString(), one.Text, StringComparison.Ordinal);
        Assert.Contains("Low cost rental (LCRA)", one.Text, StringComparison.Ordinal);

        // Whoever sees nothing of the complaint learns only that there is one.
        var other = await (await factory.SignedInAsync(TestStaff.Another(StaffRole.StaffMember))).GetAsync($"/staff/homes/{home.Id}");
        Assert.DoesNotContain(test.Complaint.Reference.ToString(), other.Text, StringComparison.Ordinal);
        Assert.Contains("There is 1 complaint that you do not see.", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_homes_follow_each_other()
    {
        for (var number = 1; number <= 60; number++)
        {
            await AddAsync($"{number} Paged Street", "PO6 2AA");
        }

        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var first = await lead.GetAsync("/staff/homes?q=paged");
        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        var next = await lead.GetAsync(first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        Assert.Equal(10, next.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_address_that_is_surely_a_home_is_noted_with_the_complaint_and_one_that_is_not_stops_nothing()
    {
        var home = await AddAsync("9 Keel Gardens, Portsmouth", "PO5 2KE", HomeType.PartOwned);
        var known = await factory.ACaseAsync(with: s => s with { HomeAddress = ["9 Keel Gardens"], Postcode = "po5 2ke" });
        var unknown = await factory.ACaseAsync(with: s => s with { HomeAddress = ["9a Keel Gardens"], Postcode = "PO5 2KE" });

        var link = await LinkAsync(known.Complaint);
        Assert.Equal((home.Id, HomeType.PartOwned, CaseHome.Matched), (link!.HomeId!.Value, link.Ownership, link.How));
        Assert.Null(await LinkAsync(unknown.Complaint));
        Assert.Equal((HomeType.PartOwned, HomeType.Rented), (await CountsAsAsync(known.Complaint), await CountsAsAsync(unknown.Complaint)));
    }

    [Fact]
    public async Task On_the_telephone_a_home_is_looked_up_chosen_and_nothing_typed_is_lost()
    {
        var home = await AddAsync("3 Osprey Terrace, Portsmouth", "PO5 3OT");
        await AddAsync("5 Osprey Terrace, Portsmouth", "PO5 3OT");
        var page = await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record");
        page.Fill("Name", "Look Up").Fill("What happened, in their words", "The boiler.").Choose("No", "Is anybody in danger now?").Choose("Yes, and they do", "Did you ask whether they wish to complain?");
        page = await page.Fill("Address, postcode or UPRN", "nowhere at all").PressAsync("Look it up");
        Assert.Contains("No home matches “nowhere at all”. Write the address below", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Errors);
        page = await page.Fill("Address, postcode or UPRN", "osprey 3").PressAsync("Look it up");
        Assert.Equal((HttpStatusCode.OK, "Look Up", "The boiler."), (page.Status, page.ValueOf("Name"), page.ValueOf("What happened, in their words")));

        PageAssert.Is("Complaint recorded", await page.Choose("3 Osprey Terrace, Portsmouth, PO5 3OT").PressAsync("Record it"));
        var saved = await SavedAsync("Look Up");
        Assert.Equal("3 Osprey Terrace, Portsmouth, PO5 3OT", saved.Home);
        Assert.Equal(home.Id, (await LinkAsync(saved))!.HomeId);
    }

    [Fact]
    public async Task The_address_as_they_gave_it_stays_beside_the_home_that_was_chosen()
    {
        var home = await AddAsync("11 Pilot Square, Portsmouth", "PO5 4PS");
        var page = await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record");
        page = await page.Fill("Name", "Old Name").Fill("What happened, in their words", "The roof.").Choose("No", "Is anybody in danger now?").Choose("Yes, and they do", "Did you ask whether they wish to complain?")
            .Fill("Address of their home", "The corner house").Fill("Address, postcode or UPRN", "pilot 11").PressAsync("Look it up");
        PageAssert.Is("Complaint recorded", await page.Choose("11 Pilot Square, Portsmouth, PO5 4PS").PressAsync("Record it"));

        var saved = await SavedAsync("Old Name");
        Assert.Equal("The corner house", saved.Home);
        Assert.True(saved.Submission.IsIntact);
        Assert.Equal(home.Id, (await LinkAsync(saved))!.HomeId);

        // The record names no home, so it shows the one that their complaint is about.
        var person = await factory.InDatabaseAsync(context => context.Set<CaseParty>().Where(party => party.ComplaintId == saved.Id).Select(party => party.PersonId).SingleAsync());
        var record = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/complainants/{person}");
        Assert.Contains($"{home.Uprn}, the home in the register (their complaint {saved.Reference} is about this home)", record.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(HomeChosen), await factory.InDatabaseAsync(context => context.Set<RecordedEvent>().Where(e => e.ComplaintId == saved.Id).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task On_a_case_the_home_is_chosen_corrected_and_counts_as_the_register_says_unless_there_is_a_reason()
    {
        var home = await AddAsync("2 Ferry Lane, Portsmouth", "PO5 5FL");
        var test = await factory.ACaseAsync(with: s => s with { HomeAddress = ["Two Ferry Lane"], Postcode = "PO5 5FL" });
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"{test.Href}/home");
        PageAssert.Error("Which home is it about?", "Choose the home, or say that it is not in the register", await page.PressAsync("Save"));
        page = await manager.GetAsync($"{test.Href}/home");
        PageAssert.Error("As what does it count in the figures?", "Say as what it counts", await page.Choose("It is not in the register").PressAsync("Save"));
        page = await manager.GetAsync($"{test.Href}/home");
        page = await page.Choose("2 Ferry Lane, Portsmouth, PO5 5FL").Choose("Neither of the two").PressAsync("Save");
        PageAssert.Error("Why, where it differs from the register", "The register says LCRA. Say why it counts as something else", page);
        PageAssert.Error("Why, where it differs from the register", "The reason must be 500 characters or fewer", await page.Fill("Why, where it differs from the register", new string('x', 501)).PressAsync("Save"));

        page = await page.Fill("Why, where it differs from the register", "The freeholder complains.").PressAsync("Save");
        Assert.Equal("The complaint is about 2 Ferry Lane, Portsmouth, PO5 5FL.", page.Banner);
        var link = await LinkAsync(test.Complaint);
        Assert.Equal((home.Id, HomeType.Other, "The freeholder complains."), (link!.HomeId!.Value, link.Ownership, link.How));
        Assert.Equal("Two Ferry Lane", (await factory.LoadAsync(test)).Home);
        Assert.Equal(HomeType.Other, await CountsAsAsync(test.Complaint));

        // A later step on the complaint leaves it so, and so does counting everything anew.
        await factory.InDatabaseAsync(async context =>
        {
            (await context.FindComplaintAsync(test.Complaint.Reference))!.ReceiveMessage("Hello?", new Act(Actor.Complainant("A tenant"), factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
        Assert.Equal(HomeType.Other, await CountsAsAsync(test.Complaint));
        await factory.InScopeAsync(services => services.GetRequiredService<FactsRebuild>().RunAsync());
        Assert.Equal(HomeType.Other, await CountsAsAsync(test.Complaint));

        page = await manager.GetAsync($"{test.Href}/home?q=nowhere");
        Assert.Contains("No home matches “nowhere”.", page.Text, StringComparison.Ordinal);
        await page.Choose("It is not in the register").Choose("Neither of the two").PressAsync("Save");
        Assert.Null((await LinkAsync(test.Complaint))!.HomeId);
    }

    [Fact]
    public async Task Somebody_who_does_not_work_on_it_does_not_choose_its_home()
    {
        var test = await factory.ACaseAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync($"{test.Href}/home")).Status);
        PageAssert.NotFound(await (await factory.SignedInAsync(TestStaff.Another(StaffRole.SeniorReviewer))).GetAsync($"{test.Href}/home"));
    }

    private async Task<Home> AddAsync(string address, string postcode, HomeType type = HomeType.Rented)
    {
        var home = new Home(new HomeRow(Interlocked.Increment(ref _uprn), address, postcode, "General needs", type, "North", "Jo Field"), factory.Clock.UtcNow);
        await factory.InDatabaseAsync(async context =>
        {
            context.Add(home);
            await context.SaveChangesAsync();
        });
        return home;
    }

    private Task<HomeType> CountsAsAsync(Complaint complaint) => factory.InDatabaseAsync(context => context.Set<CaseFacts>().Where(facts => facts.ComplaintId == complaint.Id).Select(facts => facts.Home).SingleAsync());

    private Task<CaseHome?> LinkAsync(Complaint complaint) => factory.InDatabaseAsync(context => context.Set<CaseHome>().AsNoTracking().SingleOrDefaultAsync(one => one.ComplaintId == complaint.Id));

    private Task<Complaint> SavedAsync(string name) => factory.InDatabaseAsync(context => context.Set<Complaint>().Include(c => c.Submission).SingleAsync(c => c.Correspondent.Name == name));
}
