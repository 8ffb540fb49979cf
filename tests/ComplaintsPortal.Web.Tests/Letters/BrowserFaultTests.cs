using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>Chromium killed, frozen or missing: a letter is whole, or it fails with a sentence; never a part of one.</summary>
[SupportedOSPlatform("linux")]
public sealed class BrowserFaultTests : IDisposable
{
    private const int Kill = 9;
    private const int Freeze = 19;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Killed_in_the_middle_the_letter_is_printed_again_and_whole()
    {
        await using var pdf = NewPdf();
        var (first, letter) = await FrozenWhilePrintingAsync(pdf);

        await SignalAsync(Kill, first);

        AssertWhole(await letter);
        Assert.Equal(2, Started().Count);
    }

    [Fact]
    public async Task Killed_twice_the_letter_fails_with_a_sentence_and_the_next_one_is_printed()
    {
        await using var pdf = NewPdf();
        var (first, letter) = await FrozenWhilePrintingAsync(pdf);

        await SignalAsync(Kill, first);
        var second = await NextAsync(after: 1);
        await SignalAsync(Kill, second);

        var failure = await Assert.ThrowsAsync<LetterFailedException>(() => letter);
        Assert.Contains("Nothing was issued", failure.Message, StringComparison.Ordinal);
        AssertWhole(await pdf.MakeAsync(Html(), CancellationToken.None));
    }

    [Fact]
    public async Task Killed_under_several_letters_each_of_them_is_printed_whole()
    {
        await using var pdf = NewPdf();
        AssertWhole(await pdf.MakeAsync(Html(), CancellationToken.None));
        var first = Started().Single();
        await SignalAsync(Freeze, first);
        var several = Enumerable.Range(0, 6).Select(_ => pdf.MakeAsync(Html(), CancellationToken.None)).ToList();

        await SignalAsync(Kill, first);

        Assert.All(await Task.WhenAll(several), AssertWhole);
    }

    [Fact]
    public async Task A_browser_that_no_longer_answers_is_replaced()
    {
        await using var pdf = NewPdf(timeoutSeconds: 15);
        var (first, letter) = await FrozenWhilePrintingAsync(pdf);

        AssertWhole(await letter);

        Assert.Equal(2, Started().Count);
        await UntilAsync(() => !Directory.Exists($"/proc/{first}"), "the frozen browser is still there");
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_a_sentence()
    {
        var broken = Script("exit 1");
        await using var pdf = PrintedLetters.NewPdf(new LetterOptions { Chromium = broken });

        var failure = await Assert.ThrowsAsync<LetterFailedException>(() => pdf.MakeAsync(Html(), CancellationToken.None));

        Assert.DoesNotContain("Exception", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_browser_that_is_not_there_is_named()
    {
        await using var pdf = PrintedLetters.NewPdf(new LetterOptions { Chromium = "/nowhere/chromium" });

        var failure = await Assert.ThrowsAsync<LetterFailedException>(() => pdf.MakeAsync(Html(), CancellationToken.None));

        Assert.Contains("/nowhere/chromium (setting Letters:Chromium)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_browser_the_sentence_says_what_to_install()
    {
        var failure = Assert.Throws<LetterFailedException>(() => ChromiumFinder.Find(null, _folder.Path));
        Assert.Contains("Install the package \"chromium\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_of_the_usual_names_on_the_path_is_taken()
    {
        await File.WriteAllTextAsync(_folder["msedge"], "");
        Assert.Equal(_folder["msedge"], ChromiumFinder.Find("", _folder.Path));
        await File.WriteAllTextAsync(_folder["google-chrome"], "");
        Assert.Equal(_folder["google-chrome"], ChromiumFinder.Find(null, $"/nowhere:{_folder.Path}"));
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_let_go_and_the_browser_serves_the_next()
    {
        await using var pdf = NewPdf();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pdf.MakeAsync(Html(), stop.Token));
        AssertWhole(await pdf.MakeAsync(Html(), CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    // Frozen before it is asked, the browser cannot finish; what is killed then was in the middle of the letter.
    private async Task<(int Browser, Task<byte[]> Letter)> FrozenWhilePrintingAsync(LetterPdf pdf)
    {
        AssertWhole(await pdf.MakeAsync(Html(), CancellationToken.None));
        var browser = Started().Single();
        await SignalAsync(Freeze, browser);
        var letter = pdf.MakeAsync(Html(), CancellationToken.None);
        Assert.False(letter.IsCompleted);
        return (browser, letter);
    }

    // Notes the process id of every browser that is started.
    private LetterPdf NewPdf(int timeoutSeconds = 60)
    {
        var chromium = ChromiumFinder.Find(null, Environment.GetEnvironmentVariable("PATH"));
        var noting = Script($"echo $$ >> '{_folder["started"]}'\nexec '{chromium}' \"$@\"");
        return PrintedLetters.NewPdf(new LetterOptions { Chromium = noting, TimeoutSeconds = timeoutSeconds });
    }

    private string Script(string body)
    {
        var file = _folder[$"browser-{Guid.NewGuid():N}"];
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private List<int> Started() =>
        [.. File.ReadAllLines(_folder["started"]).Select(l => int.Parse(l, CultureInfo.InvariantCulture))];

    private async Task<int> NextAsync(int after)
    {
        await UntilAsync(() => Started().Count > after, "no further browser was started");
        return Started()[after];
    }

    private static async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        var since = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(1), otherwise);
            await Task.Delay(20);
        }
    }

    private static async Task SignalAsync(int signal, int process)
    {
        var (exitCode, output) = await CommandLine.RunAsync("kill", $"-{signal}", process.ToString(CultureInfo.InvariantCulture));
        Assert.True(exitCode == 0, output);
    }

    private static string Html() =>
        LetterRenderer.Render(SampleLetters.Content(LetterKind.StageOneResponse), SampleLetters.Template(LetterKind.StageOneResponse)).Html;

    private static void AssertWhole(byte[] pdf)
    {
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", Encoding.ASCII.GetString(pdf, pdf.Length - 8, 8).TrimEnd(), StringComparison.Ordinal);
    }
}
