using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reminders;
using ComplaintsPortal.Web.Tests.Worklists;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Whoever is kept away from a complaint finds it on no page, whichever list it would stand on: everybody but the first lead is kept away from all.</summary>
[Trait("Clause", "Code 5.8")]
[Trait("Clause", "LHP-45")]
public sealed partial class KeptAwayEverywhereTests(KeptAwayEverywhereTests.Site site) : IClassFixture<KeptAwayEverywhereTests.Site>
{
    public static TheoryData<StaffRole, string> Pages => CommandsTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Code_5_8_no_page_names_a_complaint_to_whoever_is_kept_away(StaffRole role, string address)
    {
        var (status, found) = await FoundAsync(role, address);
        Assert.Equal(address.StartsWith("/cases/", StringComparison.Ordinal) || address == "/staff/complainants/1" ? 404 : 200, status);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData(StaffRole.ComplaintsLead)]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Administrator)]
    public async Task Nor_does_any_other_address_that_somebody_can_type(StaffRole role)
    {
        var addresses = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.Parameters.Count == 0 && one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(one => $"/{one.RoutePattern.RawText!.TrimStart('/')}").Where(one => one.StartsWith("/staff", StringComparison.Ordinal) || one.StartsWith("/people", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(addresses.Count > 60, $"Only {addresses.Count}.");
        List<string> faults = [];
        foreach (var address in addresses)
        {
            faults.AddRange((await FoundAsync(role, address)).Found.Select(what => $"{address}: {what}"));
        }

        Assert.Empty(faults);
    }

    // What a page says of a complaint: its reference or its complainant.
    private async Task<(int Status, IReadOnlyList<string> Found)> FoundAsync(StaffRole role, string address)
    {
        var answer = await (await site.SignedInAsync(TestStaff.Another(role))).AskAsync(HttpMethod.Get, address);

        // Neither the address itself nor the made-up one of a hint.
        var said = (await answer.Content.ReadAsStringAsync()).Replace(address, "", StringComparison.Ordinal).Replace("such as CP-2026-00123", "", StringComparison.Ordinal);
        return ((int)answer.StatusCode, [.. Told().Matches(said).Select(match => said[Math.Max(0, match.Index - 150)..Math.Min(said.Length, match.Index + 60)]).Take(2)]);
    }

    [Fact]
    public async Task Whoever_is_not_kept_away_finds_them_there()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var found = 0;
        foreach (var address in Pages.Where(row => (StaffRole)row[0] == StaffRole.ComplaintsLead).Select(row => (string)row[1]).Where(one => !one.StartsWith("/cases/", StringComparison.Ordinal)))
        {
            found += Reference().IsMatch(await (await lead.AskAsync(HttpMethod.Get, address)).Content.ReadAsStringAsync()) ? 1 : 0;
        }

        Assert.True(found > 20, $"Only {found} pages name a complaint to anybody.");
    }

    [Fact]
    public async Task Code_5_8_no_mail_names_one_to_them_and_whoever_may_hear_of_it_does()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        await own.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            var complaint = (await context.FindComplaintAsync(Full))!;
            var act = new Act(CaseSetUp.Staff.Lead, own.Clock.UtcNow);
            await services.GetRequiredService<HazardDesk>().RecordAsync(complaint, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould by the bed.", act.On), TestCase.Portsmouth, act, default);
            return await context.SaveChangesAsync();
        });
        await own.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            await services.GetServices<IOutboxListener>().OfType<LetterDelivery>().Single().OnBouncedAsync(await MailedAsync(context), "Nobody there.", own.Clock.UtcNow, default);
            return await context.SaveChangesAsync();
        });
        own.Clock.GoTo(new DateOnly(2026, 4, 21));
        await own.InScopeAsync(services => services.GetRequiredService<ContributionDesk>().ChaseAsync(default));
        await own.InScopeAsync(services => services.GetRequiredService<RemedyChase>().RunAsync());
        await own.InScopeAsync(services => services.GetRequiredService<MorningRound>().RunAsync());

        var mails = await own.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().ToListAsync());
        var away = TestStaff.All.Select(staff => staff.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        away.Remove(TestStaff.Of(StaffRole.ComplaintsLead).Email);
        Assert.Empty(mails.Where(mail => away.Contains(mail.To) && (Reference().IsMatch(mail.Subject + mail.TextBody) || mail.TextBody.Contains("Amina Yusuf", StringComparison.Ordinal))).Select(mail => $"{mail.Kind} to {mail.To}: {mail.TextBody}"));
        Assert.Equal(
            [HazardAlerts.Kind, ContributionMail.LateKind, LetterDelivery.AlertKind, MorningMail.Kind, RemedyChase.Kind],
            mails.Where(mail => mail.To == TestStaff.Of(StaffRole.ComplaintsLead).Email && Reference().IsMatch(mail.Subject + mail.TextBody)).Select(mail => mail.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    // A letter of theirs that is on its way by email.
    private static async Task<OutboxMessage> MailedAsync(PortalDbContext context)
    {
        var letter = await context.Set<Letter>().OrderBy(one => one.Id).FirstAsync(one => one.SentDay == null && EF.Property<long>(one, "ComplaintId") > 0);
        context.Entry(letter).Property(one => one.Delivery).CurrentValue = Delivery.Email;
        var mail = new OutboxMessage("Letter", "amina@tenant.example", "Your complaint", "Dear Amina Yusuf", DateTime.UnixEpoch)
        {
            ComplaintId = context.Entry(letter).Property<long>("ComplaintId").CurrentValue,
            LetterId = letter.Id,
        };
        await context.SaveChangesAsync();
        return mail;
    }

    [Theory]
    [InlineData("enquiries", typeof(MemberEnquiry))]
    [InlineData("feedback", typeof(FeedbackItem))]
    public async Task What_is_linked_to_it_does_not_give_it_away(string list, Type kind)
    {
        var id = await site.InDatabaseAsync(async context => kind == typeof(MemberEnquiry)
            ? await context.Set<MemberEnquiry>().MinAsync(one => one.Id) : await context.Set<FeedbackItem>().Where(one => one.RaisedAs != null).Select(one => one.Id).SingleAsync());
        PageAssert.NotFound(await (await site.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead))).GetAsync($"/staff/{list}/{id}"));
        Assert.Matches(Reference(), (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/{list}/{id}")).Text);
        Assert.DoesNotMatch(Reference(), (await (await site.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead))).GetAsync($"/staff/{list}?show=finished")).Text);
    }

    private static readonly ComplaintReference Full = ComplaintReference.Parse("CP-2026-09000", null);

    [GeneratedRegex(@"CP-\d{4}-\d{5}", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"CP-\d{4}-\d{5}|Amina Yusuf", RegexOptions.None, 1000)]
    private static partial Regex Told();

    public sealed class Site() : CommandsTests.Filled(2)
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var away = TestStaff.All.Where(staff => staff.Id != TestStaff.Of(StaffRole.ComplaintsLead).Id).ToList();
            var ids = string.Join(' ', away.Select(staff => staff.Id));
            await InDatabaseAsync(async context =>
            {
                // Theirs too are an enquiry that is linked to one, and feedback that became one.
                var linked = await context.Set<Complaint>().OrderBy(c => c.Id).FirstAsync();
                foreach (var enquiry in await context.Set<MemberEnquiry>().ToListAsync())
                {
                    enquiry.Link(linked, new Act(CaseSetUp.Staff.Lead, Clock.UtcNow));
                }

                context.Entry(await context.Set<FeedbackItem>().OrderBy(one => one.Id).FirstAsync()).Property(one => one.RaisedAs).CurrentValue = linked.Reference;
                foreach (var complaint in await context.Set<Complaint>().ToListAsync())
                {
                    var entry = context.Entry(complaint);
                    entry.Property(c => c.KeptAway).CurrentValue = [.. away.Select(staff => new KeptAway(staff.Id, staff.Name, KeptAwayGround.Named, "By name.", "The lead", Clock.UtcNow))];
                    entry.Property(c => c.KeptAwayIds).CurrentValue = ids;
                    entry.Property(c => c.AnybodyKeptAway).CurrentValue = true;
                }

                await context.SaveChangesAsync();
            });
        }
    }
}
