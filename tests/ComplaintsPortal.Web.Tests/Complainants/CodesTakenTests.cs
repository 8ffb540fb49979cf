using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>The access code of whoever speaks for a complainant no more opens nothing. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 3.6")]
[Trait("Clause", "PCC-6d")]
public sealed class CodesTakenTests : IAsyncLifetime
{
    private const string Consent = "What evidence of consent is there?";
    private const string Renewed = "They may know the access code, so it does not work any more";
    private PortalFactory _factory = null!;

    public async Task InitializeAsync() => _factory = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task When_consent_is_withdrawn_the_old_code_opens_nothing_and_the_complainant_gets_a_new_one()
    {
        var test = await CaseAsync("self@tenant.example");
        var record = await ConsentAsync(test);
        Assert.True(await OpensAsync(test, TrackedCases.Code));

        record = await (await record.FollowAsync("Change (Joan Marsh)")).Choose("No evidence of consent yet", Consent).Fill("What it is, and where it is kept", "")
            .Fill("How do you know?", "He took it back on the phone.").PressAsync("Save");

        Assert.Contains(Renewed, record.Text, StringComparison.Ordinal);
        Assert.False(await OpensAsync(test, TrackedCases.Code));
        var mail = Assert.Single(await MailsAsync(TrackingMail.NewCodeKind));
        Assert.Equal("self@tenant.example", mail.To);
        Assert.Contains("Joan Marsh does not speak for you any more, so you have a new access code for your complaint. The old code does not work any more.", mail.TextBody, StringComparison.Ordinal);
        Assert.True(await OpensAsync(test, mail.TextBody.Split("Your new access code: ")[1].Split('\n')[0].Trim()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("joan@council.example")]
    public async Task Where_the_complainant_has_no_address_of_their_own_a_new_code_is_to_be_posted(string email)
    {
        var test = await CaseAsync(email);
        await (await (await ConsentAsync(test)).FollowAsync("Change (Joan Marsh)")).Choose("No evidence of consent yet", Consent).Fill("What it is, and where it is kept", "")
            .Fill("How do you know?", "He took it back on the phone.").PressAsync("Save");

        Assert.False(await OpensAsync(test, TrackedCases.Code));
        Assert.Empty(await MailsAsync(TrackingMail.NewCodeKind));
        var asked = await MailsAsync(TrackingMail.PostCodeKind);
        Assert.NotEmpty(asked);
        Assert.All(asked, mail => Assert.Contains($"Joan Marsh does not speak for the complainant of {test.Complaint.Reference} any more", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_leaves_them_speaking_leaves_the_code()
    {
        var test = await CaseAsync("self@tenant.example");
        await (await (await ConsentAsync(test)).FollowAsync("Change (Joan Marsh)")).Fill("Telephone number", "0300 111 4000").Fill("How do you know?", "She called.").PressAsync("Save");
        Assert.True(await OpensAsync(test, TrackedCases.Code));
    }

    [Fact]
    public async Task The_code_is_renewed_once_after_their_last_day()
    {
        var test = await CaseAsync("self@tenant.example");
        await ConsentAsync(test, last: 10);

        _factory.Clock.UtcNow = new DateTime(2026, 3, 10, 23, 30, 0, DateTimeKind.Utc);
        Assert.Equal(0, await RunAsync());
        Assert.True(await OpensAsync(test, TrackedCases.Code));

        _factory.Clock.UtcNow = new DateTime(2026, 3, 11, 0, 5, 0, DateTimeKind.Utc);
        Assert.Equal(1, await RunAsync());
        Assert.False(await OpensAsync(test, TrackedCases.Code));
        Assert.Equal(0, await RunAsync());
        Assert.Single(await MailsAsync(TrackingMail.NewCodeKind));
    }

    [Fact]
    public async Task Only_the_complaint_that_they_spoke_about_has_a_new_code()
    {
        var test = await CaseAsync("self@tenant.example");
        var other = await CaseAsync("self@tenant.example", named: false);
        await (await (await ConsentAsync(test)).FollowAsync("Change (Joan Marsh)")).Choose("No evidence of consent yet", Consent).Fill("What it is, and where it is kept", "")
            .Fill("How do you know?", "He took it back on the phone.").PressAsync("Save");
        Assert.Equal((false, true), (await OpensAsync(test, TrackedCases.Code), await OpensAsync(other, TrackedCases.Code)));
    }

    private Task<StaffCase> CaseAsync(string email, bool named = true) => _factory.ACaseAsync(
        email,
        s => named ? s with { Representative = new RepresentativeDetails("Joan Marsh", "ward councillor", "joan@council.example", "", "She says yes.") } : s,
        c =>
        {
            c.Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager));
            c.Do(complaint => complaint.RenewAccessCode(AccessCode.Hash(complaint.Reference, TrackedCases.Code), "with the receipt", c.Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor)));
        });

    private async Task<Page> ConsentAsync(StaffCase test, int? last = null)
    {
        var edit = (await (await _factory.RecordOfAsync(test)).FollowAsync("Record consent, or change (Joan Marsh)"))
            .Choose("Consent in writing", Consent).Fill("What it is, and where it is kept", "Signed letter.").Fill("How do you know?", "It came today.");
        return await (last is { } day ? edit.FillDate("Until when, if that was said?", $"{day}", "3", "2026") : edit).PressAsync("Save");
    }

    private Task<int> RunAsync() => _factory.InScopeAsync(services => services.GetRequiredService<CodesTaken>().RunAsync());

    private async Task<bool> OpensAsync(StaffCase test, string code) => (await _factory.LoadAsync(test)).AccessCodeHash == AccessCode.Hash(test.Complaint.Reference, code);

    private Task<List<OutboxMessage>> MailsAsync(string kind) =>
        _factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(m => m.Kind == kind).ToListAsync());
}
