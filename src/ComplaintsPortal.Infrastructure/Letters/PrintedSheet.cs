using System.Net;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>A page about the portal's own matters that is printed as letters are: titled, in the letters' type, with numbered pages.</summary>
public static class PrintedSheet
{
    // Small tables of a heading and its words, each whole on its page and with the sentence above it.
    private const string Tables = "tbody th { width: 40mm; border-bottom-width: 1px; border-bottom-color: #b1b4b6; } table:has(tbody > tr:nth-child(-n+6):last-child) { break-inside: avoid; } p:has(+ table) { break-after: avoid; } td { overflow-wrap: break-word; } td:last-child { overflow-wrap: anywhere; }";

    /// <param name="title">The document's title and heading.</param>
    /// <param name="foot">What stands at the foot of every page, before its number; null where whoever binds the sheets numbers them.</param>
    /// <param name="body">HTML; the caller has encoded every word of it.</param>
    public static string Html(string title, string? foot, string body) => $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>{LetterRenderer.Style}{LetterRenderer.PageStyle(foot, LetterPrint.Standard)}{Tables}</style>
        </head>
        <body>
        <main>
        <h1>{WebUtility.HtmlEncode(title)}</h1>
        {body}
        </main>
        </body>
        </html>
        """;
}
