using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>
/// Takes marked words out: out of text by what stands in their place, out of pages by drawing the page anew as pixels with black where
/// they stood, so that nothing of them is left to be copied, searched or uncovered.
/// </summary>
internal sealed partial class Redaction(IReadOnlyList<string> marks)
{
    public const string Instead = "[taken out]";

    private const int LongSide = 1754;

    private readonly IReadOnlyList<string[]> _marks = [.. marks.Select(Tokens).Where(tokens => tokens.Length > 0)];
    private readonly IReadOnlyList<Regex> _patterns = [.. marks.OrderByDescending(mark => mark.Length).Select(Pattern)];

    public bool IsNone => _marks.Count == 0;

    /// <summary>The text without the marked words.</summary>
    public string Of(string text) => _patterns.Aggregate(text, (now, pattern) => pattern.Replace(now, Instead));

    /// <summary>Whether anything that is marked stands in the text, however it is spaced.</summary>
    public bool IsIn(string text) => _patterns.Any(pattern => pattern.IsMatch(text));

    /// <summary>Whether anything that is marked can still be read on a page.</summary>
    public async Task<bool> IsOnAsync(string pdf, CancellationToken cancellationToken) =>
        Pages(await Tool.RunAsync("pdftotext", ["-bbox", pdf, "-"], cancellationToken)).Any(page => Hits(page.Words).Count > 0);

    /// <summary>The same PDF with each page on which something is marked, or each page at all, drawn as pixels.</summary>
    public async Task ApplyAsync(string pdf, string folder, bool everyPage, CancellationToken cancellationToken)
    {
        // What was turned is turned for good, so that the black comes where the words are.
        await Tool.RunAsync("qpdf", ["--replace-input", "--flatten-rotation", pdf], cancellationToken);
        var boxes = Pages(await Tool.RunAsync("pdftotext", ["-bbox", pdf, "-"], cancellationToken));
        List<string> order = [];
        for (var page = 1; page <= boxes.Count; page++)
        {
            var hit = Hits(boxes[page - 1].Words);
            if (hit.Count == 0 && !everyPage)
            {
                order.AddRange([pdf, page.ToString(CultureInfo.InvariantCulture)]);
                continue;
            }

            var drawn = Path.Combine(folder, $"drawn-{page}.pdf");
            await DrawAsync(pdf, page, boxes[page - 1], hit, folder, drawn, cancellationToken);
            order.AddRange([drawn, "1"]);
        }

        if (order.Count > 0)
        {
            var result = Path.Combine(folder, "redacted.pdf");
            await Tool.RunAsync("qpdf", ["--empty", "--pages", .. order, "--", result], cancellationToken);
            File.Move(result, pdf, overwrite: true);
        }
    }

    private static async Task DrawAsync(string pdf, int page, PageWords words, IReadOnlyList<Word> hit, string folder, string drawn, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var root = Path.Combine(folder, "raster");
        await Tool.RunAsync("pdftoppm", ["-f", number, "-l", number, "-singlefile", "-scale-to", LongSide.ToString(CultureInfo.InvariantCulture), pdf, root], cancellationToken);
        var raster = await File.ReadAllBytesAsync(root + ".ppm", cancellationToken);
        File.Delete(root + ".ppm");
        var (width, height, start) = Header(raster);
        var pixels = raster[start..];
        foreach (var word in hit)
        {
            Blacken(pixels, width, height, word, width / words.Width, height / words.Height);
        }

        await ImagePages.PixelsAsync(pixels, width, height, drawn, cancellationToken);
    }

    private static void Blacken(byte[] pixels, int width, int height, Word word, double across, double down)
    {
        var (left, right) = (Math.Max(0, (int)(word.Left * across) - 3), Math.Min(width - 1, (int)(word.Right * across) + 3));
        var (top, bottom) = (Math.Max(0, (int)(word.Top * down) - 3), Math.Min(height - 1, (int)(word.Bottom * down) + 3));
        for (var y = top; y <= bottom; y++)
        {
            pixels.AsSpan(((y * width) + left) * 3, (right - left + 1) * 3).Clear();
        }
    }

    // Where the words of a mark follow each other on the page.
    private List<Word> Hits(IReadOnlyList<Word> words)
    {
        List<Word> hits = [];
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var mark in _marks)
            {
                var wanted = string.Concat(mark);
                var dense = "";
                for (var end = start; end < words.Count && dense.Length < wanted.Length + words[start].Dense.Length; end++)
                {
                    dense += words[end].Dense;
                    // A word may carry more than the mark: a bracket, an apostrophe and s, a name with a hyphen.
                    if (dense.Contains(wanted, StringComparison.Ordinal) && !dense[words[start].Dense.Length..].Contains(wanted, StringComparison.Ordinal))
                    {
                        hits.AddRange(words.Skip(start).Take(end - start + 1));
                        break;
                    }
                }
            }
        }

        return hits;
    }

    private static List<PageWords> Pages(string xhtml) =>
    [
        .. PageMark().Matches(xhtml).Select(page => new PageWords(
            Number(page.Groups["w"].Value), Number(page.Groups["h"].Value),
            [
                .. WordMark().Matches(page.Groups["words"].Value).Select(word => new Word(
                    Number(word.Groups["l"].Value), Number(word.Groups["t"].Value), Number(word.Groups["r"].Value), Number(word.Groups["b"].Value),
                    Dense(System.Net.WebUtility.HtmlDecode(word.Groups["text"].Value)))),
            ])),
    ];

    private static (int Width, int Height, int Start) Header(byte[] ppm)
    {
        var match = PpmHead().Match(Encoding.Latin1.GetString(ppm, 0, Math.Min(ppm.Length, 64)));
        return match.Success
            ? (int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["height"].Value, CultureInfo.InvariantCulture), match.Length)
            : throw new BundleException("A page could not be drawn.");
    }

    private static string[] Tokens(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Dense).Where(token => token.Length > 0)];

    private static string Dense(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Regex Pattern(string mark) => new(
        string.Join(@"[\W_]*", mark.Where(char.IsLetterOrDigit).Select(letter => Regex.Escape(letter.ToString()))),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page width="(?<w>[\d.]+)" height="(?<h>[\d.]+)">(?<words>.*?)</page>""", RegexOptions.Singleline, 10_000)]
    private static partial Regex PageMark();

    [GeneratedRegex("""<word xMin="(?<l>[-\d.]+)" yMin="(?<t>[-\d.]+)" xMax="(?<r>[-\d.]+)" yMax="(?<b>[-\d.]+)">(?<text>.*?)</word>""", RegexOptions.Singleline, 10_000)]
    private static partial Regex WordMark();

    [GeneratedRegex(@"^P6\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s", RegexOptions.None, 1000)]
    private static partial Regex PpmHead();

    private sealed record PageWords(double Width, double Height, IReadOnlyList<Word> Words);

    private sealed record Word(double Left, double Top, double Right, double Bottom, string Dense);
}
