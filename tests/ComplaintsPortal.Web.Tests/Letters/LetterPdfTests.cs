using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>Letters printed by real Chromium and read back by poppler and qpdf.</summary>
public sealed partial class LetterPdfTests(PrintedLetters letters) : IClassFixture<PrintedLetters>
{
    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Theory, MemberData(nameof(Kinds)), Trait("Clause", "Code 3.7")]
    public async Task Code_3_7_every_kind_prints_with_all_its_parts_and_the_Ombudsman(LetterKind kind)
    {
        var content = SampleLetters.Content(kind);
        var letter = await letters.SampleAsync(kind);
        var text = await letter.TextAsync();

        Assert.All(
            SampleLetters.Template(kind).Parts.Where(p => p.Heading.Length > 0),
            p => Assert.Contains(p.Heading, text, StringComparison.Ordinal));
        Assert.Contains("www.housing-ombudsman.org.uk/residents/make-a-complaint/", text, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", text, StringComparison.Ordinal);
        Assert.Contains("PO Box 1484, Unit D, Preston, PR2 0ET", text, StringComparison.Ordinal);
        Assert.All(SampleLetters.Code.ObsoleteContacts, old => Assert.DoesNotContain(old, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(content.Officer.Name, text, StringComparison.Ordinal);
        Assert.Contains("CP-2026-00123", text, StringComparison.Ordinal);
        Assert.Contains("large print, Braille, audio or another language", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_is_a_sound_tagged_A4_document_with_title_language_and_bookmarks(LetterKind kind)
    {
        var letter = await letters.SampleAsync(kind);

        var info = await letter.InfoAsync();
        Assert.Matches($@"Title:\s+{Regex.Escape(SampleLetters.Template(kind).Title)}: CP-2026-00123", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:.*\(A4\)", info);
        Assert.Matches(@"JavaScript:\s+no", info);
        Assert.Matches(@"Encrypted:\s+no", info);
        Assert.Contains("No syntax or stream encoding errors found", await PrintedLetter.ReadAsync("qpdf", "--check", letter.File), StringComparison.Ordinal);
        var objects = await PrintedLetter.ReadAsync("qpdf", "--json", letter.File);
        Assert.Contains("\"/Lang\": \"u:en-GB\"", objects, StringComparison.Ordinal);
        Assert.Contains("\"/Marked\": true", objects, StringComparison.Ordinal);
        Assert.Contains($"\"/Title\": \"u:{SampleLetters.Template(kind).Parts.First(p => p.Heading.Length > 0).Heading}\"", objects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_structure_has_headings_lists_and_tables_in_reading_order()
    {
        var letter = await letters.SampleAsync(LetterKind.StageOneResponse);

        var structure = await letter.StructureAsync();

        string[] order =
        [
            "Portsmouth City Council", "Amina Yusuf", "Date: Wednesday 3 June 2026", "Dear Amina Yusuf",
            "H1", "Our answer to your complaint",
            "H2", "What your complaint is about", "L (block)", "LI", "which you reported four times since October.",
            "H2", "What you wanted to happen", "H2", "What we did to look into it", "H2", "The information we looked at",
            "H2", "Our decision", "Table", "TH", "Point", "TD", "Two appointments that were missed without a call.", "partly upheld",
            "H2", "The reasons for our decision", "H3", "Point 1: upheld", "H4", "What happened", "H4", "What should have happened",
            "H2", "Putting things right", "Table", "£350", "H2", "What is still to be done", "H2", "What we are changing",
            "H2", "If you disagree with our decision", "H2", "The Housing Ombudsman", "Yours sincerely",
        ];
        var at = 0;
        foreach (var expected in order)
        {
            var found = structure.IndexOf(expected, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{expected}\" does not follow in the structure:\n{structure[at..Math.Min(at + 1500, structure.Length)]}");
            at = found + expected.Length;
        }

        Assert.Contains("/Scope /Column", structure, StringComparison.Ordinal);
        // Words at the ends of lines do not run into the next for whoever has the letter read aloud.
        Assert.Contains("although you told us four times that it came back. We are sorry for that", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1 of", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong type", structure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_has_the_reference_and_its_number()
    {
        var letter = await letters.SampleAsync(LetterKind.StageTwoResponse);
        var pages = (await PrintedLetter.ReadAsync("pdftotext", letter.File, "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 1);
        Assert.All(pages.Select((p, i) => (Text: p, Number: i + 1)), page =>
        {
            Assert.Contains($"Page {page.Number} of {pages.Length}", page.Text, StringComparison.Ordinal);
            Assert.Contains("CP-2026-00123", page.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Fonts_are_embedded_with_their_letters_and_without_serifs()
    {
        var letter = await letters.PrintAsync(Unusual(LetterKind.StageOneAcknowledgement));
        var fonts = (await letter.FontsAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Matches(@"\byes\s+(yes|no)\s+yes\s+\d+\s+\d+\s*$", f));
        Assert.All(fonts, f => Assert.DoesNotContain("Serif", f, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Trait("Clause", "Code 5.10")]
    [InlineData(LetterPrint.Standard, 12)]
    [InlineData(LetterPrint.Large, 16)]
    public async Task Code_5_10_no_word_is_smaller_than_the_print_asked_for(LetterPrint print, int points)
    {
        foreach (var kind in new[] { LetterKind.StageOneAcknowledgement, LetterKind.StageOneResponse })
        {
            var letter = await letters.PrintAsync(SampleLetters.Content(kind), print);
            var output = Path.ChangeExtension(letter.File, ".xml");
            // pdftohtml gives sizes in its own pixels; at zoom 1 one pixel is one point.
            await PrintedLetter.ReadAsync("pdftohtml", "-xml", "-i", "-zoom", "1", letter.File, output);
            var sizes = FontSize().Matches(await File.ReadAllTextAsync(output)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.NotEmpty(sizes);
            Assert.All(sizes, s => Assert.True(s >= points, $"{s} is under {points} point"));
        }
    }

    [Fact]
    public async Task The_address_stands_where_the_envelope_has_its_window()
    {
        var letter = await letters.SampleAsync(LetterKind.Decline);
        var boxes = await PrintedLetter.ReadAsync("pdftotext", "-f", "1", "-l", "1", "-bbox", letter.File, "-");
        foreach (var word in new[] { "Amina", "Flat", "Southsea", "0AA" })
        {
            var box = Regex.Match(boxes, $@"xMin=""([\d.]+)"" yMin=""([\d.]+)"" xMax=""([\d.]+)"" yMax=""([\d.]+)"">{word}<");
            var mm = box.Groups.Values.Skip(1).Select(v => double.Parse(v.Value, CultureInfo.InvariantCulture) * 25.4 / 72).ToList();
            Assert.InRange(mm[0], 20, 110);
            Assert.InRange(mm[2], 20, 110);
            Assert.InRange(mm[1], 48, 85);
            Assert.InRange(mm[3], 50, 86);
        }
    }

    [Fact]
    public async Task Unusual_names_and_words_are_printed_as_they_are()
    {
        var letter = await letters.PrintAsync(Unusual(LetterKind.StageOneResponse));
        var text = await letter.TextAsync();
        Assert.Contains("Siobhán O’Brien-Ní Dhomhnaill", text, StringComparison.Ordinal);
        Assert.Contains("<script>alert('1')</script>", text, StringComparison.Ordinal);
        Assert.Contains("zero width stays", text, StringComparison.Ordinal);
        Assert.Contains("Łódź", text, StringComparison.Ordinal);
        Assert.Contains("😀", text, StringComparison.Ordinal);
        Assert.Contains("يوسف", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_and_forty_points_are_printed_to_the_last_word()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var words = string.Join(' ', Enumerable.Range(1, 14_300).Select(i => "word" + (i % 1000)));
        var many = content with
        {
            StepsTaken = string.Concat(words.AsSpan(0, 99_980), " theverylastword"),
            EvidenceConsidered = new string('x', 5_000),
            Points =
            [
                .. Enumerable.Range(1, 40).Select(n => content.Points[n % 3] with { Number = n, Text = $"Point text number {n}." }),
            ],
        };
        Assert.Empty(LetterRules.Missing(many, SampleLetters.Template(content.Kind), SampleLetters.Policy));

        var letter = await letters.PrintAsync(many);

        var text = await letter.TextAsync();
        Assert.Contains("theverylastword", text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 40), n => Assert.Contains($"Point text number {n}.", text, StringComparison.Ordinal));
        Assert.Contains("Yours sincerely", text, StringComparison.Ordinal);
        Assert.InRange(text.Count(c => c == 'x'), 5_000, 5_200);
        Assert.Contains("No syntax", await PrintedLetter.ReadAsync("qpdf", "--check", letter.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lhp-2023", LetterKind.StageOneResponse, "forty points", LetterPrint.Standard)]
    [InlineData("ashfield-2020", LetterKind.StageOneAcknowledgement, "very long words", LetterPrint.Large)]
    [InlineData("housing-services-2025", LetterKind.Decline, "script tags", LetterPrint.Standard)]
    public async Task Another_landlords_letter_prints_whole_in_an_unusual_shape(string policyId, LetterKind kind, string edge, LetterPrint print)
    {
        var policy = Domain.Policies.PolicyCatalogue.Load().Get(policyId);
        var content = EdgeLetters.All.Single(e => e.Name == edge).Bend(EdgeLetters.Content(policy, kind));
        var letter = await letters.PrintAsync(content, print, policy.Letters[kind]);

        var text = await letter.TextAsync();
        Assert.All(policy.Letters[kind].Parts.Where(p => p.Heading.Length > 0), p => Assert.Contains(p.Heading, text, StringComparison.Ordinal));
        Assert.Contains(policy.Landlord.Name, text, StringComparison.Ordinal);
        Assert.Contains("Yours sincerely", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Portsmouth", text, StringComparison.Ordinal);
        Assert.Contains("No syntax", await PrintedLetter.ReadAsync("qpdf", "--check", letter.File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_letters_at_once_are_all_whole()
    {
        var printed = await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            letters.PrintAsync(SampleLetters.Content(LetterKind.Decline) with { Reference = $"CP-2026-{i + 500:00000}" })));

        foreach (var (letter, i) in printed.Select((p, i) => (p, i)))
        {
            Assert.Contains($"CP-2026-{i + 500:00000}", await letter.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_holds_nothing_of_the_one_that_was_printed_before()
    {
        await using var pdf = PrintedLetters.NewPdf();
        var content = SampleLetters.Content(LetterKind.Decline);
        await pdf.MakeAsync(Html(content with { Reference = "CP-2026-09999" }, LetterPrint.Large), CancellationToken.None);
        var html = Html(content, LetterPrint.Standard);
        var second = await pdf.MakeAsync(html, CancellationToken.None);
        await using var fresh = PrintedLetters.NewPdf();
        var alone = await fresh.MakeAsync(html, CancellationToken.None);

        Assert.Equal(await WholeAsync(alone), await WholeAsync(second));
        Assert.DoesNotContain("09999", await WholeAsync(second), StringComparison.Ordinal);

        static string Html(LetterContent content, LetterPrint print) => LetterRenderer.Render(content, SampleLetters.Template(content.Kind), print).Html;

        // Everything that the file holds, uncompressed, but for the moment at which it was made.
        static async Task<string> WholeAsync(byte[] bytes)
        {
            using var folder = new TempFolder();
            await File.WriteAllBytesAsync(folder["x.pdf"], bytes);
            var objects = await PrintedLetter.ReadAsync("qpdf", "--json", "--json-stream-data=inline", "--decode-level=generalized", folder["x.pdf"]);
            return Made().Replace(objects, "");
        }
    }

    [Fact]
    public async Task The_letters_page_reaches_no_network_and_runs_no_script()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var html = $"<!DOCTYPE html><html lang=en><title>t</title><img src='http://127.0.0.1:{port}/x.png'><link rel=stylesheet href='http://127.0.0.1:{port}/x.css'><p id=p>before</p><script>document.getElementById('p').textContent='after';fetch('http://127.0.0.1:{port}')</script>";

        var pdf = await letters.Pdf.MakeAsync(html, CancellationToken.None);

        Assert.False(listener.Pending());
        using var folder = new TempFolder();
        var file = folder["x.pdf"];
        await File.WriteAllBytesAsync(file, pdf);
        Assert.Equal("before", PrintedLetter.Squeeze(await PrintedLetter.ReadAsync("pdftotext", file, "-")));
    }

    private static LetterContent Unusual(LetterKind kind)
    {
        var content = SampleLetters.Content(kind);
        return content with
        {
            Addressee = content.Addressee with
            {
                Name = "Siobhán O’Brien-Ní Dhomhnaill",
                Salutation = "أمينة يوسف",
                Lines = ["Ty’n-y-Coed", "שדרות רוטשילד 1", "Łódź 😀", "PO4 0AA"],
            },
            Outcomes = ["<script>alert('1')</script>", "zero\0 width\u0001 stays", "হ্যালো ਸਤ ਸ੍ਰੀ ਅਕਾਲ 👨‍👩‍👧 ⚠️"],
        };
    }

    [GeneratedRegex(@"u:D:\d+[^""]*|""/ID"": \[[^\]]*\]")]
    private static partial Regex Made();

    [GeneratedRegex(@"<fontspec [^>]*size=""(-?\d+)""")]
    private static partial Regex FontSize();
}
