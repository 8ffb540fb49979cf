using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complainants;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Training of staff. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 4.3")]
public sealed class TrainingPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Address = "/staff/training";

    [Fact]
    public async Task Only_the_lead_keeps_it() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync(Address)).Status);

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field()
    {
        var page = await (await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(Address)).Fill("Course, and who gave it", new string('x', 501)).PressAsync("Record the training");
        PageAssert.Error("Who was trained?", "Choose who was trained", page);
        PageAssert.Error("In what?", "Choose what they were trained in", page);
        PageAssert.Error("Course, and who gave it", "The note must be 500 characters or fewer", page);
        page = await page.FillDate("On what day?", "5", "3", "2026").FillDate("Until when does it count?", "31", "2", "2027").PressAsync("Record the training");
        PageAssert.Error("On what day?", "The day of the training must be today or in the past", page);
        page = Filled(page).FillDate("On what day?", "3", "3", "2026").FillDate("Until when does it count?", "3", "3", "2026").Fill("Course, and who gave it", "");
        PageAssert.Error("Until when does it count?", "It must count until a day after it was done", await page.PressAsync("Record the training"));
    }

    [Fact]
    public async Task What_was_recorded_is_listed_and_shown_where_somebody_is_named_and_stops_nobody()
    {
        var manager = TestStaff.Of(StaffRole.InvestigatingManager);
        var test = await factory.ACaseAsync(set: c => c.Accepted().Defined());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("Training: no training in complaint handling is recorded.", (await lead.GetAsync($"{test.Href}/assign")).Text, StringComparison.Ordinal);

        var page = await Filled(await lead.GetAsync(Address)).FillDate("On what day?", "1", "3", "2025").FillDate("Until when does it count?", "1", "3", "2026").PressAsync("Record the training");
        Assert.Equal($"Recorded: {manager.Name}’s training counts until Sunday 1 March 2026.", page.Banner);
        Assert.Contains($"{manager.Name}, Complaint handling: expired on 1 March 2026", page.Text, StringComparison.Ordinal);
        var assign = await lead.GetAsync($"{test.Href}/assign");
        Assert.Contains("Training: training in complaint handling expired on 1 March 2026.", assign.Text, StringComparison.Ordinal);
        await assign.Choose(manager.Name).PressAsync("Save");
        Assert.Equal(manager.Id, (await factory.LoadAsync(test)).HandlerId);

        page = await Filled(await lead.GetAsync(Address)).FillDate("On what day?", "3", "3", "2026").FillDate("Until when does it count?", "3", "3", "2028").PressAsync("Record the training");
        Assert.DoesNotContain($"{manager.Name}, Complaint handling: expired", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await factory.InDatabaseAsync(context => context.Set<Training>().CountAsync(one => one.StaffId == manager.Id)));
    }

    private static Page Filled(Page page)
    {
        var option = page.Document.QuerySelectorAll("select[name='Form.Person'] option").Single(one => one.GetAttribute("value") == TestStaff.Of(StaffRole.InvestigatingManager).Id.ToString());
        return page.Pick("Who was trained?", option.TextContent.Trim()).Pick("In what?", "Complaint handling");
    }
}
