using System.Net;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.People;

/// <summary>Absence and cover, and answers to being named, through the pages. Today is Wednesday 4 March 2026.</summary>
[Trait("Clause", "Code 6.4")]
public sealed class AbsenceTests : IAsyncLifetime
{
    private PortalFactory _factory = null!;

    private static TestStaff Away => TestStaff.Of(StaffRole.InvestigatingManager);

    // Of another team, so that they see nothing of the case by themselves.
    private static TestStaff Cover => TestStaff.Another(StaffRole.InvestigatingManager);

    public async Task InitializeAsync() => _factory = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Whoever_covers_finds_the_work_under_Today_and_does_it_and_no_longer_once_the_other_is_back()
    {
        var reference = await _factory.AddCaseAsync(c => c.Acknowledged());
        var cover = await _factory.SignedInAsync(Cover);
        Assert.Equal(HttpStatusCode.NotFound, (await cover.GetAsync($"/cases/{reference}")).Status);

        var away = await _factory.SignedInAsync(Away);
        var saved = await (await Filled(away, 4, 6)).PressAsync("Save the absence");
        Assert.Equal($"{Cover.Name} covers for {Away.Name} from Wednesday 4 March 2026 to Friday 6 March 2026.", saved.Banner);

        Assert.Contains(reference.ToString(), (await cover.GetAsync("/staff")).Text, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), (await cover.GetAsync($"/staff/search?q={Uri.EscapeDataString("Amina")}")).Text, StringComparison.Ordinal);
        var page = await cover.GetAsync($"/cases/{reference}");
        Assert.Contains($"{Away.Name} is away until Friday 6 March 2026. {Cover.Name} covers.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cover.GetAsync($"/cases/{reference}/findings")).Status);
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains($"Away until 6 March 2026; {Cover.Name} covers.", (await lead.GetAsync($"/cases/{reference}/assign")).Text, StringComparison.Ordinal);

        var back = await saved.PressAsync($"Back today ({Away.Name})");
        Assert.Equal($"{Away.Name} is back. {Cover.Name} does not cover any more.", back.Banner);
        Assert.Equal(HttpStatusCode.NotFound, (await cover.GetAsync($"/cases/{reference}")).Status);
        Assert.Contains("Back from the absence", (await (await _factory.SignedInAsync(StaffRole.Administrator)).GetAsync($"/people/{Away.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_and_ends_by_itself_with_its_days()
    {
        var reference = await _factory.AddCaseAsync(c => c.Acknowledged());
        await (await Filled(await _factory.SignedInAsync(Away), 5, 5)).PressAsync("Save the absence");
        await StatusOnAsync(4, HttpStatusCode.NotFound);
        await StatusOnAsync(5, HttpStatusCode.OK);
        await StatusOnAsync(6, HttpStatusCode.NotFound);

        async Task StatusOnAsync(int day, HttpStatusCode expected)
        {
            _factory.Clock.UtcNow = new DateTime(2026, 3, day, 12, 0, 0, DateTimeKind.Utc);
            var visitor = await _factory.SignedInAsync(Cover);
            Assert.Equal(expected, (await visitor.GetAsync($"/cases/{reference}")).Status);
        }
    }

    [Fact]
    public async Task Another_server_learns_of_it()
    {
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new Absence(
                new AbsencePlan(Away.Id, Away.Name, _factory.Clock.Today, _factory.Clock.Today, Cover.Id, Cover.Name), [], new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        var book = _factory.Services.GetRequiredService<AbsenceBook>();
        Assert.Empty(book.CoveredBy(Cover.Id, _factory.Clock.Today));

        await book.ReloadAsync();

        Assert.Equal([Away.Id], book.CoveredBy(Cover.Id, _factory.Clock.Today));
    }

    [Theory]
    [InlineData("First day away", "Enter the first day away")]
    [InlineData("Last day away", "Enter the last day away")]
    [InlineData("Who covers?", "Choose who covers")]
    public async Task Nothing_typed(string label, string sentence)
    {
        var manager = await _factory.SignedInAsync(Away);

        PageAssert.Error(label, sentence, await (await manager.GetAsync("/staff/absences")).PressAsync("Save the absence"));
    }

    [Fact]
    public async Task A_last_day_before_the_first_and_a_cover_who_is_away()
    {
        var manager = await _factory.SignedInAsync(Away);
        PageAssert.Error("Last day away", "The last day away must be the first day or later.", await (await Filled(manager, 6, 5)).PressAsync("Save the absence"));

        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync("/staff/absences")).Pick("Who is away?", $"{Cover.Name} (Repairs manager)")
            .FillDate("First day away", new DateOnly(2026, 3, 5)).FillDate("Last day away", new DateOnly(2026, 3, 5)).Pick("Who covers?", $"{TestStaff.Of(StaffRole.SeniorReviewer).Name} (Head of tenancies)");
        await page.PressAsync("Save the absence");
        PageAssert.Error("Who covers?", $"{Cover.Name} is away from 5 March 2026 to 5 March 2026. Choose somebody else.", await (await Filled(manager, 4, 6)).PressAsync("Save the absence"));
    }

    [Fact]
    [Trait("Clause", "Code 5.8")]
    public async Task Whoever_was_named_gives_it_back_and_the_lead_finds_it_under_Today()
    {
        var reference = await _factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await _factory.SignedInAsync(Away);
        var page = await manager.GetAsync($"/cases/{reference}/assignment");
        PageAssert.Error("What do you say?", "Say whether you take it on or give it back", await page.PressAsync("Save"));
        PageAssert.Error("Why?", "Say why you give it back", await page.Choose("I give it back").PressAsync("Save"));

        var taken = await page.Choose("I take it on").PressAsync("Save");
        Assert.Equal("You took it on.", taken.Banner);
        var again = await manager.GetAsync($"/cases/{reference}/assignment");
        Assert.Contains("It was taken on", again.Text, StringComparison.Ordinal);

        var home = await again.Choose("I give it back").Fill("Why?", "I am on jury service.").PressAsync("Save");
        Assert.StartsWith($"You gave {reference} back.", home.Banner, StringComparison.Ordinal);
        Assert.Equal(["I am on jury service."], (await _factory.EventsAsync<AssignmentReturned>(reference)).Select(one => one.Reason));
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains(reference.ToString(), (await lead.GetAsync("/staff/for-me")).Text, StringComparison.Ordinal);

        // Whoever names somebody else reads who gave it back, and why.
        var assign = await lead.GetAsync($"/cases/{reference}/assign");
        Assert.Contains($"{Away.Name} gave stage one back.", assign.Text, StringComparison.Ordinal);
        Assert.Contains("I am on jury service.", assign.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Filled(Visitor visitor, int from, int until) => (await visitor.GetAsync("/staff/absences"))
        .FillDate("First day away", new DateOnly(2026, 3, from)).FillDate("Last day away", new DateOnly(2026, 3, until)).Pick("Who covers?", $"{Cover.Name} (Repairs manager)");
}
