using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>Who speaks for a complainant, under Portsmouth's policy. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 3.6")]
[Trait("Clause", "PCC-6d")]
public sealed class RepresentativesTests : IAsyncLifetime
{
    private const string Wanted = "The policy wants evidence of consent before anything goes to a representative (PCC-6d). There is none of Joan Marsh yet.";
    private PortalFactory _factory = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync(site => site.With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    [Trait("Clause", "Code 1.3")]
    public async Task Whoever_a_complaint_names_is_recorded_and_the_clock_runs_while_consent_is_missing()
    {
        var test = await _factory.ACaseAsync(with: Named);
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync(test.Href);

        Assert.Contains("Do not tell Joan Marsh anything", page.Text, StringComparison.Ordinal);
        Assert.Contains(Wanted, page.Text, StringComparison.Ordinal);
        Assert.NotNull((await _factory.LoadAsync(test)).Due);
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field()
    {
        var page = await (await _factory.RecordOfAsync(await _factory.ACaseAsync())).FollowAsync("Record somebody who speaks for them");
        page = await page.Choose("Consent in writing", "What evidence of consent is there?").Choose("The representative, as soon as there is what the policy wants", "Who gets the letters?")
            .Fill("Email address", "nonsense").FillDate("Until when, if that was said?", "1", "3", "2026").PressAsync("Save");

        PageAssert.Error("Name", "Enter their name", page);
        PageAssert.Error("Who are they?", "Choose who they are", page);
        PageAssert.Error("Email address", "Enter an email address like name@example.com", page);
        PageAssert.Error("What it is, and where it is kept", "Say what the evidence is, and where it is kept", page);
        PageAssert.Error("Until when, if that was said?", "The last day must not be before the first", page);
        PageAssert.Error("How do you know?", "Say how you know, for example “Her letter of 3 March”", page);
        PageAssert.Error("Postal address", "Enter a postal address or an email address: letters have to reach them", await page.Fill("Email address", "").PressAsync("Save"));
    }

    [Fact]
    public async Task How_it_is_known_stands_in_the_history_beside_the_evidence()
    {
        var page = await (await _factory.RecordOfAsync(await _factory.ACaseAsync())).FollowAsync("Record somebody who speaks for them");
        page = await page.Fill("Name", "Maeve Stone").Pick("Who are they?", Domain.People.RepresentativeWords.Of(Domain.People.RepresentativeKind.Relative)).Choose("Consent in writing", "What evidence of consent is there?").Fill("What it is, and where it is kept", "A letter, in the files.")
            .Fill("How do you know?", "He told me on the phone.").PressAsync("Save");
        Assert.Contains("A letter, in the files.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Because: He told me on the phone.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_goes_to_the_complainant_while_consent_is_missing_and_to_the_representative_afterwards()
    {
        var test = await _factory.ACaseAsync("self@tenant.example", Named);
        var record = await _factory.RecordOfAsync(test);
        var edit = await record.FollowAsync("Record consent, or change (Joan Marsh)");
        record = await edit.Choose("The representative, as soon as there is what the policy wants", "Who gets the letters?").Fill("How do you know?", "She asked for it.").PressAsync("Save");
        PageAssert.Says(Wanted, record);

        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var letter = await lead.GetAsync($"{test.Href}/letters/stage-one-acknowledgement");
        Assert.Contains($"It goes to the complainant. {Wanted}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("By email to self@tenant.example", letter.Text, StringComparison.Ordinal);

        edit = await record.FollowAsync("Record consent, or change (Joan Marsh)");
        record = await edit.Choose("Consent in writing", "What evidence of consent is there?").Fill("What it is, and where it is kept", "Signed letter, in the files.").Fill("How do you know?", "It came today.").PressAsync("Save");
        PageAssert.Says("Joan Marsh may be told about the complaint. Letters go to them from now on.", record);

        letter = await lead.GetAsync($"{test.Href}/letters/stage-one-acknowledgement");
        Assert.Contains($"To Joan Marsh, who speaks for {test.Complaint.Correspondent.Name}.", letter.Text, StringComparison.Ordinal);
        PageAssert.Says("“We have received your complaint” is issued. The email is on its way.", await letter.PressAsync("Issue and email the letter"));

        var mail = Assert.Single(await MailsAsync(test, nameof(LetterKind.StageOneAcknowledgement)));
        Assert.Equal(("joan@council.example", "Joan Marsh"), (mail.To, mail.ToName));
        Assert.Contains("Dear Joan Marsh", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"About the complaint of: {test.Complaint.Correspondent.Name}", mail.TextBody, StringComparison.Ordinal);
        var issued = Assert.Single((await _factory.LoadAsync(test)).Letters);
        Assert.Equal(("joan@council.example", "Joan Marsh", Delivery.Email), (issued.Addressee, issued.ToName, issued.Delivery));
        Assert.Contains("We to Joan Marsh", (await lead.GetAsync(test.Href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_that_has_ended_sends_letters_to_the_complainant_again()
    {
        var test = await _factory.ACaseAsync("self@tenant.example", Named);
        var edit = await (await _factory.RecordOfAsync(test)).FollowAsync("Record consent, or change (Joan Marsh)");
        await edit.Choose("Lasting power of attorney", "What evidence of consent is there?").Fill("What it is, and where it is kept", "Copy in the files.")
            .Choose("The representative, as soon as there is what the policy wants", "Who gets the letters?").FillDate("Until when, if that was said?", "10", "3", "2026").Fill("How do you know?", "The paper.").PressAsync("Save");

        _factory.Clock.UtcNow = _factory.Clock.UtcNow.AddDays(7);
        var letter = await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"{test.Href}/letters/stage-one-acknowledgement");
        Assert.Contains("It goes to the complainant. Joan Marsh spoke for the complainant until Tuesday 10 March 2026.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gets the letters", (await _factory.RecordOfAsync(test)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_for_consent_goes_to_the_complainant_and_only_while_somebody_waits_for_it()
    {
        var nobody = await _factory.ACaseAsync("alone@tenant.example");
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var refused = await lead.GetAsync($"{nobody.Href}/letters/consent-request");
        Assert.Contains("Nobody who speaks for them waits for consent.", refused.Text, StringComparison.Ordinal);

        var test = await _factory.ACaseAsync("asked@tenant.example", Named);
        var letter = await (await _factory.RecordOfAsync(test)).FollowAsync("Write to the complainant for consent");
        await letter.PressAsync("Issue and email the letter");
        var mail = Assert.Single(await MailsAsync(test, nameof(LetterKind.ConsentRequest)));
        Assert.Equal("asked@tenant.example", mail.To);
        Assert.Contains("Joan Marsh (ward councillor) has told us that they speak for you.", mail.TextBody.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounced_letter_to_a_representative_goes_by_post_to_the_representative()
    {
        var test = await _factory.ACaseAsync("self@tenant.example", Named);
        var edit = await (await _factory.RecordOfAsync(test)).FollowAsync("Record consent, or change (Joan Marsh)");
        await edit.Choose("Consent in writing", "What evidence of consent is there?").Fill("What it is, and where it is kept", "Signed letter.").Fill("Postal address", "Council Offices\nPO1 2AL")
            .Choose("The representative, as soon as there is what the policy wants", "Who gets the letters?").Fill("How do you know?", "Her letter.").PressAsync("Save");
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"{test.Href}/letters/stage-one-acknowledgement")).PressAsync("Issue and email the letter");

        await _factory.InDatabaseAsync(async context =>
        {
            var complaint = (await context.FindComplaintAsync(test.Complaint.Reference))!;
            complaint.RecordLetterBounced(1, StaffCase.Rules, new Act(Actor.System, _factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
        Assert.Equal("Council Offices\nPO1 2AL", Assert.Single((await _factory.LoadAsync(test)).Letters).Addressee);
    }

    [Fact]
    public async Task Portsmouth_s_policy_does_not_let_a_representative_be_refused()
    {
        var test = await _factory.ACaseAsync(with: Named);
        var record = await _factory.RecordOfAsync(test);
        Assert.DoesNotContain(record.Links, link => link.StartsWith("Refuse", StringComparison.Ordinal));
        var id = (await _factory.CompanionsAsync(test)).Representatives.Single().Id;
        PageAssert.Conflict("The landlord’s policy does not let a representative be refused (Code 3.6).", await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"{record.Address}/representatives/{id}/refuse"));
    }

    private static Submission Named(Submission s) => s with { Representative = new RepresentativeDetails("Joan Marsh", "ward councillor", "joan@council.example", "", "She says yes.") };

    private Task<List<OutboxMessage>> MailsAsync(StaffCase test, string kind) =>
        _factory.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(m => m.ComplaintId == test.Complaint.Id && m.Kind == kind).ToListAsync());
}
