using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Mail;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>A landlord's own portal, without demonstration, from nothing: the real program in processes that are started and killed.</summary>
public sealed class RealProcessTests : IAsyncLifetime
{
    private const string Password = "a long enough password";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.dll");

    private readonly TempFolder _folder = new();
    private readonly SmtpServer _server = SmtpServer.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_administrator_is_made_on_the_server_and_chooses_a_password_by_a_link_that_works_once()
    {
        await using var site = await RunningSite.StartAsync([.. Settings()]);
        Assert.Contains("Nobody can sign in yet.", site.Output, StringComparison.Ordinal);

        var link = await AddAsync(site.Address, "Alex Admin", "alex@landlord.example");
        Assert.StartsWith($"{site.Address}set-password/", link, StringComparison.Ordinal);
        await SignInAsync(site, link);

        var again = await site.Visitor().GetAsync(new Uri(link).PathAndQuery);
        Assert.NotEmpty((await again.Fill("New password", "another long password").PressAsync("Set password")).Errors);

        // Whoever forgot the only administrator's password gets a new link, and what was done on the server is on record.
        var (exitCode, output) = await RunAsync(site.Address, "people", "link", "--email", "alex@landlord.example");
        Assert.True(exitCode == 0, output);
        var alex = await SignInAsync(site, output.Trim().Split('\n')[^1]);
        var people = await alex.GetAsync("/people");
        var person = await alex.GetAsync(people.Document.QuerySelectorAll("main a").Single(one => one.Said() == "Alex Admin").GetAttribute("href")!);
        Assert.Contains("The server’s command line", person.Text, StringComparison.Ordinal);
        Assert.Contains("Added as administrator", person.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enter an email address in the correct format", "add-administrator", "--name", "Alex Admin", "--email", "alex")]
    [InlineData("Nobody has the email address nobody@landlord.example.", "link", "--email", "nobody@landlord.example")]
    [InlineData("\"nonsense\" is not understood", "link", "--email", "a@landlord.example", "nonsense")]
    public async Task What_cannot_be_is_one_sentence(string says, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(new Uri("http://127.0.0.1:5000"), ["people", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.Contains(says, output.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_is_not_added_twice()
    {
        await AddAsync(new Uri("http://127.0.0.1:5000"), "Alex Admin", "alex@landlord.example");
        var (exitCode, output) = await RunAsync(new Uri("http://127.0.0.1:5000"), "people", "add-administrator", "--name", "Another", "--email", "ALEX@landlord.example");
        Assert.Equal(2, exitCode);
        Assert.StartsWith("Nobody was added:", output.Trim().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 3.7")]
    public async Task Killed_between_saving_a_complaint_and_mailing_its_receipt_exactly_one_mail_goes_after_the_restart()
    {
        string reference;
        await using (var first = await RunningSite.StartAsync([.. Settings(), "--Jobs:Enabled=false"]))
        {
            var alex = await SignInAsync(first, await AddAsync(first.Address, "Alex Admin", "alex@landlord.example"));
            var recorded = await (await alex.GetAsync("/staff/record"))
                .Choose("No", "Is anybody in danger now?").Choose("Yes, and they do").Fill("Name", "Wanda Wells").Fill("Email address", "wanda@tenant.example")
                .Fill("What happened, in their words", "The boiler is cold.").PressAsync("Record it");
            reference = PageAssert.Is("Complaint recorded", recorded).Document.QuerySelector(".govuk-panel__body strong")!.TextContent;
            await first.KillAsync();
        }

        Assert.Empty(_server.Mails);
        await using var second = await RunningSite.StartAsync([.. Settings()]);
        await NothingWaitsAsync(second);

        await second.KillAsync();
        await using var third = await RunningSite.StartAsync([.. Settings()]);
        await NothingWaitsAsync(third);

        var mail = Assert.Single(_server.Mails);
        Assert.Equal(("wanda@tenant.example", $"We have received your complaint {reference}"), (mail.To, mail.Mail.Subject));
    }

    /// <summary>Until the site itself says so.</summary>
    private static async Task NothingWaitsAsync(RunningSite site)
    {
        var visitor = site.Visitor();
        await SignInWithPasswordAsync(visitor);
        while (!(await visitor.GetAsync("/staff/mail")).Text.Contains("No email is waiting.", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private string[] Settings() =>
    [
        "--data", _folder.Path, "--Portal:Demonstration=false", "--Mail:Mode=Smtp", "--Mail:From=complaints@landlord.example", "--Mail:Smtp:Host=127.0.0.1",
        FormattableString.Invariant($"--Mail:Smtp:Port={_server.Port}"), "--Mail:Smtp:StartTls=false", "--Jobs:OutboxSeconds=1",
    ];

    private Task<(int ExitCode, string Output)> RunAsync(Uri site, params string[] arguments) =>
        CommandLine.RunAsync("dotnet", [Program, .. arguments, .. Settings(), $"--Portal:Address={site}"]);

    private async Task<string> AddAsync(Uri site, string name, string email)
    {
        var (exitCode, output) = await RunAsync(site, "people", "add-administrator", "--name", name, "--email", email);
        Assert.True(exitCode == 0, output);
        return output.Trim().Split('\n')[^1];
    }

    private static async Task<Visitor> SignInAsync(RunningSite site, string link)
    {
        var visitor = site.Visitor();
        var signIn = await (await visitor.GetAsync(new Uri(link).PathAndQuery)).Fill("New password", Password).PressAsync("Set password");
        PageAssert.Says("Your password is set. You can sign in now", signIn);
        await SignInWithPasswordAsync(visitor);
        return visitor;
    }

    private static async Task SignInWithPasswordAsync(Visitor visitor) => PageAssert.Home(
        await (await visitor.GetAsync("/sign-in")).Fill("Email address", "alex@landlord.example").Fill("Password", Password).PressAsync("Sign in"));
}
