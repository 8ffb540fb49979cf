using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Equality;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Equality;

/// <summary>Questions about oneself, apart from the complaint. Now is Wednesday 4 March 2026.</summary>
[Trait("Clause", "LHP-70")]
public sealed class EqualityPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Without_the_right_code_there_is_nothing_and_the_door_says_so()
    {
        var anybody = factory.Anybody();
        PageAssert.NotFound(await anybody.GetAsync("/about-you/CP-2026-00001/AAAA-AAAA-AAAA"));
        var page = await (await anybody.GetAsync("/about-you")).PressAsync("Continue");
        Assert.Equal(["Enter the reference", "Enter the code"], page.Errors);
        page = await page.Fill("Reference", "CP-2026-00001").Fill("Code", "AAAA-AAAA-AAAA").PressAsync("Continue");
        Assert.Equal(["The reference or the code is not right. Check both and try again"], page.Errors);
    }

    [Fact]
    public async Task It_is_answered_once_by_link_or_code_and_no_page_or_table_of_the_case_shows_it()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.To(ComplaintStatus.Closed), start: site.Clock.UtcNow.AddDays(-60));
        var code = Code(site, reference);
        var page = await (await site.Anybody().GetAsync("/about-you")).Fill("Reference", reference.ToString()).Fill("Code", code.ToLowerInvariant()).PressAsync("Continue");
        Assert.Contains("kept apart from your complaint", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Send my answers");
        Assert.Equal(["Answer at least one question, or close this page"], page.Errors);
        page = await page.Choose("75 or over", "How old are you?").Choose("Buddhist", "What is your religion?").PressAsync("Send my answers");
        PageAssert.Is("Thank you", page);
        PageAssert.Is("Thank you", await site.Anybody().GetAsync($"/about-you/{reference}/{code}"));
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<EqualityAnswer>().CountAsync()));

        // Nothing in it leads back: no number, no reference, no moment, and after joining not even the mark.
        Assert.Equal(1, await site.InScopeAsync(services => services.GetRequiredService<EqualityDesk>().JoinAsync()));
        var kept = await site.InDatabaseAsync(context => context.Set<EqualityAnswer>().AsNoTracking().SingleAsync());
        Assert.Equal((null, new DateOnly(2025, 4, 1), true), (kept.Mark, kept.YearFirstDay, kept.Upheld));
        Assert.Equal(0, await site.InScopeAsync(services => services.GetRequiredService<EqualityDesk>().JoinAsync()));
        await site.InDatabaseAsync(context =>
        {
            Assert.Empty(context.Model.FindEntityType(typeof(EqualityAnswer))!.GetForeignKeys());
            Assert.DoesNotContain(context.Model.FindEntityType(typeof(EqualityAnswer))!.GetProperties(), p => p.ClrType == typeof(long) || p.ClrType == typeof(DateTime) || p.Name.Contains("Complaint", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var address in new[] { "", "/timeline", "/survey", "/home", "/complainant" }.Select(end => $"/cases/{reference}{end}").Append("/staff/figures/export/complaints.csv").Append("/staff/equality").Append("/staff/equality?year=2025"))
        {
            using var answer = await lead.AskAsync(HttpMethod.Get, address);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.False(text.Contains("Buddhist", StringComparison.Ordinal) && !address.Contains("equality", StringComparison.Ordinal), address);
            Assert.DoesNotContain(code, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_confirmation_and_the_mail_after_closing_lead_to_it()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.To(ComplaintStatus.Closed), s => s with { Email = "amina@tenant.example" });
        var complaint = await site.ReadCaseAsync(reference);
        var act = new Act(Actor.System, site.Clock.UtcNow);
        var survey = ComplaintsPortal.Domain.Surveys.Survey.Offer(complaint, "AAAA-BBBB-CCCC", null, act);
        var mail = site.Services.GetRequiredService<ComplaintsPortal.Infrastructure.Surveys.SurveyMail>().Invitation(complaint, survey, "AAAA-BBBB-CCCC", TestCase.Portsmouth, act.On);
        Assert.Contains(Code(site, reference), ComplaintsPortal.Infrastructure.Surveys.SurveySheet.Of(complaint, survey, "AAAA-BBBB-CCCC", Code(site, reference), TestCase.Portsmouth, site.Services.GetRequiredService<ComplaintsPortal.Infrastructure.Cases.SiteAddress>()), StringComparison.Ordinal);
        Assert.Contains($"/about-you/{reference}/{Code(site, reference)}", mail.TextBody, StringComparison.Ordinal);
        PageAssert.Is("Questions about you", await site.Anybody().GetAsync($"/about-you/{reference}/{Code(site, reference)}"));
    }

    [Fact]
    [Trait("Clause", "LHP-71")]
    public async Task Differences_are_told_for_years_that_are_over_and_never_for_fewer_than_ten()
    {
        await using var site = await PortalFactory.StartAsync();
        var year = new DateOnly(2024, 4, 1);
        await site.InDatabaseAsync(async context =>
        {
            Add(Sex.Female, 64, 48);
            Add(Sex.Male, 60, 20);
            Add(Sex.NotSaid, 3, 2);
            await context.SaveChangesAsync();

            void Add(Sex sex, int people, int upheld)
            {
                for (var n = 0; n < people; n++)
                {
                    var answer = new EqualityAnswer($"{sex}{n}", new EqualityAnswers(null, sex, null, null, null, null));
                    answer.Join(year, n < upheld, n % 2 == 0);
                    context.Add(answer);
                }
            }
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/equality")).Status);
        var page = await (await site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/equality");

        PageAssert.Is("Equality, 2024/25", page);
        var rows = page.Document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Sex").QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.Said()))).ToList();
        Assert.StartsWith("Female|64|75.0% (63.2 to 84.0)", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Male|Not shown|Not shown", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("Not said|Fewer than 10|Not shown", rows[2], StringComparison.Ordinal);

        // The year that runs is not offered, and one of which nobody told anything says so.
        Assert.Contains("Equality, 2024/25", (await (await site.SignedInAsync(StaffRole.Director)).GetAsync("/staff/equality?year=2025")).Text, StringComparison.Ordinal);
        Assert.Contains("so there is nothing to show", (await (await site.SignedInAsync(StaffRole.Director)).GetAsync("/staff/equality?year=2022")).Text, StringComparison.Ordinal);
    }

    private static string Code(PortalFactory site, ComplaintReference reference) => site.Services.GetRequiredService<EqualityCodes>().CodeOf(reference);
}
