using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>The wording of letters, changed on the page: tried, refused, saved, brought back.</summary>
public sealed class WordingTests(PortalFactory factory) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Decline = "/staff/policy/wording/decline";
    private const string Box = "The letter";
    private const string Why = "Why is it changed?";
    private const string Save = "Save as the new wording";

    private PortalFactory _site = null!;

    /// <summary>Another server for each test, so that none begins with another's wording.</summary>
    public async Task InitializeAsync()
    {
        await factory.InDatabaseAsync(context => context.Set<RuleChange>().ExecuteDeleteAsync());
        _site = factory.Beside();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(StaffRole.Administrator, HttpStatusCode.OK)]
    [InlineData(StaffRole.ComplaintsLead, HttpStatusCode.OK)]
    [InlineData(StaffRole.Director, HttpStatusCode.Forbidden)]
    public async Task Every_letter_of_the_policy_is_listed_with_whose_wording_it_is(StaffRole role, HttpStatusCode status)
    {
        var page = await (await _site.SignedInAsync(role)).GetAsync("/staff/policy/wording");
        Assert.Equal(status, page.Status);
        if (status == HttpStatusCode.OK)
        {
            var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.Said()).ToList();
            Assert.Equal(LetterRules.KindsOf(Rules.Current.Policy).Count(), rows.Count);
            Assert.Contains(rows, row => row.StartsWith("Decline", StringComparison.Ordinal) && row.EndsWith("The wording that landlords share", StringComparison.Ordinal));
            Assert.Contains(rows, row => row.EndsWith("The landlord’s policy", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_wording_that_is_saved_holds_for_the_next_letter_and_leaves_those_that_were_issued()
    {
        var reference = await _site.AddCaseAsync(c => c.Acknowledged());
        var issued = (await _site.ReadCaseAsync(reference)).Latest(LetterKind.StageOneAcknowledgement, 1)!;
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var edit = await lead.GetAsync("/staff/policy/wording/stage-one-acknowledgement");
        var saved = await edit.Fill(Box, Retitled(edit.ValueOf(Box), "We have your complaint")).Fill(Why, "Plainer.").PressAsync(Save);
        Assert.Equal("The wording is saved. Letters that are issued from now on have it", saved.Banner);
        Assert.Contains($"Last changed by {TestStaff.Of(StaffRole.ComplaintsLead).Name} on 4 March 2026 at 10:00: “Plainer.”.", saved.Text, StringComparison.Ordinal);

        var preview = await PreviewOfAsync(reference);
        Assert.Equal("We have your complaint", preview.Title);
        var after = (await _site.ReadCaseAsync(reference)).Latest(LetterKind.StageOneAcknowledgement, 1)!;
        Assert.Equal((issued.Title, issued.PdfSha256, issued.Text), (after.Title, after.PdfSha256, after.Text));

        var list = await lead.GetAsync("/staff/policy/wording");
        Assert.Contains(list.Document.QuerySelectorAll("tbody tr").Select(row => row.Said()),
            row => row.Contains($"We have your complaint {TestStaff.Of(StaffRole.ComplaintsLead).Name}, on 4 March 2026 at 10:00 Plainer.", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Clause", "Code 3.7")]
    [InlineData("{{reasons}}", "{{resons}}", "there is no field {{resons}}")]
    [InlineData("## [reasons]", "## [reson]", "names the part \"reson\"; allowed: opening, ")]
    [InlineData("## [policy-ground]", "### ", "(Code 2.2, PCC-3)")]
    [InlineData("{{ombudsman.post}}", "PO Box 152, Liverpool L33 7WQ", "PO Box 152")]
    [InlineData("{{ombudsman.telephone}}", "", "(Code 2.4, Code 3.7")]
    public async Task A_field_that_does_not_exist_a_part_that_is_gone_and_an_old_address_are_refused_by_name(string taken, string put, string says)
    {
        var edit = await (await _site.SignedInAsync(StaffRole.Administrator)).GetAsync(Decline);
        var text = edit.ValueOf(Box);
        Assert.Contains(taken, text, StringComparison.Ordinal);
        var typed = text.Replace(taken, put, StringComparison.Ordinal);
        var page = await edit.Fill(Box, typed).Fill(Why, "Shorter.").PressAsync(Save);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(says, StringComparison.Ordinal));
        Assert.Equal((typed.Trim(), "Shorter."), (page.ValueOf(Box).Trim(), page.ValueOf(Why)));
        Assert.Equal(0, Rules.State.Number);
    }

    [Fact]
    public async Task Nothing_typed_and_no_reason()
    {
        var page = await (await (await _site.SignedInAsync(StaffRole.Administrator)).GetAsync(Decline)).Fill(Box, "").PressAsync(Save);
        Assert.Equal(["Write the letter", "Say why the wording is changed"], page.Errors);
    }

    [Fact]
    public async Task Of_two_people_who_write_the_second_sees_both_and_loses_nothing()
    {
        var one = await _site.SignedInAsync(TestStaff.Of(StaffRole.Administrator));
        var other = await _site.SignedInAsync(TestStaff.Another(StaffRole.Administrator));
        var (mine, theirs) = (await one.GetAsync(Decline), await other.GetAsync(Decline));
        var text = mine.ValueOf(Box);
        await theirs.Fill(Box, Retitled(text, "Their title")).Fill(Why, "Theirs.").PressAsync(Save);

        var conflict = await mine.Fill(Box, Retitled(text, "My title")).Fill(Why, "Mine.").PressAsync(Save);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains($"{TestStaff.Another(StaffRole.Administrator).Name} saved it on 4 March 2026 at 10:00, while you were writing.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(["Their", "My"], conflict.Document.QuerySelectorAll("mark").Select(mark => mark.ChildNodes[1].TextContent.Trim()));
        Assert.Equal((Retitled(text, "My title").Trim(), "Mine."), (conflict.ValueOf(Box).Trim(), conflict.ValueOf(Why)));
        Assert.Equal("Their title", Title);

        await conflict.PressAsync(Save);
        Assert.Equal("My title", Title);
        Assert.Equal(2, Rules.State.Number);
    }

    [Fact]
    public async Task An_earlier_wording_can_be_read_and_brought_back_and_so_can_the_policys_own()
    {
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var own = Title;
        var text = (await lead.GetAsync(Decline)).ValueOf(Box);
        foreach (var title in new[] { "First title", "Second title" })
        {
            await (await lead.GetAsync(Decline)).Fill(Box, Retitled(text, title)).Fill(Why, title).PressAsync(Save);
        }

        var history = await (await lead.GetAsync(Decline)).FollowAsync("Earlier wordings");
        Assert.Contains("# First title", history.Text, StringComparison.Ordinal);
        var back = await lead.GetAsync(history.Document.QuerySelectorAll("main a").First(link => link.GetAttribute("href")!.Contains("back=1", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.StartsWith("# First title", back.ValueOf(Box), StringComparison.Ordinal);
        await back.Fill(Why, "The first was better.").PressAsync(Save);
        Assert.Equal("First title", Title);

        await (await lead.GetAsync($"{Decline}?back=0")).Fill(Why, "Ours again.").PressAsync(Save);
        Assert.Equal(own, Title);
        Assert.Null(Rules.State.WordingOf(LetterKind.Decline));
        // All four stay in the list.
        Assert.Equal(4, (await lead.GetAsync($"{Decline}/versions")).Document.QuerySelectorAll("h2").Count(title => title.TextContent.Contains(" 2026", StringComparison.Ordinal)));
        PageAssert.NotFound(await lead.GetAsync($"{Decline}?back=99"));
    }

    [Fact]
    public async Task The_lead_looks_at_it_with_a_real_complaint_and_the_administrator_with_a_made_up_one()
    {
        var reference = await _site.AddCaseAsync(with: submission => submission with { ComplainantName = "Bronagh Ó’Síoráin" });
        var lead = await _site.SignedInAsync(StaffRole.ComplaintsLead);
        var edit = await lead.GetAsync("/staff/policy/wording/stage-one-acknowledgement");
        var text = Retitled(edit.ValueOf(Box), "A title that nobody saved");

        var real = await edit.Fill(Box, text).Fill("Show it with the complaint", reference.ToString()).PressAsync("Show the letter");
        Assert.Contains("A title that nobody saved", real.Text, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), real.Document.Body!.TextContent, StringComparison.Ordinal);

        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        var form = (await administrator.GetAsync("/staff/policy/wording/stage-one-acknowledgement")).Fill(Box, text);
        var sample = await form.PressAsync("Show the letter");
        Assert.Contains("Sample Person", sample.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A title that nobody saved", sample.Text, StringComparison.Ordinal);

        foreach (var nothing in new[] { reference.ToString(), "CP-2026-99999", "nonsense" })
        {
            var refused = await (await administrator.GetAsync("/staff/policy/wording/stage-one-acknowledgement")).Fill("Show it with the complaint", nothing).PressAsync("Show the letter");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains($"There is no complaint “{nothing}” that you may see.", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bronagh", refused.Document.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(0, Rules.State.Number);
    }

    [Fact]
    public async Task A_wording_that_cannot_be_shown_says_why_in_the_frame()
    {
        var edit = await (await _site.SignedInAsync(StaffRole.Administrator)).GetAsync(Decline);
        var page = await edit.Fill(Box, edit.ValueOf(Box).Replace("{{reasons}}", "{{nobody}}", StringComparison.Ordinal)).PressAsync("Show the letter");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("there is no field {{nobody}}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_letter_can_be_shown_as_it_is_and_saved_again_as_it_is_shown()
    {
        var administrator = await _site.SignedInAsync(StaffRole.Administrator);
        foreach (var kind in LetterRules.KindsOf(Rules.Current.Policy))
        {
            var address = $"/staff/policy/wording/{Kebab.Name(kind)}";
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"{address}/preview")).Status);
            var saved = await (await administrator.GetAsync(address)).Fill(Why, "As it was.").PressAsync(Save);
            Assert.True(saved.Banner is not null, $"{kind}: {string.Join(' ', saved.Errors)}");
            // The policy's own wording is not copied: it stays the policy's.
            Assert.Null(Rules.State.WordingOf(kind));
        }

        PageAssert.NotFound(await administrator.GetAsync("/staff/policy/wording/birthday"));
    }

    [Fact]
    public async Task A_letter_carries_the_landlords_details_of_its_own_day_whatever_version_the_complaint_has()
    {
        var reference = await _site.AddCaseAsync(c => c.Acknowledged());
        await _site.InScopeAsync(services => services.GetRequiredService<RuleChanges>().SaveAsync((_, number) => new RuleChange
        {
            Number = number,
            Kind = RuleChangeKind.VersionAdded,
            Subject = "moved-2026",
            FirstDay = new DateOnly(2026, 6, 1),
            Text = """{ "id": "moved-2026", "basedOn": "portsmouth-2024", "version": "2", "effectiveFrom": "2026-06-01", "landlord": { "telephone": "023 9200 4711" } }""",
            On = _site.Clock.UtcNow,
            ById = TestStaff.Of(StaffRole.Administrator).Id,
            ByName = TestStaff.Of(StaffRole.Administrator).Name,
        }));
        _site.Clock.GoTo(new DateOnly(2026, 5, 31));
        var before = await PreviewOfAsync(reference);
        _site.Clock.GoTo(new DateOnly(2026, 6, 1));
        var on = await PreviewOfAsync(reference);
        Assert.DoesNotContain("023 9200 4711", before.Rendered.Text, StringComparison.Ordinal);
        Assert.Contains("023 9200 4711", on.Rendered.Text, StringComparison.Ordinal);
        // The rules of the complaint are still those of its own version.
        Assert.Equal("portsmouth-2024", Rules.For(await _site.ReadCaseAsync(reference)).Policy.Id);
        Assert.Equal(CodeCatalogue.Load().Latest.ContactOn(new DateOnly(2026, 6, 1)), on.Content.Ombudsman);
    }

    private Rulebooks Rules => _site.Services.GetRequiredService<Rulebooks>();

    private string Title => Rules.Current.Policy.Letters[LetterKind.Decline].Title;

    private Task<LetterPreview> PreviewOfAsync(ComplaintReference reference) => _site.InScopeAsync(async services =>
        await services.GetRequiredService<LetterProducer>().PreviewAsync(await _site.ReadCaseAsync(reference), LetterKind.StageOneAcknowledgement, TestStaff.Of(StaffRole.ComplaintsLead).Actor));

    private static string Retitled(string text, string title) => $"# {title}{text[text.IndexOf('\n', StringComparison.Ordinal)..]}";
}
