using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>What is on which list, and who sees it there. Today is Wednesday 4 March 2026.</summary>
public sealed class WorklistTests(WorklistTests.Filled factory) : IClassFixture<WorklistTests.Filled>
{
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);

    private static readonly TestStaff OtherManager = TestStaff.Another(StaffRole.InvestigatingManager);

    [Theory]
    [InlineData(StaffRole.ComplaintsLead, "to-triage", "danger old asked new")]
    [InlineData(StaffRole.ComplaintsLead, "quality-check", "check")]
    [InlineData(StaffRole.ComplaintsLead, "for-me", "danger old check asked new")]
    [InlineData(StaffRole.ComplaintsLead, "overdue", "late")]
    [InlineData(StaffRole.ComplaintsLead, "due-soon", "posting old check sign")]
    [InlineData(StaffRole.InvestigatingManager, "mine", "late posting check mine answered")]
    [InlineData(StaffRole.InvestigatingManager, "for-me", "late mine")]
    [InlineData(StaffRole.InvestigatingManager, "team", "late posting check sign mine answered")]
    [InlineData(StaffRole.InvestigatingManager, "overdue", "late")]
    [InlineData(StaffRole.SeniorReviewer, "mine", "sign")]
    [InlineData(StaffRole.Director, "signature", "sign")]
    [InlineData(StaffRole.Director, "for-me", "sign")]
    [InlineData(StaffRole.StaffMember, "all", "new danger old theirs mine check answered asked sign late closed")]
    [InlineData(StaffRole.StaffMember, "recorded", "new danger old theirs mine check answered asked sign late closed")]
    [InlineData(StaffRole.Administrator, "all", "")]
    public async Task A_list_holds_what_it_says_in_its_order_and_nothing_else(StaffRole role, string slug, string expected)
    {
        var page = await (await factory.SignedInAsync(role)).GetAsync($"/staff/{slug}");

        Assert.Equal(expected, string.Join(' ', Rows(page)));
    }

    [Fact]
    public async Task An_auditor_reads_everything_and_a_member_responsible_too_but_without_names()
    {
        var auditor = await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync("/staff/all");
        Assert.Equal(factory.Cases.Count, Rows(auditor).Count);
        Assert.Contains("Noor Halloran4", auditor.Text, StringComparison.Ordinal);

        var member = await (await factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/all");
        Assert.Equal(factory.Cases.Count, Rows(member).Count);
        Assert.DoesNotContain("Halloran", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pembroke", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Manager.Name, member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_in_words_what_is_next_for_whom_it_waits_and_how_urgent_it_is()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/all");

        var late = Row(page, "late");
        Assert.Contains("Investigate waits for " + Manager.Name, late, StringComparison.Ordinal);
        Assert.Contains("16 February 2026 Overdue response", late, StringComparison.Ordinal);
        Assert.Contains("Danger", Row(page, "danger"), StringComparison.Ordinal);
        Assert.Contains("Triage waits for you", Row(page, "new"), StringComparison.Ordinal);
        Assert.Contains("Remedy due", Row(page, "answered"), StringComparison.Ordinal);
        Assert.Contains("Nothing to do", Row(page, "closed"), StringComparison.Ordinal);

        var auditor = await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync("/staff/all");
        Assert.Contains("Triage waits for LAH Landlord Complaints Lead", Row(auditor, "new"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.Director)]
    public async Task Everything_on_the_list_of_what_waits_for_somebody_says_so_and_nothing_else_does(StaffRole role)
    {
        var client = await factory.SignedInAsync(role);

        var mine = Rows(await client.GetAsync("/staff/for-me"));
        var all = await client.GetAsync("/staff/all");

        Assert.NotEmpty(mine);
        Assert.Equal(mine.Order(), Rows(all).Where(name => Row(all, name).Contains("waits for you", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("status=StageOneChecking", "check")]
    [InlineData("urgency=Overdue", "late")]
    [InlineData("urgency=Danger", "danger")]
    [InlineData("urgency=None", "answered closed")]
    [InlineData("category=repairs-and-maintenance&status=Closed", "closed")]
    [InlineData("channel=letter", "")]
    [InlineData("status=Closed&sort=Reference", "closed")]
    public async Task The_filter_lives_in_the_address(string query, string expected)
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/all?{query}");

        Assert.Equal(expected, string.Join(' ', Rows(page)));
    }

    [Fact]
    public async Task A_filter_can_be_set_on_the_page_is_said_in_words_and_taken_away_again()
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await visitor.GetAsync("/staff/all");

        page = await page.Pick("Deals with it", Manager.Name).Pick("Status", "Stage one: quality check").PressAsync("Apply");
        Assert.Equal(["check"], Rows(page));
        Assert.Contains("handler=" + Manager.Id, page.Address, StringComparison.Ordinal);

        page = await page.FollowAsync("Remove the filter Stage one: quality check ×");
        Assert.Equal(["posting", "mine", "check", "answered", "late", "closed"], Rows(page));
        Assert.Equal(factory.Cases.Count, Rows(await page.FollowAsync("Clear all")).Count);
    }

    [Fact]
    public async Task A_filter_that_nothing_matches_says_so()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/all?channel=letter");

        Assert.Contains("No complaint on this list matches the filter.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_what_does_not_exist_is_read_without_it()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/all?status=Nonsense&after=nonsense&handler=x&sort=Sideways");

        PageAssert.Is("All complaints", page);
        Assert.Empty(page.Errors);
        Assert.Equal(factory.Cases.Count, Rows(page).Count);
    }

    [Fact]
    public async Task A_heading_sorts_and_sorts_the_other_way()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/all");
        page = await page.FollowAsync("Next date");
        Assert.Equal("ascending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal(("late", "closed"), (Rows(page)[0], Rows(page)[^1]));

        page = await page.FollowAsync("Next date");
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal(("closed", "late"), (Rows(page)[0], Rows(page)[^1]));
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead, "To triage 4", "Quality check 1", "Overdue 1", "Waiting for you 5")]
    [InlineData(StaffRole.InvestigatingManager, "Mine 5", "My team 6", "Overdue 1", "Waiting for you 2")]
    [InlineData(StaffRole.Director, "To sign 1", "Waiting for you 1")]
    public async Task The_navigation_counts_what_waits(StaffRole role, params string[] expected)
    {
        var page = await (await factory.SignedInAsync(role)).GetAsync("/staff");

        var lists = page.Document.QuerySelectorAll(".portal-lists a").Select(link => link.Said()).ToList();
        Assert.All(expected, one => Assert.Contains(one, lists));
    }

    /// <summary>Readers of the same roles share a command that is prepared once; none may be told what another would be.</summary>
    [Theory]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.ComplaintsLead)]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.SeniorReviewer)]
    [InlineData(StaffRole.SeniorReviewer, StaffRole.InvestigatingManager)]
    public async Task Each_count_is_the_length_of_its_list_whoever_asked_before(params StaffRole[] roles)
    {
        Actor[] readers =
        [
            new(Manager.Id, "One", roles), new(OtherManager.Id, "Another", roles), new(TestStaff.Of(StaffRole.Administrator).Id, "A third", roles),
            new(OtherManager.Id, "Another, for a colleague", roles) { Covers = [Manager.Id] }, new(Manager.Id, "One again", roles),
        ];
        foreach (var reader in readers)
        {
            var (counts, lengths) = await factory.InScopeAsync(async services =>
            {
                var all = await services.GetRequiredService<WorklistCountsQuery>().ReadAsync(reader, CancellationToken.None);
                var lists = services.GetRequiredService<WorklistQuery>();
                var who = await lists.ReaderAsync(reader, CancellationToken.None);
                var each = new Dictionary<Worklist, int>();
                foreach (var list in all.Lists.Keys)
                {
                    each[list] = (await lists.PageAsync(list, new WorklistFilter(), who, CancellationToken.None)).Rows.Count;
                }

                return (all.Lists, each);
            });
            Assert.Equal(lengths.OrderBy(one => one.Key), counts.OrderBy(one => one.Key));
        }
    }

    [Fact]
    public async Task A_count_that_depends_on_more_than_its_reader_is_refused()
    {
        var status = ComplaintStatus.Closed;
        var reader = new ListReader(new Actor(Manager.Id, "One", []), null, new(2026, 3, 4), new(2026, 3, 9));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => factory.InDatabaseAsync(context =>
            PreparedCounts.ReadAsync(context, reader, everything: false, [data => data.Set<Complaint>().Where(c => c.Status == status)], CancellationToken.None)));

        Assert.Contains("\"status\"", error.Message, StringComparison.Ordinal);
    }

    private List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => factory.Cases.Single(one => one.Value.Complaint.Reference.ToString() == link.Said()).Key)];

    private string Row(Page page, string name) =>
        page.Document.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th a")!.Said() == factory.Cases[name].Complaint.Reference.ToString()).Said();

    /// <summary>One complaint in each state that matters to a list.</summary>
    public sealed class Filled : PortalFactory
    {
        private static readonly DateOnly Today = new(2026, 3, 4);

        internal IReadOnlyDictionary<string, StaffCase> Cases { get; } = new Dictionary<string, StaffCase>(StringComparer.Ordinal)
        {
            ["old"] = new(1, Today.AddDays(-2)),
            ["new"] = new(2, Today),
            ["danger"] = new(3, Today.AddDays(-1), s => s with { Danger = true, DangerInWords = "There are bare wires." }),
            ["mine"] = new StaffCase(4, new(2026, 2, 25)).Acknowledged(Manager),
            ["theirs"] = new StaffCase(5, new(2026, 2, 25)).Acknowledged(OtherManager),
            ["late"] = new StaffCase(6, new(2026, 2, 2)).Acknowledged(Manager),
            ["check"] = new StaffCase(7, new(2026, 2, 23)).Acknowledged(Manager).Investigated(Today.AddDays(20)).SentForCheck(),
            ["sign"] = new StaffCase(8, new(2026, 2, 9)).ToSign(Today.AddDays(20)),
            ["asked"] = new StaffCase(9, new(2026, 2, 10)).Responded(Today.AddDays(9), OtherManager).On(Today.AddDays(-1)).Escalated(),
            ["answered"] = new StaffCase(10, new(2026, 2, 11)).Responded(Today.AddDays(9), Manager),
            ["closed"] = new StaffCase(11, new(2026, 1, 12)).Responded(new(2026, 1, 20), Manager).On(new(2026, 2, 2)).Closed(),
            ["posting"] = new StaffCase(12, new(2026, 2, 26), recordedBy: TestStaff.Another(StaffRole.StaffMember))
                .Accepted().Defined().AssignedTo(Manager).Issued(LetterKind.StageOneAcknowledgement),
        };

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await this.AddAsync(Cases.Values);
        }
    }
}
