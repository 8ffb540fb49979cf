using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Record;

/// <summary>One page for whatever comes in: what it is, whether they wish to complain, and what the policy asks. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 1.3")]
[Trait("Clause", "BRF-G1")]
public sealed class IntakePageTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Wishes = "Did you ask whether they wish to complain?";
    private const string What = "What is it?";

    [Theory]
    [InlineData("A compliment", FeedbackKind.Compliment)]
    [InlineData("A comment or a suggestion", FeedbackKind.Comment)]
    [InlineData("What somebody wrote in a survey", FeedbackKind.Survey)]
    [InlineData("A petition", FeedbackKind.Petition)]
    [InlineData("Information from somebody who gives no name", FeedbackKind.Anonymous)]
    [Trait("Clause", "PCC-12, PCC-6c")]
    public async Task What_is_no_complaint_is_recorded_as_what_it_is_with_its_files(string choice, FeedbackKind kind)
    {
        var page = await (await OpenAsync()).Choose(choice).Choose("Yes, and they do not").Fill("What happened, in their words", $"Words of {kind}.").Fill("At what time?", "09:15")
            .Fill("How many signed it?", "212").Attach("Files that came with it", "sheets.pdf", SampleFiles.Pdf).PressAsync("Record it");

        var item = await factory.InDatabaseAsync(context => context.Set<FeedbackItem>().AsNoTracking().SingleAsync(one => one.Words == $"Words of {kind}."));
        PageAssert.Says($"Recorded as {item.Reference}. The complaints lead passes it to whoever it concerns.", page);
        Assert.Equal((kind, new DateTime(2026, 3, 4, 9, 15, 0, DateTimeKind.Utc), true, kind == FeedbackKind.Petition ? 212 : (int?)null), (item.Kind, item.ReceivedOn, item.ToldHowToComplain, item.Signatures));
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.RecordedOn == item.RecordedOn && c.Correspondent.Name == "")));
        var file = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).AskAsync(HttpMethod.Get, $"/staff/feedback/{item.Id}/files/1");
        Assert.Equal(SampleFiles.Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(404, (int)(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).AskAsync(HttpMethod.Get, $"/staff/feedback/{item.Id}/files/2")).StatusCode);
    }

    [Theory]
    [InlineData("A comment or a suggestion", true)]
    [InlineData("Information from somebody who gives no name", false)]
    public async Task What_they_say_beside_it_is_kept_and_goes_with_it_when_it_is_a_complaint_after_all(string choice, bool named)
    {
        var page = await (await OpenAsync()).Choose(choice).Choose("Yes, and they do not").Fill("What happened, in their words", $"Beside {named}.").Fill("At what time?", "09:15")
            .Fill("What would put it right?", "A bin by the door.").Fill("What help or adjustments do they need?", "A call, not a letter.").Fill("Name", "Amina Yusuf").Fill("Name of the person who speaks for them", "Omar Yusuf").PressAsync("Record it");
        Assert.Contains("Recorded as FB-", page.Text, StringComparison.Ordinal);

        var item = await factory.InDatabaseAsync(context => context.Set<FeedbackItem>().AsNoTracking().Include(one => one.Notes).SingleAsync(one => one.Words == $"Beside {named}."));
        var note = Assert.Single(item.Notes, one => one.What == FeedbackItem.SaidBeside);
        Assert.Equal($"What would put it right: A bin by the door.\nHelp or changes asked for: A call, not a letter.{(named ? "\nSomebody speaks for them: Omar Yusuf" : "")}", note.Because);
        if (named)
        {
            var taken = await factory.InScopeAsync(services => services.GetRequiredService<FeedbackIntake>().RaiseAsync(item.Id, TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow, default));
            Assert.Contains(note.Because, (await factory.ReadCaseAsync(taken.Reference)).Contacts[0].Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A compliment", false)]
    [InlineData("Information from somebody who gives no name", false)]
    [InlineData("A comment or a suggestion", true)]
    [InlineData("A complaint", true)]
    public async Task Whether_they_wish_to_complain_is_asked_only_where_they_may(string choice, bool asked)
    {
        var page = await (await OpenAsync()).Choose(choice).PressAsync("Record it");
        Assert.Equal(asked, page.Errors.Contains("Say whether you asked if they wish to complain"));
        PageAssert.Error("What happened, in their words", choice == "A complaint" ? "Write down what went wrong, in their words" : "Write down what they say, in their words", page);
    }

    [Fact]
    public async Task The_answer_decides_whether_it_is_a_complaint()
    {
        var page = await (await OpenAsync()).Choose("A comment or a suggestion").Choose("Yes, and they do").PressAsync("Record it");
        PageAssert.Error(Wishes, "They wish to complain: record it as a complaint", page);
        PageAssert.Error("What happened, in their words", "Write down what they say, in their words", page);
        page = await page.Choose("A complaint").Choose("Yes, and they do not").PressAsync("Record it");
        PageAssert.Error(Wishes, "They do not wish to complain: record it as a comment", page);
        page = await page.Choose("A compliment").Choose("Yes", "Is anybody in danger now?").PressAsync("Record it");
        PageAssert.Error("Is anybody in danger now?", "Somebody may be in danger: record it as a complaint, so that the people who can act are told at once", page);
        page = await page.Choose("A petition").Fill("How many signed it?", "many").PressAsync("Record it");
        PageAssert.Error("How many signed it?", "Enter how many signed it, such as 212, or leave it empty", page);
        page.Document.QuerySelector("input[name='Form.What'][value=petition]")!.SetAttribute("value", "rant");
        PageAssert.Error(What, "Choose what it is", await page.PressAsync("Record it"));
    }

    [Fact]
    public async Task With_a_file_that_cannot_be_taken_no_feedback_is_recorded()
    {
        var page = await (await OpenAsync()).Choose("A compliment").Choose("Yes, and they do not").Fill("What happened, in their words", "Kept words.").Attach("Files that came with it", "empty.pdf", []).PressAsync("Record it");
        PageAssert.Error("Files that came with it", "“empty.pdf” is empty. Check the file and choose it again.", page);
        Assert.Equal("Kept words.", page.ValueOf("What happened, in their words"));
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<FeedbackItem>().CountAsync(one => one.Words == "Kept words.")));
    }

    [Fact]
    [Trait("Clause", "PCC-6b")]
    public async Task PCC_6b_what_was_said_is_read_back_and_that_is_written_down()
    {
        var page = PageAssert.Is("Complaint recorded", await Filled(await OpenAsync(), "Read Back").Choose("Yes, it is right").PressAsync("Record it"));
        Assert.Contains("a written confirmation follows", page.Text, StringComparison.Ordinal);
        Assert.Equal("Asked whether they wish to complain: yes.\nWhat was written was read back to them, and they said that it is right.", (await SavedAsync(factory, "Read Back")).Contacts.Single().Text);

        await Filled(await OpenAsync(), "By Letter").Pick("It came by", "Letter").PressAsync("Record it");
        Assert.Equal("Asked whether they wish to complain: yes.", (await SavedAsync(factory, "By Letter")).Contacts.Single().Text);
    }

    [Fact]
    [Trait("Clause", "HSV-7b")]
    public async Task HSV_7b_on_social_media_it_is_made_sure_who_is_speaking()
    {
        const string question = "Go on in private messages only. How did you make sure who it is?";
        await using var site = await PortalFactory.StartAsync(one => one.With("Landlord:Policy", "housing-services-2025"));
        var page = Filled(await (await site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"), "By Post").Pick("It came by", "Social media, with a check of who is speaking and personal matters in private messages only");
        page = PageAssert.Error(question, "Write how you made sure who it is", await page.PressAsync("Record it"));
        PageAssert.Error(question, "How you made sure who it is must be 500 characters or fewer", await page.Fill(question, new string('x', 501)).PressAsync("Record it"));
        PageAssert.Is("Complaint recorded", await page.Fill(question, "They told us the date of birth on file.").PressAsync("Record it"));
        Assert.Contains("How it was made sure who it is: They told us the date of birth on file.", (await SavedAsync(site, "By Post")).Contacts.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_handles_complaints_without_a_name_says_so()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With("Landlord:Policy", "lhp-2023"));
        var page = await (await site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record");
        Assert.DoesNotContain("gives no name", page.Text, StringComparison.Ordinal);
        page.Document.QuerySelector("input[name='Form.What'][value=comment]")!.SetAttribute("value", "anonymous");
        page = await page.Choose("A comment or a suggestion").Choose("Yes, and they do not").Fill("What happened, in their words", "A tip.").PressAsync("Record it");
        PageAssert.Error(What, "Under our policy this is handled as a complaint: choose “A complaint”, and enter “Not given” as the name", page);
    }

    [Fact]
    public async Task It_begins_with_what_is_known_of_somebody_who_was_in_touch_before()
    {
        PageAssert.Is("Complaint recorded", await Filled(await OpenAsync(), "Known Already").Fill("Email address", "known@tenant.example").Fill("Telephone number", "07700 900123").PressAsync("Record it"));
        var person = await factory.InDatabaseAsync(context => context.Set<Person>().SingleAsync(one => one.Name == "Known Already"));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/staff/complainants/{person.Id}")).FollowAsync("Record a complaint of theirs");

        Assert.Equal(("Known Already", "known@tenant.example", "07700 900123", "PO1 2AB"), (page.ValueOf("Name"), page.ValueOf("Email address"), page.ValueOf("Telephone number"), page.ValueOf("Postcode")));
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync($"/staff/record?person={person.Id}"));
        PageAssert.NotFound(await lead.GetAsync("/staff/record?person=4711"));
    }

    private static Task<Complaint> SavedAsync(PortalFactory site, string name) => site.InDatabaseAsync(context => context.Set<Complaint>().Whole().SingleAsync(c => c.Correspondent.Name == name));

    private async Task<Page> OpenAsync() => PageAssert.Is("Record a complaint or feedback", await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"));

    private static Page Filled(Page page, string name) => page.Choose("No", "Is anybody in danger now?").Choose("Yes, and they do").Fill("Name", name)
        .Fill("What happened, in their words", "The boiler is cold.").Fill("Address of their home", "3 Quay Street").Fill("Postcode", "po1 2ab").Fill("At what time?", "09:15");
}
