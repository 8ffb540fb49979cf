using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>Writes the HTML of a bundle's sheets. Every word goes through the redaction; what has no words is not there.</summary>
internal sealed class SheetPaper(Redaction redaction)
{
    public string Heading(string words) => $"<h2>{Say(words)}</h2>";

    public string SmallHeading(string words) => $"<h3>{Say(words)}</h3>";

    public string Rows(params (string Name, string Value)[] rows) =>
        "<table><tbody>" + string.Concat(rows.Where(row => row.Value.Length > 0).Select(row => $"<tr><th scope=\"row\">{row.Name}</th><td>{Say(row.Value)}</td></tr>")) + "</tbody></table>";

    public string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var html = new StringBuilder("<table><thead><tr>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{head}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Say(cell)}</td>")).Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>The steps of a working, numbered.</summary>
    public string Steps(IEnumerable<string> steps) => $"<ol>{string.Concat(steps.Select(said => $"<li>{Say(said)}</li>"))}</ol>";

    public string Say(string text) => WebUtility.HtmlEncode(redaction.Of(text)).Replace("\n", "<br>", StringComparison.Ordinal);

    public static string Moment(DateTime? utc) => utc is { } one ? Words.Moment(one) : "";

    public static string Day(DateOnly? day) => day is { } one ? Words.Day(one) : "";

    /// <summary>When, and what was said with it; nothing before it happened.</summary>
    public static string Done(DateOnly? day, string how) => day is { } one ? $"{Words.Day(one)}: {how}" : "";

    public static string Done(DateTime? utc, string how) => utc is { } one ? $"{Words.Moment(one)}: {how}" : "";

    public static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
