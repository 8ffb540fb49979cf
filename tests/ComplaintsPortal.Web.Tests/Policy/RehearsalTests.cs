using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Rehearsals;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Rehearsal;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>Replaying the clocks of complaints that are in the database, and the pages that show it.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2026, 6, 1);

    private readonly PortalFactory _factory = new();

    public async Task InitializeAsync() => await _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task A_replay_under_the_policy_that_applied_gives_the_very_dates_of_the_complaint()
    {
        List<ComplaintReference> references = [];
        // What somebody withdrew is owed no answer, so no rehearsal counts it.
        await AddAsync(c => c.To(ComplaintStatus.Withdrawn));
        foreach (var status in Enum.GetValues<ComplaintStatus>().Where(status => status != ComplaintStatus.Withdrawn))
        {
            references.Add(await AddAsync(c => c.To(status)));
        }

        foreach (var life in new Action<TestCase>[]
        {
            c => c.On(1).Acknowledged().Do((one, act) => one.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), TestCase.Portsmouth, act)).Send(LetterKind.StageOneExtension),
            c => c.On(1).Acknowledged().Do((one, act) => one.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), TestCase.Portsmouth, act)),
            c => c.To(ComplaintStatus.StageOneReview).On(13).Send(LetterKind.StageOneReview),
            c => c.To(ComplaintStatus.StageTwo).Define().Assign().Send(LetterKind.StageTwoAcknowledgement)
                .Do((one, act) => one.Extend(new ExtensionRequest("third-party-delay", 8, "The surveyor is late.", 3), TestCase.Portsmouth, act)).Send(LetterKind.StageTwoExtension),
            c => c.To(ComplaintStatus.Declined).On(2).Send(LetterKind.Decline),
            c => c.To(ComplaintStatus.EscalationRefused).On(14).Send(LetterKind.EscalationRefused),
        })
        {
            references.Add(await AddAsync(life));
        }

        var replayed = await _factory.InScopeAsync(async services => await ToListAsync(services.GetRequiredService<RehearsalQuery>().ReadAsync(Start, Start, 0, CancellationToken.None)));
        var rulebooks = _factory.Services.GetRequiredService<Rulebooks>();
        foreach (var reference in references)
        {
            var complaint = await _factory.ReadCaseAsync(reference);
            var one = replayed.Single(row => row.Reference == reference);
            Assert.Equivalent(complaint.Facts(), one.Facts, strict: true);
            var rules = rulebooks.For(complaint);
            var own = complaint.Deadlines(rules).ToDictionary(d => d.Step, d => d.Due);
            var steps = Replay.Of(one, rulebooks.For(one.PolicyId, one.Facts.Received), rules, Start.AddDays(100)).ToList();
            Assert.All(steps, step => Assert.Equal((own[step.Step], own[step.Step]), (step.WasDue, step.WouldBeDue)));

            // The next date that the lists show is that of a deadline that is not done.
            if (complaint.Due is { } due)
            {
                Assert.Contains(steps, step => step.Step == complaint.DueStep && step.Done is null && step.WasDue == due);
            }
            else
            {
                Assert.All(steps, step => Assert.NotNull(step.Done));
            }
        }

        // Beside each complaint is another like it.
        Assert.Equal(2 * references.Count, replayed.Count);
    }

    [Fact]
    public async Task The_page_counts_and_each_number_leads_to_its_complaints()
    {
        // Logged on the Wednesday and answered on the second Tuesday after: in time by Portsmouth's policy, too late by one that counts from receipt.
        var reference = await AddAsync(c => c.On(2).Accept().Define().Assign().Send(LetterKind.StageOneAcknowledgement).Investigated().Submit().PassCheck().On(15).Send(LetterKind.StageOneResponse));
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync("/staff/policy/rehearsal")).FillDate("First day of receipt", Start).FillDate("Last day of receipt", Start)
            .Pick("Policy to try out", Option("lhp-2023"));
        page = PageAssert.Is("Rehearsal", await page.PressAsync("Work it out"));

        Assert.Contains("2 complaints replayed.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "2", "0", "0", "0", "0"], Row(page, "Deadlines met and missed", "Stage one acknowledgement"));
        Assert.Equal(["2", "0", "0", "2", "0", "0"], Row(page, "Deadlines met and missed", "Stage one response"));
        Assert.Equal(["2", "0", "2"], Row(page, "What would be different", "Stage one response"));
        Assert.Equal(8, page.Document.QuerySelectorAll("svg.portal-bar").Length);
        Assert.All(page.Document.QuerySelectorAll("svg.portal-bar"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));

        var list = PageAssert.Is("Stage one response: would have been missed, and was not", await page.FollowAsync("2 Stage one response: Newly missed"));
        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);
        var row = list.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains(reference.ToString(), StringComparison.Ordinal)).TextContent;
        foreach (var day in new[] { "1 June 2026", "16 June 2026", "17 June 2026", "15 June 2026" })
        {
            Assert.Contains(day, row, StringComparison.Ordinal);
        }

        Assert.Equal($"/cases/{reference}", (await list.FollowAsync(reference.ToString())).Address);
        Assert.Equal("Rehearsal", (await list.FollowAsync("Back to the rehearsal")).Heading);
    }

    [Fact]
    public async Task A_bank_holiday_alone_can_be_tried_out()
    {
        await AddAsync(c => c.On(1).Acknowledged());
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync("/staff/policy/rehearsal")).FillDate("First day of receipt", Start).FillDate("Last day of receipt", Start)
            .FillDate("A day to try out as a bank holiday", new DateOnly(2026, 6, 10));
        page = await page.PressAsync("Work it out");
        Assert.Contains("with Wednesday 10 June 2026 as a bank holiday.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "0"], Row(page, "What would be different", "Stage one acknowledgement"));
        Assert.Equal("2", Row(page, "What would be different", "Stage one response")[0]);
    }

    [Theory]
    [InlineData("Policy to try out", RehearsalFormValidator.Nothing, null, null)]
    [InlineData("Last day of receipt", "The last day must be on or after the first day", "2026-05-31", "2026-06-10")]
    [InlineData("A day to try out as a bank holiday", "Saturday 13 June 2026 is not a working day already", null, "2026-06-13")]
    [InlineData("A day to try out as a bank holiday", "The bank holidays are known from", null, "2050-06-13")]
    public async Task What_cannot_be_tried_out_is_said_beside_its_field(string field, string sentence, string? to, string? holiday)
    {
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync("/staff/policy/rehearsal")).FillDate("First day of receipt", Start).FillDate("Last day of receipt", DateOnly.Parse(to ?? "2026-06-30", System.Globalization.CultureInfo.InvariantCulture));
        if (holiday is not null)
        {
            page.FillDate("A day to try out as a bank holiday", DateOnly.Parse(holiday, System.Globalization.CultureInfo.InvariantCulture));
        }

        page = await page.PressAsync("Work it out");
        Assert.Equal(400, (int)page.Status);
        Assert.Contains(page.Errors, error => error.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Contains(page.Document.QuerySelectorAll(".govuk-form-group--error"), group => group.TextContent.Contains(field, StringComparison.Ordinal));
        Assert.Equal("2026", page.ValueOf("Year", "First day of receipt"));
    }

    [Fact]
    public async Task Who_may_see_no_complaint_sees_numbers_without_links()
    {
        await AddAsync(c => c.On(1).Acknowledged());
        var address = new RehearsalForm { From = DateParts.From(Start), To = DateParts.From(Start), Policy = "ashfield-2020" };
        var administrator = await _factory.SignedInAsync(StaffRole.Administrator);
        var page = PageAssert.Is("Rehearsal", await administrator.GetAsync(address.Href("/staff/policy/rehearsal")));
        Assert.Equal("2", Row(page, "Deadlines met and missed", "Stage one acknowledgement")[0]);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main table a"), _ => true);
        PageAssert.NotAllowed(await administrator.GetAsync(address.Href("/staff/policy/rehearsal/complaints", ("Step", "StageOneResponse"))));

        var auditor = await _factory.SignedInAsync(StaffRole.Auditor);
        page = await (await auditor.GetAsync("/staff")).FollowAsync("Policy");
        Assert.Equal("/staff/policy/rehearsal", page.Address);
        PageAssert.Is("Stage one response: all complaints", await auditor.GetAsync(address.Href("/staff/policy/rehearsal/complaints", ("Step", "StageOneResponse"))));
    }

    [Fact]
    public async Task A_long_list_comes_page_by_page_and_every_complaint_once()
    {
        for (var i = 0; i < 30; i++)
        {
            await AddAsync(c => c.On(1).Acknowledged());
        }

        var form = new RehearsalForm { From = DateParts.From(Start), To = DateParts.From(Start), Policy = "ashfield-2020" };
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var first = await lead.GetAsync(form.Href("/staff/policy/rehearsal/complaints", ("Step", "StageOneResponse"), ("Change", "Moved")));
        var second = await lead.GetAsync(first.Document.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);
        var seen = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("tbody th").Select(one => one.TextContent.Trim())).ToList();
        Assert.Equal((RehearsalQuery.PageSize, 60), (first.Document.QuerySelectorAll("tbody tr").Length, seen.Distinct().Count()));
        Assert.Equal(60, seen.Count);
    }

    private static string Option(string id)
    {
        var policy = PolicyCatalogue.Load().Get(id);
        return $"{policy.Landlord.Name}, from {Words.ShortDay(policy.EffectiveFrom)} (ready to be used)";
    }

    private static string[] Row(Page page, string table, string step) =>
        [.. page.Document.QuerySelectorAll("table").Single(one => one.QuerySelector("caption")!.TextContent == table)
            .QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == step)
            .QuerySelectorAll("td").Select(cell => new string([.. cell.TextContent.Trim().TakeWhile(char.IsDigit)]))];

    private static async Task<List<ReplayCase>> ToListAsync(IAsyncEnumerable<ReplayCase> cases)
    {
        List<ReplayCase> all = [];
        await foreach (var one in cases)
        {
            all.Add(one);
        }

        return all;
    }

    private Task<ComplaintReference> AddAsync(Action<TestCase> life) => _factory.AddCaseAsync(life, start: TestCase.Start);
}
