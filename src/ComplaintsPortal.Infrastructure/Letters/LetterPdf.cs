using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>
/// Prints letters with an installed Chromium: one browser for all, a few pages at once, no script, no network. When the
/// browser dies it is started again and the letter is printed once more; after that the letter fails, whole.
/// </summary>
public sealed class LetterPdf(IOptions<LetterOptions> options, ILogger<LetterPdf> log) : ILetterPdf, IAsyncDisposable
{
    private const int Attempts = 2;

    /// <summary>Then a page makes room for a new one, so that it does not grow for ever.</summary>
    private const int LettersOfAPage = 200;

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim _pages = new(4);
    private readonly SemaphoreSlim _starting = new(1);
    private readonly ConcurrentBag<(IPage Page, int Printed)> _idle = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken)
    {
        await _pages.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await PrintAsync(html, cancellationToken);
                }
                catch (Exception e) when (IsBrowserFailure(e) && attempt < Attempts)
                {
                    log.LogWarning(e, "Printing a letter failed; trying once more.");
                }
                catch (Exception e) when (IsBrowserFailure(e))
                {
                    throw new LetterFailedException(
                        "The letter could not be made because the browser that prints it stopped twice. Nothing was issued. Please try again in a minute.", e);
                }
            }
        }
        finally
        {
            _pages.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DiscardAsync();
        _pages.Dispose();
        _starting.Dispose();
    }

    private static bool IsBrowserFailure(Exception e) => e is PlaywrightException or TimeoutException or InvalidDataException;

    private async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        var browser = await BrowserAsync(cancellationToken);
        try
        {
            return await PrintAsync(browser, html).WaitAsync(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), cancellationToken);
        }
        catch (TimeoutException)
        {
            // A browser that no longer answers is as good as dead.
            await _starting.WaitAsync(CancellationToken.None);
            try
            {
                if (ReferenceEquals(_browser, browser))
                {
                    await DiscardAsync();
                }
            }
            finally
            {
                _starting.Release();
            }

            throw;
        }
    }

    private async Task<byte[]> PrintAsync(IBrowser browser, string html)
    {
        var (page, printed) = await PageAsync(browser);
        try
        {
            await page.SetContentAsync(html, new() { Timeout = 0 });
            var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
            return IsWhole(pdf) ? pdf : throw new InvalidDataException("The browser returned a part of a PDF.");
        }
        catch
        {
            await CloseAsync(page);
            throw;
        }
        finally
        {
            if (printed + 1 == LettersOfAPage)
            {
                await CloseAsync(page);
            }
            else if (!page.IsClosed)
            {
                _idle.Add((page, printed + 1));
            }
        }
    }

    // A page that printed before, because opening one takes four times as long as printing. Nothing of a letter stays in it: its document
    // is replaced, no script ran, and there is nowhere to store anything.
    private async Task<(IPage Page, int Printed)> PageAsync(IBrowser browser)
    {
        while (_idle.TryTake(out var idle))
        {
            if (!idle.Page.IsClosed && ReferenceEquals(idle.Page.Context.Browser, browser))
            {
                return idle;
            }
        }

        var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = false,
            Offline = true,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await context.RouteAsync("**/*", route => route.AbortAsync());
        return (await context.NewPageAsync(), 0);
    }

    private static async Task CloseAsync(IPage page)
    {
        try
        {
            await page.Context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It went with its browser.
        }
    }

    private static bool IsWhole(byte[] pdf) =>
        pdf.AsSpan().StartsWith("%PDF-"u8)
        && Encoding.ASCII.GetString(pdf.AsSpan(Math.Max(0, pdf.Length - 32))).TrimEnd().EndsWith("%%EOF", StringComparison.Ordinal);

    private async Task<IBrowser> BrowserAsync(CancellationToken cancellationToken)
    {
        if (_browser is { IsConnected: true } running)
        {
            return running;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_browser is { IsConnected: true } started)
            {
                return started;
            }

            var executable = ChromiumFinder.Find(options.Value.Chromium, Environment.GetEnvironmentVariable("PATH"));
            await DiscardAsync();
            _playwright = await Playwright.CreateAsync();
            return _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = executable,
                // Root cannot use the browser's sandbox; everybody else keeps it unless told otherwise.
                ChromiumSandbox = options.Value.Sandbox ?? !Environment.IsPrivilegedProcess,
                Args = Arguments,
            });
        }
        finally
        {
            _starting.Release();
        }
    }

    // Ends the browser, its driver and everything that still hangs on them, however far gone they are.
    private async Task DiscardAsync()
    {
        var (browser, playwright) = (_browser, _playwright);
        (_browser, _playwright) = (null, null);
        try
        {
            if (browser is { IsConnected: true })
            {
                await browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
            }
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            log.LogWarning(e, "The browser that prints letters did not close.");
        }

        playwright?.Dispose();
    }
}
