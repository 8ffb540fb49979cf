using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>Warnings about contact and restrictions of it. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 5.14")]
[Trait("Clause", "Code 5.15")]
[Trait("Clause", "PCC-11")]
[Trait("Clause", "LHP-50")]
[Trait("Clause", "ASH-7b")]
[Trait("Clause", "ASH-7c")]
public sealed class RestrictionsTests(RestrictionsTests.Site factory) : IClassFixture<RestrictionsTests.Site>
{
    private const string Impedes = "What do they do that impedes?";
    private const string Limited = "How is contact limited?";
    private const string Evidence = "What happened, when, and where is it on record?";
    private const string Equality = "How were their disability and adjustments considered, and why is this proportionate?";
    private const string Again = "By when is this looked at again?";

    [Fact]
    public async Task A_manager_sees_a_restriction_and_decides_none()
    {
        var test = await factory.ACaseAsync();
        await RestrictAsync(test);
        var record = await factory.RecordOfAsync(test, StaffRole.InvestigatingManager);
        Assert.Contains("By email to Nia only.", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Warn about contact, or limit it", record.Links);
        PageAssert.NotAllowed(await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"{record.Address}/restrictions/add"));
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field()
    {
        var page = await AddAsync(await factory.ACaseAsync());
        var empty = await page.PressAsync("Save");
        PageAssert.Error(Impedes, "Choose what they do that impedes", empty);
        PageAssert.Error(Evidence, "Write down what happened, when, and where it is on record", empty);
        PageAssert.Error("What do you do?", "Choose whether you warn them, or limit contact at once", empty);
        PageAssert.Error("How would we like to be in touch?", "Write the guide to how we would like to be in touch",
            await page.Choose("Warn them, with a guide to contact", "What do you do?").PressAsync("Save"));

        var once = await page.Choose("Limit contact at once", "What do you do?").PressAsync("Save");
        PageAssert.Error("Why can no warning come first?", "Say why no warning can come first", once);
        PageAssert.Error(Limited, "Choose how contact is limited", once);
        PageAssert.Error("What exactly holds from now on?", "Say exactly what holds from now on", once);
        PageAssert.Error(Equality, "Say how their disability and adjustments were considered, and why this is proportionate", once);
        PageAssert.Error(Again, "Enter the day by which this is looked at again, such as 27 3 2027", once);
        var late = await Filled(page).FillDate(Again, "5", "9", "2026").PressAsync("Save");
        PageAssert.Error(Again, "A restriction is looked at again within 6 months", late);
    }

    [Fact]
    public async Task From_the_warning_over_the_restriction_to_its_end_with_both_letters()
    {
        var test = await factory.ACaseAsync("loud@tenant.example");
        var page = await AddAsync(test);
        page = await page.Choose("Threats or violence", Impedes).Fill(Evidence, "He threatened Nia on 2 March.").Choose("Warn them, with a guide to contact", "What do you do?")
            .Fill("How would we like to be in touch?", "Please write. We answer within two days.").PressAsync("Save");
        PageAssert.Says("The warning is recorded. Send the letter with the guide.", page);
        await (await page.FollowAsync("Send the letter that warns")).PressAsync("Issue and email the letter");
        page = await (await factory.RecordOfAsync(test)).FollowAsync("Open this warning");
        Assert.DoesNotContain("Send the letter that warns", page.Links);
        Assert.Contains("Issued on 4 March 2026 at 10:00, not sent yet: the letter that warns", page.Text, StringComparison.Ordinal);
        Assert.Contains("Please write. We answer within two days.", await MailAsync(test, "ContactWarning"), StringComparison.Ordinal);

        page = await (await page.Choose("Only one way of contact", Limited).Fill("What exactly holds from now on?", "By email to Nia only.").Fill(Equality, "No disability is known; he was asked.").FillDate(Again, "4", "6", "2026").PressAsync("Limit contact"))
            .FollowAsync("Send the letter that says so");
        await page.PressAsync("Issue and email the letter");
        var mail = await MailAsync(test, "ContactRestriction");
        foreach (var part in new[] { "Threats or violence", "He threatened Nia on 2 March.", "By email to Nia only.", "No disability is known; he was asked.", "Thursday 4 June 2026", "You can appeal.", "make a new complaint and report an emergency at any time", "0300 111 3000" })
        {
            Assert.Contains(part, mail, StringComparison.Ordinal);
        }

        // Shown wherever somebody would make contact.
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        foreach (var segment in new[] { "", "/contact", "/contact-details", "/findings" })
        {
            var flag = (await manager.GetAsync(test.Href + segment)).Document.QuerySelector(".portal-danger")!.Said();
            Assert.Contains("Contact is restricted", flag, StringComparison.Ordinal);
            Assert.Contains("By email to Nia only.", flag, StringComparison.Ordinal);
            Assert.Contains(ContactRestriction.NeverStops, flag, StringComparison.Ordinal);
        }

        // Looked at again, appealed, and decided by somebody else.
        var open = await OpenAsync(test);
        PageAssert.Error("By when is it looked at again?", "Enter the day by which this is looked at again, such as 27 3 2027", await open.Choose("It was looked at again and holds on", "What happens?").Fill("Why, or what they say", "Calls go on.").PressAsync("Save"));
        open = await open.Choose("They appeal", "What happens?").Fill("Why, or what they say", "I was ill.").PressAsync("Save");
        Assert.Contains("Somebody else decides the appeal: you decided the restriction.", open.Text, StringComparison.Ordinal);
        Assert.Empty(open.Document.QuerySelectorAll("input[value=stands], input[value=upheld]"));
        var director = await factory.SignedInAsync(StaffRole.Director);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var token = (await lead.GetAsync(open.Address)).Document.QuerySelector("main input[name=FormToken]")!.GetAttribute("value")!;
        Assert.Contains("Somebody else decides the appeal", string.Join('|', (await lead.PostAsync(open.Address, [new("FormToken", token), new("Form.Step", "upheld"), new("Form.Words", "He was ill.")])).Errors), StringComparison.Ordinal);
        open = await (await director.GetAsync(open.Address)).Choose("The appeal is decided: it ends", "What happens?").Fill("Why, or what they say", "He was in hospital.").PressAsync("Save");
        PageAssert.Says("It has ended. Send the letter that says what was decided.", open);
        await (await open.FollowAsync("Send the letter that says what was decided")).PressAsync("Issue and email the letter");
        mail = await MailAsync(test, "ContactDecision");
        foreach (var part in new[] { "decided that the limits end", "He was in hospital.", "like everybody else", TestStaff.Of(StaffRole.Director).Name, "make a new complaint and report an emergency at any time", "0300 111 3000" })
        {
            Assert.Contains(part, mail, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("look at this again", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact is restricted", (await manager.GetAsync(test.Href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 3.2")]
    public async Task A_restriction_never_stops_a_new_complaint_or_an_emergency()
    {
        var test = await factory.ACaseAsync("danger@tenant.example");
        await RestrictAsync(test);
        var staff = await factory.SignedInAsync(StaffRole.StaffMember);
        var page = await (await staff.GetAsync("/staff/record")).Choose("Yes", "Is anybody in danger now?").Fill("What is the danger?", "Water runs into the fuse box.")
            .Choose("Yes, and they do", "Did you ask whether they wish to complain?").Fill("Name", test.Complaint.Correspondent.Name)
            .Fill("Email address", "danger@tenant.example").Fill("What happened, in their words", "The same matter again: the leak.").PressAsync("Record it");

        PageAssert.Is("Complaint recorded", page);
        var mails = await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.Kind == "DangerAlert").Select(m => m.TextBody).ToListAsync());
        Assert.Contains(mails, mail => mail.Contains("Water runs into the fuse box.", StringComparison.Ordinal));

        // It belongs to the same person, and whoever opens it is told of the restriction.
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var reference = page.Address.Split('/')[^1];
        Assert.Contains("By email to Nia only.", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.ToTriage, await factory.InDatabaseAsync(context =>
            context.Set<Complaint>().Where(c => c.Correspondent.Email == "danger@tenant.example" && c.Id != test.Complaint.Id).Select(c => c.Status).SingleAsync()));
    }

    private async Task RestrictAsync(StaffCase test) =>
        PageAssert.Says("Contact is limited. Send the letter that says so.", await Filled((await AddAsync(test)).Choose("Limit contact at once", "What do you do?")).FillDate(Again, "4", "6", "2026").PressAsync("Save"));

    private static Page Filled(Page page) => page.Choose("Threats or violence", Impedes).Fill(Evidence, "A threat on 2 March.").Fill("Why can no warning come first?", "It was a threat.")
        .Choose("Only one way of contact", Limited).Fill("What exactly holds from now on?", "By email to Nia only.").Fill(Equality, "No disability is known.");

    private async Task<Page> AddAsync(StaffCase test) => await (await factory.RecordOfAsync(test)).FollowAsync("Warn about contact, or limit it");

    private async Task<Page> OpenAsync(StaffCase test) => await (await factory.RecordOfAsync(test)).FollowAsync("Open this restriction");

    private Task<string> MailAsync(StaffCase test, string kind) =>
        factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.ComplaintId == test.Complaint.Id && m.Kind == kind).Select(m => m.TextBody).SingleAsync());

    /// <summary>Letters need not be printed here.</summary>
    public sealed class Site : PortalFactory
    {
        public Site() => With(services => services.AddSingleton<ILetterPdf, InstantPdf>());
    }
}
