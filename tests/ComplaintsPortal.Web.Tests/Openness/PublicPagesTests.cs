using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Publicity;
using ComplaintsPortal.Web.Features.Statements;
using ComplaintsPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Openness;

/// <summary>What everybody may read: written by one, approved by another, the same for all and kept by browsers, and nothing about anybody.</summary>
public sealed class PublicPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly string[] Pages = ["/performance", "/self-assessment", "/policy"];

    private DateOnly Today => LondonTime.Today(factory.Clock);

    private Act Lead => new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow);

    [Theory]
    [InlineData("/performance")]
    [InlineData("/self-assessment")]
    [InlineData("/policy")]
    public async Task A_public_page_is_kept_by_browsers_and_sets_no_cookie(string address)
    {
        using var answer = await factory.Anybody().AskAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var tag = answer.Headers.ETag!.Tag;

        using var client = factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var again = await client.SendAsync(request);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        using var other = new HttpRequestMessage(HttpMethod.Get, address);
        other.Headers.TryAddWithoutValidation("If-None-Match", "\"another\"");
        Assert.Equal(200, (int)(await client.SendAsync(other)).StatusCode);
    }

    [Fact]
    public async Task The_front_page_and_every_foot_lead_there()
    {
        var start = await factory.Anybody().GetAsync("/");
        Assert.All(Pages, address => Assert.True(start.Document.QuerySelectorAll($"a[href='{address}']").Length >= 2, address));
    }

    [Fact]
    [Trait("Clause", "PCC-15")]
    [Trait("Clause", "PCC-17")]
    [Trait("Clause", "PCC-18")]
    [Trait("Clause", "Code 3.4")]
    public async Task PCC_15_and_17_the_policy_says_its_version_review_impact_and_related_documents_and_how_long_each_step_takes()
    {
        var page = PageAssert.Is("Our complaints policy", await factory.Anybody().GetAsync("/policy"));
        foreach (var said in new[]
        {
            "Local Authority Housing Landlord Services Complaints Policy", "By 1 April 2026", "integrated impact assessment", "Corporate Complaints Policy", "Braille",
            "within 5 working days of our logging it", "within 10 working days of our logging it", "within 30 working days of our answer", "within 20 working days of our logging your request",
            "0300 111 3000",
        })
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Clause", "PCC-15")]
    public async Task A_review_that_was_due_is_said_to_be_due()
    {
        await using var lhp = await PortalFactory.StartAsync(one => one.With("Landlord:Policy", "lhp-2023"));
        var page = await lhp.Anybody().GetAsync("/policy");
        Assert.Contains("That was due by 31 October 2024. This version holds until there is another.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Equality and Diversity Policy", page.Text, StringComparison.Ordinal);
        Assert.Contains("at any time", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 9.3")]
    [Trait("Clause", "PCC-14, LHP-68, PCC-13")]
    public async Task Learning_is_public_only_after_somebody_else_approved_it()
    {
        var theme = await factory.InDatabaseAsync(async context =>
        {
            var one = context.Add(Theme.Record(new ThemeNote("Missed visits", "Nobody comes.", "", Guid.NewGuid(), "Somebody", Today.AddDays(9)), Lead)).Entity;
            await context.SaveChangesAsync();
            return one.Id;
        });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/staff/statements/add?theme={theme}")).PressAsync("Save the words");
        PageAssert.Error("What did people say?", StatementFormValidator.NoSaid, page);
        PageAssert.Error("What did we do?", StatementFormValidator.NoDid, page);
        page = await page.Fill("What did people say?", "Nobody came to us at 12 Harbour View Road.").Fill("What did we do?", "We text you first.").PressAsync("Save the words");
        PageAssert.Error("What did people say?", "Take out the address “12 Harbour View Road”: nothing that is published may point to a person or a home.", page);
        page = await page.Fill("What did people say?", "Nobody came though a visit was agreed.").PressAsync("Save the words");
        Assert.Equal("It waits for approval by the director.", page.Banner);
        Assert.DoesNotContain("Approve and publish", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody came though", (await factory.Anybody().GetAsync("/performance")).Text, StringComparison.Ordinal);

        var changed = await page.Fill("What did we do?", "").PressAsync("Save the words");
        PageAssert.Error("What did we do?", StatementFormValidator.NoDid, changed);
        Assert.Equal("Nobody came though a visit was agreed.", changed.ValueOf("What did people say?"));
        Assert.Equal("The words are changed.", (await changed.Fill("What did we do?", "We text you the day before.").PressAsync("Save the words")).Banner);

        var director = await (await factory.SignedInAsync(StaffRole.Director)).GetAsync(page.Address);
        page = await director.PressAsync("Approve and publish");
        Assert.Equal("It is public now.", page.Banner);
        var all = PageAssert.Is("How we handle complaints", await factory.Anybody().GetAsync("/performance"));
        Assert.Contains("Nobody came though a visit was agreed.", all.Text, StringComparison.Ordinal);
        Assert.Contains($"Approved by {TestStaff.Of(StaffRole.Director).Name}", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ompliments", all.Text, StringComparison.Ordinal);
        Assert.Contains("Published", (await lead.GetAsync($"/staff/themes/{theme}")).Text, StringComparison.Ordinal);

        PageAssert.Error("Why?", WithdrawStatementFormValidator.NoReason, await page.PressAsync("Withdraw it"));
        await page.Fill("Why?", "It is not so any more.").PressAsync("Withdraw it");
        Assert.DoesNotContain("Nobody came though", (await factory.Anybody().GetAsync("/performance")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync("/staff/statements/add?theme=99999")).Status);
        Assert.Equal(404, (int)(await lead.GetAsync("/staff/statements/99999")).Status);
    }

    [Fact]
    public async Task A_compliment_is_quoted_without_the_name_of_whoever_wrote_it()
    {
        var id = await factory.InDatabaseAsync(async context =>
        {
            var one = context.Add(FeedbackItem.Record(new FeedbackReceived(FeedbackKind.Compliment, "letter", factory.Clock.UtcNow, "Thank you for the new door. Hilda Marsh") { Name = "Hilda Marsh" }, Lead)).Entity;
            await context.SaveChangesAsync();
            return one.Id;
        });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/staff/statements/add?feedback={id}")).Fill("What did people say?", "Thank you for the new door. Mrs Marsh").PressAsync("Save the words");
        PageAssert.Error("What did people say?", StatementFormValidator.TheirName, page);
        page = await page.Fill("What did people say?", "Thank you for the new door.").PressAsync("Save the words");
        await (await (await factory.SignedInAsync(StaffRole.Director)).GetAsync(page.Address)).PressAsync("Approve and publish");

        var all = await factory.Anybody().GetAsync("/performance");
        Assert.Contains("“Thank you for the new door.”", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marsh", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 3.5")]
    [Trait("Clause", "LHP-33")]
    public async Task Code_3_5_where_complaining_was_made_known_is_recorded_and_said()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/publicity");
        Assert.Contains("Within the last twelve months nobody made known our complaints policy, the Complaint Handling Code and the Housing Ombudsman.", page.Text, StringComparison.Ordinal);
        var wrong = await page.FillDate("When?", Today.AddDays(1)).FillDate("By when is it done again? (optional)", Today.AddDays(-9)).PressAsync("Record it");
        PageAssert.Error("How?", PublicityFormValidator.NoWay, wrong);
        PageAssert.Error("Where?", PublicityFormValidator.NoWhere, wrong);
        PageAssert.Error("What was made known?", PublicityFormValidator.NoMatter, wrong);
        PageAssert.Error("By when is it done again? (optional)", "The next time must come after this one", wrong);
        page = await page.FillDate("When?", Today).Pick("How?", "Newsletter").Fill("Where?", "Spring issue, page 3").Choose("The Housing Ombudsman", "What was made known?").FillDate("By when is it done again? (optional)", Today.AddDays(300)).PressAsync("Record it");

        Assert.Equal("It is recorded.", page.Banner);
        Assert.Contains("Within the last twelve months nobody made known our complaints policy and the Complaint Handling Code.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Newsletter", (await factory.Anybody().GetAsync("/policy")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Record it", (await (await factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/publicity")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/publicity")).Status);
    }

    [Fact]
    [Trait("Clause", "Code 8.1")]
    public async Task Nothing_on_the_demonstrations_public_pages_points_to_anybody()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
        await using var scope = site.Services.CreateAsyncScope();
        await site.InDatabaseAsync(context => context.Users.ExecuteDeleteAsync());
        await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync();
        await scope.ServiceProvider.GetRequiredService<DemonstrationReports>().AddAsync(CancellationToken.None);
        var complaints = await site.InDatabaseAsync(context => context.Set<Complaint>().AsNoTracking().Whole().ToListAsync());
        var secrets = complaints.SelectMany(c => new[] { c.Reference.ToString(), c.Correspondent.Name, c.Correspondent.Email, c.Postcode, c.Submission.AsItCame.HomeAddress.FirstOrDefault() ?? "" })
            .Concat(DemoPeople.All.Where(person => person.Role != StaffRole.Director).Select(person => person.Name))
            .Where(secret => secret.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Assert.True(secrets.Count > 200, $"Only {secrets.Count} names, addresses and references were looked for.");

        foreach (var address in Pages)
        {
            var page = await site.Anybody().GetAsync(address);
            Assert.Equal(200, (int)page.Status);
            var text = page.Document.QuerySelector("main")!.TextContent;
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
            if (address != "/policy")
            {
                // The policy page has the landlord's own and the Ombudsman's address.
                Assert.Null(PersonalData.In(text));
            }

            Assert.DoesNotMatch(new Regex(@"(?<![\d.,])\d (of \d+|complaints?|compliments?|people|homes|tenants)\b", RegexOptions.None, TimeSpan.FromSeconds(1)), text);
        }

        var said = await site.Anybody().GetAsync("/performance");
        Assert.Contains("Approved by Margaret Flynn", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our letters were hard to understand.", said.Text, StringComparison.Ordinal);

        // As the published report tells it: what is recorded later changes nothing.
        var compliments = said.Document.QuerySelectorAll("p").Select(one => one.Said()).Single(words => words.Contains("people sent us", StringComparison.Ordinal));
        Assert.Contains("fewer than 10 compliments", compliments, StringComparison.Ordinal);
        await site.InDatabaseAsync(async context =>
        {
            var day = await context.Set<Report>().Where(report => report.State == ReportState.Published && report.Kind == ReportKind.AnnualReport).MaxAsync(report => report.To);
            context.AddRange(Enumerable.Range(0, 12).Select(n => FeedbackItem.Record(new FeedbackReceived(FeedbackKind.Compliment, "letter", day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), $"Thank you, {n}."), Lead)));
            await context.SaveChangesAsync();
        });
        Assert.Contains(compliments, (await site.Anybody().GetAsync("/performance")).Text, StringComparison.Ordinal);
        Assert.Contains("We do 70 of 72 things that the Code asks.", (await site.Anybody().GetAsync("/self-assessment")).Text, StringComparison.Ordinal);
    }
}
