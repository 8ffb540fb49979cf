using System.Security.Cryptography;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>From the complaint to the stored PDF, over a real database and a real folder.</summary>
public sealed class LetterProducerTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly RecordingPdf _pdf = new();
    private readonly TestClock _clock = new(new DateTime(2026, 6, 2, 10, 0, 0, DateTimeKind.Utc));
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = Services(_pdf);
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var person in new[] { Cast.Lead, Cast.Manager, Cast.Reviewer, Cast.Director })
        {
            var card = person.Card();
            context.Add(new StaffMember
            {
                Id = card.Id,
                Name = card.Name,
                JobTitle = card.JobTitle,
                Team = card.Team,
                PhoneNumber = card.Telephone,
                Email = card.Email,
                UserName = card.Email,
                NormalizedUserName = card.Email.ToUpperInvariant(),
            });
        }

        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task A_printed_letter_is_kept_under_its_hash_and_issued_in_one_save()
    {
        await using var services = Services(pdf: null);
        var reference = await SavedAsync(new TestCase().Acknowledged().Investigated().Submit().PassCheck());

        await using (var scope = services.CreateAsyncScope())
        {
            var (context, producer, complaint) = await OpenAsync(scope, reference);
            var letter = await producer.ProduceAsync(complaint, LetterKind.StageOneResponse, Cast.Lead);
            complaint.IssueLetter(letter, TestCase.Portsmouth, new Act(Cast.Lead, _clock.UtcNow));
            await context.SaveChangesAsync();
        }

        await using (var scope = services.CreateAsyncScope())
        {
            var (context, _, complaint) = await OpenAsync(scope, reference);
            var issued = complaint.Latest(LetterKind.StageOneResponse, 1)!;
            var bytes = await services.GetRequiredService<FileStore>().ReadAsync(issued.PdfSha256);
            Assert.Equal(issued.PdfSha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal("Our answer to your complaint", issued.Title);
            Assert.Contains("Nobody came.", issued.Text, StringComparison.Ordinal);
            var row = await context.Set<StoredFile>().SingleAsync(f => f.Hash == issued.PdfSha256);
            Assert.Equal(("Our answer to your complaint CP-2026-00001.pdf", "application/pdf"), (row.Name, row.ContentType));
            await File.WriteAllBytesAsync(_folder["letter.pdf"], bytes);
            Assert.Contains("Nobody came.", await PrintedLetter.ReadAsync("pdftotext", _folder["letter.pdf"], "-"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_complaint_does_not_allow_now_is_not_printed()
    {
        var reference = await SavedAsync(new TestCase().Acknowledged().Investigated());

        var refused = await Assert.ThrowsAsync<IllegalActException>(() => ProduceAsync(reference, LetterKind.StageOneResponse));

        Assert.Contains("quality check", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_pdf.Printed);
    }

    [Fact, Trait("Clause", "PCC-9a")]
    public async Task PCC_9a_an_incomplete_letter_is_not_printed_and_says_what_it_lacks()
    {
        // Upheld, and nobody wrote what went wrong.
        var c = new TestCase().Acknowledged().Find().Promise();
        c.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We looked." }, c.Complaint.StageOne.DraftRevision, false, TestCase.Portsmouth, c.By(Cast.Manager));
        var reference = await SavedAsync(c.Submit().PassCheck());

        var refused = await Assert.ThrowsAsync<IllegalActException>(() => ProduceAsync(reference, LetterKind.StageOneResponse));

        Assert.Contains("does not say what went wrong", refused.Message, StringComparison.Ordinal);
        Assert.Contains("No information or evidence is recorded. (Code 5.8, PCC-9a)", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_pdf.Printed);
    }

    [Fact]
    public async Task When_the_browser_fails_nothing_is_kept_and_nothing_is_issued()
    {
        var reference = await SavedAsync(new TestCase().Acknowledged().Investigated().Submit().PassCheck());
        _pdf.Failure = new LetterFailedException("The letter could not be made.");

        await Assert.ThrowsAsync<LetterFailedException>(() => ProduceAsync(reference, LetterKind.StageOneResponse));

        await using var scope = _services.CreateAsyncScope();
        var (context, _, complaint) = await OpenAsync(scope, reference);
        Assert.Null(complaint.Latest(LetterKind.StageOneResponse, 1));
        Assert.False(await context.Set<StoredFile>().AnyAsync());
        Assert.Empty(Directory.Exists(_folder["files"]) ? Directory.EnumerateFiles(_folder["files"], "*", SearchOption.AllDirectories) : []);
    }

    [Theory, Trait("Clause", "Code 5.10")]
    [InlineData(LetterFormat.Standard, false)]
    [InlineData(LetterFormat.PlainText, false)]
    [InlineData(LetterFormat.LargePrint, true)]
    public async Task Code_5_10_the_letter_is_printed_as_large_as_it_was_asked_for(LetterFormat format, bool large)
    {
        var reference = await SavedAsync(new TestCase(s => s with { LetterFormat = format }).Accept().Define().Assign());

        await ProduceAsync(reference, LetterKind.StageOneAcknowledgement);

        Assert.Equal(large, Assert.Single(_pdf.Printed).Contains("class=\"large-print\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_access_code_is_printed_where_the_caller_gives_one()
    {
        var reference = await SavedAsync(new TestCase().Accept().Define().Assign());
        await using var scope = _services.CreateAsyncScope();
        var (_, producer, complaint) = await OpenAsync(scope, reference);

        await producer.ProduceAsync(complaint, LetterKind.StageOneAcknowledgement, Cast.Lead, accessCode: "7GQ2-M4XD-90KT");

        Assert.Contains("7GQ2-M4XD-90KT", Assert.Single(_pdf.Printed), StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "Code 6.20")]
    public async Task Code_6_20_the_final_letter_bears_the_name_and_title_of_the_director_who_signed()
    {
        var reference = await SavedAsync(new TestCase().AtStageTwo().Find().Draft().Submit().Sign());

        var letter = await ProduceAsync(reference, LetterKind.StageTwoResponse);

        Assert.EndsWith("Martin Cole\nDirector of Housing\nPortsmouth City Council\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Anita Rowe, Senior Manager, reviewed your complaint", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_can_be_seen_at_any_time_with_what_it_lacks_and_prints_nothing()
    {
        var reference = await SavedAsync(new TestCase().Accept());
        await using var scope = _services.CreateAsyncScope();
        var (context, producer, complaint) = await OpenAsync(scope, reference);

        var preview = await producer.PreviewAsync(complaint, LetterKind.StageOneAcknowledgement, Cast.Lead, LetterPrint.Large);

        Assert.False(preview.IsComplete);
        Assert.Contains("The complaint has no points. Set out at least one. (Code 5.6, PCC-8a)", preview.Faults);
        Assert.Contains("class=\"large-print\"", preview.Rendered.Html, StringComparison.Ordinal);
        Assert.Empty(_pdf.Printed);
        Assert.False(context.ChangeTracker.HasChanges());
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private ServiceProvider Services(ILetterPdf? pdf)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Files:Folder"] = _folder["files"], ["Portal:Address"] = "https://complaints.landlord.example" })
            .Build();
        return _database.Services(services =>
        {
            services.AddSingleton<IConfiguration>(configuration);
            services.AddSingleton<TimeProvider>(_clock);
            services.AddPortalFiles(configuration);
            services.AddCases(configuration);
            services.AddLetters(configuration);
            if (pdf is not null)
            {
                services.AddSingleton(pdf);
            }
        });
    }

    private async Task<ComplaintReference> SavedAsync(TestCase c)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        context.Add(c.Complaint);
        await context.SaveChangesAsync();
        return c.Complaint.Reference;
    }

    private async Task<LetterToIssue> ProduceAsync(ComplaintReference reference, LetterKind kind)
    {
        await using var scope = _services.CreateAsyncScope();
        var (_, producer, complaint) = await OpenAsync(scope, reference);
        return await producer.ProduceAsync(complaint, kind, Cast.Lead);
    }

    private static async Task<(PortalDbContext Context, LetterProducer Producer, Complaint Complaint)> OpenAsync(AsyncServiceScope scope, ComplaintReference reference)
    {
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return (context, scope.ServiceProvider.GetRequiredService<LetterProducer>(), (await context.FindComplaintAsync(reference))!);
    }

    // Stands in for the browser where a test looks at what is printed, or lets it fail.
    private sealed class RecordingPdf : ILetterPdf
    {
        public List<string> Printed { get; } = [];

        public LetterFailedException? Failure { get; set; }

        public Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken)
        {
            Printed.Add(html);
            return Failure is null ? Task.FromResult("%PDF-1.4\n%%EOF\n"u8.ToArray()) : Task.FromException<byte[]>(Failure);
        }
    }
}
