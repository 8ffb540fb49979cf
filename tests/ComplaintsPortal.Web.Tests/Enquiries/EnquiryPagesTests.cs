using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Enquiries;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complainants;
using ComplaintsPortal.Web.Features.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Enquiries;

/// <summary>Enquiries of councillors and MPs (PCC-5a, BRF-G11). Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "PCC-5a")]
[Trait("Clause", "BRF-G11")]
public sealed class EnquiryPagesTests
{
    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field_and_nothing_is_recorded()
    {
        await using var site = await PortalFactory.StartAsync();
        PageAssert.NotAllowed(await (await site.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/enquiries"));
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        PageAssert.NotFound(await lead.GetAsync("/staff/enquiries/4711"));
        var page = await (await (await lead.GetAsync("/staff/enquiries")).FollowAsync("Record an enquiry")).FillDate("When did it come?", new DateOnly(2026, 3, 5)).PressAsync("Record it");
        PageAssert.Error("Who asks?", EnquiryFormValidator.NoMember, page);
        PageAssert.Error("Is it a councillor or an MP?", EnquiryFormValidator.NoOffice, page);
        PageAssert.Error("When did it come?", "The day on which it came must be today or in the past", page);
        PageAssert.Error("Name of the resident", EnquiryFormValidator.NoResident, page);
        PageAssert.Error("What do they ask?", EnquiryFormValidator.NoWords, page);
        page = await page.Fill("Who asks?", new string('x', 201)).Fill("Their email address (optional)", "a, b").Fill("Email address of the resident (optional)", "c").Fill("Name of the resident", new string('x', 201)).Fill("Postcode (optional)", new string('x', 13))
            .Fill("Telephone number of the resident (optional)", new string('1', 51)).Fill("Address of the resident (optional)", string.Join('\n', Enumerable.Repeat("a", 9))).Fill("What do they ask?", new string('x', 100_001)).PressAsync("Record it");
        PageAssert.Error("Who asks?", "The name must be 200 characters or fewer", page);
        PageAssert.Error("Their email address (optional)", EnquiryFormValidator.NoEmail, page);
        PageAssert.Error("Email address of the resident (optional)", EnquiryFormValidator.NoResidentEmail, page);
        PageAssert.Error("Name of the resident", "The name of the resident must be 200 characters or fewer", page);
        PageAssert.Error("Postcode (optional)", "The postcode must be 12 characters or fewer", page);
        PageAssert.Error("Telephone number of the resident (optional)", "The telephone number must be 50 characters or fewer", page);
        PageAssert.Error("Address of the resident (optional)", "Enter the address in at most 8 lines of 200 characters", page);
        PageAssert.Error("What do they ask?", "What they ask must be 100,000 characters or fewer", page);
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<MemberEnquiry>().CountAsync()));
    }

