using System.Net;
using System.Text;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>A self-assessment on paper: section by section, a small table for each provision.</summary>
internal static class AssessmentSheet
{
    public static string Of(SelfAssessment one, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> figures, string landlord)
    {
        var body = new StringBuilder();
        Paragraph(body, $"{landlord}: how far we do what the Housing Ombudsman’s Complaint Handling Code asks. Figures are about {one.Year.Name}.");
        Paragraph(body, AssessmentWords.Approved(one));
        if (one.Response.Length > 0)
        {
            body.Append("<h2>The governing body’s response</h2>\n");
            Paragraph(body, one.Response);
        }

        foreach (var section in one.Rows.OrderBy(row => row.Number).GroupBy(row => row.Section))
        {
            body.Append("<h2>").Append(section.Key).Append(". ").Append(Text(CodeSections.Title(section.Key))).Append("</h2>\n");
            foreach (var row in section)
            {
                body.Append("<h3>").Append(Text(row.Clause)).Append("</h3>\n");
                Paragraph(body, row.Requirement);
                body.Append("<table>\n<tbody>\n");
                var answers = AssessmentWords.Answers(row.Answer);
                foreach (var (head, text) in answers.Take(1).Concat(figures.GetValueOrDefault(row.Clause, []).Select(figure => (figure.Title, AssessmentWords.Of(figure)))).Concat(answers.Skip(1)))
                {
                    Line(body, head, text);
                }

                body.Append("</tbody>\n</table>\n");
            }
        }

        return PrintedSheet.Html(one.Title, $"{one.Title}, {landlord}", body.ToString());
    }

    private static void Paragraph(StringBuilder body, string text) => body.Append("<p>").Append(Text(text)).Append("</p>\n");

    private static void Line(StringBuilder body, string head, string text)
    {
        if (text.Length > 0)
        {
            body.Append("<tr><th scope=\"row\">").Append(Text(head)).Append("</th><td>").Append(Text(text)).Append("</td></tr>\n");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
