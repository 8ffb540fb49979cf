using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Web.Features.Shared;
using static ComplaintsPortal.Web.Features.Shared.Spreadsheet;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>A self-assessment as one table, a line for each provision, for a spreadsheet or as text.</summary>
internal static class AssessmentTable
{
    public static byte[] Csv(SelfAssessment one, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> figures, string landlord) =>
        Shared.Csv.Write([.. About(one, landlord), [], Head(one), .. Lines(one, figures)]);

    public static byte[] Workbook(SelfAssessment one, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> figures, string landlord)
    {
        using var book = new Spreadsheet(one.Title, landlord);
        book.Add("Provisions of the Code",
            [Line(Head(one).Select(text => Words(text, Heading))), .. Lines(one, figures).Select(line => Line(line.Select(text => Words(text))))], 12, 30, 70, 16, 40, 40, 18, 50);
        book.Add("About", [.. About(one, landlord).Select(line => Line(Words(line[0], Heading), Words(line[1])))], 30, 90);
        return book.ToArray();
    }

    private static IEnumerable<IReadOnlyList<string>> About(SelfAssessment one, string landlord) =>
    [
        ["Self-assessment", one.Title],
        ["Landlord", landlord],
        ["Figures of", one.Year.Name],
        ["How it stands", AssessmentWords.Of(one.State)],
        ["Approved", AssessmentWords.Approved(one)],
        ["Response of the governing body", one.Response],
    ];

    private static IReadOnlyList<string> Head(SelfAssessment one) =>
        ["Provision", "Section", "What the Code asks", .. AssessmentWords.Answers(one.Rows[0].Answer).Select(answer => answer.Head), "Figures"];

    private static IEnumerable<IReadOnlyList<string>> Lines(SelfAssessment one, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> figures) =>
        one.Rows.OrderBy(row => row.Number).Select(row => (IReadOnlyList<string>)
        [
            row.Clause, $"{row.Section}. {CodeSections.Title(row.Section)}", row.Requirement, .. AssessmentWords.Answers(row.Answer).Select(answer => answer.Text),
            string.Join('\n', figures.GetValueOrDefault(row.Clause, []).Select(figure => $"{figure.Title}: {AssessmentWords.Of(figure)}")),
        ]);
}
