using System.Security.Cryptography;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

public sealed class FileStoreTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new();
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    private FileStore Store => _services.GetRequiredService<FileStore>();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = Services(_folder.Path);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Keeps_bytes_under_their_hash_once()
    {
        var first = await Store.SaveAsync(SampleFiles.Pdf);
        var second = await Store.SaveAsync(SampleFiles.Pdf);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf)), first.Hash);
        Assert.Equal(first, second);
        Assert.Equal("application/pdf", first.ContentType);
        Assert.Equal(Path.Combine(_folder.Path, first.Hash[..2], first.Hash[2..4], first.Hash), Assert.Single(AllFiles()));
        Assert.Equal(SampleFiles.Pdf, await Store.ReadAsync(first.Hash.ToUpperInvariant()));
    }

    [Fact]
    public async Task Takes_a_large_file_without_holding_it_in_memory()
    {
        const long size = 40L * 1024 * 1024;
        var mostInMemory = 0L;
        using var source = new EndlessStream(size, onRead: given => mostInMemory = Math.Max(mostInMemory, given - AllFiles().Sum(file => new FileInfo(file).Length)));
        var content = await Store.SaveAsync(source, size);
        Assert.Equal(size, content.Size);
        Assert.InRange(mostInMemory, 1, 512 * 1024);
    }

    [Fact]
    public async Task Stops_reading_at_the_limit_and_keeps_nothing()
    {
        using var source = new EndlessStream(long.MaxValue);
        await Assert.ThrowsAsync<FileTooLargeException>(() => Store.SaveAsync(source, 1_000_000));
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_keeps_nothing()
    {
        using var source = new EndlessStream(long.MaxValue, failAfter: 300_000);
        await Assert.ThrowsAsync<IOException>(() => Store.SaveAsync(source, 1_000_000));
        Assert.Empty(AllFiles());
    }

    [SkippableFact]
    public async Task A_full_disk_is_said_clearly_and_leaves_no_half_file()
    {
        using var disk = new SmallDisk(kilobytes: 256);
        await using var services = Services(disk.Path);
        using var source = new EndlessStream(1_000_000);
        var fault = await Assert.ThrowsAsync<StorageFullException>(() => services.GetRequiredService<FileStore>().SaveAsync(source, 1_000_000));
        Assert.Contains("no room left", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories));

        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync([new Upload("film.mp4", () => new EndlessStream(1_000_000))]);
        Assert.Contains("could not be saved because of a fault on our side", Assert.Single(outcome.Refused).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("zz")]
    public void A_name_that_is_no_hash_opens_nothing(string hash) => Assert.Throws<ArgumentException>(() => Store.Open(hash));

    [Fact]
    public void A_file_that_is_not_there_is_said_so() => Assert.Throws<FileMissingException>(() => Store.Open(new string('a', 64)));

    [Fact]
    public async Task Many_who_give_the_same_file_at_once_keep_one()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.SaveAsync(SampleFiles.Png))));
        Assert.Single(kept.Distinct());
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_stops_the_start()
    {
        await File.WriteAllTextAsync(_folder["taken"], "a file");
        await using var services = Services(_folder["taken"]);
        var fault = await Assert.ThrowsAsync<StartUpException>(() => services.StartDatabaseAsync());
        Assert.Contains("(Files:Folder) cannot be written to", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweeps_what_nothing_refers_to_after_a_day_and_deletes_it_a_day_later()
    {
        var orphan = await Store.SaveAsync(SampleFiles.Png);
        var kept = await KeepWithRowAsync(SampleFiles.Pdf);
        Assert.Equal((0, 0), await SweepAsync());

        _clock.Advance(TimeSpan.FromHours(25));
        var young = await Store.SaveAsync(SampleFiles.Gif);
        Assert.Equal((1, 0), await SweepAsync());
        Assert.True(Store.Has(orphan.Hash));

        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal((0, 0), await SweepAsync());
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((0, 1), await SweepAsync());
        Assert.False(Store.Has(orphan.Hash));
        Assert.True(Store.Has(young.Hash));
        Assert.True(Store.Has(kept.Hash));
    }

    [Fact]
    public async Task An_orphan_that_is_given_again_is_kept()
    {
        await Store.SaveAsync(SampleFiles.Png);
        _clock.Advance(TimeSpan.FromDays(3));
        var again = await Store.SaveAsync(SampleFiles.Png);
        Assert.Equal((0, 0), await SweepAsync());
        Assert.True(Store.Has(again.Hash));
    }

    [Fact]
    public async Task A_row_written_while_its_file_was_being_swept_brings_the_file_back()
    {
        var content = await Store.SaveAsync(SampleFiles.Png);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, 0), await SweepAsync());
        await KeepRowAsync(content);

        // Whoever opens it has it at once; and the next sweep would bring it back as well.
        Assert.Equal(SampleFiles.Png, await Store.ReadAsync(content.Hash));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((0, 0), await SweepAsync());
        Assert.True(Store.Has(content.Hash));
    }

    [Fact]
    public async Task The_next_sweep_puts_back_what_has_a_row_by_then()
    {
        var content = await Store.SaveAsync(SampleFiles.Png);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, 0), await SweepAsync());
        await KeepRowAsync(content);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((0, 0), await SweepAsync());
        Assert.True(File.Exists(Path.Combine(_folder.Path, content.Hash[..2], content.Hash[2..4], content.Hash)));
    }

    [SkippableFact]
    public async Task A_file_named_only_by_a_record_of_the_complaint_is_no_orphan()
    {
        Skip.If(TestDatabase.Server is not null, "Foreign keys are switched off the way of SQLite.");
        var content = await Store.SaveAsync(SampleFiles.Png);
        await using (var scope = _services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
            await context.Database.ExecuteSqlAsync($"INSERT INTO CaseFiles (Name, Sha256, Size, ContentType, FromComplainant, AddedOn, AddedBy, ComplaintId) VALUES ('a', {content.Hash.ToUpperInvariant()}, 1, 'x', 1, '2026-01-01', 'x', 1)");
        }

        _clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal((0, 0), await SweepAsync());
    }

    [Fact]
    public async Task Removes_what_interrupted_uploads_left_behind()
    {
        Directory.CreateDirectory(_folder["incoming"]);
        var left = Path.Combine(_folder["incoming"], "left");
        await File.WriteAllTextAsync(left, "half");
        File.SetLastWriteTimeUtc(left, _clock.UtcNow.AddHours(-25));
        var running = Path.Combine(_folder["incoming"], "running");
        await File.WriteAllTextAsync(running, "half");
        File.SetLastWriteTimeUtc(running, _clock.UtcNow.AddMinutes(-5));

        await SweepAsync();
        Assert.Equal([running], AllFiles());
    }

    [Fact]
    public async Task Files_of_a_form_that_was_given_up_go_with_it_and_those_of_one_that_was_sent_stay()
    {
        var kept = await KeepWithRowAsync(SampleFiles.Pdf);
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var drafts = scope.ServiceProvider.GetRequiredService<PublicDraftStore>();
        var sent = await DraftWithFileAsync(SampleFiles.Png);
        await DraftWithFileAsync(SampleFiles.Gif);
        await drafts.SendAsync(sent, (_, _) => Task.FromResult(("CP-2026-00001", "sent")));

        _clock.Advance(TimeSpan.FromDays(PublicDraft.KeptDays + 1));
        Assert.Equal(2, await drafts.SweepAsync());
        Assert.Equal([FileKind.Pdf.ContentType, FileKind.Png.ContentType], await context.Set<StoredFile>().AsNoTracking().OrderBy(file => file.Id).Select(file => file.ContentType).ToListAsync());
        Assert.Equal(1, (await SweepAsync()).SetAside);
        Assert.True(Store.Has(kept.Hash));

        async Task<long> DraftWithFileAsync(byte[] content)
        {
            var token = await drafts.CreateAsync("{}");
            var draft = await drafts.FindAsync(token);
            context.Add(new StoredFile(await Store.SaveAsync(content), "a", _clock.UtcNow) { PublicDraftId = draft!.Id });
            await context.SaveChangesAsync();
            return draft.Id;
        }
    }

    private IEnumerable<string> AllFiles() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories);

    private async Task<(int SetAside, int Deleted)> SweepAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrphanSweep>().SweepOrphansAsync();
    }

    private async Task<StoredContent> KeepWithRowAsync(byte[] bytes)
    {
        var content = await Store.SaveAsync(bytes);
        await KeepRowAsync(content);
        return content;
    }

    private async Task KeepRowAsync(StoredContent content)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        context.Add(new StoredFile(content, "kept.pdf", _clock.UtcNow));
        await context.SaveChangesAsync();
    }

    private ServiceProvider Services(string folder) => _database.Services(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddScoped<PublicDraftStore>();
        services.AddPortalFiles(new ConfigurationBuilder().AddInMemoryCollection([new("Files:Folder", folder)]).Build());
    });

    /// <summary>As many bytes as asked for, one after another, or a fault in the middle.</summary>
    private sealed class EndlessStream(long length, long failAfter = long.MaxValue, Action<long>? onRead = null) : Stream
    {
        private long _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_given >= failAfter)
            {
                throw new IOException("The connection was closed.");
            }

            var read = (int)Math.Min(count, length - _given);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            _given += read;
            onRead?.Invoke(_given);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
