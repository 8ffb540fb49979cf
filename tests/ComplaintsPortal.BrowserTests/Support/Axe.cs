using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>
/// axe on a page and the frames in it. The script is run in the page itself, and only what fails comes back: a sweep over every page
/// would otherwise take minutes to collect what passes.
/// </summary>
public static class Axe
{
    private static readonly Lazy<string> Script = new(Read);

    private const string Run = """
        async () => {
          const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] };
          // Experimental, and wrong about GOV.UK's file button: it reads the lines of its words as one word.
          const without = { 'label-content-name-mismatch': { enabled: false } };
          // Styles are not fetched anew for each run, which doubles its time: only the rule about a locked orientation reads them, and has a test of its own.
          const result = await axe.run(document, { runOnly: rules, rules: without, resultTypes: ['violations'], preload: false });
          return result.violations.map(v => `${v.id} (${v.impact}): ${v.help}\n${v.nodes.map(n => `    ${n.html}`).join('\n')}`);
        }
        """;

    private const string Orientation = """
        async () => {
          const result = await axe.run(document, { runOnly: { type: 'rule', values: ['css-orientation-lock'] } });
          return [...result.violations.map(() => 'locked'), ...result.incomplete.map(() => 'not looked at'), ...result.passes.map(() => 'free'), ...result.inapplicable.map(() => 'free')];
        }
        """;

    /// <summary>Whether the styles of a page let it be turned: "free", or something else.</summary>
    public static async Task<IReadOnlyList<string>> OrientationAsync(IPage page)
    {
        await LoadAsync(page);
        return await page.EvaluateAsync<string[]>(Orientation);
    }

    /// <summary>One text a violation, whatever its impact, with what it was found on.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await LoadAsync(page);
        return await page.EvaluateAsync<string[]>(Run);
    }

    private static async Task LoadAsync(IPage page)
    {
        foreach (var frame in page.Frames)
        {
            if (!await frame.EvaluateAsync<bool>("typeof axe !== 'undefined'"))
            {
                await frame.EvaluateAsync(Script.Value);
            }
        }
    }

    private static string Read()
    {
        var assembly = typeof(AxeResult).Assembly;
        var name = assembly.GetManifestResourceNames().Single(one => one.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
