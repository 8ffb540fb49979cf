using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complainants;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Complaints that are perhaps the same, and those that belong together.</summary>
public sealed class RelatedTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Words = "Black mould behind the wardrobe in the bedroom. The surveyor never came.";
    private const string Reference = "Reference of the other complaint";
    private const string Why = "What do they have to do with each other?";

    [Fact]
    public async Task Readers_relate_nothing_and_nobody_a_case_that_is_not_theirs()
    {
        var test = await factory.ACaseAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync($"{test.Href}/related")).Status);
        PageAssert.NotFound(await (await factory.SignedInAsync(TestStaff.Another(StaffRole.SeniorReviewer))).GetAsync($"{test.Href}/related"));
    }

    [Fact]
    public async Task The_same_told_again_from_the_same_home_is_shown_with_its_score_and_why_at_triage_and_on_the_case()
    {
        var earlier = await CaseAsync("1 Likeness Road", Words);
        await CaseAsync("1 Likeness Road", "My rent statement is wrong since the new account number.");
        var again = await CaseAsync("1 Likeness Road", "The surveyor did not come and the mould in the bedroom is worse.", c => c.Do(_ => { }));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var segment in new[] { "triage", "related" })
        {
            var page = await lead.GetAsync($"{again.Href}/{segment}");
            Assert.Contains("Perhaps the same: 75 of 100. Same home (25) and similar words (50 of 50). Both say: surveyor, bedroom, mould.", page.Text, StringComparison.Ordinal);
            Assert.True(page.Text.IndexOf(earlier.Complaint.Reference.ToString(), StringComparison.Ordinal) < page.Text.IndexOf("25 of 100.", StringComparison.Ordinal), "The most alike comes first.");
        }

        // Nothing came of it by itself.
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<CaseLink>().CountAsync(link => link.ComplaintId == again.Complaint.Id || link.OtherId == again.Complaint.Id)));
    }

    [Fact]
    public async Task One_that_came_more_than_a_year_before_has_no_score_and_one_of_somebody_else_elsewhere_is_not_shown()
    {
        var old = await CaseAsync("3 Likeness Road", Words, received: new DateOnly(2025, 2, 1));
        var elsewhere = await CaseAsync("5 Likeness Road", Words);
        var now = await CaseAsync("3 Likeness Road", Words);
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"{now.Href}/related");
        Assert.Contains($"{old.Complaint.Reference}, received on 1 February 2025", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Complaint.Reference.ToString(), page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("of 100.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field()
    {
        var (test, hidden) = (await CaseAsync("7 Likeness Road", Words), await CaseAsync("9 Likeness Road", Words, c => c.Accepted().Defined().AssignedTo(TestStaff.Another(StaffRole.InvestigatingManager))));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await (await manager.GetAsync($"{test.Href}/related")).PressAsync("Note it on both");
        PageAssert.Error(Reference, "Enter the reference of a complaint that you may see, such as CP-2026-00042", page);
        PageAssert.Error(Why, "Say what they have to do with each other", page);
        foreach (var typed in new[] { "nonsense", "CP-2026-99999", hidden.Complaint.Reference.ToString() })
        {
            page = await page.Fill(Reference, typed).Fill(Why, "The same riser.").PressAsync("Note it on both");
            PageAssert.Error(Reference, "Enter the reference of a complaint that you may see, such as CP-2026-00042", page);
            Assert.Equal((typed, "The same riser."), (page.ValueOf(Reference), page.ValueOf(Why)));
        }

        PageAssert.Error(Reference, "A complaint does not belong with itself.", await page.Fill(Reference, test.Complaint.Reference.ToString()).PressAsync("Note it on both"));
        PageAssert.Error(Why, "It must be 500 characters or fewer", await page.Fill(Why, new string('x', 501)).PressAsync("Note it on both"));
    }

    [Fact]
    public async Task Two_that_belong_together_say_so_on_both_until_it_is_taken_back_and_each_keeps_its_dates()
    {
        var (one, other) = (await CaseAsync("11 Likeness Road", Words), await CaseAsync("13 Likeness Road", Words));
        var due = (await factory.LoadAsync(other)).Due;
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"{one.Href}/related")).Fill(Reference, other.Complaint.Reference.ToString()).Fill(Why, "The same riser.").PressAsync("Note it on both");
        Assert.Equal($"Noted on both: {other.Complaint.Reference} belongs with this one.", page.Banner);
        Assert.Equal("It is noted already", (await page.Fill(Reference, other.Complaint.Reference.ToString()).Fill(Why, "Again.").PressAsync("Note it on both")).Errors.Single()[..19]);
        foreach (var (test, there) in new[] { (one, other), (other, one) })
        {
            Assert.Contains($"Belongs with {there.Complaint.Reference}", (await lead.GetAsync(test.Href)).Document.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(nameof(RelatedNoted), await factory.InDatabaseAsync(context => context.Set<RecordedEvent>().Where(e => e.ComplaintId == test.Complaint.Id).Select(e => e.Kind).ToListAsync()));
        }

        Assert.Equal(due, (await factory.LoadAsync(other)).Due);
        page = await (await lead.GetAsync($"{other.Href}/related")).PressAsync($"They do not belong together ({one.Complaint.Reference})");
        Assert.Equal($"{one.Complaint.Reference} does not belong with this one after all.", page.Banner);
        Assert.DoesNotContain($"Belongs with {other.Complaint.Reference}.", (await lead.GetAsync($"{one.Href}/related")).Text, StringComparison.Ordinal);
        PageAssert.Error(Reference, "Enter the reference of a complaint that you may see, such as CP-2026-00042", await (await lead.GetAsync($"{one.Href}/related")).Fill(Why, "x").PressAsync("Note it on both"));
    }

    private Task<StaffCase> CaseAsync(string home, string words, Action<StaffCase>? set = null, DateOnly? received = null)
    {
        if (received is not { } day)
        {
            return factory.ACaseAsync(with: s => s with { HomeAddress = [home], Postcode = "PO7 7LR", WhatHappened = words }, set: set);
        }

        return OldAsync();

        async Task<StaffCase> OldAsync()
        {
            var test = new StaffCase(8800, day, s => s with { HomeAddress = [home], Postcode = "PO7 7LR", WhatHappened = words, ComplainantName = "Long Ago" });
            await factory.AddAsync(test);
            return test;
        }
    }
}
