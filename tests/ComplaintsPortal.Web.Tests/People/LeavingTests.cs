using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Leaving;
using ComplaintsPortal.Web.Features.Reassign;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.People;

/// <summary>Somebody leaves: nothing stays in their name unnoticed, and what they did stays under it.</summary>
[Trait("Clause", "Code 5.8")]
[Trait("Clause", "Code 7.3")]
public sealed class LeavingTests : IAsyncLifetime
{
    private PortalFactory _factory = null!;

    private static TestStaff Leaver => TestStaff.Of(StaffRole.InvestigatingManager);

    private static TestStaff Heir => TestStaff.Another(StaffRole.InvestigatingManager);

    public async Task InitializeAsync() => _factory = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Complaints_and_remedies_go_to_somebody_else_and_the_history_keeps_the_old_name()
    {
        var handled = await _factory.AddCaseAsync(c => c.Acknowledged());
        var promised = await _factory.AddCaseAsync(c => c.Responded().Do((complaint, act) => complaint.ChangeRemedy(
            1, complaint.Remedies[0].Promise() with { OwnerId = Leaver.Id, OwnerName = Leaver.Name }, "", c.Rules, act)), start: _factory.Clock.UtcNow.AddDays(-1));
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync("/staff/leaving")).FollowAsync(Leaver.Name);
        Assert.Contains(handled.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains("Deals with it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sees to 1 remedy.", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Who takes it over?", "Choose who takes it over", await page.PressAsync("Give everything to this person"));
        var done = await page.Choose(Heir.Name).PressAsync("Give everything to this person");

        // The decoys of the builder are with the leaver too.
        Assert.Equal($"{Heir.Name} now deals with 2 complaints of {Leaver.Name} and sees to the remedies of 2 complaints.", done.Banner);
        Assert.Equal(Heir.Id, (await _factory.ReadCaseAsync(handled)).HandlerId);
        var remedy = (await _factory.ReadCaseAsync(promised)).Remedies[0];
        Assert.Equal((Heir.Id, Heir.Name), (remedy.OwnerId, remedy.OwnerName));
        Assert.Equal(Leaver.Name, (await _factory.EventsAsync<HandlerAssigned>(handled))[^1].Before!.Name);
        Assert.Contains("Nothing. They can leave.", (await lead.GetAsync($"/staff/leaving/{Leaver.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("still wait", (await (await _factory.SignedInAsync(StaffRole.Administrator)).GetAsync($"/people/{Leaver.Id}/deactivate")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 9.1")]
    public async Task Orders_changes_and_themes_go_too_and_whoever_gets_them_can_open_the_complaint()
    {
        var reference = await _factory.AddCaseAsync(c => c.Responded());
        await _factory.InDatabaseAsync(async context =>
        {
            var act = new Act(CaseSetUp.Staff.Lead, _factory.Clock.UtcNow);
            var complaint = (await context.FindComplaintAsync(reference))!;
            var ombudsman = OmbudsmanCase.Open(complaint, "202600123", act.Day, act);
            ombudsman.Determine(complaint, "The leak", OmbudsmanFinding.Maladministration, act.Day, act);
            ombudsman.Order(complaint, new OrderNote(OrderKind.Order, act.Day, "Apologise.", Leaver.Id, Leaver.Name), act);
            context.AddRange(
                ombudsman, Improvement.Record(complaint, new ImprovementNote("Nobody looks.", "Somebody looks.", Leaver.Id, Leaver.Name, act.Day.AddDays(9)), TestCase.Portsmouth, act),
                Theme.Record(new ThemeNote("Missed visits", "Nobody comes.", "", Leaver.Id, Leaver.Name, act.Day.AddDays(9)), act));
            await context.SaveChangesAsync();
        });
        await _factory.InDatabaseAsync(async context =>
        {
            var day = new DateOnly(2026, 3, 9);
            context.Add(new Absence(new AbsencePlan(Heir.Id, Heir.Name, day, day, Leaver.Id, Leaver.Name), [], new Act(CaseSetUp.Staff.Lead, _factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        var heir = await _factory.SignedInAsync(Heir);
        Assert.Equal(HttpStatusCode.NotFound, (await heir.GetAsync($"/cases/{reference}/ombudsman")).Status);
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains($"{Leaver.Name} 2 complaints, 1 theme", (await lead.GetAsync("/staff/leaving")).Text, StringComparison.Ordinal);
        var page = await lead.GetAsync($"/staff/leaving/{Leaver.Id}");
        Assert.Contains("Sees to 1 remedy, 1 order of the Ombudsman and 1 change that was learnt.", page.Text, StringComparison.Ordinal);
        Assert.Contains("They watch 1 theme.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"They act for {Heir.Name} from Monday 9 March 2026 until Monday 9 March 2026. Choose somebody else for that", page.Text, StringComparison.Ordinal);

        var done = await page.Choose(Heir.Name).PressAsync("Give everything to this person");

        Assert.Equal($"{Heir.Name} now sees to the remedies of 2 complaints of {Leaver.Name}, sees to the orders and changes of 1 complaint and watches 1 theme.", done.Banner);
        Assert.Contains("Nothing. They can leave.", (await lead.GetAsync($"/staff/leaving/{Leaver.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"1. Order Apologise. To do By", (await heir.GetAsync($"/cases/{reference}/ombudsman")).Text, StringComparison.Ordinal);
        Assert.Contains("Somebody looks.", (await heir.GetAsync($"/cases/{reference}/learning")).Text, StringComparison.Ordinal);
        Assert.Equal($"{Heir.Name} sees to order 1 of the Ombudsman now, instead of {Leaver.Name}.", Assert.Single(await _factory.EventsAsync<OmbudsmanOrderGiven>(reference)).Summary);
        Assert.Single(await _factory.EventsAsync<ImprovementGiven>(reference));
        Assert.Equal(Heir.Id, await _factory.InDatabaseAsync(context => context.Set<Theme>().Select(one => one.OwnerId).SingleAsync()));
    }

    [Fact]
    public async Task What_cannot_be_given_is_named_with_its_reason_and_stays_and_the_administrator_is_warned()
    {
        var checking = await _factory.AddCaseAsync(c => c.Acknowledged().Investigated().Submit());
        var keptAway = await _factory.AddCaseAsync(c => c.Acknowledged().Do((complaint, act) => complaint.KeepAway(Heir.Id, Heir.Name, KeptAwayGround.Named, "About him.", c.Rules, act)));
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);

        var left = await (await lead.GetAsync($"/staff/leaving/{Leaver.Id}")).Choose(Heir.Name).PressAsync("Give everything to this person");

        Assert.Contains($"{checking} The response is with the complaints lead for the quality check.", left.Text, StringComparison.Ordinal);
        Assert.Contains($"{keptAway} {Heir.Name} is kept away from this complaint (Code 5.8).", left.Text, StringComparison.Ordinal);
        Assert.Equal(Leaver.Id, (await _factory.ReadCaseAsync(checking)).HandlerId);
        var administrator = await _factory.SignedInAsync(StaffRole.Administrator);
        Assert.Contains("still wait for something that they do. Ask the complaints lead", (await administrator.GetAsync($"/people/{Leaver.Id}/deactivate")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_are_offered_who_can_take_something_and_who_has_left_is_marked()
    {
        await _factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.DoesNotContain("Cannot sign in any more", (await lead.GetAsync("/staff/leaving")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestStaff.Of(StaffRole.SeniorReviewer).Name, (await lead.GetAsync($"/staff/leaving/{Leaver.Id}")).Text, StringComparison.Ordinal);
        await _factory.InDatabaseAsync(context => context.Users.Where(one => one.Id == Leaver.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.IsActive, false)));
        Assert.Contains($"{Leaver.Name} Cannot sign in any more", (await lead.GetAsync("/staff/leaving")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_does_nothing_twice()
    {
        var reference = await _factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync($"/staff/leaving/{Leaver.Id}")).Choose(Heir.Name);
        await page.PressAsync("Give everything to this person");

        var again = await page.PressAsync("Give everything to this person");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(2, (await _factory.EventsAsync<HandlerAssigned>(reference)).Count);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, "Nothing of what Ann has open went to Ben.")]
    [InlineData(0, 1, 0, 0, "Ben now sees to the remedies of 1 complaint of Ann.")]
    [InlineData(1, 0, 0, 0, "Ben now deals with 1 complaint of Ann.")]
    [InlineData(1, 2, 0, 0, "Ben now deals with 1 complaint of Ann and sees to the remedies of 2 complaints.")]
    [InlineData(0, 0, 1, 2, "Ben now sees to the orders and changes of 1 complaint of Ann and watches 2 themes.")]
    public void What_came_of_it_is_one_sentence(int complaints, int remedies, int beside, int themes, string sentence) => Assert.Equal(
        sentence, new LeavingOutcome(new ReassignOutcome("Ben", [.. Enumerable.Range(1, complaints).Select(number => new ComplaintReference(2026, number))], 0, []), remedies, beside, themes, []).InWords("Ann"));

    [Fact]
    public async Task Nobody_of_that_id()
    {
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);

        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/staff/leaving/{Guid.NewGuid()}")).Status);
    }
}
