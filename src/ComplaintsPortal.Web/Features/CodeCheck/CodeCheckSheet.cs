using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.Web.Features.CodeCheck;

/// <summary>The findings on paper, a small table for each.</summary>
internal static class CodeCheckSheet
{
    public static string Of(CodeCheckViewModel model, DateOnly today)
    {
        var body = new StringBuilder();
        var policy = model.Policy;
        Paragraph(body, $"{policy.Landlord.Name}: {policy.Document.Title}, version {policy.Version}, {CodeCheckViewModel.From(policy)} ({model.State(policy)}).");
        Paragraph(body, $"Compared with the Housing Ombudsman’s Complaint Handling Code of {DayWords.Date(model.Code.EffectiveFrom)} on {DayWords.Date(today)}. {model.Summary()}");
        if (model.Findings.Count > 0)
        {
            body.Append("<ul>\n");
            foreach (var severity in Enum.GetValues<FindingSeverity>())
            {
                body.Append("<li><b>").Append(CodeCheckViewModel.Severity(severity)).Append("</b>: ").Append(Text(CodeCheckViewModel.Meaning(severity))).Append("</li>\n");
            }

            body.Append("</ul>\n");
        }

        foreach (var clause in model.ByClause())
        {
            body.Append("<h2>").Append(Text(clause.Key)).Append("</h2>\n");
            Paragraph(body, model.WordsOf(clause.Key));
            foreach (var finding in clause)
            {
                body.Append("<table>\n<tbody>\n");
                Row(body, "Severity", CodeCheckViewModel.Severity(finding.Severity));
                Row(body, finding.PolicyClause.Length > 0 ? $"The policy says ({finding.PolicyClause})" : "The policy", finding.PolicySays);
                Row(body, "The Code says", finding.CodeSays);
                Row(body, "What the portal does", finding.PortalDoes);
                body.Append("</tbody>\n</table>\n");
            }
        }

        return PrintedSheet.Html($"The policy and the Code: {policy.Landlord.Name}", $"{policy.Id} and the Code", body.ToString());
    }

    private static void Paragraph(StringBuilder body, string text) => body.Append("<p>").Append(Text(text)).Append("</p>\n");

    private static void Row(StringBuilder body, string head, string text) =>
        body.Append("<tr><th scope=\"row\">").Append(Text(head)).Append("</th><td>").Append(Text(text)).Append("</td></tr>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
