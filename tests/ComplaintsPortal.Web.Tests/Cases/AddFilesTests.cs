using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.AddFiles;
using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Filing several files with a complaint, in one go and one by one as the script does.</summary>
public sealed class AddFilesTests(TwoAtOnceTests.Site site) : IClassFixture<TwoAtOnceTests.Site>
{
    private static byte[] Text(string words) => System.Text.Encoding.UTF8.GetBytes(words);

    [Fact]
    public async Task Several_files_are_with_the_complaint_under_the_name_of_whoever_filed_them()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var page = await (await OpenAsync(reference)).Attach("Choose files", "job sheet.txt", Text("9 am: nobody home.")).Attach("Choose files", "wall.jpg", SampleFiles.Jpeg).PressAsync("Add the files");

        PageAssert.Says("2 files are with the complaint.", page);
        var files = (await site.ReadCaseAsync(reference)).Files;
        Assert.Equal([("job sheet.txt", false), ("wall.jpg", false)], files.Select(file => (file.Name, file.FromComplainant)));
        Assert.All(files, file => Assert.Equal(TestStaff.Of(InvestigatingManager).Name, file.AddedBy));
    }

    [Fact]
    public async Task A_bad_file_does_not_lose_the_good_ones_and_says_what_is_wrong()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var page = await (await OpenAsync(reference)).Attach("Choose files", "good.txt", Text("Good.")).Attach("Choose files", "empty.txt", []).Attach("Choose files", "photo.jpg", Text("MZ no picture")).PressAsync("Add the files");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Contains("“empty.txt” is empty", page.Errors[0], StringComparison.Ordinal);
        Assert.Contains("“good.txt” is with the complaint.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["good.txt"], (await site.ReadCaseAsync(reference)).Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_beside_the_field()
    {
        var page = await (await OpenAsync(await site.AddCaseAsync(c => c.Acknowledged()))).PressAsync("Add the files");
        Assert.Equal((HttpStatusCode.BadRequest, AddFilesFormValidator.NoFile), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task What_is_there_already_is_not_filed_a_second_time()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await (await OpenAsync(reference)).Attach("Choose files", "first.txt", Text("The same.")).PressAsync("Add the files");
        var before = (await site.ReadCaseAsync(reference)).Version;
        var page = await (await OpenAsync(reference)).Attach("Choose files", "second.txt", Text("The same.")).PressAsync("Add the files");

        Assert.Equal("“second.txt” is with the complaint already, as “first.txt”.", Assert.Single(page.Errors));
        var after = await site.ReadCaseAsync(reference);
        Assert.Equal((before, 1), (after.Version, after.Files.Count));
    }

    [Fact]
    public async Task The_script_sends_one_after_the_other_and_reads_what_came_of_each()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var manager = await site.SignedInAsync(InvestigatingManager);
        var token = Token(await manager.GetAsync($"/cases/{reference}/files"));

        Assert.Equal((HttpStatusCode.OK, """{"added":["a.txt"],"refused":[]}"""), await SendAsync(manager, reference, token, "a.txt", Text("A")));
        Assert.Equal((HttpStatusCode.OK, """{"added":["b.txt"],"refused":[]}"""), await SendAsync(manager, reference, token, "b.txt", Text("B")));
        var (status, again) = await SendAsync(manager, reference, token, "a.txt", Text("A"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("“a.txt” is with the complaint already.", JsonDocument.Parse(again).RootElement.GetProperty("refused")[0].GetString());
        Assert.Equal(["a.txt", "b.txt"], (await site.ReadCaseAsync(reference)).Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Somebody_who_saves_at_the_same_moment_makes_the_script_send_it_again_and_it_is_there_once()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var manager = await site.SignedInAsync(InvestigatingManager);
        var token = Token(await manager.GetAsync($"/cases/{reference}/files"));
        site.Meanwhile = () => site.MeanwhileAsync(reference, TestStaff.Of(ComplaintsLead).Actor, (complaint, act) =>
            complaint.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", "Amina Yusuf", "We told her."), act));

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(manager, reference, token, "a.txt", Text("A"))).Status);
        Assert.Empty((await site.ReadCaseAsync(reference)).Files);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(manager, reference, token, "a.txt", Text("A"))).Status);
        Assert.Single((await site.ReadCaseAsync(reference)).Files);
    }

    [Fact]
    public async Task A_closed_complaint_shows_its_files_and_takes_no_more()
    {
        var reference = await site.AddCaseAsync(c => c.Responded().CompleteRemedies().Learn().Close());
        var page = await OpenAsync(reference);
        Assert.Equal((HttpStatusCode.OK, "Files"), (page.Status, page.Heading));
        Assert.Contains("No file can be added now.", page.Text, StringComparison.Ordinal);

        var manager = await site.SignedInAsync(InvestigatingManager);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(manager, reference, Token(await manager.GetAsync("/staff/search")), "a.txt", Text("A"))).Status);
        Assert.Empty((await site.ReadCaseAsync(reference)).Files);
    }

    [Fact]
    public async Task The_case_page_shows_the_newest_and_leads_to_all()
    {
        var reference = await site.AddCaseAsync(c =>
        {
            c.Acknowledged();
            for (var number = 1; number <= 12; number++)
            {
                var name = $"photograph-{number:00}.jpg";
                c.Do((x, act) => x.AddFile(new SubmittedFile(name, new string('A', 62) + name[11..13], 1000, "image/jpeg"), act));
            }
        });
        var manager = await site.SignedInAsync(InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}");
        Assert.Contains("photograph-12.jpg", page.Links);
        Assert.DoesNotContain("photograph-02.jpg", page.Links);
        Assert.Contains("photograph-01.jpg", (await page.FollowAsync("All 12 files")).Links);
    }

    private async Task<Page> OpenAsync(ComplaintReference reference) => await (await site.SignedInAsync(InvestigatingManager)).GetAsync($"/cases/{reference}/files");

    private static string Token(Page page) => page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(Visitor visitor, ComplaintReference reference, string token, string name, byte[] content)
    {
        using var body = new MultipartFormDataContent { { new StringContent(token), "FormToken" }, { new ByteArrayContent(content), "Files", name } };
        using var answer = await visitor.AskAsync(HttpMethod.Post, $"/cases/{reference}/files", body, new MediaTypeWithQualityHeaderValue("application/json"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