    [Fact]
    public async Task BRF_G11_earlier_contact_is_shown_and_the_member_is_answered_only_after_the_resident_was_asked()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged(), s => s with { ComplainantName = "Amina Yusuf" });
        var page = await RecordAsync(site, "Somebody Else", "Flat 4");
        Assert.Contains(reference.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains("They may still be dissatisfied. Contact Somebody Else, and ask whether to open stage one or go to stage two.", page.Text, StringComparison.Ordinal);
        PageAssert.Error("What do you record?", EnquiryWorkFormValidator.NoChoice, await page.PressAsync("Save"));
        page = await page.Choose("The member was told what is being done").Fill("What were they told?", "A visit.").PressAsync("Save");
        Assert.Contains(page.Errors, error => error.StartsWith("There is earlier contact", StringComparison.Ordinal));
        page = await page.Choose("The resident was asked what they want").PressAsync("Save");
        PageAssert.Error("What do they want?", EnquiryWorkFormValidator.NoWish, page);
        page = await page.Pick("What do they want?", "they do not want to complain").Fill("What did they say? (optional)", "It is done.").PressAsync("Save");
        PageAssert.Says("Somebody Else was asked on Wednesday 4 March 2026: they do not want to complain.", page);
        page = await page.Choose("The member was told what is being done").PressAsync("Save");
        PageAssert.Error("What were they told?", EnquiryWorkFormValidator.NoTold, page);
        var answered = await page.Fill("What were they told?", "The visit is on Friday.").PressAsync("Save");
        PageAssert.Says("Councillor Jo Blake was answered on Wednesday 4 March 2026.", answered);
        Assert.Contains("It was answered on Wednesday 4 March 2026.", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Jo Blake", (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/enquiries?show=answered")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 5.10")]
    public async Task Code_5_10_whoever_is_to_contact_the_resident_reads_first_what_was_agreed_with_them()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await site.AgreeAsync(reference, new NeedNote(NeedKind.NoTelephone, "The ringing frightens my son.", "Her letter.", site.Clock.Today));

        // By the name of an earlier complaint, and once it is linked.
        Assert.DoesNotContain("Before you contact the resident", (await RecordAsync(site, "Nobody Known", "Elsewhere 9")).Text, StringComparison.Ordinal);
        var name = (await site.ReadCaseAsync(reference)).Correspondent.Name;
        var page = await RecordAsync(site, name, "Elsewhere 9");
        page = await page.Choose("It is about a complaint that is here").Fill("Reference of the complaint", reference.ToString()).PressAsync("Save");
        Assert.Contains("Before you contact the resident Do not telephone: The ringing frightens my son.", page.Text, StringComparison.Ordinal);

        // By the number that the member gave, however the name is spelt.
        var telephone = (await site.ReadCaseAsync(reference)).Correspondent.Telephone;
        Assert.Contains($"Before you write to or call {name} Do not telephone: The ringing frightens my son.", (await RecordAsync(site, "Mrs Nobody-Known", "Elsewhere 9", telephone)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PCC_5a_the_response_goes_to_the_member_once_and_only_with_its_ground()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Responded());
        await site.InDatabaseAsync(async context =>
        {
            context.Add(new StoredFile(new StoredContent(new string('A', 64), 10, "application/pdf"), "Our response.pdf", site.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
        var page = await RecordAsync(site, "Nobody Known", "Elsewhere 9");
        Assert.Contains("No complaint of the same person or home is on file.", page.Text, StringComparison.Ordinal);
        Assert.Contains("A copy of our response cannot go to the member yet: Link the complaint first.", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Reference of the complaint", EnquiryWorkFormValidator.NoComplaint, await page.Choose("It is about a complaint that is here").Fill("Reference of the complaint", "x").PressAsync("Save"));
        PageAssert.Error("What do you record?", "There is no such complaint.", await page.Choose("It is about a complaint that is here").Fill("Reference of the complaint", "CP-2026-99999").PressAsync("Save"));
        page = await page.Choose("It is about a complaint that is here").Fill("Reference of the complaint", reference.ToString()).PressAsync("Save");
        PageAssert.Says($"Linked to the complaint {reference}.", page);
        page = await page.Choose("Send the member a copy of our response").PressAsync("Save");
        PageAssert.Error("On what ground?", EnquiryWorkFormValidator.NoGround, page);
        PageAssert.Error("What does it rest on?", EnquiryWorkFormValidator.NoEvidence, page);
        var twice = page;
        page = await page.Choose("Send the member a copy of our response").Pick("On what ground?", "the resident agreed in writing").Fill("What does it rest on?", "Her email of 3 March.").PressAsync("Save");
        Assert.Contains("Ground: the resident agreed in writing.", page.Banner, StringComparison.Ordinal);
        var mail = await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Include(m => m.Attachments).SingleAsync(m => m.Kind == EnquiryDesk.SharedKind));
        Assert.Equal(("jo.blake@council.example", 1), (mail.To, mail.Attachments.Count));
        Assert.DoesNotContain("Amina", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("Her email of 3 March.", (await site.EventsAsync<ResponseShared>(reference)).Single().Evidence);
        Assert.Single(await site.EventsAsync<MemberAsked>(reference));

        Assert.Contains("A copy of our response cannot go to the member again: The response was shared already.", page.Text, StringComparison.Ordinal);
        await twice.Choose("Send the member a copy of our response").Pick("On what ground?", "the resident agreed in writing").Fill("What does it rest on?", "Again.").PressAsync("Save");
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(m => m.Kind == EnquiryDesk.SharedKind)));
    }

    [Fact]
    public async Task A_complaint_from_an_enquiry_keeps_its_words_and_moment_and_is_linked()
    {
        await using var site = await PortalFactory.StartAsync();
        var page = await RecordAsync(site, "Rosa Delgado", "Flat 9");
        await page.PressAsync("Record it as a complaint");
        var complaint = await site.InDatabaseAsync(context => context.Set<Complaint>().Include(c => c.Submission).SingleAsync(c => c.Correspondent.Name == "Rosa Delgado"));
        Assert.Equal(("councillor", "When is the lift repaired?", new DateOnly(2026, 3, 2)), (complaint.Channel, complaint.Submission.AsItCame.WhatHappened, complaint.ReceivedDay));
        Assert.Equal(complaint.Reference, await site.InDatabaseAsync(context => context.Set<MemberEnquiry>().Select(e => e.Complaint).SingleAsync()));
        await page.PressAsync("Record it as a complaint");
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Correspondent.Name == "Rosa Delgado")));
    }

    [Fact]
    public async Task A_wrong_link_is_mended_and_both_complaints_say_so()
    {
        await using var site = await PortalFactory.StartAsync();
        var (wrong, right) = (await site.AddCaseAsync(c => c.Acknowledged()), await site.AddCaseAsync(c => c.Acknowledged()));
        var page = await LinkAsync(await RecordAsync(site, "Nobody Known", "Elsewhere 9"), "It is about a complaint that is here", wrong);
        PageAssert.Error("What do you record?", $"It is linked to {wrong} already.", await LinkAsync(page, $"It is about another complaint than {wrong}", wrong));
        page = await LinkAsync(page, $"It is about another complaint than {wrong}", right);
        PageAssert.Says($"Linked to the complaint {right} instead of {wrong}.", page);
        Assert.Equal(right.ToString(), Assert.Single(await site.EventsAsync<MemberAskedElsewhere>(wrong)).Other);
        Assert.Single(await site.EventsAsync<MemberAsked>(right));
        page = await page.Choose("The resident was asked what they want").Pick("What do they want?", "we are to carry on with the complaint that is open").PressAsync("Save");
        PageAssert.Says("Nobody Known was asked on Wednesday 4 March 2026: we are to carry on with the complaint that is open.", page);

        static Task<Page> LinkAsync(Page page, string choice, ComplaintReference to) =>
            page.Choose(choice).Fill("Reference of the complaint", to.ToString()).PressAsync("Save");
    }

    [Fact]
    public async Task What_is_about_a_complaint_that_has_ended_can_become_one_of_its_own()
    {
        await using var site = await PortalFactory.StartAsync();
        var ended = await site.AddCaseAsync(c => c.Responded().CompleteRemedies().Close());
        var page = await RecordAsync(site, "Rosa Delgado", "Flat 9");
        page = await page.Choose("It is about a complaint that is here").Fill("Reference of the complaint", ended.ToString()).PressAsync("Save");
        await page.PressAsync("Record it as a complaint");
        var made = await site.InDatabaseAsync(context => context.Set<Complaint>().SingleAsync(c => c.Correspondent.Name == "Rosa Delgado"));
        Assert.Equal(made.Reference, await site.InDatabaseAsync(context => context.Set<MemberEnquiry>().Select(e => e.Complaint).SingleAsync()));
        Assert.Empty(await site.EventsAsync<MemberAskedElsewhere>(ended));
    }

    private static async Task<Page> RecordAsync(PortalFactory site, string resident, string line, string telephone = "")
    {
        var page = await (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/enquiries/new")).Fill("Who asks?", "Councillor Jo Blake").Choose("Councillor").Fill("Their email address (optional)", "jo.blake@council.example")
            .FillDate("When did it come?", new DateOnly(2026, 3, 2)).Fill("Name of the resident", resident).Fill("Address of the resident (optional)", line).Fill("Postcode (optional)", "PO1 3AX").Fill("Telephone number of the resident (optional)", telephone).Fill("What do they ask?", "When is the lift repaired?").PressAsync("Record it");
        PageAssert.Says("The enquiry is recorded.", page);
        return page;
    }
}
