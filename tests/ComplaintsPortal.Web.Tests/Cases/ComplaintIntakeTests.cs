using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Cases;

public sealed class ComplaintIntakeTests : IAsyncLifetime
{
    private CaseServices _portal = null!;

    public async Task InitializeAsync() => _portal = await CaseServices.CreateAsync(new Dictionary<string, string?> { ["Portal:Address"] = "https://complaints.landlord.example/" });

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_complaint_gets_the_next_reference_of_its_year_and_a_code_that_is_kept_as_a_hash_only()
    {
        var first = await ReceiveAsync(Submission());
        var second = await ReceiveAsync(Submission());

        Assert.Equal(["CP-2026-00001", "CP-2026-00002"], [first.Reference.ToString(), second.Reference.ToString()]);
        var kept = await LoadAsync(first);
        Assert.True(AccessCode.Matches(first.Reference, first.AccessCode, kept.AccessCodeHash));
        Assert.False(AccessCode.Matches(first.Reference, second.AccessCode, kept.AccessCodeHash));
        Assert.DoesNotContain(first.AccessCode, await EverythingInAsync("Events"), StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.ToTriage, kept.Status);
        Assert.True(kept.Submission.IsIntact);
    }

    [Fact]
    public async Task The_year_of_the_reference_is_London_s()
    {
        _portal.Clock.UtcNow = new DateTime(2026, 12, 31, 23, 59, 0, DateTimeKind.Utc);
        Assert.Equal(2026, (await ReceiveAsync(Submission())).Reference.Year);
        _portal.Clock.UtcNow = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal("CP-2027-00001", (await ReceiveAsync(Submission())).Reference.ToString());
    }

