namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>A letter as HTML (preview and PDF alike) and as plain text.</summary>
/// <param name="Title">Title of the document, with the reference.</param>
/// <param name="StyleHash">
/// The hash of the one style element, as a Content-Security-Policy names it (<c>sha256-…</c>); the page has no script.
/// </param>
/// <param name="Body">What <paramref name="Html"/> says from "Dear" to the signature, without its title, for a page that has one.</param>
public sealed record RenderedLetter(string Title, string Html, string Text, string StyleHash, string Body);

/// <summary>How large the letter is printed.</summary>
public enum LetterPrint
{
    /// <summary>12 point.</summary>
    Standard,

    /// <summary>17 point; nothing under 16.</summary>
    Large,
}
