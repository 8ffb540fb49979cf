using System.Text.Encodings.Web;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.AspNetCore.Html;

namespace ComplaintsPortal.Web.Features.TrackLetter;

/// <summary>
/// An issued letter inside a page. It is written as it stands, because the letter's writer has encoded all that anybody typed when it
/// was issued (LetterHtmlWriter), and nothing else ever writes it.
/// </summary>
public sealed class LetterBody(Letter letter) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(letter.Body);
}