    [Fact]
    public async Task Code_3_7_The_receipt_goes_by_email_at_once_with_reference_code_date_and_Ombudsman()
    {
        var taken = await ReceiveAsync(Submission() with { Email = "amina@tenant.example" });

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal((IntakeMail.ReceiptKind, "amina@tenant.example", taken.Complaint.Id), (mail.Kind, mail.To, mail.ComplaintId));
        Assert.Contains(taken.Reference.ToString(), mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(taken.AccessCode, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://complaints.landlord.example/track", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("By Monday 8 June 2026 we will write to you", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("PR2 0ET", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("never affects", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_s_name_or_address_is_in_a_subject()
    {
        await _portal.AddStaffAsync("Dana Okafor", StaffRole.ComplaintsLead);
        await ReceiveAsync(Submission() with { Email = "amina@tenant.example", Danger = true });
        Assert.All(await MailsAsync(), mail =>
        {
            Assert.DoesNotContain("Amina", mail.Subject, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Harbour", mail.Subject, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Without_an_email_address_nothing_is_mailed()
    {
        await ReceiveAsync(Submission());
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task PCC_6d_A_representative_gets_no_receipt()
    {
        await ReceiveAsync(Submission() with
        {
            Representative = new RepresentativeDetails("Omar Yusuf", "son", "omar@friend.example", "07700 900777", "Not yet"),
        });
        Assert.Empty(await MailsAsync());
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("two@a.example,three@b.example")]
    [InlineData("a@b.example\r\nBcc: everybody@c.example")]
    public async Task An_address_that_mail_cannot_reach_loses_no_complaint(string email)
    {
        var taken = await ReceiveAsync(Submission() with { Email = email });
        Assert.NotNull(await LoadAsync(taken));
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task PCC_8c_Danger_alerts_every_active_lead_and_the_building_safety_manager_in_the_same_save()
    {
        await _portal.AddStaffAsync("Dana Okafor", StaffRole.ComplaintsLead);
        await _portal.AddStaffAsync("Lewis Grant", StaffRole.ComplaintsLead);
        await _portal.AddStaffAsync("Gone Away", StaffRole.ComplaintsLead, active: false);
        await _portal.AddStaffAsync("Martin Cole", StaffRole.Director);

        var taken = await ReceiveAsync(Submission() with { Danger = true, DangerInWords = "The ceiling is coming down." });

        var mails = await MailsAsync();
        Assert.Equal(
            ["building.safety@landlord.example", "dana.okafor@landlord.example", "lewis.grant@landlord.example"],
            mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails, mail =>
        {
            Assert.Equal(IntakeMail.DangerKind, mail.Kind);
            Assert.Contains("The ceiling is coming down.", mail.TextBody, StringComparison.Ordinal);
            Assert.Contains("12 Harbour Row", mail.TextBody, StringComparison.Ordinal);
            Assert.Contains("07700 900123", mail.TextBody, StringComparison.Ordinal);
            Assert.Null(mail.ComplaintId);
        });
        var told = await EventsAsync(taken, nameof(DangerAlerted));
        Assert.Equal("Dana Okafor, Lewis Grant and Building Safety Manager", Assert.Single(told).As<DangerAlerted>().To);
        Assert.True((await LoadAsync(taken)).Danger);
    }

    [Fact]
    public async Task PCC_8c_Without_any_lead_the_landlord_s_own_mailbox_is_alerted()
    {
        await ReceiveAsync(Submission() with { Danger = true });
        Assert.Equal(["building.safety@landlord.example", "complaints@landlord.example"], (await MailsAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PCC_8c_Without_danger_nobody_is_alerted()
    {
        await _portal.AddStaffAsync("Dana Okafor", StaffRole.ComplaintsLead);
        var taken = await ReceiveAsync(Submission());
        Assert.Empty(await MailsAsync());
        Assert.Empty(await EventsAsync(taken, nameof(DangerAlerted)));
    }

    [Theory]
    [InlineData("1901-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("2031-12-31")]
    public async Task Code_2_5_No_date_refuses_a_complaint(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var taken = await ReceiveAsync(Submission() with { OccurredDay = date, KnownDay = date });
        Assert.Equal(date, (await LoadAsync(taken)).Submission.AsItCame.OccurredDay);
    }

    [Fact]
    public async Task When_the_caller_s_transaction_fails_nothing_is_left_and_the_number_is_used_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _portal.WithAsync<IServiceProvider, bool>(async services =>
        {
            var context = (PortalDbContext)services.GetService(typeof(PortalDbContext))!;
            var intake = (ComplaintIntake)services.GetService(typeof(ComplaintIntake))!;
            return await context.InTransactionAsync<bool>(async token =>
            {
                await intake.ReceiveAsync(Submission() with { Email = "amina@tenant.example", Danger = true }, Actor.Complainant("Amina Yusuf"), _portal.Clock.UtcNow, token);
                throw new InvalidOperationException("Killed.");
            });
        }));

        Assert.Empty(await MailsAsync());
        Assert.Equal("", await EverythingInAsync("SearchWords"));
        Assert.Equal("CP-2026-00001", (await ReceiveAsync(Submission())).Reference.ToString());
    }

    [Theory]
    [InlineData("yusuf")]
    [InlineData("harbour amina")]
    [InlineData("po13ax")]
    [InlineData("CP-2026-00001")]
    [InlineData("omar")]
    public async Task It_is_found_by_name_address_postcode_and_reference_at_once(string question)
    {
        var taken = await ReceiveAsync(Submission() with { Representative = new RepresentativeDetails("Omar Yusuf", "son", "", "", "In writing") });
        await ReceiveAsync(Submission() with { ComplainantName = "Decoy Smith", HomeAddress = ["1 Other Street"], Postcode = "PO9 9ZZ" });
        Assert.Equal([taken.Complaint.Id], await _portal.WithContextAsync(context => context.ComplaintsWith(question).ToListAsync()));
    }

    [Fact]
    public async Task A_changed_name_or_address_is_found_at_once_and_the_old_address_no_more()
    {
        var taken = await ReceiveAsync(Submission() with { PostalAddress = ["7 Old Lane", "PO2 2BB"] });
        await _portal.WithContextAsync(async context =>
        {
            var complaint = (await context.FindComplaintAsync(taken.Reference))!;
            var details = new ContactDetails("Amina Khan", "", "", ["8 New Road", "PO3 3CC"], ContactPreference.Post, "", LetterFormat.Standard);
            complaint.ChangeContactDetails(details, "", "Married and moved.", new Act(Actor.System, _portal.Clock.UtcNow));
            await context.SaveChangesAsync();
            return true;
        });

        Assert.Single(await FindAsync("khan new road"));
        Assert.Empty(await FindAsync("old lane"));
        Assert.Single(await FindAsync("yusuf"));
    }

    private Task<List<long>> FindAsync(string question) => _portal.WithContextAsync(context => context.ComplaintsWith(question).ToListAsync());

    private Task<TakenIn> ReceiveAsync(Submission submission) => _portal.WithAsync<ComplaintIntake, TakenIn>(intake =>
        intake.ReceiveAsync(submission, Actor.Complainant(submission.ComplainantName), _portal.Clock.UtcNow));

    private Task<Complaint> LoadAsync(TakenIn taken) => _portal.WithContextAsync(async context => (await context.FindComplaintAsync(taken.Reference))!);

    private Task<List<OutboxMessage>> MailsAsync() => _portal.WithContextAsync(context => context.Set<OutboxMessage>().OrderBy(mail => mail.Id).ToListAsync());

    private Task<List<RecordedEvent>> EventsAsync(TakenIn taken, string kind) => _portal.WithContextAsync(context =>
        context.Set<RecordedEvent>().Where(one => one.ComplaintId == taken.Complaint.Id && one.Kind == kind).ToListAsync());

    private Task<string> EverythingInAsync(string table) => _portal.WithContextAsync(async context => table == "Events"
        ? string.Join('\n', await context.Set<RecordedEvent>().Select(one => one.Data + one.Summary).ToListAsync())
        : string.Join('\n', await context.Set<SearchWord>().Select(one => one.Word).ToListAsync()));

    private Submission Submission() => new()
    {
        Channel = "web-form",
        ReceivedOn = _portal.Clock.UtcNow,
        ComplainantName = "Amina Yusuf",
        ComplainantKind = "tenant",
        Telephone = "07700 900123",
        HomeAddress = ["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"],
        Postcode = "PO1 3AX",
        WhatHappened = "There is black mould in my son's bedroom.",
    };
}
