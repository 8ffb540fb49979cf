using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Openness;

/// <summary>The self-assessment from its first answer to the public page.</summary>
[Trait("Clause", "Code 8.1")]
public sealed class SelfAssessmentPagesTests : IAsyncLifetime
{
    private PortalFactory _site = null!;

    private DateOnly Today => LondonTime.Today(_site.Clock);

    private Act Lead => new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _site.Clock.UtcNow);

    public async Task InitializeAsync() => _site = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Only_the_lead_begins_and_answers_and_others_read()
    {
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await (await lead.GetAsync("/staff/self-assessments")).Choose("The yearly self-assessment", "Why?").Pick("Which year are its figures about?", "2025/26").PressAsync("Begin it")).FollowAsync("1. What a complaint is");
        var member = await (await _site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync(page.Address);
        Assert.DoesNotContain("Save and go", member.Text, StringComparison.Ordinal);
        Assert.Contains("Code 1.2", member.Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await (await _site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/self-assessments")).Status);
        Assert.Equal(404, (int)(await lead.GetAsync("/staff/self-assessments/99")).Status);
        Assert.Equal(404, (int)(await lead.GetAsync(page.Address.Replace("sections/1", "sections/10", StringComparison.Ordinal))).Status);
        var again = await lead.GetAsync("/staff/self-assessments");
        Assert.DoesNotContain("Begin one", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 8.3")]
    [Trait("Clause", "Code 8.4")]
    public async Task What_is_missing_at_the_beginning_is_said()
    {
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync("/staff/self-assessments")).PressAsync("Begin it");
        PageAssert.Error("Why?", StartFormValidator.NoTrigger, page);
        page = await page.Choose("The Ombudsman asks for it", "Why?").FillDate("By when is it approved? (optional)", Today.AddDays(-1)).PressAsync("Begin it");
        PageAssert.Error("What happened? (not for the yearly one)", StartFormValidator.NoWords, page);
        PageAssert.Error("By when is it approved? (optional)", "The day by which it is approved must be today or later", page);
        page = await page.Fill("What happened? (not for the yearly one)", "After its investigation.").Pick("Which year are its figures about?", "2025/26").FillDate("By when is it approved? (optional)", Today.AddDays(30)).PressAsync("Begin it");
        Assert.Contains("has begun", page.Banner, StringComparison.Ordinal);
        Assert.Contains("After its investigation.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_needs_why_what_and_when_and_nothing_typed_is_lost()
    {
        var id = await BeginAsync();
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/staff/self-assessments/{id}/sections/1")).Choose("No", "Do we do this? Code 1.2").Fill("Why not? Code 1.2", "The leaflet has the old words.")
            .Choose("Yes", "Do we do this? Code 1.3").PressAsync("Save and go to the next section");

        PageAssert.Error("What is done about it? Code 1.2", SectionFormValidator.NoAction, page);
        PageAssert.Error("What shows it? Code 1.3", SectionFormValidator.NoEvidence, page);
        Assert.Contains(page.Errors, sentence => sentence.Contains("the day from which the landlord will do this", StringComparison.Ordinal));
        Assert.Equal("The leaflet has the old words.", page.ValueOf("Why not? Code 1.2"));
        page = await page.Fill("What is done about it? Code 1.2", "A new leaflet.").FillDate("From when will we do this? Code 1.2", Today.AddDays(40)).Fill("What shows it? Code 1.3", "Policy, part 2.").PressAsync("Save and go to the next section");

        Assert.EndsWith("/sections/2", page.Address, StringComparison.Ordinal);
        var rows = await _site.InDatabaseAsync(context => context.Set<AssessmentRow>().Where(row => row.CheckedOn != null).OrderBy(row => row.Number).ToListAsync());
        Assert.Equal(5, rows.Count);
        Assert.Equal((false, "A new leaflet.", Today.AddDays(40)), (rows[0].Answer.Complies!.Value, rows[0].Answer.Action, rows[0].Answer.MetFrom!.Value));
        Assert.Null(rows[4].Answer.Complies);
    }

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public async Task Figures_beside_the_answers_are_those_of_the_figures_page_until_the_approval_and_stand_still_then()
    {
        var year = new DateOnly(2025, 4, 1);
        await _site.AddCaseAsync(c => c.Acknowledged());
        var id = await BeginAsync();
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/staff/self-assessments/{id}/sections/6");
        var figures = await lead.GetAsync($"/staff/figures?Form.From.Day=1&Form.From.Month=4&Form.From.Year={year.Year}&Form.To.Day=31&Form.To.Month=3&Form.To.Year={year.Year + 1}");
        Assert.Contains("100.0%", figures.Text, StringComparison.Ordinal);
        Assert.Contains("Acknowledged in five working days, stage one, 2025/26: 100.0% (2 of 2), as of now", page.Text, StringComparison.Ordinal);

        await ApproveAsync(id);
        await _site.AddCaseAsync(c => c.Accept(), start: _site.Clock.UtcNow.AddDays(-30));
        page = await lead.GetAsync($"/staff/self-assessments/{id}/sections/6");
        Assert.Contains("100.0% (2 of 2), as approved", page.Text, StringComparison.Ordinal);
        var stale = await lead.GetAsync($"/staff/self-assessments/{id}");
        Assert.DoesNotContain("Record the approval", stale.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 8.2")]
    public async Task Code_8_2_it_goes_to_the_public_page_only_with_the_governing_bodys_response()
    {
        var id = await BeginAsync();
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("72 provisions are not ready", (await lead.GetAsync($"/staff/self-assessments/{id}")).Text, StringComparison.Ordinal);
        await _site.InDatabaseAsync(async context =>
        {
            var one = await context.Set<SelfAssessment>().Include(a => a.Rows).SingleAsync(a => a.Id == id);
            Answer(one);
            await context.SaveChangesAsync();
        });

        var page = await (await lead.GetAsync($"/staff/self-assessments/{id}")).FillDate("When?", Today.AddDays(1)).PressAsync("Record the approval");
        PageAssert.Error("Which board or committee approved it?", ApprovalFormValidator.NoBody, page);
        page = await page.Fill("Which board or committee approved it?", "The Cabinet").FillDate("When?", Today.AddDays(-1)).PressAsync("Record the approval");
        Assert.Contains(page.Errors, sentence => sentence.Contains("cannot have been approved before", StringComparison.Ordinal));
        page = await page.FillDate("When?", Today).PressAsync("Record the approval");
        Assert.Contains("stand still", page.Banner, StringComparison.Ordinal);
        Assert.Contains("We have not published a self-assessment here yet.", (await _site.Anybody().GetAsync("/self-assessment")).Text, StringComparison.Ordinal);

        PageAssert.Error("What does the governing body say to it?", PublishFormValidator.NoResponse, await page.PressAsync("Publish it"));
        page = await page.Fill("What does the governing body say to it?", "We welcome it.").PressAsync("Publish it");
        var all = await _site.Anybody().GetAsync("/self-assessment");
        PageAssert.Is("How we follow the Complaint Handling Code", all);
        Assert.Contains("We welcome it.", all.Text, StringComparison.Ordinal);
        Assert.Contains("We do 71 of 72 things that the Code asks.", all.Text, StringComparison.Ordinal);
        Assert.Contains("A new leaflet.", all.Text, StringComparison.Ordinal);

        page = await page.FillDate("When?", Today).PressAsync("Record it");
        Assert.Equal("It is recorded that the Ombudsman got it.", page.Banner);
        var pdf = await lead.AskAsync(HttpMethod.Get, $"/staff/self-assessments/{id}.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);

        var next = await (await (await lead.GetAsync("/staff/self-assessments")).Choose("A change of procedures, or of an answer", "Why?").Fill("What happened? (not for the yearly one)", "The leaflet is there.").Pick("Which year are its figures about?", "2025/26").PressAsync("Begin it")).FollowAsync("1. What a complaint is");
        Assert.Contains("As last time", next.Text, StringComparison.Ordinal);
        Assert.Equal("A new leaflet.", next.ValueOf("What is done about it? Code 1.2"));
    }

    [Fact]
    [Trait("Clause", "Code 8.1a")]
    public async Task Code_8_1a_spreadsheet_and_table_say_what_the_pages_say_of_all_provisions()
    {
        await _site.AddCaseAsync(c => c.Acknowledged());
        var id = await BeginAsync();
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        await ApproveAsync(id);

        var lines = await lead.CsvLinesAsync($"/staff/self-assessments/{id}.csv");
        var head = lines.Index().Single(line => line.Item[0] == "Provision").Index;
        Assert.Equal(72, lines.Count - head - 1);
        Assert.Contains(lines, line => line[0] == "Approved" && line[1] == $"Approved by The Cabinet on {Words.Day(Today)}.");
        Assert.Equal(["No", "The leaflet has the old words.", "A new leaflet."], lines.Single(line => line[0] == "Code 1.2").Skip(3).Take(3));
        Assert.Contains("Acknowledged in five working days, stage one: 100.0% (2 of 2)", lines.Single(line => line[0] == "Code 6.2")[^1], StringComparison.Ordinal);

        var sheets = await lead.SheetsAsync($"/staff/self-assessments/{id}.xlsx");
        Assert.Equal(lines.Skip(head), sheets["Provisions of the Code"].Select(line => line.Select(cell => cell.Text)));
        Assert.Equal(lines[0][1], sheets["About"][0][1].Text);
    }

    private static void Answer(SelfAssessment one)
    {
        var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, one.StartedOn);
        foreach (var row in one.Rows)
        {
            one.Answer(
                row.Clause, row.Clause == "Code 1.2"
                    ? new AssessmentAnswer { Complies = false, Explanation = "The leaflet has the old words.", Action = "A new leaflet.", MetFrom = act.Day.AddDays(40) }
                    : new AssessmentAnswer { Complies = true, Evidence = "The policy says so." }, act);
        }
    }

    private async Task ApproveAsync(long id)
    {
        await _site.InDatabaseAsync(async context =>
        {
            Answer(await context.Set<SelfAssessment>().Include(a => a.Rows).SingleAsync(a => a.Id == id));
            await context.SaveChangesAsync();
        });
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/staff/self-assessments/{id}")).Fill("Which board or committee approved it?", "The Cabinet").FillDate("When?", Today).PressAsync("Record the approval");
        Assert.Contains("stand still", page.Banner, StringComparison.Ordinal);
    }

    private async Task<long> BeginAsync()
    {
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync("/staff/self-assessments")).Choose("The yearly self-assessment", "Why?").Pick("Which year are its figures about?", "2025/26").PressAsync("Begin it");
        return await _site.InDatabaseAsync(context => context.Set<SelfAssessment>().Select(one => one.Id).SingleAsync());
    }
}
