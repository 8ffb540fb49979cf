using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>Versions of the policy, from the administrator's pages: added, previewed, refused, withdrawn, and what complaints get by them.</summary>
public sealed class VersionsTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    [Trait("Clause", "BRF-1b")]
    public async Task Complaints_received_the_day_before_the_adoption_and_on_it_run_different_clocks_side_by_side()
    {
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        await BeginAsync(administrator, "briefing-interim", new DateOnly(2024, 4, 1));
        var preview = await PreviewAsync(await AddAsync(administrator), "briefing-code", new DateOnly(2026, 6, 1));
        Assert.Contains("Was “10 working days of receipt”, becomes “10 working days of the acknowledgement”", preview.Text, StringComparison.Ordinal);
        var version = await preview.PressAsync("Add this version");
        Assert.Equal("The version is added. It begins on Monday 1 June 2026", version.Banner);

        var before = await RecordAsync(new DateOnly(2026, 5, 31));
        var on = await RecordAsync(new DateOnly(2026, 6, 1));
        Assert.Equal(("briefing-interim", "briefing-code"), (before.PolicyId, on.PolicyId));
        // Ten working days of receipt against five to acknowledge and ten from then.
        Assert.Equal((new DateOnly(2026, 6, 12), new DateOnly(2026, 6, 22)), (before.ResponseDue, on.ResponseDue));

        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("in force from 1 April 2024. It stays under this version.", (await lead.GetAsync($"/cases/{before.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("in force from 1 June 2026. It stays under this version.", (await lead.GetAsync($"/cases/{on.Reference}")).Text, StringComparison.Ordinal);
        var list = await lead.GetAsync("/staff/policy");
        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal([$"/staff/all?policy={on.PolicyId}", $"/staff/all?policy={before.PolicyId}"],
            list.Document.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")));
        var only = await lead.GetAsync("/staff/all?policy=briefing-code");
        Assert.Contains(on.Reference.ToString(), only.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(before.Reference.ToString(), only.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portsmouth-2024", "2024-04-01")]
    [InlineData("housing-services-2025", "2025-01-08")]
    [InlineData("lhp-2023", "2023-02-07")]
    [InlineData("ashfield-2020", "2020-11-01")]
    [InlineData("briefing-interim", "2024-04-01")]
    public async Task Before_the_first_complaint_each_policy_can_be_chosen_with_any_day(string id, string firstDay)
    {
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        await BeginAsync(administrator, id, DateOnly.Parse(firstDay));
        var rules = _site.Services.GetRequiredService<Rulebooks>();
        Assert.Equal((id, DateOnly.Parse(firstDay)), (Assert.Single(rules.History.Versions).Id, rules.History.First.EffectiveFrom));
        Assert.Equal(id, (await RecordAsync(_site.Clock.Today)).PolicyId);

        // Now there is a complaint, and nothing can begin before it any more.
        Assert.DoesNotContain("We begin with it", (await administrator.GetAsync("/staff/policy/add")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_not_to_come_is_refused_with_the_complaints_that_it_would_touch_and_nothing_typed_is_lost()
    {
        var reference = await _site.AddCaseAsync();
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        foreach (var day in new[] { _site.Clock.Today, _site.Clock.Today.AddDays(-1) })
        {
            var page = await PreviewAsync(await AddAsync(administrator), "lhp-2023", day);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.StartsWith("A version can only begin on a day to come.", Assert.Single(page.Errors), StringComparison.Ordinal);
            Assert.Contains("2 complaints were received on or after that day and would change their rules", page.Text, StringComparison.Ordinal);
            Assert.Contains(reference.ToString(), page.Links);
            Assert.Equal("Approved by the Board.", page.ValueOf("Why is it added?"));
            Assert.NotNull(page.Document.QuerySelector("input[value=lhp-2023][checked]"));
        }

        // Two versions on one day would leave open which one holds.
        await (await PreviewAsync(await AddAsync(administrator), "lhp-2023", new DateOnly(2026, 6, 1))).PressAsync("Add this version");
        var overlap = await PreviewAsync(await AddAsync(administrator), "ashfield-2020", new DateOnly(2026, 6, 1));
        Assert.Equal(["Version 1.0 begins on 1 June 2026 too."], overlap.Errors.Select(error => error.Replace(PolicyCatalogue.Load().Get("lhp-2023").Version, "1.0", StringComparison.Ordinal)));
        Assert.Equal(1, await _site.InDatabaseAsync(context => context.Set<RuleChange>().CountAsync()));
    }

    [Fact]
    public async Task A_policy_of_ones_own_is_read_from_its_file_and_every_mistake_is_named_beside_it()
    {
        await _site.AddCaseAsync();
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        var form = (await AddAsync(administrator)).Choose("One of our own").FillDate("First day", new DateOnly(2026, 6, 1)).Fill("Why is it added?", "Approved by the Board.")
            .Attach("The policy’s file", "town-2026.json", Encoding.UTF8.GetBytes("""
                { "id": "town-2026", "basedOn": "portsmouth-2024", "version": "1", "effectiveFrom": "2026-06-01",
                  "clocks": { "stageOneResponse": { "workingDays": 10, "base": "loging", "clause": "T-1" }, "escalationWindow": { "calendarMonths": 40 } }, "fax": "none" }
                """));
        var refused = await form.PressAsync("Show what would change");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(2, refused.Errors.Count);
        Assert.StartsWith("town-2026.json: $.clocks.stageOneResponse.base is \"loging\"; allowed: \"receipt\", \"logging\", ", refused.Errors[0], StringComparison.Ordinal);
        Assert.StartsWith("town-2026.json: $.fax is not known here; allowed: ", refused.Errors[1], StringComparison.Ordinal);
        Assert.Contains("\"base\": \"loging\"", refused.ValueOf("Or its text"), StringComparison.Ordinal);

        var mended = refused.ValueOf("Or its text").Replace("loging", "logging", StringComparison.Ordinal).Replace(", \"fax\": \"none\"", "", StringComparison.Ordinal);
        var outOfRange = await refused.Fill("Or its text", mended).PressAsync("Show what would change");
        Assert.Contains("town-2026.json: $.clocks.escalationWindow.calendarMonths is 40; allowed: 1 to 24", outOfRange.Errors);

        mended = mended.Replace("""{ "calendarMonths": 40 }""", """{ "calendarMonths": 1, "workingDays": null }""", StringComparison.Ordinal);
        var preview = await outOfRange.Fill("Or its text", mended).PressAsync("Show what would change");
        PageAssert.Is("What would change", preview);
        Assert.Contains("Asking for stage two Was “within 30 working days of the stage one response (not stated from when)”, becomes “within 1 calendar month of the stage one response (not stated from when)”", preview.Text, StringComparison.Ordinal);

        // Change something brings everything back.
        var again = await preview.PressAsync("Change something");
        Assert.Equal(mended, again.ValueOf("Or its text"));
        Assert.Equal("Approved by the Board.", again.ValueOf("Why is it added?"));
        var added = await (await again.PressAsync("Show what would change")).PressAsync("Add this version");
        Assert.Contains($"Added by {TestStaff.Of(StaffRole.Administrator).Name}", added.Text, StringComparison.Ordinal);
        Assert.Contains("Approved by the Board.", added.Text, StringComparison.Ordinal);
        Assert.Equal("town-2026", _site.Services.GetRequiredService<Rulebooks>().On(new DateOnly(2026, 6, 1)).Policy.Id);
    }

    [Theory]
    [InlineData("", "Choose the policy’s file, or paste its text")]
    [InlineData("{", "policy.json: line 1 is not JSON")]
    [InlineData("[]", "policy.json: $ is a list; allowed: an object in braces")]
    [InlineData("""{ "id": "lhp-2023" }""", "lhp-2023.json: $.id is \"lhp-2023\", which another policy has already")]
    [InlineData("""{ "id": "../../etc", "basedOn": "lhp-2023", "version": "2", "effectiveFrom": "2026-06-01" }""", "policy.json: $.id is \"../../etc\"; allowed: ")]
    [InlineData("""{ "id": "own-1", "basedOn": "nobody" }""", "own-1.json: $.basedOn is \"nobody\"; allowed: the id of another policy")]
    public async Task Text_that_is_no_policy_is_refused_with_its_place(string json, string says)
    {
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        await _site.AddCaseAsync();
        var page = await (await AddAsync(administrator)).Choose("One of our own").Fill("Or its text", json).FillDate("First day", new DateOnly(2026, 6, 1)).Fill("Why is it added?", "Because.")
            .PressAsync("Show what would change");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith(says, page.Errors[0], StringComparison.Ordinal);
        Assert.Equal(json, page.ValueOf("Or its text"));
    }

    [Fact]
    public async Task What_is_wrong_with_the_policy_is_said_together_with_a_missing_reason()
    {
        await _site.AddCaseAsync();
        var page = await (await AddAsync(await _site.SignedInAsync(StaffRole.Administrator))).Choose("One of our own").Fill("Or its text", """{ "id": "own-1", "basedOn": "lhp-2023", "version": 2, "effectiveFrom": "2026-06-01" }""")
            .FillDate("First day", new DateOnly(2026, 6, 1)).PressAsync("Show what would change");
        Assert.Equal(["own-1.json: $.version is 2; allowed: text", "Say why the version is added, for example who approved it and when"], page.Errors);
    }

    [Fact]
    public async Task Nothing_chosen_names_every_field()
    {
        await _site.AddCaseAsync();
        var page = await (await AddAsync(await _site.SignedInAsync(StaffRole.Administrator))).PressAsync("Show what would change");
        Assert.Equal(["Choose a policy, or your own file", "Enter the first day of the version", "Say why the version is added, for example who approved it and when"], page.Errors);
    }

    [Fact]
    public async Task The_preview_says_what_stays_and_which_differences_from_the_Code_come_and_go()
    {
        await _site.AddCaseAsync();
        var preview = await PreviewAsync(await AddAsync(await _site.SignedInAsync(StaffRole.Administrator)), "lhp-2023", new DateOnly(2026, 6, 1));
        PageAssert.Is("What would change", preview);
        Assert.Contains("2 open complaints and all others that are here (2 in all) keep their version, their dates and their letters.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("The policy’s file names Tuesday 7 February 2023 as its first day. The day that you gave holds.", preview.Text, StringComparison.Ordinal);
        var come = preview.Document.QuerySelectorAll("h3").Single(title => title.TextContent == "New differences from the Code").NextElementSibling!.TextContent;
        var gone = preview.Document.QuerySelectorAll("h3").Single(title => title.TextContent == "Differences that go").NextElementSibling!.TextContent;
        Assert.Contains("Issues up to 6 calendar months old are considered.", come, StringComparison.Ordinal);
        Assert.DoesNotContain("Issues up to 6 calendar months old are considered.", gone, StringComparison.Ordinal);
        Assert.Contains("Stage one may be reviewed on new information, instead of stage two.", gone, StringComparison.Ordinal);
        Assert.Equal(0, await _site.InDatabaseAsync(context => context.Set<RuleChange>().CountAsync()));
    }

    [Fact]
    public async Task A_version_that_has_not_begun_is_withdrawn_with_its_reason_and_one_that_has_is_not()
    {
        await _site.AddCaseAsync();
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        var version = await (await PreviewAsync(await AddAsync(administrator), "lhp-2023", new DateOnly(2026, 6, 1))).PressAsync("Add this version");
        var withdraw = await version.FollowAsync("Withdraw this version");
        Assert.Equal(["Say why the version is withdrawn"], (await withdraw.PressAsync("Withdraw this version")).Errors);
        var list = await withdraw.Fill("Why is it withdrawn?", "The Board wants to read it again.").PressAsync("Withdraw this version");
        Assert.Equal("The version is withdrawn", list.Banner);
        Assert.Contains($"“lhp-2023” withdrawn by {TestStaff.Of(StaffRole.Administrator).Name} on 4 March 2026 at 10:00 The Board wants to read it again.", list.Text, StringComparison.Ordinal);
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
        PageAssert.NotFound(await administrator.GetAsync("/staff/policy/versions/lhp-2023"));

        // In force, from the configuration.
        Assert.Contains("This version has begun.", (await administrator.GetAsync("/staff/policy/versions/portsmouth-2024/withdraw")).Text, StringComparison.Ordinal);

        // Added again for the next day: once that day has come it stays.
        await (await PreviewAsync(await AddAsync(administrator), "lhp-2023", _site.Clock.Today.AddDays(1))).PressAsync("Add this version");
        _site.Clock.GoTo(_site.Clock.Today, new TimeOnly(23, 50));
        var page = await (await _site.SignedInAsync(StaffRole.Administrator)).GetAsync("/staff/policy/versions/lhp-2023/withdraw");
        _site.Clock.Advance(TimeSpan.FromMinutes(20));
        var late = await page.Fill("Why is it withdrawn?", "Too late.").PressAsync("Withdraw this version");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This version has begun.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rules_changed_after_the_preview_it_is_shown_anew()
    {
        await _site.AddCaseAsync();
        var (one, other) = (await _site.SignedInAsync(TestStaff.Of(StaffRole.Administrator)), await _site.SignedInAsync(TestStaff.Another(StaffRole.Administrator)));
        var preview = await PreviewAsync(await AddAsync(one), "ashfield-2020", new DateOnly(2026, 7, 1));
        await (await PreviewAsync(await AddAsync(other), "lhp-2023", new DateOnly(2026, 6, 1))).PressAsync("Add this version");
        var again = await preview.PressAsync("Add this version");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal([$"{TestStaff.Another(StaffRole.Administrator).Name} changed the rules meanwhile. Look again at what would change"], again.Errors);
        Assert.Contains("Until then LHP, version " + PolicyCatalogue.Load().Get("lhp-2023").Version + ", holds.", again.Text, StringComparison.Ordinal);
        await again.PressAsync("Add this version");
        Assert.Equal(3, _site.Services.GetRequiredService<Rulebooks>().History.Versions.Count);
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Administrator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(StaffRole.InvestigatingManager, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task The_lead_reads_and_the_administrator_changes(StaffRole role, HttpStatusCode reads, HttpStatusCode adds)
    {
        var visitor = await _site.SignedInAsync(role);
        Assert.Equal(reads, (await visitor.GetAsync("/staff/policy")).Status);
        Assert.Equal(reads, (await visitor.GetAsync("/staff/policy/versions/portsmouth-2024")).Status);
        Assert.Equal(adds, (await visitor.GetAsync("/staff/policy/add")).Status);
        if (reads == HttpStatusCode.OK)
        {
            Assert.Equal(adds == HttpStatusCode.OK, (await visitor.GetAsync("/staff/policy")).Text.Contains("Add a version", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_version_shows_every_paragraph_of_its_document_with_the_clause()
    {
        var page = await (await (await _site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/policy")).FollowAsync("Portsmouth City Council, version 1.0");
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.Said()).ToList();
        Assert.Contains("Stage-one response 10 working days of logging PCC-8f", rows);
        Assert.Equal(PolicyRows.Of(PolicyCatalogue.Load().Get("portsmouth-2024")).Count(row => row.InDocument && row.Says.Length > 0), rows.Count);
    }

    private static Task<Page> AddAsync(Visitor administrator) => administrator.GetAsync("/staff/policy/add");

    private static Task<Page> PreviewAsync(Page add, string id, DateOnly firstDay)
    {
        var policy = PolicyCatalogue.Load().Get(id);
        return add.Choose($"{policy.Landlord.Name}, version {policy.Version}").FillDate("First day", firstDay).Fill("Why is it added?", "Approved by the Board.").PressAsync("Show what would change");
    }

    private static async Task BeginAsync(Visitor administrator, string id, DateOnly firstDay)
    {
        var preview = await PreviewAsync((await AddAsync(administrator)).Choose("We begin with it"), id, firstDay);
        Assert.Equal("The policy is chosen", (await preview.PressAsync("Begin with this policy")).Banner);
    }

    /// <summary>Written down by a member of staff on the day of receipt.</summary>
    private async Task<Complaint> RecordAsync(DateOnly received)
    {
        _site.Clock.GoTo(received);
        var page = await (await (await _site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"))
            .Choose("No", "Is anybody in danger now?").Choose("Yes, and they do").Fill("Name", "Amina Yusuf").Fill("What happened, in their words", "The lift is out.").PressAsync("Record it");
        PageAssert.Is("Complaint recorded", page);
        return await _site.ReadCaseAsync(ComplaintReference.Parse(page.Address.Split('/')[^1], null));
    }
}
