using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>Adjustments and disabilities. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 5.10")]
[Trait("Clause", "PCC-5b")]
[Trait("Clause", "BRF-G8")]
[Trait("Clause", "ASH-EQ")]
public sealed class NeedsTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string What = "What is it?";

    [Fact]
    public async Task Auditors_read_and_record_nothing()
    {
        var page = await factory.RecordOfAsync(await factory.ACaseAsync(), StaffRole.Auditor);
        Assert.DoesNotContain("Record an adjustment or a disability", page.Links);
        PageAssert.NotAllowed(await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync($"{page.Address}/needs/add"));
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field()
    {
        var page = await AddAsync(await factory.ACaseAsync());
        page = await page.Choose("More time to answer", What).Fill("How many working days more?", "lots").FillDate("When did they say it?", "5", "3", "2026").PressAsync("Save");

        PageAssert.Error("How many working days more?", "Enter how many working days more they need, from 1 to 60", page);
        PageAssert.Error("What they said", "Write down what they said, in their words", page);
        PageAssert.Error("How do we know?", "Say how we know it, for example “She told me on the phone”", page);
        PageAssert.Error("When did they say it?", "The day on which they said it must be today or in the past", page);

        page = await page.Choose("A disability that they told us of", What).PressAsync("Save");
        PageAssert.Error("By when is this looked at again?", "Enter the day by which this is looked at again, such as 27 3 2027", page);
        Assert.Equal("Choose what it is", (await (await AddAsync(await factory.ACaseAsync())).PressAsync("Save")).Errors[0]);
    }

    [Fact]
    public async Task Large_print_is_recorded_agreed_and_applied_to_open_complaints_and_to_the_next_one()
    {
        var test = await factory.ACaseAsync("print@tenant.example");
        var page = await RecordAsync(test, "Letters in large print", "I cannot read small letters.");
        PageAssert.Says("The adjustment is recorded. It is applied once it is agreed.", page);
        Assert.Equal(LetterFormat.Standard, (await factory.LoadAsync(test)).Correspondent.LetterFormat);

        page = await page.FollowAsync("Decide on this (Letters in large print)");
        var refused = await page.Choose("Agree", "What do you decide?").PressAsync("Save the decision");
        PageAssert.Error("By when is it looked at again?", "Enter the day by which this is looked at again, such as 27 3 2027", refused);
        PageAssert.Error("What was arranged or found, or why not", "Say what was arranged or found, or why not", refused);
        PageAssert.Error("By when is it looked at again?", "The day by which this is looked at again must be in the future",
            await refused.FillDate("By when is it looked at again?", "4", "3", "2026").PressAsync("Save the decision"));
        page = await refused.FillDate("By when is it looked at again?", "4", "3", "2027").Fill("What was arranged or found, or why not", "From now on.").PressAsync("Save the decision");

        PageAssert.Says("The adjustment is agreed, and holds from now on for all their complaints.", page);
        var complaint = await factory.LoadAsync(test);
        Assert.Equal(LetterFormat.LargePrint, complaint.Correspondent.LetterFormat);

        // The same person complains again: it holds from the start.
        var next = new StaffCase(9001, new DateOnly(2026, 3, 4), s => s with
        {
            ComplainantName = complaint.Correspondent.Name,
            Email = "print@tenant.example",
        });
        await factory.AddAsync(next);
        Assert.Equal(LetterFormat.LargePrint, (await factory.LoadAsync(next)).Correspondent.LetterFormat);

        // And whoever writes or calls sees it, on every page of the case.
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        foreach (var segment in new[] { "", "/contact", "/contact-details", "/findings" })
        {
            var text = (await manager.GetAsync(test.Href + segment)).Document.QuerySelector(".portal-adjustments")!.Said();
            Assert.Contains("Letters in large print: I cannot read small letters. Arranged: From now on.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Letters: Large print", text, StringComparison.Ordinal);
        }

        Assert.Contains("Adjustment agreed: Letters in large print.", (await manager.GetAsync(test.Href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_not_telephone_stands_before_everything_else()
    {
        var test = await factory.ACaseAsync(with: s => s with { PreferredContact = ContactPreference.Telephone });
        await AgreeAsync(test, "Do not telephone", "Ringing frightens me.");

        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"{test.Href}/contact");
        Assert.Contains("Do not telephone", page.Document.QuerySelector(".portal-danger")!.Said(), StringComparison.Ordinal);

        // Where updates were to be spoken, whoever gives the next one is asked to agree another way.
        var updates = await (await manager.GetAsync($"{test.Href}/updates/agree")).Pick("How often?", "Every 5 working days (weekly)").Pick("How?", "Telephone").Choose("Not yet: we set it ourselves").PressAsync("Save");
        Assert.Contains("Do not telephone. Ringing frightens me.", updates.Text, StringComparison.Ordinal);
        Assert.Contains("Updates were set to be given: Telephone.", updates.Text, StringComparison.Ordinal);
        updates = await (await updates.FollowAsync("agree another way")).Pick("How?", "Email").PressAsync("Save");
        Assert.DoesNotContain("Updates were set to be given", updates.Text, StringComparison.Ordinal);
        Assert.Equal(ContactPreference.Post, (await factory.LoadAsync(test)).Correspondent.PreferredContact);
    }

    [Fact]
    public async Task What_is_for_few_eyes_is_hidden_and_what_is_to_be_done_is_not()
    {
        var test = await factory.ACaseAsync();
        var page = await AddAsync(test);
        page = await page.Choose("A disability that they told us of", What).FillDate("By when is this looked at again?", "4", "9", "2026")
            .Fill("What they said", "I have epilepsy.").Fill("How do we know?", "His letter.").Choose("Only the complaints leads and whoever deals with the case", "Who may read what it is exactly?").PressAsync("Save");
        Assert.Contains("I have epilepsy. These words are seen only by complaints leads and whoever deals with the case.", page.Text, StringComparison.Ordinal);

        var handler = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Contains("I have epilepsy.", (await handler.GetAsync(test.Href)).Text, StringComparison.Ordinal);
        foreach (var role in new[] { StaffRole.Director, StaffRole.Auditor })
        {
            var reader = await factory.SignedInAsync(role);
            foreach (var address in new[] { test.Href, $"{test.Href}/complainant" })
            {
                var seen = await reader.GetAsync(address);
                Assert.DoesNotContain("epilepsy", seen.Text, StringComparison.Ordinal);
                Assert.Contains("Disability", seen.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_was_asked_for_with_the_complaint_waits_for_a_decision()
    {
        var test = await factory.ACaseAsync(with: s => s with { AdjustmentsAsked = "Please send somebody who signs." });
        var page = await factory.RecordOfAsync(test);
        Assert.Contains("Please send somebody who signs.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Asked for with {test.Complaint.Reference}.", page.Text, StringComparison.Ordinal);

        page = await page.FollowAsync("Decide on this (Another adjustment)");
        page = await page.Choose("Decline", "What do you decide?").Fill("What was arranged or found, or why not", "Nobody signs here. We write instead.").PressAsync("Save the decision");
        Assert.Contains("Declined by", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_past_its_review_and_what_waits_for_a_decision_stands_on_the_list()
    {
        var test = await factory.ACaseAsync();
        await AgreeAsync(test, "Letters in Braille", "I am blind.");
        await RecordAsync(test, "An interpreter", "I speak Somali.");
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var name = test.Complaint.Correspondent.Name;
        string RowOf(Page page, string what) => page.Document.QuerySelectorAll("tbody tr").Select(row => row.Said()).Single(row => row.Contains(name, StringComparison.Ordinal) && row.Contains(what, StringComparison.Ordinal));

        var page = await lead.GetAsync("/staff/people-reviews");
        Assert.Contains("4 March 2027", RowOf(page, "Look again: Letters in Braille"), StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", RowOf(page, "Look again: Letters in Braille"), StringComparison.Ordinal);
        Assert.Contains("Now", RowOf(page, "Decide: An interpreter"), StringComparison.Ordinal);
        Assert.Contains("“", RowOf(page, "Decide: An interpreter"), StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.Said()).ToList();
        Assert.True(rows.FindIndex(row => row.Contains("Decide: An interpreter", StringComparison.Ordinal)) < rows.FindIndex(row => row.Contains("Look again: Letters in Braille", StringComparison.Ordinal)));

        var before = factory.Clock.UtcNow;
        factory.Clock.UtcNow = before.AddYears(1).AddDays(1);
        page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/people-reviews");
        factory.Clock.UtcNow = before;
        Assert.Contains("Overdue", RowOf(page, "Look again: Letters in Braille"), StringComparison.Ordinal);
    }

    private async Task<Page> AgreeAsync(StaffCase test, string what, string words)
    {
        var page = await (await RecordAsync(test, what, words)).FollowAsync($"Decide on this ({what})");
        return await page.Choose("Agree", "What do you decide?").FillDate("By when is it looked at again?", "4", "3", "2027").Fill("What was arranged or found, or why not", "Agreed.").PressAsync("Save the decision");
    }

    private async Task<Page> RecordAsync(StaffCase test, string what, string words) =>
        await (await AddAsync(test)).Choose(what, What).Fill("What they said", words).Fill("How do we know?", "On the phone.").PressAsync("Save");

    private async Task<Page> AddAsync(StaffCase test) => await (await factory.RecordOfAsync(test)).FollowAsync("Record an adjustment or a disability");
}
