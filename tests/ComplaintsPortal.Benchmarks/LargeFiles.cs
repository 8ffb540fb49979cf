using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Benchmarks;

/// <summary>What a file of the largest size that is taken costs in memory, on its way in and out: as a stream it costs a few buffers, whatever its size.</summary>
internal static partial class LargeFiles
{
    private const int Megabyte = 1024 * 1024;

    public static async Task MeasureAsync(BenchSite site)
    {
        var address = await Addresses.CaseAsync(site, ComplaintStatus.StageOne);
        var form = await OpenAsync(site, $"{address}/files");
        await SendAsync(site, address, form, 1, 1);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await SendAsync(site, address, form, 2, 25);
        var sent = GC.GetTotalAllocatedBytes(precise: true) - before;

        var file = FileLink().Matches(await site.Client.GetStringAsync($"{address}/files")).Select(match => match.Groups[1].Value).First();
        before = GC.GetTotalAllocatedBytes(precise: true);
        long bytes = 0;
        using (var answer = await site.Client.GetAsync(file, HttpCompletionOption.ResponseHeadersRead))
        {
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                bytes += read;
            }
        }

        var fetched = GC.GetTotalAllocatedBytes(precise: true) - before;
        Say.Line($"a file of {bytes / Megabyte} MB            {sent / (double)Megabyte:0.0} MB allocated while it is sent and kept, {fetched / (double)Megabyte:0.0} MB while it is fetched");
    }

    private static async Task<(string Cookies, string Token)> OpenAsync(BenchSite site, string address)
    {
        using var page = await site.Client.GetAsync(address);
        List<string> cookies = [.. site.Client.DefaultRequestHeaders.GetValues("Cookie"), .. page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])];
        return (string.Join("; ", cookies), Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static async Task SendAsync(BenchSite site, string address, (string Cookies, string Token) form, int number, int megabytes)
    {
        using var body = new MultipartFormDataContent { { new StringContent(form.Token), "FormToken" }, { new StreamContent(new Lines(number, megabytes * (long)Megabyte)), "Files", $"report-{number}.txt" } };
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", form.Cookies);
        using var answer = await client.PostAsync($"{address}/files", body);
        if ((int)answer.StatusCode != 302)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB: {answer.StatusCode}"));
        }
    }

    [GeneratedRegex("""name="FormToken"[^>]*value="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("""href="([^"]+/files/\d+)""", RegexOptions.None, 1000)]
    private static partial Regex FileLink();

    /// <summary>So many bytes of lines of text that nobody holds.</summary>
    private sealed class Lines(int number, long length) : Stream
    {
        private readonly byte[] _line = Encoding.UTF8.GetBytes($"{number} drip\n".PadLeft(16, '.'));
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var many = (int)Math.Min(count, length - _at);
            for (var i = 0; i < many; i++)
            {
                buffer[offset + i] = _line[(_at + i) % _line.Length];
            }

            _at += many;
            return many;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
