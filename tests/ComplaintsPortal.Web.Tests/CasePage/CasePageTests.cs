using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.CasePage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.CasePage;

/// <summary>The case page, for each that may see all, part or nothing of it. Today is Wednesday 4 March 2026.</summary>
public sealed class CasePageTests(CasePageTests.Filled factory) : IClassFixture<CasePageTests.Filled>
{
    [Fact]
    public async Task A_case_that_is_not_ones_own_looks_like_one_that_does_not_exist()
    {
        var other = await factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager));
        var foreign = await other.GetAsync(factory.Case.Href);
        var none = await other.GetAsync("/cases/CP-2026-99999");
        PageAssert.NotFound(foreign);
        PageAssert.NotFound(none);
        Assert.Equal(none.Text, foreign.Text);
        PageAssert.NotFound(await other.GetAsync("/cases/nonsense"));
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.Administrator)).GetAsync(factory.Case.Href));
    }

    [Fact]
    public async Task Whoever_sees_everything_reads_the_words_the_dates_with_their_working_and_what_is_next()
    {
        var page = await OpenAsync(StaffRole.InvestigatingManager);

        Assert.Equal("Noor Halloran1", page.Heading);
        foreach (var said in new[] { "The lift has been out since January", "Bare wires hang from the ceiling.", "I read with large letters.", "Received on Monday 23 February 2026.", "How this date is worked out", "1. Repair the lift.", "1. The lift was not repaired".Replace("1. ", "", StringComparison.Ordinal), "version 1.0" })
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Record the findings", page.Document.QuerySelectorAll("main a.govuk-button").Select(button => button.Said()));
        var auditor = await OpenAsync(StaffRole.Auditor);
        Assert.Contains("Waits for " + TestStaff.Of(StaffRole.InvestigatingManager).Name, auditor.Text, StringComparison.Ordinal);
        Assert.Empty(auditor.Document.QuerySelectorAll("main a.govuk-button"));
    }

    [Fact]
    public async Task Whoever_recorded_it_sees_where_it_stands_and_its_dates_but_not_the_words()
    {
        var page = await OpenAsync(StaffRole.StaffMember);

        Assert.Contains("You recorded this complaint", page.Text, StringComparison.Ordinal);
        Assert.Contains("Stage one response", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The lift", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bare wires", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900456", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync($"{factory.Case.Href}/letters/1")).Status);
    }

    [Fact]
    [Trait("Clause", "PCC-5d")]
    public async Task PCC_5d_the_member_responsible_reads_without_names_addresses_and_peoples_words()
    {
        var page = await OpenAsync(StaffRole.MemberResponsible);
        var everything = page.Document.DocumentElement.OuterHtml;

        Assert.Contains("Somebody may be in danger", page.Text, StringComparison.Ordinal);
        Assert.Contains("Contact recorded.", page.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Halloran", "Pembroke", "PO1 4QT", "07700", "lift", "Bare wires", "large letters", "photo.png", TestStaff.Of(StaffRole.InvestigatingManager).Name, TestStaff.Of(StaffRole.ComplaintsLead).Name })
        {
            Assert.DoesNotContain(hidden, everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_event_has_words_without_names()
    {
        var events = typeof(ComplaintEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintEvent)) && !type.IsAbstract);

        Assert.Empty(events.Where(type => !RedactedWords.Knows(type.Name)).Select(type => type.Name));
    }

    [Fact]
    public async Task The_timeline_goes_on_page_by_page_to_the_first_event()
    {
        var page = await OpenAsync(StaffRole.ComplaintsLead);
        List<string> seen = [.. Events(page)];
        while (page.Links.Contains("Show what happened before"))
        {
            page = await page.FollowAsync("Show what happened before");
            seen.AddRange(Events(page));
        }

        var all = factory.Case.Complaint.Events.Count;
        Assert.Equal(all, seen.Count);
        Assert.True(all > TimelineQuery.PageSize);
        Assert.Contains("Recorded as " + factory.Case.Complaint.Reference, seen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_under_its_own_name_in_a_sandbox_and_only_to_those_who_see_everything()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var href = $"{factory.Case.Href}/files/{factory.Case.Complaint.Files[0].Id}";
        var answer = await lead.AskAsync(HttpMethod.Get, href);

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("inline; filename=", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Contains("photo.png", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.MemberResponsible)).AskAsync(HttpMethod.Get, href)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await factory.SignedInAsync(StaffRole.Administrator)).AskAsync(HttpMethod.Get, href)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(HttpMethod.Get, $"{factory.Case.Href}/files/999999")).StatusCode);
    }

    [Theory]
    [InlineData("CP-2026-00001")]
    [InlineData("cp202600001")]
    public async Task A_reference_typed_any_way_leads_to_the_case(string typed)
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/search?q={typed}");

        Assert.Equal(factory.Case.Href, page.Address);
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead, "court halloran1", true)]
    [InlineData(StaffRole.ComplaintsLead, "PO14QT noor", true)]
    [InlineData(StaffRole.ComplaintsLead, "halloran99", false)]
    [InlineData(StaffRole.MemberResponsible, "halloran1", false)]
    [InlineData(StaffRole.Administrator, "halloran1", false)]
    public async Task Words_in_any_order_find_what_the_person_may_see(StaffRole role, string words, bool found)
    {
        var page = await (await factory.SignedInAsync(role)).GetAsync($"/staff/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(found, page.Links.Contains(factory.Case.Complaint.Reference.ToString()));
        Assert.Equal(!found, page.Text.Contains("Nothing that you may see matches", StringComparison.Ordinal));
    }

    private async Task<Page> OpenAsync(StaffRole role)
    {
        var page = await (await factory.SignedInAsync(role)).GetAsync(factory.Case.Href);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static IEnumerable<string> Events(Page page) => page.Document.QuerySelectorAll(".portal-timeline__entry").Select(entry => entry.Said());

    /// <summary>A case with a little of everything, and another beside it.</summary>
    public sealed class Filled : PortalFactory
    {
        internal StaffCase Case { get; private set; } = null!;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var picture = await InScopeAsync(services => services.GetRequiredService<FileStore>().SaveAsync("\u0089PNG not really"u8.ToArray()));
            Case = new StaffCase(1, new(2026, 2, 23), s => s with
            {
                Danger = true,
                DangerInWords = "Bare wires hang from the ceiling.",
                AdjustmentsAsked = "I read with large letters.",
                Files = [new SubmittedFile("photo.png", picture.Hash, picture.Size, "image/png")],
            }).Acknowledged().Promised(new(2026, 3, 20));
            for (var day = 24; day <= 28; day++)
            {
                for (var call = 1; call <= 3; call++)
                {
                    Case.On(new(2026, 2, day)).Do(c => c.RecordContact(
                        new ContactNote(new DateTime(2026, 2, day, 9, call, 0, DateTimeKind.Utc), Direction.FromUs, "telephone", "Noor Halloran1", "We asked about the lift."),
                        Case.Act(TestStaff.Of(StaffRole.InvestigatingManager).Actor)));
                }
            }

            await this.AddAsync(Case, new StaffCase(2, new(2026, 3, 2), recordedBy: TestStaff.Another(StaffRole.StaffMember)));
        }
    }
}
