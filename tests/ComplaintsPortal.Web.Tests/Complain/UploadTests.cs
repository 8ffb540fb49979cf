using System.Text;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Complain;

/// <summary>Files with the form: each bad one gets a sentence, and the good ones beside it are kept.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const string Choose = "Choose files";
    private const string Add = "Add these files";

    private static readonly byte[] Photograph = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private PortalFactory _portal = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.StartAsync(portal => portal.With("Files:MaxFileMegabytes", "1"));
        _visitor = _portal.Anybody();
        await (await PublicForm.StartAsync(_visitor)).Choose("No").PressAsync("Continue");
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Several_files_are_added_and_each_can_be_removed()
    {
        var page = await (await OpenAsync()).Attach(Choose, "one.png", Photograph).Attach(Choose, "two.txt", "Two."u8.ToArray()).PressAsync(Add);
        Assert.Equal(["one.png", "two.txt"], await NamesAsync());

        page = await page.PressAsync("Remove one.png");
        PageAssert.Says("“one.png” has been removed.", page);
        Assert.Equal(["two.txt"], await NamesAsync());
    }

    [Fact]
    public async Task Continue_takes_chosen_files_along()
    {
        var page = await (await OpenAsync()).Attach(Choose, "one.png", Photograph).PressAsync("Continue");
        PageAssert.Is("Who are you complaining for?", page);
        Assert.Equal(["one.png"], await NamesAsync());
    }

    [Fact]
    public async Task Adding_without_a_file_says_what_to_do()
    {
        PageAssert.Error(Choose, "Choose a file first, or press Continue to go on without", await (await OpenAsync()).PressAsync(Add));
    }

    [Fact]
    public async Task A_wrong_type_behind_a_right_name_is_refused_and_the_good_file_beside_it_kept()
    {
        var page = await (await OpenAsync())
            .Attach(Choose, "photo.png", Encoding.ASCII.GetBytes("MZ\x90\0this is a program"))
            .Attach(Choose, "letter.pdf", Photograph)
            .Attach(Choose, "good.png", Photograph)
            .PressAsync(Add);

        Assert.Contains(page.Errors, sentence => sentence.StartsWith("“photo.png” is a kind of file that we cannot open", StringComparison.Ordinal));
        Assert.Contains(page.Errors, sentence => sentence.StartsWith("The name of “letter.pdf” ends in .pdf, but inside it is a different kind of file", StringComparison.Ordinal));
        Assert.Equal(["good.png"], await NamesAsync());
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var page = await (await OpenAsync()).Attach(Choose, "empty.txt", []).PressAsync(Add);
        PageAssert.Error(Choose, "“empty.txt” is empty. Check the file and choose it again.", page);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        var page = await (await OpenAsync()).Attach(Choose, "large.txt", Encoding.ASCII.GetBytes(new string('x', 1024 * 1024 + 1))).PressAsync(Add);
        PageAssert.Error(Choose, "“large.txt” is larger than 1 MB. Choose a smaller file, or ask us how else to send it.", page);
    }

    [Fact]
    public async Task Two_hundred_files_at_once_are_refused_in_one_sentence()
    {
        var page = await OpenAsync();
        for (var number = 1; number <= 200; number++)
        {
            page.Attach(Choose, $"{number}.txt", "x"u8.ToArray());
        }

        page = await page.PressAsync(Add);
        PageAssert.Error(Choose, "You selected 200 files. You can add up to 20 at a time. None of them was added. Select fewer files, and add the rest afterwards.", page);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task Two_hundred_files_one_after_another_stop_at_a_hundred_with_a_sentence()
    {
        for (var round = 0; round < 5; round++)
        {
            var page = await OpenAsync();
            for (var number = 1; number <= 20; number++)
            {
                page.Attach(page.Document.QuerySelector("label[for=Files]")!.Said(), $"{round}-{number}.txt", "x"u8.ToArray());
            }

            await page.PressAsync(Add);
        }

        Assert.Equal(100, (await NamesAsync()).Count);
        var over = await (await OpenAsync()).Attach("Add more files", "over.txt", "x"u8.ToArray()).PressAsync(Add);
        PageAssert.Error("Add more files", "You can add up to 100 files here. You can send us more after you have sent your complaint.", over);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\me\\mould.txt", "mould.txt")]
    [InlineData("mould\u0007\u202Etxt.txt", "mouldtxt.txt")]
    [InlineData("Löschung 🏠.txt", "Löschung 🏠.txt")]
    public async Task A_name_with_path_parts_or_control_characters_is_made_harmless(string given, string kept)
    {
        await (await OpenAsync()).Attach(Choose, given, "x"u8.ToArray()).PressAsync(Add);
        Assert.Equal([kept], await NamesAsync());
    }

    [Fact]
    public async Task Nobody_removes_a_file_of_somebody_else_s_form()
    {
        await (await OpenAsync()).Attach(Choose, "one.png", Photograph).PressAsync(Add);
        var id = await _portal.InDatabaseAsync(context => context.Set<StoredFile>().Select(file => file.Id).SingleAsync());

        var other = _portal.Anybody();
        await (await PublicForm.StartAsync(other)).Choose("No").PressAsync("Continue");
        var page = await (await other.GetAsync("/complain/files")).Attach(Choose, "theirs.png", Photograph).PressAsync(Add);
        page.Document.QuerySelector("input[name=file]")!.SetAttribute("value", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.PressAsync("Remove theirs.png");

        Assert.Equal(2, await _portal.InDatabaseAsync(context => context.Set<StoredFile>().CountAsync()));
    }

    private Task<Page> OpenAsync() => _visitor.GetAsync("/complain/files");

    private async Task<List<string>> NamesAsync() =>
        [.. (await OpenAsync()).Document.QuerySelectorAll(".portal-files__name").Select(name => name.ChildNodes[0].TextContent.Trim())];
}
