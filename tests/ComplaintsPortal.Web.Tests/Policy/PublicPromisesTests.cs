using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>What each landlord's public pages promise before anybody has complained, on Monday 1 June 2026.</summary>
public sealed class PublicPromisesTests
{
    [Theory]
    [Trait("Clause", "Code 3.4")]
    [Trait("Clause", "Code 5.1")]
    [Trait("Clause", "PCC-2")]
    [Trait("Clause", "LHP-24")]
    // Reckoned by hand. Ten and twenty working days of the day itself are 15 and 29 June. What counts from an acknowledgement that may come on
    // the fifth day, Monday 8 June, ends on 22 June and 6 July.
    [InlineData("portsmouth-2024", "", "Monday 15 June 2026", "Monday 29 June 2026")]
    [InlineData("housing-services-2025", "", "Monday 15 June 2026", "Monday 29 June 2026")]
    [InlineData("lhp-2023", "", "Monday 15 June 2026", "Monday 29 June 2026")]
    [InlineData("ashfield-2020", "", "Monday 15 June 2026", "Monday 29 June 2026")]
    [InlineData("briefing", "", "Monday 15 June 2026", "Monday 15 June 2026")]
    [InlineData("briefing", "2026-06-01", "Monday 22 June 2026", "Monday 6 July 2026")]
    public async Task Stages_times_and_rights_can_be_read_before_complaining(string policy, string adoption, string answer, string final)
    {
        await using var portal = await StartAsync(policy, adoption);
        var start = await portal.Anybody().GetAsync("/");
        Assert.Contains("Making a complaint never affects your home or the services you get from us.", start.Text, StringComparison.Ordinal);
        Assert.Contains("You can contact the Ombudsman at any time", start.Text, StringComparison.Ordinal);

        var happens = await portal.Anybody().GetAsync("/what-happens");
        Assert.Contains("There are two stages.", happens.Text, StringComparison.Ordinal);
        Assert.Contains("by Monday 8 June 2026", happens.Text, StringComparison.Ordinal);
        Assert.Contains($"by {answer} at the latest", happens.Text, StringComparison.Ordinal);
        Assert.Contains($"by {final} at the latest", happens.Text, StringComparison.Ordinal);
        Assert.Contains("You do not have to give a reason.", happens.Text, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", happens.Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Clause", "Code 5.2")]
    [Trait("Clause", "ASH-7")]
    [Trait("Clause", "BRF-G6")]
    [MemberData(nameof(Landlords))]
    public async Task No_page_puts_anything_before_stage_one_or_between_stage_two_and_the_Ombudsman(string policy)
    {
        await using var portal = await StartAsync(policy, "");
        foreach (var address in new[] { "/", "/what-happens" })
        {
            var page = await portal.Anybody().GetAsync(address);
            Assert.All(
                new[] { "informal", "stage zero", "stage three", "designated person", "eight weeks", "8 weeks" },
                words => Assert.DoesNotContain(words, page.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [Trait("Clause", "Code 1.4")]
    [Trait("Clause", "PCC-4")]
    [Trait("Clause", "HSV-4")]
    [Trait("Clause", "LHP-12")]
    [MemberData(nameof(Landlords))]
    public async Task A_request_for_a_service_is_told_apart_and_answered_with_the_way_to_complain(string policy)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await portal.InScopeAsync(async services => (await services.GetRequiredService<ComplaintIntake>().ReceiveAsync(
            TestCase.ASubmission(portal.Clock.UtcNow) with { Email = "" }, Actor.Complainant("Amina Yusuf"), portal.Clock.UtcNow)).Reference);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/triage/service-request"))
            .Fill("Why is it a service request?", "You told us of the leak for the first time.")
            .Fill("What will we do about it, and by when?", "A plumber comes on Friday 5 June.")
            .Fill("Where does the request go?", "Repairs desk").FillDate("By when do we ask how it stands?", portal.Clock.Today.AddDays(7))
            .PressAsync("Handle it as a service request");
        await page.PressAsync("Issue the letter for posting");

        var noted = await portal.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.ServiceRequest, (DateOnly?)null), (noted.Status, noted.StageOne.LoggedDay));
        var letter = Assert.Single(noted.Letters).Text;
        Assert.Contains("You told us of the leak for the first time.", letter, StringComparison.Ordinal);
        Assert.Contains("A plumber comes on Friday 5 June.", letter, StringComparison.Ordinal);
        Assert.Contains("complain", letter[letter.IndexOf("A plumber", StringComparison.Ordinal)..], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [Trait("Clause", "LHP-27")]
    [InlineData("lhp-2023", "Stage two can be asked for At any time")]
    [InlineData("portsmouth-2024", "Stage two can be asked for until Monday 27 July 2026")] // thirty working days of Monday 15 June, when the answer is promised
    public async Task A_policy_without_a_time_to_ask_for_stage_two_says_that_it_is_open(string policy, string says)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await portal.InScopeAsync(async services => (await services.GetRequiredService<ComplaintIntake>().ReceiveAsync(
            TestCase.ASubmission(portal.Clock.UtcNow), Actor.Complainant("Amina Yusuf"), portal.Clock.UtcNow)).Reference);

        Assert.Contains(says, (await (await portal.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Landlords => ["portsmouth-2024", "housing-services-2025", "lhp-2023", "ashfield-2020", "briefing"];

    private static async Task<PortalFactory> StartAsync(string policy, string adoption)
    {
        var portal = await PortalFactory.StartAsync(site => site
            .With("Landlord:Policy", policy).With("Landlord:AdoptionDate", adoption)
            .With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
        portal.Clock.GoTo(new DateOnly(2026, 6, 1));
        return portal;
    }
}
