using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.PrintQueue;

/// <summary>The print queue as one PDF, put together for real. Each letter's page has a width of its own, by which it is known.</summary>
public sealed class PrintTogetherTests : IAsyncLifetime
{
    private const string Press = "Make one PDF of the ticked letters";
    private readonly TempFolder _folder = new();
    private PortalFactory _factory = null!;

    public async Task InitializeAsync() => _factory = await PortalFactory.StartAsync();

    public async Task DisposeAsync()
    {
        await _factory.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_ticked_letters_come_as_one_PDF_in_the_order_of_the_page_and_nothing_is_recorded()
    {
        await AddAsync((3, 26, Page(303)), (1, 24, Page(301)), (4, 27, Page(304)), (2, 25, Page(302)));
        var visitor = await _factory.SignedInAsync(StaffRole.StaffMember);
        var page = await visitor.GetAsync("/staff/print-queue?all=true");

        Assert.Equal(["301", "302", "303", "304"], await PrintAsync(page));
        Assert.Equal(["302", "304"], await PrintAsync((await visitor.GetAsync("/staff/print-queue")).Choose(Label(4)).Choose(Label(2))));
        Assert.All(await _factory.InDatabaseAsync(context => context.Set<Letter>().AsNoTracking().ToListAsync()), letter => Assert.Null(letter.SentDay));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_read_is_named_and_nothing_is_put_together_without_it_unseen()
    {
        await AddAsync((1, 24, Page(301)), (2, 25, "%PDF-1.7 nothing of a PDF"u8.ToArray()), (3, 26, Page(303)));
        var visitor = await _factory.SignedInAsync(StaffRole.StaffMember);

        var page = await (await visitor.GetAsync("/staff/print-queue?all=true")).PressAsync(Press);
        var sentence = Assert.Single(page.Errors);
        Assert.StartsWith("The PDF of “", sentence, StringComparison.Ordinal);
        Assert.Contains("(CP-2026-00002) cannot be read. Nothing was put together.", sentence, StringComparison.Ordinal);

        // The ticks are still there: without the one that was named, the others print.
        Assert.Equal(["301", "303"], await PrintAsync(page.Untick(Label(2))));
    }

    [Fact]
    public async Task A_letter_whose_file_is_gone_is_named()
    {
        await AddAsync((1, 24, Page(301)), (2, 25, Page(302)));
        foreach (var file in Directory.EnumerateFiles(_factory.DataFolder, "*", SearchOption.AllDirectories).Where(path => File.ReadAllText(path).Contains("302", StringComparison.Ordinal) && Path.GetFileName(path).Length == 64).ToList())
        {
            File.Delete(file);
        }

        var page = await (await (await _factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/print-queue?all=true")).PressAsync(Press);
        Assert.Contains("The file of “", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("(CP-2026-00002) is missing.", page.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_and_letters_that_were_posted_meanwhile_are_said()
    {
        await AddAsync((1, 24, Page(301)), (2, 25, Page(302)));
        var visitor = await _factory.SignedInAsync(StaffRole.StaffMember);
        PageAssert.Error("Which letters?", "Select the letters that you want to print", await (await visitor.GetAsync("/staff/print-queue")).PressAsync(Press));

        var stale = await visitor.GetAsync("/staff/print-queue?all=true");
        await (await visitor.GetAsync("/staff/print-queue")).Choose(Label(1)).PressAsync("Record as posted");
        Assert.Equal(["302"], await PrintAsync(stale));
    }

    private async Task<IReadOnlyList<string>> PrintAsync(Page page)
    {
        using var answer = await page.PressOnceAsync(Press);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("letters-2026-03-04.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var file = _folder[$"{Guid.NewGuid():N}.pdf"];
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var sizes = await PrintedLetter.ReadAsync("pdfinfo", "-f", "1", "-l", "99", file);
        return [.. sizes.Split('\n').Where(line => line.StartsWith("Page ", StringComparison.Ordinal) && line.Contains("size:", StringComparison.Ordinal)).Select(line => line.Split("size:")[1].Trim().Split(' ')[0])];
    }

    // Each issued on a day of its own, which is the order of the queue.
    private async Task AddAsync(params (int Number, int Day, byte[] Pdf)[] letters)
    {
        foreach (var (number, day, pdf) in letters)
        {
            var stored = await _factory.InScopeAsync(services => services.GetRequiredService<FileStore>().SaveAsync(pdf));
            await _factory.AddAsync(new StaffCase(number, new(2026, 2, day)).Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager)).Issued(LetterKind.StageOneAcknowledgement, stored.Hash));
        }
    }

    private static string Label(int number) => $"{TestSupport.Letters.SampleLetters.Template(LetterKind.StageOneAcknowledgement).Title} CP-2026-0000{number}";

    private static byte[] Page(int width) => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(SampleFiles.Pdf).Replace("595", $"{width}", StringComparison.Ordinal));
}
