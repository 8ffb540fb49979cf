using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Homes;

/// <summary>The landlord's file of homes, by hand and at night. Now is Wednesday 4 March 2026, 10:00.</summary>
public sealed class HomeImportTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Header = "uprn,address,postcode,tenure,ownership,patch,manager\n";
    private const string Imports = "/staff/homes/imports";

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.Auditor)]
    public async Task Only_the_lead_and_administrators_bring_it_up_to_date(StaffRole role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(role)).GetAsync(Imports)).Status);

    [Fact]
    public async Task A_file_that_nobody_knows_is_not_found() => PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"{Imports}/99999"));

    [Fact]
    public async Task Without_a_file_or_with_an_empty_one_it_says_so()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(Imports);
        page = PageAssert.Error("File of homes", "Choose the file of homes", await page.PressAsync("Show what would change"));
        PageAssert.Error("File of homes", "The file is empty", await page.Attach("File of homes", "homes.csv", []).PressAsync("Show what would change"));
    }

    [Theory]
    [InlineData("uprn,address\n1,12 Harbour Row\n", "The first line must name the columns. Missing: postcode, tenure, ownership, patch and manager.")]
    [InlineData(Header, "There is no home in the file.")]
    [InlineData("", "There is no home in the file.")]
    [InlineData(Header + "1,\"12 Harbour Row,PO1 3AX,,LCRA,,\n2,x,PO1 3AX,,LCRA,,\n", "A quotation mark in the row that begins on line 2 is not closed.")]
    [InlineData(Header + "1,12 \0 Row,PO1 3AX,,LCRA,,\n", "This is not a CSV file.")]
    public async Task A_file_that_is_none_of_ours_is_a_sentence_and_changes_nothing(string text, string sentence)
    {
        await using var site = await PortalFactory.StartAsync();
        var import = await CheckAsync(site, text);
        Assert.Equal((HomeImportState.Failed, sentence), (import.State, import.Fault));
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<HomeImportRow>().CountAsync()));
    }

    [Fact]
    public async Task A_file_in_another_character_set_is_a_sentence()
    {
        var import = await factory.InScopeAsync(services => services.GetRequiredService<HomeCheck>().ReadAsync(
            new MemoryStream([.. Encoding.ASCII.GetBytes(Header + "1,12 Caf"), 0xE9, .. Encoding.ASCII.GetBytes(" Row,PO1 3AX,,LCRA,,\n")]), "homes.csv", Actor.System));
        Assert.Equal("The file is not in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.", import.Fault);
    }

    [Theory]
    [InlineData(",12 Harbour Row,PO1 3AX,,LCRA,,", "There is no UPRN.")]
    [InlineData("ABC,12 Harbour Row,PO1 3AX,,LCRA,,", "The UPRN “ABC” is not a number of up to 12 digits.")]
    [InlineData("-5,12 Harbour Row,PO1 3AX,,LCRA,,", "The UPRN “-5” is not a number of up to 12 digits.")]
    [InlineData("1234567890123,12 Harbour Row,PO1 3AX,,LCRA,,", "The UPRN “1234567890123” is not a number of up to 12 digits.")]
    [InlineData("7,,PO1 3AX,,LCRA,,", "There is no address.")]
    [InlineData("7,12 Harbour Row,,,LCRA,,", "There is no postcode.")]
    [InlineData("7,12 Harbour Row,Portsmouth,,LCRA,,", "“PORTSMOUTH” is not a postcode.")]
    [InlineData("7,12 Harbour Row,PO1 3AX,,,,", "The ownership is missing: LCRA, LCHO or other.")]
    [InlineData("7,12 Harbour Row,PO1 3AX,,rented,,", "The ownership “rented” is none of LCRA, LCHO and other.")]
    [InlineData("7", "There is no address.|There is no postcode.|The ownership is missing: LCRA, LCHO or other.")]
    [InlineData("1,12 Harbour Row,PO1 3AX,,LCRA,,", "The UPRN 1 stands further up in the file already.")]
    public async Task A_row_with_something_wrong_is_named_with_its_line_and_the_others_are_taken(string row, string sentences)
    {
        await using var site = await PortalFactory.StartAsync();
        var import = await CheckAsync(site, Header + "1,10 Harbour Row,PO1 3AX,,LCRA,,\n" + row + "\n");

        Assert.Equal((1, 1), (import.Counts.New, import.Counts.Refused));
        var refused = await site.InDatabaseAsync(context => context.Set<HomeImportRow>().SingleAsync(one => one.Kind == HomeRowKind.Refused));
        Assert.Equal((3, sentences.Replace('|', '\n')), (refused.Line, refused.What));
    }

    [Fact]
    public async Task Too_long_a_cell_is_refused_and_as_long_as_may_be_is_taken()
    {
        await using var site = await PortalFactory.StartAsync();
        var (address, patch) = (new string('a', 300), new string('p', 100));
        var import = await CheckAsync(site, Header + $"1,{address},PO1 3AX,{patch},LCRA,{patch},{patch}\n2,{address}a,PO1 3AX,{patch}p,LCRA,{patch}p,{patch}p\n");
        Assert.Equal((1, 1), (import.Counts.New, import.Counts.Refused));
        await SaveAsync(site, import.Id);
        Assert.Equal(address, (await HomesAsync(site)).Single().Address);
    }

    [Fact]
    public async Task Quotation_marks_line_ends_and_columns_in_any_order_are_read()
    {
        await using var site = await PortalFactory.StartAsync();
        var import = await CheckAsync(
            site, "\uFEFFmanager,uprn,Postcode,address,colour,ownership,tenure,patch\r\n\"Field, \"\"Jo\"\"\",000100,po13ax,\"Flat 1\r\n12 Harbour Row\",blue,lcho,Shared ownership,North\r\n\r\n,,,,,,,\r\n");
        await SaveAsync(site, import.Id);
        var home = (await HomesAsync(site)).Single();
        Assert.Equal(new HomeRow(100, "Flat 1,12 Harbour Row", "PO1 3AX", "Shared ownership", HomeType.PartOwned, "North", "Field, \"Jo\""), home.Row());
        Assert.Equal(["Flat 1", "12 Harbour Row", "PO1 3AX"], home.Lines);
    }

    [Fact]
    public async Task The_changes_are_shown_before_anything_is_saved_and_saved_by_one_press()
    {
        await using var site = await PortalFactory.StartAsync();
        await SaveAsync(site, (await CheckAsync(site, Header + Row(1, "10 Harbour Row") + Row(2, "12 Harbour Row") + Row(3, "14 Harbour Row"))).Id);
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync(Imports)).Attach(
            "File of homes", "homes.csv", Encoding.UTF8.GetBytes(Header + Row(1, "10 Harbour Row") + Row(2, "12 Harbour Row", patch: "South") + Row(4, "16 Harbour Row"))).PressAsync("Show what would change");

        PageAssert.Is("What the file would change", page);
        Assert.Contains("1 home is as in the register.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not in the file, UPRN 3: 14 Harbour Row", page.Text, StringComparison.Ordinal);
        Assert.Contains("Patch: South (before: North)", (await page.FollowAsync("Changed (1)")).Text, StringComparison.Ordinal);
        Assert.Contains("Line 4, UPRN 4: 16 Harbour Row, PO1 3AX", (await page.FollowAsync("New (1)")).Text, StringComparison.Ordinal);
        Assert.Contains("1 home of the register is not in this file, and would be marked as gone. If the file is only a part of your homes, do not save it.", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await HomesAsync(site)).Count);

        var saved = await page.PressAsync("Save 3 changes");
        Assert.Equal("3 changes saved", saved.Banner);
        PageAssert.Is("What the file changed", saved);
        var homes = await HomesAsync(site);
        Assert.Equal([(1L, "North", null), (2, "South", null), (3, "North", new DateOnly(2026, 3, 4)), (4, "North", (DateOnly?)null)], homes.Select(home => (home.Uprn, home.Patch, home.LeftDay)));

        // A stale tab, and somebody else's older dry run, save nothing.
        Assert.Contains("Already done by", (await page.PressAsync("Save 3 changes")).Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_compared_before_another_file_was_saved_is_not_saved()
    {
        await using var site = await PortalFactory.StartAsync();
        var first = await CheckAsync(site, Header + Row(1, "10 Harbour Row"));
        var page = await (await site.SignedInAsync(StaffRole.Administrator)).GetAsync($"{Imports}/{first.Id}");
        await SaveAsync(site, (await CheckAsync(site, Header + Row(1, "12 Harbour Row"))).Id);

        var refused = await page.PressAsync("Save 1 change");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("12 Harbour Row", (await HomesAsync(site)).Single().Address);
    }

    [Fact]
    public async Task A_row_that_does_not_say_which_home_it_is_keeps_every_home_in_the_register()
    {
        await using var site = await PortalFactory.StartAsync();
        await SaveAsync(site, (await CheckAsync(site, Header + Row(1, "10 Harbour Row") + Row(2, "12 Harbour Row"))).Id);
        var import = await CheckAsync(site, Header + Row(1, "10 Harbour Row") + "x" + Row(2, "12 Harbour Row"));
        Assert.Equal((0, 1, 1), (import.Counts.Left, import.Counts.Refused, import.Counts.UnknownRows));

        // One whose number can be read is known, whatever else is wrong with it.
        import = await CheckAsync(site, Header + Row(1, "10 Harbour Row") + "2,,PO1 3AX,,LCRA,,\n");
        Assert.Equal((0, 1, 0), (import.Counts.Left, import.Counts.Refused, import.Counts.UnknownRows));
    }

    [Fact]
    public async Task A_home_that_is_back_in_the_file_is_back_in_the_register()
    {
        await using var site = await PortalFactory.StartAsync();
        await SaveAsync(site, (await CheckAsync(site, Header + Row(1, "10 Harbour Row") + Row(2, "12 Harbour Row"))).Id);
        await SaveAsync(site, (await CheckAsync(site, Header + Row(1, "10 Harbour Row"))).Id);
        Assert.NotNull((await HomesAsync(site))[1].LeftDay);
        var import = await CheckAsync(site, Header + Row(1, "10 Harbour Row") + Row(2, "12 Harbour Row"));
        Assert.Equal((1, 1), (import.Counts.Same, import.Counts.Returned));
        await SaveAsync(site, import.Id);
        Assert.All(await HomesAsync(site), home => Assert.Null(home.LeftDay));
    }

    [Fact]
    public async Task A_server_that_dies_anywhere_leaves_whole_homes_and_the_next_one_finishes()
    {
        var database = new DyingDatabase();
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, database));
        await SaveAsync(site, (await CheckAsync(site, Header + string.Concat(Enumerable.Range(1, 700).Select(n => Row(n, $"{n} Old Street"))))).Id);
        var file = Header + string.Concat(Enumerable.Range(2, 700).Select(n => Row(n, $"{n} New Street")));
        var (point, deaths) = (0, 0);
        do
        {
            // The first ones, and further on fewer and fewer.
            point = point < 6 ? point + 1 : point * 2;
            var import = await CheckAsync(site, file);
            await AcceptAsync(site, import.Id);
            database.DieAt(point);
            try
            {
                await WriteAsync(site);
            }
            catch (Exception fault) when (fault is DyingDatabase.DiedException || fault.InnerException is DyingDatabase.DiedException)
            {
                deaths++;
            }

            var died = database.Revive();
            Assert.All(await HomesAsync(site), home => Assert.Contains(home.Address, new[] { $"{home.Uprn} Old Street", $"{home.Uprn} New Street" }));
            site.Clock.Advance(TimeSpan.FromHours(1));
            await WriteAsync(site);
            var homes = await HomesAsync(site);
            Assert.Equal(701, homes.Count);
            Assert.Equal([1L], homes.Where(home => home.LeftDay is not null).Select(home => home.Uprn));
            Assert.All(homes.Skip(1), home => Assert.Equal($"{home.Uprn} New Street", home.Address));
            Assert.Equal(HomeImportState.Saved, await site.InDatabaseAsync(context => context.Set<HomeImport>().OrderByDescending(one => one.Id).Select(one => one.State).FirstAsync()));
            if (!died)
            {
                break;
            }

            await SaveAsync(site, (await CheckAsync(site, Header + string.Concat(Enumerable.Range(1, 700).Select(n => Row(n, $"{n} Old Street"))))).Id);
            await site.InDatabaseAsync(context => context.Set<Home>().Where(home => home.Uprn == 701).ExecuteDeleteAsync());
        }
        while (true);
        Assert.True(deaths > 7, $"It died at {deaths} points only.");
    }

    private static Task<List<string>> MailsAsync(PortalFactory site) => site.InDatabaseAsync(context => context.Set<OutboxMessage>()
        .Where(mail => mail.Kind == HomeRegister.MailKind && mail.ToName == TestStaff.Of(StaffRole.ComplaintsLead).Name).OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync());

    [Fact]
    public async Task The_configured_file_is_read_once_a_night_and_saved_by_itself()
    {
        var path = Path.GetTempFileName();
        await using var site = await PortalFactory.StartAsync(one => one.With("Homes:File", path).With("Homes:Hour", "3"));
        await File.WriteAllTextAsync(path, Header + string.Concat(Enumerable.Range(1, 40).Select(n => Row(n, $"{n} Harbour Row"))));
        site.Clock.UtcNow = new DateTime(2026, 3, 5, 2, 59, 0, DateTimeKind.Utc);
        await RunAsync(site);
        Assert.Empty(await HomesAsync(site));

        site.Clock.UtcNow = new DateTime(2026, 3, 5, 3, 0, 0, DateTimeKind.Utc);
        await RunAsync(site);
        await RunAsync(site);
        Assert.Equal(40, (await HomesAsync(site)).Count);
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<HomeImport>().CountAsync()));

        // Half of the file is missing: it waits for somebody.
        site.Clock.UtcNow = new DateTime(2026, 3, 6, 3, 0, 0, DateTimeKind.Utc);
        await File.WriteAllTextAsync(path, Header + string.Concat(Enumerable.Range(1, 20).Select(n => Row(n, $"{n} Harbour Row"))));
        await RunAsync(site);
        Assert.All(await HomesAsync(site), home => Assert.Null(home.LeftDay));
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("The last file waits for somebody to look at it.", (await lead.GetAsync("/staff/homes")).Text, StringComparison.Ordinal);
        await RunAsync(site);
        Assert.Equal(["The file of homes waits for you to look at it"], await MailsAsync(site));

        // It is not there at all: said, and nothing is lost.
        site.Clock.UtcNow = new DateTime(2026, 3, 7, 3, 0, 0, DateTimeKind.Utc);
        File.Delete(path);
        await RunAsync(site);
        lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Equal(["The file of homes waits for you to look at it", "The file of homes could not be read"], await MailsAsync(site));
        Assert.Contains("The file could not be opened", (await lead.GetAsync(Imports)).Text, StringComparison.Ordinal);
        Assert.Equal(40, (await HomesAsync(site)).Count);
    }

    [Fact]
    public async Task A_long_file_is_never_in_memory_as_a_whole()
    {
        await using var site = await PortalFactory.StartAsync();
        var source = new EndlessRows(3000);
        var ahead = 0L;
        var import = await site.InScopeAsync(services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            context.SavedChanges += (_, _) => ahead = Math.Max(ahead, context.ChangeTracker.Entries().Count());
            return services.GetRequiredService<HomeCheck>().ReadAsync(source, "homes.csv", Actor.System);
        });
        Assert.Equal(3000, import.Counts.New);
        Assert.InRange(ahead, 1, HomeCheck.Batch + 1);
        Assert.True(source.MostAtOnce <= 64 * 1024);
    }

    private static string Row(long uprn, string address, string patch = "North") => $"{uprn},{address},PO1 3AX,General needs,LCRA,{patch},\n";

    private static Task<HomeImport> CheckAsync(PortalFactory site, string text) =>
        site.InScopeAsync(services => services.GetRequiredService<HomeCheck>().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "homes.csv", TestStaff.Of(StaffRole.ComplaintsLead).Actor));

    private static Task AcceptAsync(PortalFactory site, long id) => site.InDatabaseAsync(async context =>
    {
        (await context.Set<HomeImport>().SingleAsync(one => one.Id == id)).Save(newer: false, new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, site.Clock.UtcNow));
        await context.SaveChangesAsync();
    });

    private static async Task SaveAsync(PortalFactory site, long id)
    {
        await AcceptAsync(site, id);
        await WriteAsync(site);
    }

    private static Task<int> WriteAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<HomeRegister>().WriteAsync());

    private static Task<int> RunAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<HomeRegister>().RunAsync());

    private static Task<List<Home>> HomesAsync(PortalFactory site) => site.InDatabaseAsync(context => context.Set<Home>().AsNoTracking().OrderBy(home => home.Uprn).ToListAsync());

    /// <summary>A file that is made while it is read.</summary>
    private sealed class EndlessRows(int rows) : Stream
    {
        private byte[] _rest = Encoding.UTF8.GetBytes(Header);
        private int _next;

        public int MostAtOnce { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            MostAtOnce = Math.Max(MostAtOnce, count);
            if (_rest.Length == 0 && _next < rows)
            {
                _next++;
                _rest = Encoding.UTF8.GetBytes(Row(_next, $"{_next} Long Street"));
            }

            var taken = Math.Min(count, _rest.Length);
            _rest.AsSpan(0, taken).CopyTo(buffer.AsSpan(offset));
            _rest = _rest[taken..];
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
