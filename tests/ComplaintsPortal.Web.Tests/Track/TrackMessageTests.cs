using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>Messages and files, at any time, and the answer to our question.</summary>
public sealed class TrackMessageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Files = "Photographs or files (optional)";
    private const string Address = "/track/complaint/message";

    [Theory]
    [InlineData("recorded")]
    [InlineData("responded")]
    [InlineData("closed")]
    [InlineData("declined")]
    public async Task A_message_can_be_sent_at_any_time_and_stands_there_afterwards(string state)
    {
        var (reference, visitor) = await FollowAsync(state);
        var page = await (await visitor.GetAsync(Address)).Fill("Message", "It's <i>back</i>.\nمحمد 🏠").PressAsync("Send");

        PageAssert.Says("Thank you. We have what you sent.", page);
        Assert.Contains("It's <i>back</i>. محمد 🏠", page.Text, StringComparison.Ordinal);
        Assert.Equal("It's <i>back</i>.\nمحمد 🏠", Assert.Single(await portal.EventsAsync<MessageReceived>(reference)).Text);
    }

    [Fact]
    public async Task Files_can_be_sent_with_words_or_without()
    {
        var (reference, visitor) = await FollowAsync("acknowledged");
        var page = await (await visitor.GetAsync(Address)).Attach(Files, "../mould\u0007.png", SampleFiles.Png).PressAsync("Send");

        Assert.Contains("mould.png", page.Text, StringComparison.Ordinal);
        var file = Assert.Single((await portal.ReadCaseAsync(reference)).Files);
        Assert.Equal(("mould.png", true), (file.Name, file.FromComplainant));
        Assert.Empty(await portal.EventsAsync<MessageReceived>(reference));
    }

    [Fact]
    public async Task Nothing_at_all_is_asked_about()
    {
        var (_, visitor) = await FollowAsync("acknowledged");
        PageAssert.Error("Message", "Write a message or choose a file", await (await visitor.GetAsync(Address)).PressAsync("Send"));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_kept()
    {
        var (_, visitor) = await FollowAsync("acknowledged");
        var page = await (await visitor.GetAsync(Address)).Fill("Message", new string('x', 100_001)).PressAsync("Send");
        PageAssert.Error("Message", "The message must be 100,000 characters or fewer. You have used 100,001", page);
        Assert.Equal(100_001, page.ValueOf("Message").Length);
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "photo.png", Encoding.ASCII.GetBytes("MZ\x90\0this is a program"), "“photo.png” is a kind of file that we cannot open." },
        { "letter.pdf", SampleFiles.Png, "The name of “letter.pdf” ends in .pdf, but inside it is a different kind of file" },
        { "empty.txt", [], "“empty.txt” is empty. Check the file and choose it again." },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public async Task With_a_file_that_cannot_be_taken_nothing_is_sent_and_the_words_stay(string name, byte[] content, string sentence)
    {
        var (reference, visitor) = await FollowAsync("acknowledged");
        var page = await (await visitor.GetAsync(Address)).Fill("Message", "See the photograph.").Attach(Files, name, content).Attach(Files, "good.png", SampleFiles.Png).PressAsync("Send");
        Assert.Contains("Nothing is sent yet. Choose the other files once more", page.Text, StringComparison.Ordinal);

        PageAssert.Error(Files, page.Errors.Single(one => one.StartsWith(sentence, StringComparison.Ordinal)), page);
        Assert.Equal("See the photograph.", page.ValueOf("Message"));
        var complaint = await portal.ReadCaseAsync(reference);
        Assert.Empty(complaint.Files);
        Assert.DoesNotContain(complaint.Contacts, contact => contact.Text == "See the photograph.");
    }

    [Fact]
    public async Task Too_many_files_are_refused_in_one_sentence()
    {
        var (_, visitor) = await FollowAsync("acknowledged");
        var page = await visitor.GetAsync(Address);
        for (var number = 1; number <= 21; number++)
        {
            page.Attach(Files, $"{number}.txt", "x"u8.ToArray());
        }

        PageAssert.Error(Files, "You selected 21 files. You can add up to 20 at a time. None of them was added. Select fewer files, and add the rest afterwards.", await page.PressAsync("Send"));
    }

    [Fact]
    public async Task Code_5_6_The_answer_to_our_question_reaches_the_lead()
    {
        var (reference, visitor) = await FollowAsync("asked");
        var page = await visitor.GetAsync(Address);
        PageAssert.Is("Answer our question", page);
        Assert.Contains("Which room is it?", page.Text, StringComparison.Ordinal);

        PageAssert.Says("Thank you. We have what you sent.", await page.Fill("Your answer", "The bedroom.").PressAsync("Send"));
        Assert.Equal("The bedroom.", (await portal.ReadCaseAsync(reference)).Triage!.Answer);
    }

    [Fact]
    public async Task A_double_press_sends_one_message()
    {
        var (reference, visitor) = await FollowAsync("acknowledged");
        var page = (await visitor.GetAsync(Address)).Fill("Message", "Once.");
        await page.PressAsync("Send");
        await page.PressAsync("Send");
        Assert.Single(await portal.EventsAsync<MessageReceived>(reference));
    }

    private async Task<(ComplaintReference Reference, Visitor Visitor)> FollowAsync(string state)
    {
        var reference = await portal.AddTrackedAsync(TrackedCases.To(state));
        return (reference, await portal.FollowerAsync(reference));
    }
}
