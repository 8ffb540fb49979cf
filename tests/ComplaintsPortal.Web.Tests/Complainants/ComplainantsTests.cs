using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>The records of complainants. Now is Wednesday 4 March 2026, 10:00.</summary>
public sealed class ComplainantsTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static int _number = 100;

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Administrator)]
    public async Task Those_who_handle_no_complaints_see_no_records(StaffRole role) =>
        PageAssert.NotAllowed(await (await factory.SignedInAsync(role)).GetAsync("/staff/complainants"));

    [Fact]
    public async Task A_record_that_is_not_there() =>
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/complainants/999999"));

    [Fact]
    public async Task Every_complaint_belongs_to_a_person_and_the_surely_same_person_is_one_record()
    {
        var name = NewName();
        var first = await ReceiveAsync(name, email: "one@tenant.example");
        var second = await ReceiveAsync(name.ToUpperInvariant(), email: "ONE@tenant.example");
        var other = await ReceiveAsync(name);

        Assert.Equal(await PersonIdAsync(first), await PersonIdAsync(second));
        Assert.NotEqual(await PersonIdAsync(first), await PersonIdAsync(other));
        var page = await OpenAsync(second);
        Assert.Equal(name, page.Heading);
        Assert.Contains(first.Complaint.Reference.ToString(), page.Links);
        Assert.Contains(second.Complaint.Reference.ToString(), page.Links);
        Assert.DoesNotContain(other.Complaint.Reference.ToString(), page.Links);

        // The third may be the same person: that is shown, and for people to decide.
        Assert.Contains("Perhaps the same person", page.Text, StringComparison.Ordinal);
        Assert.Contains("same name and postcode", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 5.10")]
    public async Task Code_5_10_a_later_complaint_has_their_format_and_their_times_from_the_start()
    {
        var name = NewName();
        var first = await ReceiveAsync(name, email: "large@tenant.example");
        var id = await PersonIdAsync(first);
        await factory.InDatabaseAsync(context => context.Set<Person>().Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LetterFormat, LetterFormat.LargePrint).SetProperty(one => one.ContactTimes, "After six.")));
        var second = await ReceiveAsync(name, email: "large@tenant.example");

        var kept = (await factory.LoadAsync(second)).Correspondent;
        Assert.Equal((LetterFormat.LargePrint, "After six."), (kept.LetterFormat, kept.ContactTimes));
        Assert.Contains("Large print", (await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(second.Href)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_the_records_of_own_cases_and_no_others()
    {
        var (mine, theirs) = (NewName(), NewName());
        var own = await ReceiveAsync(mine, set: c => c.Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager)));
        var other = await ReceiveAsync(theirs);
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        Assert.Equal(mine, (await manager.GetAsync($"{own.Href}/complainant")).Heading);
        PageAssert.NotFound(await manager.GetAsync($"/staff/complainants/{await PersonIdAsync(other)}"));
        var list = await manager.GetAsync("/staff/complainants");
        Assert.Contains(mine, list.Links);
        Assert.DoesNotContain(theirs, list.Links);
    }

    [Fact]
    public async Task A_record_is_found_by_name_home_reference_email_and_telephone()
    {
        var name = NewName();
        var test = await ReceiveAsync(name, email: "finder@tenant.example", telephone: "07700 900321");
        await ReceiveAsync(NewName());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        foreach (var question in new[] { name, name[..^2], test.Complaint.Reference.ToString(), "Finder@Tenant.example", "+44 7700 900321" })
        {
            var page = await lead.GetAsync($"/staff/complainants?q={Uri.EscapeDataString(question)}");
            Assert.Contains(name, page.Links);
        }

        Assert.Contains("No record that you may see matches", (await lead.GetAsync("/staff/complainants?q=nobodyatall")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Enter their name")]
    [InlineData("Email address", "no address", "Enter an email address like name@example.com")]
    [InlineData("Telephone number", "call me", "Enter a telephone number, such as 01632 960 001 or 07700 900 982")]
    [InlineData("Postal address", "1\n2\n3\n4\n5\n6\n7\n8\n9", "Enter the address in at most 8 lines of 200 characters")]
    [InlineData("Postal address", "", "Enter a postal address or an email address: letters have to reach them")]
    [InlineData("Postcode of the home", "PO1 3AX and more", "The postcode must be 12 characters or fewer")]
    [InlineData("UPRN of the home", "ABC", "A UPRN is a number of at most 12 digits. Leave it empty if you do not know it")]
    [InlineData("How do you know?", "", "Say how you know, for example “She asked on the phone”")]
    public async Task Each_fault_is_a_sentence_beside_its_field(string field, string value, string sentence)
    {
        var page = await (await OpenAsync(await ReceiveAsync(NewName()))).FollowAsync("Change this record");
        page = await page.Fill("Language they prefer", "Polish").Fill("How do you know?", "She said so.").Fill(field, value).PressAsync("Save");

        PageAssert.Error(field, sentence, page);
        Assert.Equal("Polish", page.ValueOf("Language they prefer"));
    }

    [Fact]
    public async Task A_change_is_kept_with_its_history_and_reaches_the_open_complaints_and_not_the_closed_one()
    {
        var name = NewName();
        var open = await ReceiveAsync(name, email: "moved@tenant.example");
        var closed = await ReceiveAsync(name, email: "moved@tenant.example", set: c => c.Responded(new DateOnly(2026, 3, 1)).Closed());

        var page = await (await OpenAsync(open)).FollowAsync("Change this record");
        page = await page.Fill("Telephone number", "07700 900888").Choose("Large print", "How are letters made?").Fill("How do you know?", "He called.").PressAsync("Save");

        PageAssert.Says($"The record is saved, and the contact details on {open.Complaint.Reference}.", page);
        Assert.Contains("Telephone: 07700 900888 (before: 07700 900456)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Because: He called.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("07700 900888", LetterFormat.LargePrint), await DetailsAsync(open));
        Assert.Equal(("07700 900456", LetterFormat.Standard), await DetailsAsync(closed));
    }

    [Fact]
    [Trait("Clause", "Code 5.10")]
    public async Task Code_5_10_Braille_and_language_follow_the_person_to_the_case_and_to_the_next_complaint()
    {
        var test = await ReceiveAsync(NewName(), email: "braille@tenant.example");
        var record = await OpenAsync(test);
        var page = await (await record.FollowAsync("Change this record")).Choose("Braille", "How are letters made?").Fill("Language they prefer", "Polish").Pick("On what terms do they live there?", Tenures.Words(Tenure.SocialRent)).Fill("How do you know?", "She called.").PressAsync("Save");
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("Prefers Polish: Ask whether they would like an interpreter or a translation.", (await lead.GetAsync(test.Href)).Text, StringComparison.Ordinal);

        var details = await lead.GetAsync($"{test.Href}/contact-details");
        Assert.Equal("Braille", details.ValueOf("Braille", "How are letters printed?"));
        await details.Fill("Telephone number", "07700 900999").Fill("How do you know?", "She asked on the phone.").PressAsync("Save");
        Assert.Equal(("07700 900999", LetterFormat.Braille), await DetailsAsync(test));

        var next = await lead.GetAsync($"/staff/record?person={page.Address.Split('/')[^1].Split('#')[0]}");
        Assert.Equal(("Braille", "tenant"), (next.ValueOf("Braille, besides the letter", "Letters"), next.ValueOf("They are")));
    }

    [Fact]
    public async Task Two_who_write_at_once_overwrite_nothing_unseen()
    {
        var test = await ReceiveAsync(NewName());
        var (one, two) = (await (await OpenAsync(test)).FollowAsync("Change this record"), await (await OpenAsync(test)).FollowAsync("Change this record"));
        await one.Fill("Language they prefer", "Polish").Fill("How do you know?", "First.").PressAsync("Save");

        var page = await two.Fill("Language they prefer", "Welsh").Fill("How do you know?", "Second.").PressAsync("Save");
        Assert.Equal(409, (int)page.Status);
        Assert.Equal("Welsh", page.ValueOf("Language they prefer"));
        page = await page.PressAsync("Save");
        Assert.Contains("Language: Welsh (before: Polish)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_records_become_one_and_are_separated_again_with_their_own_complaints()
    {
        var name = NewName();
        var (first, second) = (await ReceiveAsync(name), await ReceiveAsync(name, telephone: "07700 900654"));
        var (into, from) = (await PersonIdAsync(first), await PersonIdAsync(second));

        var page = await (await OpenAsync(first)).FollowAsync($"Merge with the record of {name}");
        PageAssert.Error("How do you know that they are the same person?", "Say how you know that they are the same person", await page.PressAsync("Merge the records"));
        page = await page.Fill("How do you know that they are the same person?", "Same date of birth.").PressAsync("Merge the records");

        Assert.Contains(second.Complaint.Reference.ToString(), page.Links);
        Assert.Contains(first.Complaint.Reference.ToString(), page.Links);
        Assert.Contains("telephone 07700 900654", page.Text, StringComparison.Ordinal);
        Assert.Equal(into, await StandingIdAsync(second));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.EndsWith($"/{into}", (await lead.GetAsync($"/staff/complainants/{from}")).Address, StringComparison.Ordinal);

        page = await page.PressAsync($"Separate them again ({name})");
        Assert.DoesNotContain("07700 900654", (await OpenAsync(first)).Text.Split("Records merged")[1], StringComparison.Ordinal);
        Assert.DoesNotContain(first.Complaint.Reference.ToString(), page.Links);
        Assert.Contains(second.Complaint.Reference.ToString(), page.Links);
        Assert.Equal(from, await StandingIdAsync(second));
    }

    [Fact]
    [Trait("Clause", "Code 5.10")]
    public async Task Code_5_10_open_complaints_of_both_records_follow_how_letters_are_made_and_when_to_call()
    {
        var name = NewName();
        var (kept, merged) = (await ReceiveAsync(name), await ReceiveAsync(name, telephone: "07700 900655"));
        var page = await (await OpenAsync(kept)).FollowAsync("Change this record");
        await page.Choose("Large print", "How are letters made?").Fill("When to call, and when not", "After six.").Fill("How do you know?", "She said so.").PressAsync("Save");
        await MergeAsync(await PersonIdAsync(merged), await PersonIdAsync(kept));

        var now = (await factory.ReadCaseAsync(merged.Complaint.Reference)).Correspondent;
        Assert.Equal((LetterFormat.LargePrint, "After six.", "07700 900655"), (now.LetterFormat, now.ContactTimes, now.Telephone));
    }

    [Fact]
    public async Task A_merging_under_a_later_one_is_taken_back_only_after_that_one()
    {
        var name = NewName();
        var cases = new List<StaffCase>();
        for (var i = 0; i < 3; i++)
        {
            cases.Add(await ReceiveAsync(name, telephone: $"07700 90{NewNumber()}"));
        }

        var ids = await Task.WhenAll(cases.Select(PersonIdAsync));
        var first = await MergeAsync(ids[0], ids[1]);
        var second = await MergeAsync(ids[1], ids[2]);
        Assert.All(await Task.WhenAll(cases.Select(StandingIdAsync)), id => Assert.Equal(ids[2], id));
        Assert.Equal("The records were merged once more since. Take that back first.", await WhyNotUndoAsync(first));
        Assert.Null(await WhyNotUndoAsync(second));

        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/staff/complainants/{ids[2]}")).PressAsync($"Separate them again ({name})");
        Assert.Equal([ids[1], ids[1], ids[2]], await Task.WhenAll(cases.Select(StandingIdAsync)));
        Assert.Null(await WhyNotUndoAsync(first));
    }

    private async Task<long> MergeAsync(long from, long into)
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/staff/complainants/{into}/merge/{from}")).Fill("How do you know that they are the same person?", "They said so.").PressAsync("Merge the records");
        return await factory.InDatabaseAsync(context => context.Set<PersonMerge>().Where(m => m.FromId == from).Select(m => m.Id).SingleAsync());
    }

    private Task<string?> WhyNotUndoAsync(long merge) => factory.InDatabaseAsync(async context =>
    {
        var one = await context.Set<PersonMerge>().SingleAsync(m => m.Id == merge);
        return one.WhyNotUndo(await context.Set<Person>().SingleAsync(p => p.Id == one.FromId), TestStaff.Of(StaffRole.ComplaintsLead).Actor);
    });

    private static int NewNumber() => 1000 + Interlocked.Increment(ref _number);

    private static string NewName() => $"Rosa Quill{NewNumber()}";

    private async Task<StaffCase> ReceiveAsync(string name, string email = "", string telephone = "07700 900456", Action<StaffCase>? set = null)
    {
        var test = new StaffCase(
            NewNumber(), LondonTime.DateOf(factory.Clock.UtcNow).AddDays(-9),
            submission => submission with { ComplainantName = name, Email = email, Telephone = email.Length > 0 || telephone != "07700 900456" ? telephone : "" });
        set?.Invoke(test);
        await factory.AddAsync(test);
        return test;
    }

    private async Task<Page> OpenAsync(StaffCase test) => await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"{test.Href}/complainant");

    private Task<long> PersonIdAsync(StaffCase test) => factory.InDatabaseAsync(context => context.Set<CaseParty>().Where(p => p.ComplaintId == test.Complaint.Id).Select(p => p.PersonId).SingleAsync());

    private Task<long> StandingIdAsync(StaffCase test) => factory.InDatabaseAsync(async context => (await context.PersonOfAsync(test.Complaint.Id))!.Id);

    private Task<(string, LetterFormat)> DetailsAsync(StaffCase test) => factory.InDatabaseAsync(async context =>
    {
        var complaint = (await context.FindComplaintAsync(test.Complaint.Reference))!;
        return (complaint.Correspondent.Telephone, complaint.Correspondent.LetterFormat);
    });
}
